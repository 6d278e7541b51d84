import { isIPv6 } from "node:net";
import type { DeviceKind } from "@goe/core/keys";
import { DeviceState } from "./device-state.js";
import { answerRequest, type SeenRequest } from "./http/routes.js";
import { type ListeningServer, listen } from "./http/server.js";
import { registryLookup } from "./key-lookup.js";
import { checkOptions, type MockDeviceOptions } from "./mock-device-options.js";
import { chooseProfile } from "./profile-choice.js";

// Enough to look back at in a test, and no leak in a simulator that runs for weeks.
const keptRequests = 1000;

/** A simulated go-e charger or go-e Controller that speaks the local HTTP API. */
export class MockDevice implements AsyncDisposable {
  readonly device: DeviceKind;
  /** Name of the profile that the device started from. */
  readonly profile: string;
  /** Base URL without a slash at its end, such as `http://127.0.0.1:12345`. */
  readonly url: string;
  readonly port: number;
  /** The device's values, to look into and to change. */
  readonly state: DeviceState;
  readonly #requests: SeenRequest[];
  readonly #server: ListeningServer;
  #closed: Promise<void> | undefined;

  private constructor(
    options: MockDeviceOptions,
    profile: string,
    state: DeviceState,
    server: ListeningServer,
    requests: SeenRequest[],
  ) {
    const { address, port } = server.address;
    this.device = options.device;
    this.profile = profile;
    this.port = port;
    this.url = `http://${isIPv6(address) ? `[${address}]` : address}:${port}`;
    this.state = state;
    this.#server = server;
    this.#requests = requests;
  }

  /**
   * Starts a device and resolves when it listens. Throws a `TypeError` for options that make no sense and a
   * `ListenError` when the port is in use or the address is not to be had.
   */
  static async start(options: MockDeviceOptions): Promise<MockDevice> {
    checkOptions(options);
    const profile = chooseProfile(options.device, options.profile);
    const state = new DeviceState({
      profile,
      findKey: options.findKey ?? registryLookup(options.device),
      now: options.now ?? Date.now,
      overrides: options.status ?? {},
    });
    if (options.httpApiEnabled !== undefined) state.set("hai", options.httpApiEnabled);
    const requests: SeenRequest[] = [];
    const report = (seen: SeenRequest): void => {
      requests.push(seen);
      if (requests.length > keptRequests) requests.shift();
    };
    const server = await listen(options.host ?? "127.0.0.1", options.port ?? 0, (method, target) =>
      answerRequest(state, method, target, report),
    );
    return new MockDevice(options, profile.name, state, server, requests);
  }

  /** The last 1000 requests, oldest first, without values. */
  get requests(): readonly SeenRequest[] {
    return this.#requests;
  }

  /** Stops the device; resolves when its port is free and every connection is gone. May be called twice. */
  close(): Promise<void> {
    this.#closed ??= this.#server.close();
    return this.#closed;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

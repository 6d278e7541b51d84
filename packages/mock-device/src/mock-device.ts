import { isIPv6 } from "node:net";
import type { DeviceKind } from "@goe/core/keys";
import type { DeviceState } from "./device/device-state.js";
import type { SeenRequest } from "./device/request-log.js";
import { SimulatedDevice } from "./device/simulated-device.js";
import { answerRequest } from "./interfaces/http/routes.js";
import { type ListeningServer, listen } from "./interfaces/http/server.js";
import { checkOptions, type MockDeviceOptions } from "./mock-device-options.js";
import { chooseProfile } from "./profiles/profile-choice.js";
import { registryLookup } from "./writing/key-lookup.js";

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
  readonly #device: SimulatedDevice;
  readonly #server: ListeningServer;
  #closed: Promise<void> | undefined;

  private constructor(options: MockDeviceOptions, device: SimulatedDevice, server: ListeningServer) {
    const { address, port } = server.address;
    this.device = options.device;
    this.profile = device.profile.name;
    this.port = port;
    this.url = `http://${isIPv6(address) ? `[${address}]` : address}:${port}`;
    this.state = device.state;
    this.#device = device;
    this.#server = server;
  }

  /**
   * Starts a device and resolves when it listens. Throws a `TypeError` for options that make no sense and a
   * `ListenError` when the port is in use or the address is not to be had.
   */
  static async start(options: MockDeviceOptions): Promise<MockDevice> {
    checkOptions(options);
    const device = new SimulatedDevice({
      profile: chooseProfile(options.device, options.profile),
      findKey: options.findKey ?? registryLookup(options.device),
      now: options.now ?? Date.now,
      overrides: options.status ?? {},
    });
    if (options.httpApiEnabled !== undefined) device.state.set("hai", options.httpApiEnabled);
    const server = await listen(options.host ?? "127.0.0.1", options.port ?? 0, (request) =>
      answerRequest(device, request),
    );
    return new MockDevice(options, device, server);
  }

  /** The last 1000 requests, oldest first, without values. */
  requests(): readonly SeenRequest[] {
    return this.#device.requests.all();
  }

  /** Whether the simulated firmware has a key of that name, readable or write-only. */
  hasKey(key: string): boolean {
    return this.#device.hasKey(key);
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

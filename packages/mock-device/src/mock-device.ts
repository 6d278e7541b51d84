import { isIPv6 } from "node:net";
import type { DeviceKind } from "@goe/core/keys";
import type { DeviceState } from "./device/device-state.js";
import { heartbeat } from "./device/heartbeat.js";
import type { SeenRequest } from "./device/request-log.js";
import { answerRequest } from "./interfaces/http/routes.js";
import { type ListeningServer, listen } from "./interfaces/http/server.js";
import { checkOptions, type MockDeviceOptions } from "./mock-device-options.js";
import type { ChargerPhysics } from "./physics/charger-physics.js";
import type { House } from "./physics/house.js";
import { createSimulation, type Simulation } from "./simulation.js";

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
  /** The house around the device: sun, load and battery. */
  readonly house: House;
  readonly #simulation: Simulation;
  readonly #stopHeartbeat: () => void;
  readonly #server: ListeningServer;
  #closed: Promise<void> | undefined;

  private constructor(options: MockDeviceOptions, simulation: Simulation, server: ListeningServer) {
    const { address, port } = server.address;
    this.device = options.device;
    const { device } = simulation;
    this.profile = device.profile.name;
    this.port = port;
    this.url = `http://${isIPv6(address) ? `[${address}]` : address}:${port}`;
    this.state = device.state;
    this.house = simulation.house;
    this.#simulation = simulation;
    this.#stopHeartbeat = heartbeat.add(device.time);
    this.#server = server;
  }

  /**
   * Starts a device and resolves when it listens. Throws a `TypeError` for options that make no sense and a
   * `ListenError` when the port is in use or the address is not to be had.
   */
  static async start(options: MockDeviceOptions): Promise<MockDevice> {
    checkOptions(options);
    const simulation = createSimulation(options);
    const { device } = simulation;
    const server = await listen(options.host ?? "127.0.0.1", options.port ?? 0, (request) =>
      answerRequest(device, request),
    );
    return new MockDevice(options, simulation, server);
  }

  /** Car, cards and surroundings of a simulated charger. Throws a `TypeError` on a Controller, which charges nothing. */
  get charger(): ChargerPhysics {
    const { charger } = this.#simulation;
    if (charger === undefined)
      throw new TypeError("A Controller has no car. Start a device of kind charger.");
    return charger;
  }

  /** Lets time pass at once, all its seconds included, in milliseconds. */
  advance(ms: number): void {
    this.#simulation.device.time.advance(ms);
  }

  /** The last 1000 requests, oldest first, without values. */
  requests(): readonly SeenRequest[] {
    return this.#simulation.device.requests.all();
  }

  /** Whether the simulated firmware has a key of that name, readable or write-only. */
  hasKey(key: string): boolean {
    return this.#simulation.device.hasKey(key);
  }

  /** Stops the device; resolves when its port is free and every connection is gone. May be called twice. */
  close(): Promise<void> {
    this.#stopHeartbeat();
    this.#closed ??= this.#server.close();
    return this.#closed;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

import type { DeviceKind } from "@goe/core/keys";
import type { DeviceState } from "./device/device-state.js";
import { heartbeat } from "./device/heartbeat.js";
import type { SeenRequest } from "./device/request-log.js";
import { type DeviceInterfaces, startInterfaces } from "./device-interfaces.js";
import type { FaultSet } from "./faults/fault-set.js";
import type { MockCloud } from "./interfaces/cloud/mock-cloud.js";
import { checkOptions, type MockDeviceOptions } from "./mock-device-options.js";
import type { ChargerPhysics } from "./physics/charger-physics.js";
import type { House } from "./physics/house.js";
import type { RunScenarioOptions } from "./scenarios/run-scenario.js";
import type { Scenario } from "./scenarios/scenario.js";
import type { ScenarioReport } from "./scenarios/scenario-report.js";
import { createSimulation, type Simulation } from "./simulation.js";
import { UnexpectedRequestsError } from "./unexpected-requests-error.js";

/** A simulated go-e charger or go-e Controller with its interfaces. */
export class MockDevice implements AsyncDisposable {
  readonly device: DeviceKind;
  /** Name of the profile that the device started from. */
  readonly profile: string;
  /** Base URL of local HTTP without a slash at its end, such as `http://127.0.0.1:12345`. */
  readonly url: string;
  /** Address of the page on which the device is watched and controlled; `undefined` without it. */
  readonly pageUrl: string | undefined;
  /** Address of the WebSocket of go-e's app, such as `ws://127.0.0.1:12345/ws`; `undefined` without it. */
  readonly appUrl: string | undefined;
  /** Port of local HTTP. */
  readonly port: number;
  /** URL of the MQTT broker, without credentials; `undefined` without MQTT. */
  readonly mqttUrl: string | undefined;
  /** Port of Modbus TCP; `undefined` without Modbus. */
  readonly modbusPort: number | undefined;
  /** The cloud that the device is in; `undefined` without one. */
  readonly cloud: MockCloud | undefined;
  /** The device's values, to look into and to change. */
  readonly state: DeviceState;
  /** The house around the device: sun, load and battery. */
  readonly house: House;
  readonly #simulation: Simulation;
  readonly #interfaces: DeviceInterfaces;
  readonly #stopHeartbeat: () => void;

  private constructor(options: MockDeviceOptions, simulation: Simulation, interfaces: DeviceInterfaces) {
    const { device, house } = simulation;
    this.device = options.device;
    this.profile = device.profile.name;
    this.url = interfaces.url;
    this.port = interfaces.http.address.port;
    this.pageUrl = interfaces.pageUrl;
    this.appUrl = interfaces.appUrl;
    this.mqttUrl = interfaces.mqtt?.url;
    this.modbusPort = interfaces.modbus?.port;
    this.cloud = interfaces.cloud;
    this.state = device.state;
    this.house = house;
    this.#simulation = simulation;
    this.#interfaces = interfaces;
    this.#stopHeartbeat = heartbeat.add(device.time);
  }

  /**
   * Starts a device and resolves when its interfaces listen. Throws a `TypeError` for options that make no sense, a
   * `ListenError` when a port is in use or the address is not to be had, and a `MissingPackageError` when an interface
   * needs a package that is not installed. Nothing runs then.
   */
  static async start(options: MockDeviceOptions): Promise<MockDevice> {
    checkOptions(options);
    const simulation = createSimulation(options);
    return new MockDevice(options, simulation, await startInterfaces(simulation, options));
  }

  /** Car, cards and surroundings of a simulated charger. Throws a `TypeError` on a Controller, which charges nothing. */
  get charger(): ChargerPhysics {
    const { charger } = this.#simulation;
    if (charger === undefined)
      throw new TypeError("A Controller has no car. Start a device of kind charger.");
    return charger;
  }

  /** Faults of the device, to be switched on and off. */
  get faults(): FaultSet {
    return this.#simulation.device.faults;
  }

  /** Address and token under which the cloud knows the device. Throws a `TypeError` when it is in no cloud. */
  get cloudAccess(): { readonly url: string; readonly token: string } {
    const { cloud } = this;
    if (cloud === undefined) throw new TypeError("The device is in no cloud. Start it with {cloud: true}.");
    const { device } = this.#simulation;
    return { url: cloud.urlOf(device), token: cloud.tokenOf(device) };
  }

  /** Resolves when the device has reached its MQTT broker and has sent all values; at once without MQTT. */
  async mqttConnected(): Promise<void> {
    await this.#interfaces.mqtt?.connected;
  }

  /** Lets time pass at once, all its seconds included, in milliseconds. */
  advance(ms: number): void {
    this.#simulation.device.time.advance(ms);
  }

  /**
   * Runs a scenario on this device: one of your own, or by name one that comes with the package. As fast as possible
   * unless told otherwise. Rejects with a `ScenarioError` that lists what did not go as expected, and with a
   * `ScenarioFileError` before anything happens when the device cannot play it.
   */
  async run(scenario: Scenario | string, options: RunScenarioOptions = {}): Promise<ScenarioReport> {
    const { runScenario } = await import("./scenarios/run-scenario.js");
    if (typeof scenario !== "string") return await runScenario(this.#simulation, scenario, options);
    const { shippedScenario } = await import("./scenarios/shipped-scenarios.js");
    return await runScenario(this.#simulation, shippedScenario(scenario), options);
  }

  /** Restarts the device: it drops all connections and is away for some seconds. */
  reboot(): void {
    this.#simulation.device.reboot();
  }

  /** The last 1000 requests over all interfaces, oldest first, without values. */
  requests(): readonly SeenRequest[] {
    return this.#simulation.device.requests.all();
  }

  /** Forgets the requests so far. */
  clearRequests(): void {
    this.#simulation.device.requests.clear();
  }

  /**
   * Throws an {@link UnexpectedRequestsError} when a client has asked what no correct one would: unknown paths or keys,
   * refused values, broken messages. It lists them.
   *
   * @param isFine tells of an unexpected request that it may be, such as of a client that asks every box for all keys:
   * `({ path }) => path === "/api/status"`
   */
  assertNothingUnexpected(isFine: (seen: SeenRequest) => boolean = () => false): void {
    const unexpected = this.requests().filter((seen) => seen.unexpected !== undefined && !isFine(seen));
    if (unexpected.length > 0) throw new UnexpectedRequestsError(unexpected);
  }

  /** Whether the simulated firmware has a key of that name, readable or write-only. */
  hasKey(key: string): boolean {
    return this.#simulation.device.hasKey(key);
  }

  /** Stops the device; resolves when its ports are free and every connection is gone. May be called twice. */
  close(): Promise<void> {
    this.#stopHeartbeat();
    // A house that goes on with other devices is rid of this car.
    const { charger } = this.#simulation;
    if (charger !== undefined) this.house.draw(charger, 0);
    return this.#interfaces.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

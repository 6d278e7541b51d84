import type { DeviceState } from "../device/device-state.js";
import { heartbeat } from "../device/heartbeat.js";
import type { MockCloud } from "../interfaces/cloud/mock-cloud.js";
import { RunningInterfaces } from "../interfaces/running-interface.js";
import type { ChargerPhysics } from "../physics/charger-physics.js";
import type { DeviceProfile } from "../profiles/device-profile.js";
import { createSimulation, type Simulation } from "../simulation.js";
import { type StartedFleet, startFleet } from "./fleet-interfaces.js";
import { checkFleetOptions, type MockFleetOptions } from "./fleet-options.js";

/** A device of a fleet. */
export interface FleetDevice {
  readonly serial: string;
  /** Base URL of its local HTTP, without a slash at its end. */
  readonly url: string;
  readonly state: DeviceState;
  /** Car, cards and surroundings; `undefined` of a Controller. */
  readonly charger: ChargerPhysics | undefined;
  /** Token that the cloud takes for the device now; `undefined` without a cloud. */
  readonly cloudToken: string | undefined;
}

/** Many simulated devices in one process: each with values of its own, all with one timer. */
export class MockFleet implements AsyncDisposable {
  /** The devices, by rising serial number. */
  readonly devices: readonly FleetDevice[];
  /** URL of the broker, without credentials; `undefined` without MQTT. */
  readonly mqttUrl: string | undefined;
  /** The cloud that the devices are in; `undefined` without one. */
  readonly cloud: MockCloud | undefined;
  readonly #simulations: readonly Simulation[];
  readonly #running: RunningInterfaces;
  readonly #stopHeartbeats: readonly (() => void)[];
  readonly #connected: readonly Promise<void>[];

  private constructor(simulations: readonly Simulation[], started: StartedFleet, running: RunningInterfaces) {
    this.devices = simulations.map(({ device, charger }, index) => ({
      serial: String(device.state.get("sse")),
      url: started.urls[index] ?? "",
      state: device.state,
      charger,
      get cloudToken() {
        return started.cloud?.tokenOf(device);
      },
    }));
    this.mqttUrl = started.mqttUrl;
    this.cloud = started.cloud;
    this.#simulations = simulations;
    this.#running = running;
    this.#connected = started.connected;
    this.#stopHeartbeats = simulations.map(({ device }) => heartbeat.add(device.time));
  }

  /** Starts a fleet; when something cannot listen, nothing runs. Throws as `MockDevice.start`. */
  static async start(options: MockFleetOptions): Promise<MockFleet> {
    checkFleetOptions(options);
    const simulations = createSimulations(options);
    const running = new RunningInterfaces();
    try {
      return new MockFleet(simulations, await startFleet(simulations, options, running), running);
    } catch (error) {
      await running.close();
      throw error;
    }
  }

  /** Resolves when every device has reached the broker and has sent all values; at once without MQTT. */
  async mqttConnected(): Promise<void> {
    await Promise.all(this.#connected);
  }

  /** Lets time pass at once for every device, all its seconds included, in milliseconds. */
  advance(ms: number): void {
    for (const { device } of this.#simulations) device.time.advance(ms);
  }

  /** Stops all devices; resolves when ports are free and connections are gone. May be called twice. */
  close(): Promise<void> {
    for (const stop of this.#stopHeartbeats) stop();
    return this.#running.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

const defaultFirstSerial = 100_001;

function createSimulations(options: MockFleetOptions): readonly Simulation[] {
  const { count, device = "charger", firstSerial = defaultFirstSerial, status, noise, house, now } = options;
  const profiles = profilesOf(options.profile);
  return Array.from({ length: count }, (_, index) => {
    const serial = firstSerial + index;
    const simulation = createSimulation({
      device,
      seed: serial,
      ...optional("profile", profiles[index % Math.max(1, profiles.length)]),
      ...optional("status", status),
      ...optional("noise", noise),
      ...optional("house", house),
      ...optional("now", now),
    });
    name(simulation, String(serial).padStart(6, "0"));
    return simulation;
  });
}

function profilesOf(profile: MockFleetOptions["profile"]): readonly (string | DeviceProfile)[] {
  if (profile === undefined) return [];
  return Array.isArray(profile) ? profile : [profile as string | DeviceProfile];
}

// The devices of a fleet differ in what carries their serial number.
function name({ device: { state } }: Simulation, serial: string): void {
  const before = String(state.get("sse"));
  for (const key of ["sse", "host", "mtp"]) {
    const text = state.get(key);
    if (typeof text === "string") state.store(key, text.replaceAll(before, serial));
  }
  state.store("fna", `go-e ${serial}`);
}

function optional<Name extends string, Value>(
  key: Name,
  value: Value | undefined,
): Partial<Record<Name, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<Name, Value>>);
}

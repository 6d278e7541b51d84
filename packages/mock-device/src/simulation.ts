import { SimulatedDevice } from "./device/simulated-device.js";
import type { MockDeviceOptions } from "./mock-device-options.js";
import { ChargerPhysics } from "./physics/charger-physics.js";
import { ControllerPhysics } from "./physics/controller-physics.js";
import { House } from "./physics/house.js";
import { chooseProfile } from "./profiles/profile-choice.js";
import { registryLookup } from "./writing/key-lookup.js";

/** A device with its physics, before any interface. */
export interface Simulation {
  readonly device: SimulatedDevice;
  /** Charging logic, car and meter; only of a charger. */
  readonly charger: ChargerPhysics | undefined;
  readonly house: House;
}

/** Options of a device that its interfaces do not matter to. */
export type SimulationOptions = Pick<
  MockDeviceOptions,
  "device" | "profile" | "status" | "httpApiEnabled" | "now" | "findKey" | "seed" | "noise" | "house"
>;

/** Puts a device together. Throws a `TypeError` when there is no such profile. */
export function createSimulation(options: SimulationOptions): Simulation {
  const device = new SimulatedDevice({
    profile: chooseProfile(options.device, options.profile),
    findKey: options.findKey ?? registryLookup(options.device),
    now: options.now ?? Date.now,
    overrides: options.status ?? {},
  });
  if (options.httpApiEnabled !== undefined) device.state.set("hai", options.httpApiEnabled);
  const house = options.house ?? new House();
  const physics = { seed: options.seed ?? 1, noise: options.noise ?? true, house };
  if (options.device === "charger") return { device, charger: new ChargerPhysics(device, physics), house };
  new ControllerPhysics(device, physics);
  return { device, charger: undefined, house };
}

import type { DeviceKind, JsonValue } from "@goe/core/keys";
import { SimulatedDevice } from "./device/simulated-device.js";
import { ChargerPhysics } from "./physics/charger-physics.js";
import { ControllerPhysics } from "./physics/controller-physics.js";
import { House } from "./physics/house.js";
import type { DeviceProfile } from "./profiles/device-profile.js";
import { chooseProfile } from "./profiles/profile-choice.js";
import { type KeyLookup, registryLookup } from "./writing/key-lookup.js";

/** A device with its physics, before any interface. */
export interface Simulation {
  readonly device: SimulatedDevice;
  /** Charging logic, car and meter; only of a charger. */
  readonly charger: ChargerPhysics | undefined;
  readonly house: House;
}

/** How a device starts, whatever its interfaces are. */
export interface SimulationOptions {
  readonly device: DeviceKind;
  /** Name of a profile, such as `v4-055.7`, or one of your own. Default: the first one of the device. */
  readonly profile?: string | DeviceProfile;
  /** Values laid over the profile's, as raw keys; unknown keys are added. Not checked. */
  readonly status?: Readonly<Record<string, JsonValue>>;
  /** `false` switches the local API off (key `hai`), so that its paths answer 404. Default: as in the profile. */
  readonly httpApiEnabled?: boolean;
  /** The device's clock in milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
  /** Whether readings waver as those of a real meter. Default `true`. */
  readonly noise?: boolean;
  /** Seed of that noise and of random delays: the same numbers come again. Default 1. */
  readonly seed?: number;
  /** House around the device; give several devices the same one. Default: one of its own. */
  readonly house?: House;
  /** Facts about keys. Default: the registry `@goe/core/keys`. */
  readonly findKey?: KeyLookup;
}

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

import type { Bounds, EnumValueInfo } from "@goe/core/keys";
import type { SimulatedDevice } from "../device/simulated-device.js";
import { type FaultInfo, type FaultName, faultCatalogue } from "../faults/fault-catalogue.js";
import { type CarModel, type CarModelName, carModels } from "../physics/car-models.js";
import type { KeyLookup } from "../writing/key-lookup.js";
import { namedNumbers } from "./named-number.js";

/** What there is to choose from on a device. */
export interface Choices {
  readonly cars: Readonly<Record<CarModelName, CarModel>>;
  readonly faults: Readonly<Record<FaultName, FaultInfo>>;
  /** Values of settings that are enums, by key; only of settings that the device has. */
  readonly settings: Readonly<Record<string, readonly EnumValueInfo[]>>;
  /** Bounds of the requested current, key `amp`. */
  readonly currentA: Bounds;
}

const settings = ["frc", "lmo", "psm", "acs"];

/** Tells what there is to choose from. */
export function choicesOf(device: SimulatedDevice, findKey: KeyLookup): Choices {
  const known = settings.filter((key) => device.hasKey(key));
  return {
    cars: carModels,
    faults: faultCatalogue,
    settings: Object.fromEntries(known.map((key) => [key, namedNumbers(device, findKey, key)])),
    currentA: findKey("amp")?.range ?? {},
  };
}

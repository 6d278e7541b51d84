import type { JsonValue } from "@goe/core/keys";
import type { DeviceState } from "../device/device-state.js";

/** What a Controller tells of a category. */
export interface CategoryReading {
  readonly name: string;
  readonly powerW: number | null;
  readonly energyInWh: number | null;
  readonly energyOutWh: number | null;
}

// The names of the ones behind them are free, and most homes use none.
const firmCategories = 6;

/** Reads the categories of a Controller (keys `ccn`, `ccp`, `cec`): the fixed ones, and further ones that are in use. */
export function readCategories(state: DeviceState): readonly CategoryReading[] {
  const powers = items(state.get("ccp"));
  const energies = items(state.get("cec"));
  const all = items(state.get("ccn")).map((name, place): CategoryReading => {
    const [energyIn, energyOut] = items(energies[place]);
    return {
      name: String(name),
      powerW: numberOrNull(powers[place]),
      energyInWh: numberOrNull(energyIn),
      energyOutWh: numberOrNull(energyOut),
    };
  });
  return all.filter(({ powerW }, place) => place < firmCategories || powerW !== null);
}

function items(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function numberOrNull(value: JsonValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}

import type { SpecUnit } from "./spec-model.js";

/** Field name with its unit suffix: `energyTotal` in Wh → `energyTotalWh`. */
export function fieldName(name: string, unit: string | undefined): string {
  return unit === undefined ? name : `${name}${unit}`;
}

/** The unit that a name without one seems to carry: `voltageV` → `V`. Readers take suffixes at their word. */
export function seemingUnit(name: string, units: ReadonlyMap<string, SpecUnit>): string | undefined {
  return [...units.keys()].find(
    (unit) => name.endsWith(unit) && /[a-z0-9]$/.test(name.slice(0, -unit.length)),
  );
}

/** Field name of a key that nobody has named: `pvopt_averagePX` → `pvoptAveragePX`. */
export function fieldNameOfKey(key: string): string {
  return camelCase(key.replace(/_+(\w?)/g, (_, next: string) => next.toUpperCase()));
}

/** `ChargingStatus` → `charging-status`. */
export function kebabCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();
}

/** `CarState` → `carState`. */
export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** `charger` → `Charger`. */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `IDLE_STATUS` is `idleStatus`: two spellings of one word. */
export function sameWord(a: string, b: string): boolean {
  const plain = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, "");
  return plain(a) === plain(b);
}

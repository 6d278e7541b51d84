import { devicesOfKey, type Entry, keyForDevice, type SpecIndex } from "../load/spec-index.js";
import { integerBoundsOf } from "../resolve/integer-bounds.js";
import { readAndWrite } from "../resolve/read-and-write.js";
import { elementOf } from "../resolve/resolve-values.js";
import type { SpecItemObject, SpecKey, SpecType } from "../spec-model.js";

/** A typed value somewhere in the spec: a key, an element of an array, a field of a struct. */
export interface ValueSite {
  readonly entry: Entry<unknown>;
  readonly place: readonly (string | number)[];
  readonly value: SpecItemObject;
}

/** Every typed value, outer ones before the elements inside them. */
export function valueSites(spec: SpecIndex): readonly ValueSite[] {
  const sites: ValueSite[] = [];
  for (const entry of spec.keys) {
    for (const { place, key } of keyVariants(entry)) {
      const { read, write } = readAndWrite(key);
      addSites(sites, { entry, place, value: read });
      if (write !== undefined) addSites(sites, { entry, place: [...place, "type", "write"], value: write });
    }
  }
  for (const entry of spec.structs) {
    for (const [name, field] of Object.entries(entry.value.fields)) {
      addSites(sites, { entry, place: ["fields", name], value: field });
    }
  }
  return sites;
}

/** A key as each of its devices has it; one variant with the place `[]` when nothing differs. */
export function keyVariants(
  entry: Entry<SpecKey>,
): readonly { readonly place: readonly string[]; readonly key: SpecKey }[] {
  if (entry.value.devices === undefined) return [{ place: [], key: entry.value }];
  return devicesOfKey(entry).map((device) => ({
    place: ["devices", device],
    key: keyForDevice(entry, device),
  }));
}

function addSites(sites: ValueSite[], site: ValueSite): void {
  sites.push(site);
  const { type } = site.value;
  const element = elementOf(type);
  if (element === undefined || typeof type !== "object") return;
  const inner = "array" in type ? "array" : "map";
  addSites(sites, { ...site, place: [...site.place, "type", inner], value: element });
}

/** Smallest and largest number of an integer type; `undefined` for everything else. */
export function integerBounds(type: SpecType): ReturnType<typeof integerBoundsOf> {
  return typeof type === "string" ? integerBoundsOf(type) : undefined;
}

/** Integers and floating-point numbers. */
export function isNumeric(type: SpecType): boolean {
  return type === "float" || type === "double" || integerBounds(type) !== undefined;
}

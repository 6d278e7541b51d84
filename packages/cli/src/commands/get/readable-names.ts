import { type DeviceKind, type KeyInfo, keysOf, unitSymbols } from "@goe/core/keys";
import { namesOf, plainName } from "../../assignments/keys-named.js";

/** Everything that can be read of a kind of device, by all names that people may use. */
export function readableNames(device: DeviceKind): readonly string[] {
  return [...new Set(readableKeys(device).flatMap((key) => [...namesOf(key), ...placeNames(key)]))];
}

/** Whether a word names something that can be read of a kind of device. */
export function isReadable(word: string, device: DeviceKind): boolean {
  const plain = plainName(word);
  return readableNames(device).some((name) => plainName(name) === plain);
}

export function readableKeys(device: DeviceKind): readonly KeyInfo[] {
  return keysOf(device).filter(({ access }) => access !== "write");
}

/** Lists with a meaning per place decode to a field for each: `nrg` to `voltageV` and others. */
function placeNames({ type }: KeyInfo): readonly string[] {
  if (type.kind !== "struct" || type.layout !== "array") return [];
  return type.places.flatMap(({ field, unit }) => {
    const [name = field] = field.split(".");
    const bare = unit !== undefined && unit in unitSymbols && name.endsWith(unit);
    return bare ? [name, name.slice(0, -unit.length)] : [name];
  });
}

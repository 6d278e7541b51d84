import { coversFirmware, type EnumValueInfo } from "@goe/core/keys";
import type { SimulatedDevice } from "../device/simulated-device.js";
import type { KeyLookup } from "../writing/key-lookup.js";

/** A number with its name and meaning, as the spec's enums have them. */
export interface NamedNumber {
  /** `null` when the device tells none. */
  readonly value: number | null;
  /** `null` when no list names the number. */
  readonly name: string | null;
  /** A sentence. */
  readonly meaning: string;
}

/** The numbers that a key takes on the firmware of a device. */
export function namedNumbers(
  { profile }: SimulatedDevice,
  findKey: KeyLookup,
  key: string,
): readonly EnumValueInfo[] {
  const values = findKey(key)?.enum?.values ?? [];
  return values.filter((value) => coversFirmware(value, profile.firmware));
}

/** What the device says for a key, in words. */
export function inWords(device: SimulatedDevice, findKey: KeyLookup, key: string): NamedNumber {
  const value = device.state.get(key);
  if (typeof value !== "number") return { value: null, name: null, meaning: "The device does not tell." };
  const named = namedNumbers(device, findKey, key).find((known) => known.value === value);
  if (named === undefined) return { value, name: null, meaning: `No list names the number ${value}.` };
  return { value, name: named.name, meaning: named.meaning };
}

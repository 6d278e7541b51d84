import { type DeviceKind, type KeyInfo, keysOf } from "@goe/core/keys";

const byDevice = new Map<DeviceKind, ReadonlyMap<string, KeyInfo>>();

/** What the registry says about the keys of a device, by their names. */
export function keyFacts(device: DeviceKind): ReadonlyMap<string, KeyInfo> {
  const known = byDevice.get(device) ?? new Map(keysOf(device).map((info) => [info.key, info]));
  byDevice.set(device, known);
  return known;
}

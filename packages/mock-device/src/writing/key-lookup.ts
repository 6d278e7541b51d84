import { type DeviceKind, findKey, type KeyInfo } from "@goe/core/keys";

/** Facts about a key of the simulated device; `undefined` when no source knows the key. */
export type KeyLookup = (key: string) => KeyInfo | undefined;

/** Looks keys up in the registry that is generated from the spec. */
export function registryLookup(device: DeviceKind): KeyLookup {
  return (key) => {
    const info = findKey(device, key);
    // The registry also finds our field names; a device has never heard of those.
    return info?.key === key ? info : undefined;
  };
}

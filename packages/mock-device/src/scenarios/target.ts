import { type DeviceKind, isAvailable, type JsonValue, type KeyInfo, keysOf } from "@goe/core/keys";
import type { SimulatedDevice } from "../device/simulated-device.js";
import type { DeviceProfile } from "../profiles/device-profile.js";
import { type KeyLookup, registryLookup } from "../writing/key-lookup.js";

/** What a scenario is held against before it runs: a device, or a profile of one. */
export interface Target {
  readonly profile: DeviceProfile;
  readonly device: DeviceKind;
  readonly firmware: string;
  readonly findKey: KeyLookup;
  /** Value that the device sends; `undefined` when it sends none. */
  readonly value: (key: string) => JsonValue | undefined;
  /** Whether the device sends the key, or takes it. */
  readonly hasKey: (key: string) => boolean;
  /** All keys of such devices. */
  readonly keyNames: () => readonly string[];
}

/** A target with what the scenario does to it. */
export interface PlannedTarget extends Target {
  /** Whether the scenario itself puts a key in place, which the device may lack. */
  readonly brings: (key: string) => boolean;
}

/** A device that exists. */
export function targetOfDevice(device: SimulatedDevice): Target {
  return {
    ...common(device.profile),
    value: (key) => device.state.get(key),
    hasKey: (key) => device.hasKey(key),
  };
}

/** A device that could be made of a profile, with values laid over it. */
export function targetOfProfile(
  profile: DeviceProfile,
  status: Readonly<Record<string, JsonValue>> = {},
): Target {
  const values = new Map<string, JsonValue>([...profile.status, ...Object.entries(status)]);
  const base = common(profile);
  return {
    ...base,
    value: (key) => values.get(key),
    hasKey: (key) => values.has(key) || isWriteOnly(base.findKey(key), profile),
  };
}

function common(profile: DeviceProfile): Omit<Target, "value" | "hasKey"> {
  const { device, firmware } = profile;
  return {
    profile,
    device,
    firmware,
    findKey: registryLookup(device),
    keyNames: () => keysOf(device).map(({ key }) => key),
  };
}

function isWriteOnly(info: KeyInfo | undefined, { model, firmware }: DeviceProfile): boolean {
  return info?.access === "write" && isAvailable(info.availability, model, firmware);
}

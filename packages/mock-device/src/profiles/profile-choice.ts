import { type DeviceKind, findKey } from "@goe/core/keys";
import { profiles } from "../generated/profiles.js";
import type { DeviceProfile, ProfileFacts } from "./device-profile.js";

/** Names of the profiles of a device, the default one first. */
export function profileNames(device: DeviceKind): readonly string[] {
  return profiles.filter((profile) => profile.device === device).map((profile) => profile.name);
}

/** A profile in a line: what a list of them shows. */
export interface ProfileSummary
  extends Pick<DeviceProfile, "name" | "device" | "model" | "firmware" | "platform"> {
  /** Number of keys that it sends. */
  readonly keys: number;
}

/** All profiles, the default of each device first. */
export function profileFacts(): readonly ProfileSummary[] {
  return profiles.map(({ name, device, model, firmware, platform, keys }) => ({
    name,
    device,
    model,
    firmware,
    platform,
    keys: keys.split(" ").length,
  }));
}

/** The profile of that name, of any device or of one. Throws a `TypeError` that lists the names when there is none. */
export function findProfile(name: string, device?: DeviceKind): DeviceProfile {
  const kind = device ?? profiles.find((profile) => profile.name === name)?.device;
  if (kind !== undefined) return chooseProfile(kind, name);
  const known = profiles.map((profile) => profile.name).join(", ");
  throw new TypeError(`Unknown profile ${JSON.stringify(name)}. Choose one of: ${known}.`);
}

/**
 * The named profile of a device; without a name the first one; a profile of one's own as it is.
 * Throws a `TypeError` that lists the names when there is none of that name.
 */
export function chooseProfile(device: DeviceKind, wanted?: string | DeviceProfile): DeviceProfile {
  if (typeof wanted === "object") return checkDevice(device, wanted);
  const candidates = profiles.filter((profile) => profile.device === device);
  const chosen = wanted === undefined ? candidates[0] : candidates.find((profile) => profile.name === wanted);
  if (chosen === undefined) {
    const known = candidates.map((profile) => profile.name).join(", ");
    throw new TypeError(`Unknown profile ${JSON.stringify(wanted)} of a ${device}. Choose one of: ${known}.`);
  }
  return withStatus(chosen);
}

// All devices of a profile share its values.
const made = new Map<ProfileFacts, DeviceProfile>();

function withStatus(facts: ProfileFacts): DeviceProfile {
  const profile = made.get(facts) ?? filledIn(facts);
  made.set(facts, profile);
  return profile;
}

function filledIn({ keys, values, ...profile }: ProfileFacts): DeviceProfile {
  const status = keys
    .split(" ")
    .map(
      (key) =>
        [key, Object.hasOwn(values, key) ? values[key] : findKey(profile.device, key)?.example] as const,
    )
    .map(([key, value]) => [key, value ?? null] as const);
  return { ...profile, status };
}

function checkDevice(device: DeviceKind, profile: DeviceProfile): DeviceProfile {
  if (profile.device === device) return profile;
  throw new TypeError(
    `Profile ${JSON.stringify(profile.name)} is of a ${profile.device}. Pass one of a ${device}.`,
  );
}

import { findKey, type JsonValue, type KeyType } from "@goe/core/keys";
import { profiles } from "../generated/profiles.js";
import type { DeviceProfile, ProfileFacts } from "./device-profile.js";

const mask = "***";

type Status = Readonly<Record<string, JsonValue>>;

/**
 * A profile that starts from what a real device has said: the JSON text of `/api/status` as it is, or of `goe dump`.
 * Names, networks, tokens, cards and the serial number are replaced, so that the simulated device can be shown around.
 * Throws a `TypeError` that says what to give when the text is something else.
 *
 * @param name what the profile is called, such as the name of the file
 */
export function profileFromCapture(text: string, name: string): DeviceProfile {
  const status = statusIn(text, name);
  const facts = closestProfile(status, name);
  const { device, model, platform } = facts;
  const firmware = String(status["fwv"]);
  const serial = typeof status["sse"] === "string" && status["sse"] !== mask ? status["sse"] : undefined;
  const entries = Object.entries(status).map(([key, value]) => {
    const masked = maskValue(facts, key, value);
    return [key, serial === undefined ? masked : withoutSerial(masked, serial)] as const;
  });
  return { name, device, model, firmware, platform, status: entries };
}

function statusIn(text: string, name: string): Status {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new TypeError(`${name} is no JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const inner = isStatus(parsed) && isStatus(parsed["status"]) ? parsed["status"] : parsed;
  if (isStatus(inner) && typeof inner["fwv"] === "string" && typeof inner["typ"] === "string") return inner;
  throw new TypeError(
    `${name} is no status of a device: keys fwv and typ are missing. Save the answer to /api/status, or run goe dump.`,
  );
}

function isStatus(value: unknown): value is Status {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The profile of the spec that says what such a device is. */
function closestProfile(status: Status, name: string): ProfileFacts {
  const { typ, styp } = status;
  const ofType = profiles.filter((profile) => startOf(profile, "typ") === typ);
  // CORE and PRO share a type and differ in what their subtype begins with.
  const word = (subtype: JsonValue | undefined): string => String(subtype ?? "").split("_", 1)[0] ?? "";
  const found =
    ofType.find((profile) => word(startOf(profile, "styp") as JsonValue) === word(styp)) ?? ofType[0];
  const closest = found ?? closestByName(String(typ));
  if (closest !== undefined) return closest;
  const known = [...new Set(profiles.map((profile) => startOf(profile, "typ")))].join(", ");
  throw new TypeError(`${name} is of a device of type ${JSON.stringify(typ)}. Known types are ${known}.`);
}

// The vendor's page on OCPP names a go-eCharger_Pro, and there will be a V6: what is a charger by its name is one.
function closestByName(typ: string): ProfileFacts | undefined {
  if (!typ.startsWith("go-eCharger")) return undefined;
  const platform = /_P/.test(typ) ? "phoenix" : "esp32";
  return profiles.findLast((profile) => profile.device === "charger" && profile.platform === platform);
}

function startOf({ device, keys, values }: ProfileFacts, key: string): unknown {
  if (Object.hasOwn(values, key)) return values[key];
  return keys.split(" ").includes(key) ? findKey(device, key)?.example : undefined;
}

function maskValue({ device }: ProfileFacts, key: string, value: JsonValue): JsonValue {
  const info = findKey(device, key);
  // Nobody knows what an unknown text holds.
  if (info?.key !== key) return maskTexts(value);
  if (!info.secret) return maskPlaces(value, info.type);
  if (typeof value === "string" && value !== "")
    return typeof info.example === "string" ? info.example : mask;
  return maskTexts(value);
}

function maskTexts(value: JsonValue): JsonValue {
  if (typeof value === "string") return value === "" || value === "n/a" ? value : mask;
  if (Array.isArray(value)) return value.map(maskTexts);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, maskTexts(member)]));
}

/** Masks what is secret inside a value that is not. */
function maskPlaces(value: JsonValue, type: KeyType): JsonValue {
  if (type.kind === "unknown") return maskTexts(value);
  if (type.kind === "array" && Array.isArray(value)) return value.map((item) => maskPlaces(item, type.items));
  if (typeof value !== "object" || value === null) return value;
  if (type.kind === "map") {
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, maskPlaces(member, type.items)]),
    );
  }
  if (type.kind !== "struct") return value;
  const placeOf = new Map(type.places.map((place) => [String(place.place), place]));
  const maskMember = (name: string, member: JsonValue): JsonValue => {
    const place = placeOf.get(name);
    if (place === undefined || place.secret === true) return maskTexts(member);
    return maskPlaces(member, place.type);
  };
  if (Array.isArray(value)) return value.map((member, index) => maskMember(String(index), member));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, maskMember(name, member)]));
}

/** Serial numbers also stand in host names, topics and URLs. */
function withoutSerial(value: JsonValue, serial: string): JsonValue {
  if (typeof value === "string") return value.replaceAll(serial, "654321");
  if (Array.isArray(value)) return value.map((item) => withoutSerial(item, serial));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, withoutSerial(member, serial)]),
  );
}

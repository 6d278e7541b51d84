import { compareFirmware, findKey } from "@goe/core/keys";
import { memberText } from "../../device/member-text.js";
import type { SimulatedDevice } from "../../device/simulated-device.js";
import type { DeviceProfile } from "../../profiles/device-profile.js";
import { parseJsonInput } from "../../writing/json-input.js";
import { type Answer, withUnexpected } from "./answer.js";
import { decodeValue } from "./query.js";

/**
 * Answers `GET /api/status`. An empty filter means everything, as the Python client `goe` relies on. Keys that the device
 * lacks are left out: without a word on ESP32 (goecharger/go-eCharger-API-v2#1), under status 400 on CORE and PRO, where
 * the request for everything has it too (#312, on a PRO with 60.3; inferred for CORE, and for an empty filter). That
 * reading takes "everything" for all keys that any firmware of the family knows.
 */
export function answerStatus(device: SimulatedDevice, query: ReadonlyMap<string, string>): Answer {
  const keys = requestedKeys(device.profile, decodeValue(query.get("filter") ?? ""));
  const missing = keys === undefined ? [] : [...keys].filter((key) => !device.state.has(key));
  const body = device.read(keys);
  const incomplete = keys === undefined || missing.length > 0;
  const answer = status(device.profile.platform === "phoenix" && incomplete, body);
  if (missing.length === 0) return answer;
  const told = { ...answer, body: withNulls(body, nullKeys(device.profile, missing)) };
  // What a fault keeps back the client could expect.
  const unheardOf = missing.filter((key) => device.state.initial(key) === undefined);
  if (unheardOf.length === 0) return told;
  return withUnexpected(told, `keys that this firmware does not send: ${unheardOf.join(", ")}`);
}

function status(bad: boolean, body: string): Answer {
  return {
    status: bad ? "400 Bad Request" : "200 OK",
    contentType: "application/json",
    framing: "chunked",
    fromApi: true,
    body,
  };
}

function requestedKeys(profile: DeviceProfile, filter: string): ReadonlySet<string> | undefined {
  if (filter === "") return undefined;
  return new Set(takesJsonArray(profile) ? namesInArray(filter) : filter.split(","));
}

// goecharger/go-eCharger-API-v2#1. Cut at its commas an array names no key, and the other way round a list is no array:
// both give `{}`.
function takesJsonArray({ device, firmware }: DeviceProfile): boolean {
  return device === "charger" && compareFirmware(firmware, "051.4") < 0;
}

function namesInArray(filter: string): readonly string[] {
  const input = parseJsonInput(filter);
  return input.ok && Array.isArray(input.value) ? input.value.map(String) : [filter];
}

// A CORE on 60.5 shows null for some keys that it lacks, `cae`, `fwc` and `ccrv` among them
// (marq24/ha-goecharger-api2#160). Inferred: for all that chargers have, behind the others, and still under status 400.
function nullKeys(
  { device, platform, firmware }: DeviceProfile,
  missing: readonly string[],
): readonly string[] {
  if (platform !== "phoenix" || compareFirmware(firmware, "60.5") < 0) return [];
  return missing.filter((name) => {
    const info = findKey(device, name);
    return info?.key === name && info.access !== "write";
  });
}

function withNulls(body: string, keys: readonly string[]): string {
  if (keys.length === 0) return body;
  const members = keys.map((key) => memberText(key, null)).join(",");
  return body === "{}" ? `{${members}}` : `${body.slice(0, -1)},${members}}`;
}

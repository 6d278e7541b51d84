import { isSecretKey, mask } from "../redact.js";
import type { ValueProblem } from "./settings-error.js";

/**
 * What the web server of a device reads: the address of a request, and one parameter of it. A value of about 350
 * characters was refused (goecharger/go-eCharger-API-v2#303); the firmware's author reads parameters into 256 bytes.
 */
const longestPath = 500;
const longestValue = 255;

/**
 * JSON in an address. Commas and colons stay, as a query may have them and every character counts; an apostrophe may
 * not, and `URL` would encode it behind our back, after it was counted.
 */
export function encodeJson(json: string): string {
  return encodeURIComponent(json).replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("'", "%27");
}

/** `amp=16` */
export function encodeParameter(key: string, value: unknown): string {
  return `${key}=${encodeJson(JSON.stringify(value))}`;
}

/** The fault of a value that no GET request of a device carries. */
export function checkLength(key: string, value: unknown): ValueProblem | undefined {
  const length = encodeParameter(key, value).length - key.length - 1;
  if (length <= longestValue) return undefined;
  return {
    key,
    reason: "too-long",
    place: key,
    length,
    maxLength: longestValue,
    message:
      `has ${length} characters in an address, and the web server of the device reads ${longestValue}. ` +
      `Write less (fewer time windows), use the go-e app, or MQTT: topic <prefix>${key}/set`,
  };
}

/** One request of a write. */
export interface SetRequest {
  readonly keys: readonly string[];
  /** Path and query. */
  readonly path: string;
  /** The path without secrets, for people to see. */
  readonly shownPath: string;
}

/** As few requests as the length of an address allows, with the keys in their order. */
export function setRequests(values: Readonly<Record<string, unknown>>): readonly SetRequest[] {
  const groups: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const [key, value] of Object.entries(values)) {
    const own = encodeParameter(key, value).length + 1;
    if (length + own > longestPath) {
      groups.push([]);
      length = "/api/set".length;
    }
    groups.at(-1)?.push(key);
    length += own;
  }
  return groups.map((keys) => {
    const pathOf = (shown: (key: string) => unknown): string =>
      `/api/set?${keys.map((key) => encodeParameter(key, shown(key))).join("&")}`;
    return {
      keys,
      path: pathOf((key) => values[key]),
      shownPath: pathOf((key) => (isSecretKey(key) ? mask : values[key])),
    };
  });
}

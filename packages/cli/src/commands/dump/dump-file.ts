import type { DeviceKind, RawStatus } from "@goe/core";
import { isRecord } from "../../format/value.js";
import { UsageError } from "../../usage-error.js";

/**
 * What `goe dump` prints: a status, and what is needed to make sense of it later and elsewhere. The facts in front are
 * also in the status; they are repeated for people who look into the file.
 */
export interface Dump {
  /** When the status was read: ISO 8601 in UTC. */
  readonly capturedAt: string;
  /** Version of `goe` that wrote it. */
  readonly goeVersion: string;
  readonly device: DeviceKind;
  /** `V4`, `CORE` …; `null` where the device does not say, or is a model that nobody knew yet. */
  readonly model: string | null;
  /** Key `fwv`; `null` where the device does not say. */
  readonly firmware: string | null;
  /** Whether credentials and personal data were taken out. */
  readonly redacted: boolean;
  /** Raw values by API key, in the device's order. */
  readonly status: RawStatus;
}

/** A status and what is known about it. */
export interface Snapshot {
  /** As the user called it: a path, `live` … */
  readonly name: string;
  readonly device: DeviceKind;
  readonly model: string | null;
  readonly firmware: string | null;
  /** `null` for a plain status, which does not say when it was read. */
  readonly capturedAt: string | null;
  readonly status: RawStatus;
}

/**
 * Reads a dump, or a plain status such as `goe json` prints.
 *
 * @param kind What kind of device it is of, where the user says so.
 *
 * Throws {@link UsageError} for anything else.
 */
export function parseSnapshot(text: string, name: string, kind: DeviceKind | undefined): Snapshot {
  const value = parseJson(text, name);
  if (!isRecord(value)) throw noStatus(name);
  const dump = isRecord(value["status"]) ? value : { status: value };
  const status = isRecord(dump["status"]) ? dump["status"] : {};
  if (Object.keys(status).length === 0 || Object.values(status).every(isDump)) throw noStatus(name);
  return {
    name,
    device: kind ?? toldDevice(dump["device"]) ?? deviceOf(status),
    model: textOrNull(dump["model"]),
    firmware: textOrNull(status["fwv"]),
    capturedAt: textOrNull(dump["capturedAt"]),
    status,
  };
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // The message of JSON.parse quotes what is in the file, which may be anything.
    throw new UsageError(`"${name}" is no JSON. Give a file that "goe dump" or "goe json" wrote.`, { cause });
  }
}

function noStatus(name: string): UsageError {
  return new UsageError(
    `"${name}" holds no status of one device. Give a file that "goe dump" or "goe json" wrote, without --all.`,
  );
}

function toldDevice(told: unknown): DeviceKind | undefined {
  return told === "charger" || told === "controller" ? told : undefined;
}

/** What kind of device a status is of. */
export function deviceOf(status: RawStatus): DeviceKind {
  const { typ } = status;
  // A status of some keys alone may lack the type; names of categories are a controller's.
  const isController = typeof typ === "string" ? /controller/i.test(typ) : "ccn" in status;
  return isController ? "controller" : "charger";
}

function isDump(value: unknown): boolean {
  return isRecord(value) && isRecord(value["status"]);
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

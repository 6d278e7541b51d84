import { type DeviceKind, type JsonReader, type RawStatus, redact } from "@goe/core";
import type { CliContext } from "../../context.js";
import type { Target } from "../../devices/target.js";
import { packageVersion } from "../../package-version.js";
import { type Dump, deviceOf } from "./dump-file.js";
import { modelOf } from "./model-of.js";

/** Settings of {@link takeDump}. */
export interface DumpOptions {
  /** What the device is, where that is known; else its status tells. */
  readonly kind: DeviceKind | undefined;
  /** Leave secrets in. */
  readonly raw: boolean;
}

/** Reads the whole status of a device. */
export async function takeDump(
  { device }: Target,
  { kind, raw }: DumpOptions,
  { now }: CliContext,
): Promise<Dump> {
  const client: JsonReader<object> = device.client;
  const status: RawStatus = { ...(await client.query()) };
  const actualKind = kind ?? deviceOf(status);
  const { fwv } = status;
  return {
    capturedAt: new Date(now()).toISOString(),
    goeVersion: await packageVersion(),
    device: actualKind,
    model: await modelOf(actualKind, status),
    firmware: typeof fwv === "string" ? fwv : null,
    redacted: !raw,
    status: raw ? status : redact(status),
  };
}

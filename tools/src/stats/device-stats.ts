import type { ResolvedSpec } from "../resolve/resolved-spec.js";
import { countMaturities, type MaturityCounts } from "./maturity.js";
import { type Totals, totalsOf } from "./totals.js";

/** All numbers of a device: how much is known, and how well. */
export interface DeviceStats extends Totals {
  readonly maturity: MaturityCounts;
}

/** By the kind of device, in the order of the spec. */
export function statsByDevice({ devices }: ResolvedSpec): Readonly<Record<string, DeviceStats>> {
  return Object.fromEntries(
    devices.map((device) => [device.kind, { ...totalsOf(device), maturity: countMaturities(device) }]),
  );
}

import type { QueryOptions } from "../client/query-options.js";

/** Powers of a house at one moment, in W. */
export interface PvReading {
  /** At the grid connection: positive draws from the grid, negative feeds into it. Both signs are needed. */
  readonly gridPowerW: number;
  /** Of the solar system; shown only. */
  readonly pvPowerW?: number;
  /** Of the home battery: positive while it is discharged. Firmware before 56.2 only shows it. */
  readonly batteryPowerW?: number;
}

/**
 * Why feeding may have no effect.
 *
 * - `not-eco`, `surplus-off`, `forced`: a setting of the charger keeps it from following the sun.
 * - `pause-not-allowed`: it goes on at the least current when the sun is gone.
 * - `battery-shown-only`: this firmware does not reckon with the battery.
 * - `ignored`: the charger acknowledged the values, and does not show them.
 * - `stale-reading`: the source gave nothing new for too long, and nothing is sent.
 * - `failed`: a reading could not be had or not be sent; the feeder goes on.
 */
export interface PvWarning {
  readonly code:
    | "not-eco"
    | "surplus-off"
    | "forced"
    | "pause-not-allowed"
    | "battery-shown-only"
    | "ignored"
    | "stale-reading"
    | "failed";
  readonly message: string;
  /** What went wrong, for `failed`. */
  readonly error?: unknown;
}

/** A reading, or a function that is asked for one before each sending; it may have none. */
export type PvSource = PvReading | (() => PvReading | undefined | Promise<PvReading | undefined>);

/** Settings of a feeder. */
export interface PvFeedOptions extends QueryOptions {
  /** Time between two sendings, in milliseconds, 1000 to 5000: devices forget after 6 s. @default 5_000 */
  readonly intervalMs?: number;
  /**
   * How long a reading is repeated when no new one comes, in milliseconds, from 1000. Then nothing is sent, and the
   * device falls back as if there were no data. @default 60_000
   */
  readonly maxAgeMs?: number;
  /** Called when a warning arises, once until it has gone. */
  readonly onWarning?: (warning: PvWarning) => void;
}

/** @throws RangeError for what is no reading. */
export function checkReading(reading: PvReading): PvReading {
  for (const [name, value] of Object.entries(reading)) {
    if (value !== undefined && !Number.isFinite(value)) {
      throw new RangeError(`${name} must be a number in W, not ${String(value)}.`);
    }
  }
  if (reading.gridPowerW === undefined)
    throw new RangeError("gridPowerW is missing: the power at the grid, in W.");
  return reading;
}

/** @throws RangeError outside of 1000 to `max`. */
export function checkTime(name: string, value: number, max: number): number {
  if (value >= 1000 && value <= max) return value;
  throw new RangeError(`${name} must be milliseconds from 1000 to ${max}.`);
}

import { isDaylightSaving } from "../device/daylight-saving.js";
import type { Moment } from "./text/moment.js";

const dayMs = 86_400_000;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Local time of a device, as keys `tof` (minutes) and `tds` set it. */
export interface TimeZone {
  readonly tof: number;
  readonly tds: number;
}

function offsetMs(utcMs: number, { tof, tds }: TimeZone): number {
  return Math.trunc(tof) * minuteMs + (isDaylightSaving(utcMs, tof, tds) ? hourMs : 0);
}

/**
 * The instant at which a local clock shows a date and time; the first of two in the night in which summer time ends,
 * `undefined` for the hour that is left out when it begins.
 */
export function instantOf(localMs: number, zone: TimeZone): number | undefined {
  const standard = localMs - Math.trunc(zone.tof) * minuteMs;
  return [standard - hourMs, standard].find((utcMs) => utcMs + offsetMs(utcMs, zone) === localMs);
}

/** Turns the moments of a scenario into milliseconds since its start. */
export class ScenarioClock {
  readonly #startUtcMs: number;
  readonly #zone: TimeZone;

  constructor(startUtcMs: number, zone: TimeZone) {
    this.#startUtcMs = startUtcMs;
    this.#zone = zone;
  }

  /** Milliseconds since 1970 at a time since the start. */
  utcMs(sinceStartMs: number): number {
    return this.#startUtcMs + sinceStartMs;
  }

  /**
   * Milliseconds since the start. A time of the day is the first one that is not before `earliestMs`. `undefined` when
   * the local clock never shows it.
   */
  sinceStart(moment: Moment, earliestMs: number): number | undefined {
    if (moment.kind === "since") return moment.ms;
    const instant =
      moment.kind === "date"
        ? instantOf(moment.ms, this.#zone)
        : this.#next(moment.ms, this.#startUtcMs + earliestMs);
    return instant === undefined ? undefined : instant - this.#startUtcMs;
  }

  #next(ofDayMs: number, earliestUtcMs: number): number | undefined {
    const local = earliestUtcMs + offsetMs(earliestUtcMs, this.#zone);
    const midnight = local - (local % dayMs);
    return [0, 1, 2]
      .map((days) => instantOf(midnight + days * dayMs + ofDayMs, this.#zone))
      .find((instant) => instant !== undefined && instant >= earliestUtcMs);
  }
}

import { parseDuration } from "./duration.js";

/** A time as a scenario writes it. */
export type Moment =
  /** Time since the start. */
  | { readonly kind: "since"; readonly ms: number; readonly text: string }
  /** Time of the day on the device's local clock, the next that comes. */
  | { readonly kind: "clock"; readonly ms: number; readonly text: string }
  /** Date and time on the device's local clock, in milliseconds as if that were UTC. */
  | { readonly kind: "date"; readonly ms: number; readonly text: string };

/** How moments are written, for messages. */
export const momentExample =
  "a time since the start such as 10s, 1min or 1h 30min, a time of the day such as 06:00, or a date such as 2026-06-02 06:00";

const clockPattern = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;
const datePattern = /^(\d{4})-(\d\d)-(\d\d)[ T](\S+)$/;

/** A time of the day, such as `06:00`, in milliseconds since midnight. */
export function parseClock(text: string): number | undefined {
  const match = clockPattern.exec(text);
  if (match === null) return undefined;
  const [hours, minutes, seconds] = match.slice(1).map((digits) => Number(digits ?? 0));
  return ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1000;
}

/** A date and time on a local clock, such as `2026-06-01 21:00`, in milliseconds as if that were UTC. */
export function parseDate(text: string): number | undefined {
  const [, year, month, day, clock = ""] = datePattern.exec(text) ?? [];
  const ofDay = parseClock(clock);
  if (ofDay === undefined) return undefined;
  const midnight = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  // The parser of dates turns 30 February into 2 March.
  const exists = !Number.isNaN(midnight) && new Date(midnight).getUTCDate() === Number(day);
  return exists ? midnight + ofDay : undefined;
}

/** A moment in any of its forms. */
export function parseMoment(text: string): Moment | undefined {
  const since = parseDuration(text);
  if (since !== undefined) return { kind: "since", ms: since, text };
  const clock = parseClock(text);
  if (clock !== undefined) return { kind: "clock", ms: clock, text };
  const date = parseDate(text);
  return date === undefined ? undefined : { kind: "date", ms: date, text };
}

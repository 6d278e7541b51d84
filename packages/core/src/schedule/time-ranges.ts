import type { ScheduleControl } from "../generated/charger/enums.js";
import type { DaySchedule, TimeOfDay } from "../generated/charger/structs.js";
import type { Settable } from "../settable.js";

/** A window of a schedule in the charger's local time: `{ from: "22:00", to: "06:30" }`. */
export interface TimeRange {
  /** First moment, as `HH:MM` or `HH:MM:SS`. */
  readonly from: string;
  /** First moment after it; the end of the day is `24:00`. */
  readonly to: string;
}

/** The windows of a schedule that are in use. Seconds are shown where there are any. */
export function timeRanges({ ranges }: Pick<DaySchedule, "ranges">): readonly TimeRange[] {
  return ranges
    .map(({ begin, end }) => ({ from: timeText(begin), to: timeText(end) }))
    .filter(({ from, to }) => from !== midnight || to !== midnight);
}

/**
 * The schedule of a day for writing: `set({ schedulerWeekday: daySchedule([{ from: "22:00", to: "24:00" }], "allow") })`.
 *
 * A window that ends before it begins is passed on as it is. No source says whether firmware carries it over midnight;
 * two windows, up to `24:00` and from `00:00`, are sure to be understood.
 *
 * @param windows How many windows the charger has, which is the length of the `ranges` that it sends: 2, and more on a
 *   PRO from firmware 60.5 on. Those without a range are written as unused.
 * @throws RangeError for a time that no clock shows, a window without length, and more ranges than windows.
 */
export function daySchedule(
  ranges: readonly TimeRange[],
  control: ScheduleControl,
  windows: number = 2,
): Settable<DaySchedule> {
  if (ranges.length > windows) {
    throw new RangeError(
      `${ranges.length} time ranges do not fit into ${windows} windows: join some, or say how many windows the charger has`,
    );
  }
  const unused = { begin: time(midnight), end: time(midnight) };
  return {
    control,
    ranges: Array.from({ length: windows }, (_, place) => {
      const range = ranges[place];
      return range === undefined ? unused : scheduleRange(range);
    }),
  };
}

const midnight = "00:00";

function scheduleRange({ from, to }: TimeRange): Settable<DaySchedule["ranges"][number]> {
  const range = { begin: time(from), end: time(to) };
  if (range.begin.hour === 24 || timeText(range.begin) === timeText(range.end)) {
    throw new RangeError(`from ${from} to ${to} is no time at all; a whole day is 00:00 to 24:00`);
  }
  return range;
}

function time(text: string): TimeOfDay {
  const [, hour, minute, second = "0"] =
    /^(24(?=:00(?::00)?$)|[01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  if (hour === undefined) throw new RangeError(`"${text}" is no time of day; write it as 06:30 or 06:30:00`);
  const clock = { hour: Number(hour), minute: Number(minute) };
  // Seconds of two windows would take the address beyond what a charger reads (goecharger/go-eCharger-API-v2#303).
  return Number(second) === 0 ? clock : { ...clock, second: Number(second) };
}

function timeText({ hour, minute, second = 0 }: TimeOfDay): string {
  const parts = second === 0 ? [hour, minute] : [hour, minute, second];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

import type { JsonValue } from "@goe/core/keys";
import { valueAt } from "../device/value-at.js";

/** What the schedule of the day says at a moment. `grid` is blocked alone by the controls 3 and 4, which leave the sun. */
export type ScheduleVerdict = "none" | "allowed" | "blocked" | "grid-blocked";

/** Key of the schedule that holds on a day of the week, 0 for Sunday. */
export function scheduleKey(weekday: number): "sch_week" | "sch_satur" | "sch_sund" {
  if (weekday === 0) return "sch_sund";
  return weekday === 6 ? "sch_satur" : "sch_week";
}

/**
 * Judges a second of the day by a value of `sch_week`, `sch_satur` or `sch_sund`. A window that ends before it begins is
 * taken to go on to midnight (inferred; no source says what firmware makes of it).
 */
export function judgeSchedule(schedule: JsonValue | undefined, secondOfDay: number): ScheduleVerdict {
  const control = valueAt(schedule, ["control"]);
  if (typeof control !== "number" || control === 0) return "none";
  const inside = windows(schedule).some(([from, to]) => secondOfDay >= from && secondOfDay < to);
  const allows = control === 1 || control === 3;
  if (inside === allows) return "allowed";
  return control <= 2 ? "blocked" : "grid-blocked";
}

function windows(schedule: JsonValue | undefined): readonly (readonly [number, number])[] {
  const ranges = valueAt(schedule, ["ranges"]);
  if (!Array.isArray(ranges)) return [];
  return ranges.flatMap((range: JsonValue) => {
    const from = secondsOf(valueAt(range, ["begin"]));
    const to = secondsOf(valueAt(range, ["end"]));
    if (from === to) return [];
    return [[from, to < from ? 86_400 : to] as const];
  });
}

function secondsOf(time: JsonValue | undefined): number {
  const [hour, minute, second] = ["hour", "minute", "second"].map((name) =>
    Number(valueAt(time, [name]) ?? 0),
  );
  return (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0);
}

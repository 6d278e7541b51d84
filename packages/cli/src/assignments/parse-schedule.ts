import { daySchedule, type TimeRange } from "@goe/core";
import type { StructType } from "@goe/core/keys";
import { numberOfWord } from "./enum-words.js";
import { ValueMistake } from "./value-mistake.js";

type DayRanges = Pick<ReturnType<typeof daySchedule>, "ranges">;

/** Keys `sch_week`, `sch_satur` and `sch_sund` on the wire. */
export interface WireSchedule extends DayRanges {
  readonly control: number;
}

/**
 * `22:00-06:00`, `block 17:00-20:00,11:00-12:00` or `off` → a schedule on the wire. Windows alone are those in which
 * the car may charge; a word of the schedule's control in front says otherwise.
 *
 * @throws ValueMistake for anything else, and for a window that ends when it begins.
 */
export function parseSchedule(text: string, type: StructType): WireSchedule {
  const [, word = "", windows = ""] = /^([a-z-]*)[\s:,=]*(.*)$/is.exec(text) ?? [];
  const control = controlOf(word, type);
  const ranges = windows === "" ? [] : windows.split(",").map((window) => parseWindow(window.trim()));
  if (ranges.length === 0 && control !== 0) throw new ValueMistake("there is no window");
  return { control, ranges: wireRanges(ranges) };
}

function controlOf(word: string, type: StructType): number {
  if (/^(?:off|none)$/i.test(word)) return 0;
  const place = type.places.find(({ field }) => field === "control");
  const control = place && numberOfWord(word === "" ? "allow" : word, place);
  if (control === undefined) throw new ValueMistake(`"${word}" is no word for what the windows do`);
  return control;
}

function parseWindow(text: string): TimeRange {
  const [, from = "", to = ""] = /^(\S+?)\s*(?:-|–|\.\.)\s*(\S+)$/.exec(text) ?? [];
  if (from === "") throw new ValueMistake(`"${text}" is no window`);
  return { from: clock(from), to: clock(to) };
}

/** `6`, `6:30` → `06:00`, `06:30`. */
function clock(text: string): string {
  const time = text.includes(":") ? text : `${text}:00`;
  return time.replace(/^(\d):/, "0$1:");
}

/** Two windows, as chargers send them, or as many as are needed: by its release notes a PRO takes more from 60.5 on. */
function wireRanges(ranges: readonly TimeRange[]): DayRanges["ranges"] {
  try {
    return daySchedule(ranges, "disabled", Math.max(2, ranges.length)).ranges;
  } catch (cause) {
    if (cause instanceof RangeError) throw new ValueMistake(cause.message, { cause });
    throw cause;
  }
}

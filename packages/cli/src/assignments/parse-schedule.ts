import type { StructType } from "@goe/core/keys";
import { numberOfWord } from "./enum-words.js";
import { ValueMistake } from "./value-mistake.js";

/** A moment of the day, as schedules have it. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
}

/** A window, from its first moment to the first one after it. */
export interface Window {
  readonly begin: TimeOfDay;
  readonly end: TimeOfDay;
}

/** Keys `sch_week`, `sch_satur` and `sch_sund` on the wire. */
export interface WireSchedule {
  readonly control: number;
  readonly ranges: readonly Window[];
}

const midnight: TimeOfDay = { hour: 0, minute: 0, second: 0 };
/** How devices keep a window that is not used. */
export const unusedWindow: Window = { begin: midnight, end: midnight };
/** Windows of the schedules that devices send (capture of a V4 with 055.7). */
const usualWindows = 2;

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
  const unused = Array.from({ length: Math.max(0, usualWindows - ranges.length) }, () => unusedWindow);
  return { control, ranges: [...ranges, ...unused] };
}

function controlOf(word: string, type: StructType): number {
  if (/^(?:off|none)$/i.test(word)) return 0;
  const place = type.places.find(({ field }) => field === "control");
  const control = place && numberOfWord(word === "" ? "allow" : word, place);
  if (control === undefined) throw new ValueMistake(`"${word}" is no word for what the windows do`);
  return control;
}

function parseWindow(text: string): Window {
  const [, from = "", to = ""] = /^(\S+?)\s*(?:-|–|\.\.)\s*(\S+)$/.exec(text) ?? [];
  const begin = timeOfDay(from);
  const end = timeOfDay(to);
  if (begin === undefined || end === undefined) throw new ValueMistake(`"${text}" is no window`);
  if (begin.hour === end.hour && begin.minute === end.minute && begin.second === end.second)
    throw new ValueMistake(`"${text}" ends when it begins; the whole day is 00:00-24:00`);
  return { begin, end };
}

function timeOfDay(text: string): TimeOfDay | undefined {
  const [, hour, minute = "0", second = "0"] = /^(\d{1,2})(?::(\d{2})(?::(\d{2}))?)?$/.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 24 || Number(minute) > 59 || Number(second) > 59) return undefined;
  if (Number(hour) === 24 && Number(minute) + Number(second) > 0) return undefined;
  return { hour: Number(hour), minute: Number(minute), second: Number(second) };
}

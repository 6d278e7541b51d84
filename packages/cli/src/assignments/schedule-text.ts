import type { StructType } from "@goe/core/keys";
import { writableWords } from "./enum-words.js";
import { parseSchedule, type TimeOfDay, unusedWindow, type WireSchedule } from "./parse-schedule.js";
import { ValueMistake } from "./value-mistake.js";

/** `off` or `allow 22:00-06:00`; `undefined` for a schedule that this could not tell from others. */
export function scheduleText(wire: unknown, type: StructType): string | undefined {
  const text = isSchedule(wire) ? describe(wire, type) : undefined;
  if (text === undefined) return undefined;
  try {
    return JSON.stringify(parseSchedule(text, type)) === JSON.stringify(wire) ? text : undefined;
  } catch (error) {
    if (error instanceof ValueMistake) return undefined;
    throw error;
  }
}

function describe({ control, ranges }: WireSchedule, type: StructType): string | undefined {
  const place = type.places.find(({ field }) => field === "control");
  const word = place && writableWords(place).find(({ value }) => value === control)?.name;
  const windows = ranges
    .filter((window) => JSON.stringify(window) !== JSON.stringify(unusedWindow))
    .map(({ begin, end }) => `${clock(begin)}-${clock(end)}`);
  if (control === 0) return ["off", ...(windows.length > 0 ? [windows.join(",")] : [])].join(" ");
  return word && `${word} ${windows.join(",")}`;
}

function clock({ hour, minute, second = 0 }: TimeOfDay): string {
  const [hours, minutes, seconds] = [hour, minute, second].map((part) => String(part).padStart(2, "0"));
  return second === 0 ? `${hours}:${minutes}` : `${hours}:${minutes}:${seconds}`;
}

function isSchedule(wire: unknown): wire is WireSchedule {
  if (typeof wire !== "object" || wire === null || !("control" in wire) || !("ranges" in wire)) return false;
  return (
    typeof wire.control === "number" &&
    Array.isArray(wire.ranges) &&
    wire.ranges.every((window) => isTime(window?.begin) && isTime(window?.end))
  );
}

function isTime(time: unknown): time is TimeOfDay {
  return (
    typeof time === "object" &&
    time !== null &&
    "hour" in time &&
    "minute" in time &&
    typeof time.hour === "number" &&
    typeof time.minute === "number"
  );
}

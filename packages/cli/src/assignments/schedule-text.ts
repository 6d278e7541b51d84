import { timeRanges } from "@goe/core";
import type { StructType } from "@goe/core/keys";
import { writableWords } from "./enum-words.js";
import { parseSchedule, type WireSchedule } from "./parse-schedule.js";
import { ValueMistake } from "./value-mistake.js";

/** `off` or `allow 22:00-06:00`; `undefined` for a schedule that this could not tell from others. */
export function scheduleText(wire: unknown, type: StructType): string | undefined {
  if (!isSchedule(wire)) return undefined;
  const text = describe(wire, type);
  if (text === undefined) return undefined;
  try {
    const meant = JSON.stringify(parseSchedule(text, type));
    return meant === JSON.stringify(compactSchedule(wire)) ? text : undefined;
  } catch (error) {
    if (error instanceof ValueMistake) return undefined;
    throw error;
  }
}

function describe(schedule: WireSchedule, type: StructType): string | undefined {
  const place = type.places.find(({ field }) => field === "control");
  const word = place && writableWords(place).find(({ value }) => value === schedule.control)?.name;
  const windows = timeRanges(schedule).map(({ from, to }) => `${from}-${to}`);
  return word && `${schedule.control === 0 ? "off" : word} ${windows.join(",")}`.trimEnd();
}

function isSchedule(wire: unknown): wire is WireSchedule {
  if (typeof wire !== "object" || wire === null || !("control" in wire) || !("ranges" in wire)) return false;
  return (
    typeof wire.control === "number" &&
    Array.isArray(wire.ranges) &&
    wire.ranges.every((window) => isTime(window?.begin) && isTime(window?.end))
  );
}

function isTime(time: unknown): boolean {
  return (
    typeof time === "object" &&
    time !== null &&
    "hour" in time &&
    "minute" in time &&
    typeof time.hour === "number" &&
    typeof time.minute === "number"
  );
}

/** The schedule without the seconds of full minutes, as it is written. */
function compactSchedule({ control, ranges }: WireSchedule): WireSchedule {
  const compact = ({ second, ...time }: WireSchedule["ranges"][number]["begin"]) =>
    second === undefined || second === 0 ? time : { ...time, second };
  return {
    control,
    ranges: ranges.map(({ begin, end }) => ({ begin: compact(begin), end: compact(end) })),
  };
}

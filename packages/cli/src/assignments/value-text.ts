import { writableWords } from "./enum-words.js";
import { isUtcWire } from "./parse-time.js";
import { scheduleText } from "./schedule-text.js";
import { converted, symbolOf, wordOfUnit } from "./unit-words.js";
import { itemOf, type WrittenValue } from "./written-value.js";

/** A value on the wire as people type it: `16A`, `2.5kWh`, `5min`, `on`. Parsing gives the value back. */
export function valueText(wire: unknown, value: WrittenValue): string {
  if (wire === null) return "null";
  const { type } = value;
  if (typeof wire === "boolean" && type.kind === "bool") return wire ? "on" : "off";
  if (typeof wire === "string" && type.kind === "string") return textOf(wire, value);
  if (typeof wire === "number") return numberText(wire, value);
  if (Array.isArray(wire) && type.kind === "array") {
    const item = itemOf(value, type);
    const plain = wire.length > 0 && wire.every((element) => isPlain(element, item));
    return plain ? wire.map((element) => valueText(element, item)).join(",") : JSON.stringify(wire);
  }
  if (type.kind === "struct" && type.name === "DaySchedule") {
    return scheduleText(wire, type) ?? JSON.stringify(wire);
  }
  return JSON.stringify(wire);
}

function textOf(text: string, value: WrittenValue): string {
  if (value.format === "utc-time") return isUtcWire(text) ? `${text}Z` : text;
  const isAmbiguous = /^".*"$/s.test(text) || (value.nullable && /^\s*(?:null|none)\s*$/i.test(text));
  return isAmbiguous ? JSON.stringify(text) : text;
}

/** A number of a key, with its word or unit. In wire units. */
export function numberText(wire: number, value: WrittenValue): string {
  if (value.enum !== undefined) {
    return writableWords(value).find((word) => word.value === wire)?.name ?? String(wire);
  }
  const unit = value.wireUnit ?? value.unit;
  if (unit === undefined) return String(wire);
  const { of, factor } = wordOfUnit(unit);
  if (of === "S") {
    const ms = converted(wire, factor, 0.001);
    const clock = value.timeBase === "midnight" ? clockText(ms / 1000) : undefined;
    const duration = clock ?? durationText(ms);
    if (duration !== undefined) return duration;
  }
  // Thousands that come out even: 10000 Wh are 10kWh, 4200 W stay 4200W.
  if (/^Wh?$/.test(unit) && wire !== 0 && wire % 1000 === 0) return `${wire / 1000}k${unit}`;
  return wire + symbolOf(unit);
}

function clockText(seconds: number): string | undefined {
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > 86_400) return undefined;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours, minutes, rest] = parts.map((part) => String(part).padStart(2, "0"));
  return rest === "00" ? `${hours}:${minutes}` : `${hours}:${minutes}:${rest}`;
}

/** `undefined` for what is finer than a millisecond, or longer than numbers can tell that exactly. */
function durationText(ms: number): string | undefined {
  if (!Number.isSafeInteger(ms)) return undefined;
  const length = Math.abs(ms);
  const parts = [
    [Math.floor(length / 3_600_000), "h"],
    [Math.floor(length / 60_000) % 60, "min"],
    [Math.floor(length / 1000) % 60, "s"],
    [length % 1000, "ms"],
  ] as const;
  const words = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount}${unit}`);
  return words.length === 0 ? "0s" : (ms < 0 ? "-" : "") + words.join("");
}

/** Whether an element can stand in a list with commas. */
function isPlain(element: unknown, item: WrittenValue): boolean {
  if (typeof element === "string") {
    return (
      /^[^\s,"[](?:[^,"]*[^\s,"])?$/.test(element) && !(item.nullable && /^(?:null|none)$/i.test(element))
    );
  }
  return element === null || typeof element === "number" || typeof element === "boolean";
}

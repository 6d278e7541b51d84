import type { ArrayType, Bounds, StructType } from "@goe/core/keys";
import { isTimeUnit } from "../format/quantity.js";
import { writableWords } from "./enum-words.js";
import { integerBounds } from "./integer-bounds.js";
import { symbolOf } from "./unit-words.js";
import { numberText } from "./value-text.js";
import { isNested, itemOf, type WrittenValue } from "./written-value.js";

/** What may be written, as it goes behind "Give": `6A to 32A`, `neutral, off or on`, `on or off`. */
export function acceptedValues(value: WrittenValue): string {
  const accepted = acceptedNotNull(value);
  return value.nullable ? `${accepted}, or null` : accepted;
}

function acceptedNotNull(value: WrittenValue): string {
  const { type } = value;
  if (type.kind === "array") return acceptedList(value, type);
  if (value.enum !== undefined)
    return anyOf(writableWords(value).map(({ name, value: n }) => `${name} (${n})`));
  switch (type.kind) {
    case "bool":
      return "on or off";
    case "string":
      return acceptedText(value);
    case "struct":
      return type.name === "DaySchedule"
        ? "off, or windows such as 22:00-06:00, with allow, block, allow-from-grid or block-from-grid in front"
        : acceptedObject(type);
    case "map":
      return "a JSON object";
    case "unknown":
      return "any JSON";
    default:
      return acceptedNumber(value);
  }
}

function acceptedList(value: WrittenValue, type: ArrayType): string {
  const item = itemOf(value, type);
  const length = type.maxLength === undefined ? "" : `up to ${type.maxLength} `;
  return isNested(item.type)
    ? `a JSON array of ${length === "" ? "" : `${length}times `}${acceptedValues(item)}`
    : `a list of ${length}values with commas, each ${acceptedValues(item)}`;
}

function acceptedObject({ places }: StructType): string {
  const [needed, others] = [false, true].map((optional) =>
    places.filter((place) => place.optional === optional).map(({ place }) => String(place)),
  );
  return ["a JSON object", ...clause("with", needed), ...clause("and if you like", others)].join(" ");
}

function clause(word: string, names: readonly string[] = []): readonly string[] {
  return names.length === 0 ? [] : [word, names.join(", ")];
}

function acceptedText({ format, text }: WrittenValue): string {
  if (format === "utc-time") return "a moment such as 2025-03-01T11:22:33Z, or now";
  const { maxLength, pattern } = text ?? {};
  if (pattern !== undefined) return `text of the form ${pattern}`;
  return maxLength === undefined ? "any text" : `text of up to ${maxLength} characters`;
}

function acceptedNumber(value: WrittenValue): string {
  const whole = integerBounds(value.type.kind);
  const bounds = value.range ?? (value.unit === undefined ? whole : undefined);
  const of = value.unit === undefined ? "" : ` of ${symbolOf(value.wireUnit ?? value.unit)}`;
  const isTime = value.unit !== undefined && isTimeUnit(value.unit);
  const what = isTime
    ? `a time in whole${of.slice(3)}`
    : `a ${whole === undefined ? "" : "whole "}number${of}`;
  if (bounds !== undefined) return boundsText(bounds, value) ?? what;
  const usual = value.usualRange && boundsText(value.usualRange, value);
  return usual === undefined ? what : `${what}, usually ${usual}`;
}

/** `6A to 32A`, `6A or more`, `at most 32A`. */
export function boundsText({ min, max }: Bounds, value: WrittenValue): string | undefined {
  if (min !== undefined && max !== undefined) return `${numberText(min, value)} to ${numberText(max, value)}`;
  if (min !== undefined) return `${numberText(min, value)} or more`;
  return max === undefined ? undefined : `at most ${numberText(max, value)}`;
}

/** `a`, `a or b`, `a, b or c`. */
export function anyOf(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

import type { ArrayType } from "@goe/core/keys";
import { numberOfWord } from "./enum-words.js";
import { checkLength, fromJson, inElement, parseJson } from "./json-value.js";
import { parseNumber } from "./parse-number.js";
import { parseSchedule } from "./parse-schedule.js";
import { parseUtcTime } from "./parse-time.js";
import { checkText } from "./text-value.js";
import { ValueMistake } from "./value-mistake.js";
import { isNested, itemOf, type WrittenValue } from "./written-value.js";

/** How to read what a value leaves open. */
export interface ParseOptions {
  /** Unit of numbers without one; else the unit on the wire. */
  readonly bareUnit: string | undefined;
  readonly now: () => Date;
}

/**
 * Text as people type it → the value on the wire.
 *
 * @throws ValueMistake when it is none that the device takes.
 */
export function parseValue(text: string, value: WrittenValue, options: ParseOptions): unknown {
  const { kind } = value.type;
  const trimmed = text.trim();
  if (kind === "string" && value.format === undefined) return parseText(text, value);
  if (trimmed === "") throw new ValueMistake("there is no value behind the =");
  if (value.enum !== undefined && kind !== "array") return parseWord(trimmed, value);
  if (value.nullable && /^(?:null|none|off)$/i.test(trimmed)) return null;
  switch (value.type.kind) {
    case "bool":
      return parseSwitch(trimmed);
    case "string":
      return parseUtcTime(trimmed, options.now);
    case "array":
      return trimmed.startsWith("[") || isNested(value.type.items)
        ? fromJson(parseJson(trimmed), value)
        : parseList(trimmed, value, value.type, options);
    case "struct":
      return value.type.name === "DaySchedule" && !trimmed.startsWith("{")
        ? parseSchedule(trimmed, value.type)
        : fromJson(parseJson(trimmed), value);
    case "map":
    case "unknown":
      return fromJson(parseJson(trimmed), value);
    default:
      return parseNumber(trimmed, value, options.bareUnit);
  }
}

/** Text goes as it is; a whole JSON string literal stands for the string it spells, whatever is in it. */
function parseText(text: string, value: WrittenValue): string | null {
  if (value.nullable && /^(?:null|none)$/i.test(text.trim())) return null;
  const meant = jsonString(text) ?? text;
  checkText(meant, value);
  return meant;
}

function jsonString(text: string): string | undefined {
  if (!/^".*"$/s.test(text)) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "string" ? parsed : undefined;
  } catch {
    // Quotes around something that is no JSON, such as "a" and "b", are part of the text.
    return undefined;
  }
}

function parseWord(text: string, value: WrittenValue): number | null {
  const number = numberOfWord(text, value);
  if (number !== undefined) return number;
  if (value.nullable && /^(?:null|none|off)$/i.test(text)) return null;
  throw new ValueMistake(/^\d+$/.test(text) ? "it is none of the numbers" : "it is none of the words");
}

function parseSwitch(text: string): boolean {
  if (/^(?:on|true|yes|1)$/i.test(text)) return true;
  if (/^(?:off|false|no|0)$/i.test(text)) return false;
  throw new ValueMistake("it is neither on nor off");
}

/** `6A,10A,16A`. What has commas inside needs JSON. */
function parseList(
  text: string,
  value: WrittenValue,
  type: ArrayType,
  options: ParseOptions,
): readonly unknown[] {
  const item = itemOf(value, type);
  const list = text
    .split(",")
    .map((part, index) => inElement(index, () => parseValue(part.trim(), item, options)));
  checkLength(list, type);
  return list;
}

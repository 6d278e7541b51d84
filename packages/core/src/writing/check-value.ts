import { isRecord } from "../encode.js";
import type { ValueRule } from "./value-rule.js";

/** Why a value cannot be written, with the place inside it. */
export type ValueFault = { readonly place: string; readonly message: string } & (
  | { readonly reason: "wrong-type"; readonly expected: string }
  | { readonly reason: "null-not-allowed" | "wrong-text" }
  | { readonly reason: "out-of-range"; readonly min: number; readonly max: number }
  | { readonly reason: "no-such-number"; readonly numbers: readonly number[] }
  | { readonly reason: "too-long"; readonly length: number; readonly maxLength: number }
);

/** The first fault of a value in wire units; `place` names it in messages. */
export function checkValue(value: unknown, rule: ValueRule, place: string): ValueFault | undefined {
  if (value === null && isOpen(rule)) return undefined;
  if (value === null) {
    if (rule.nullable) return undefined;
    return { reason: "null-not-allowed", place, message: `null is not allowed, give ${describe(rule)}` };
  }
  if (rule.list) return checkList(value, rule, rule.list, place);
  if (rule.map || rule.struct) return checkMembers(value, rule, place);
  return isOpen(rule) ? checkJson(value, place) : checkScalar(value, rule, place);
}

function isOpen({ type, list, map, struct }: ValueRule): boolean {
  return !(type || list || map || struct);
}

function wrongType(place: string, expected: string, value: unknown): ValueFault {
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  const other = typeof value === "object" ? kind : typeof value;
  const got = Array.isArray(value) ? "a list" : isRecord(value) ? "an object" : other;
  return { reason: "wrong-type", place, expected, message: `expected ${expected}, got ${got}` };
}

function checkJson(value: unknown, place: string): ValueFault | undefined {
  try {
    JSON.stringify(value);
    if (isJson(value)) return undefined;
  } catch {
    // A circle, a big integer or an endless depth: no JSON, as the fault below says.
  }
  return wrongType(place, "a JSON value", value);
}

/** Whether JSON carries a value as it is: it makes null of NaN and of gaps in lists without a word. */
function isJson(value: unknown): boolean {
  if (Array.isArray(value)) return Array.from(value).every(isJson);
  if (isRecord(value)) return Object.values(value).every((member) => member === undefined || isJson(member));
  return value === null || ["string", "boolean"].includes(typeof value) || Number.isFinite(value);
}

function checkScalar(value: unknown, rule: ValueRule, place: string): ValueFault | undefined {
  const { type, numbers, maxLength, pattern } = rule;
  if (type === "bool") return typeof value === "boolean" ? undefined : wrongType(place, "a boolean", value);
  if (type === "string") {
    if (typeof value !== "string") return wrongType(place, "a text", value);
    if (maxLength !== undefined && value.length > maxLength) return tooLong(place, value.length, maxLength);
    if (pattern === undefined || new RegExp(pattern).test(value)) return undefined;
    return { reason: "wrong-text", place, message: `expected a text of the form ${pattern}` };
  }
  const isInteger = type !== "float" && type !== "double";
  const fits = isInteger ? Number.isInteger(value) : Number.isFinite(value);
  if (typeof value !== "number" || !fits) return wrongType(place, describe(rule), value);
  if (numbers) {
    if (numbers.includes(value)) return undefined;
    return {
      reason: "no-such-number",
      place,
      numbers,
      message: `${value} means nothing here, give ${describe(rule)}`,
    };
  }
  const { min, max } = boundsOf(rule);
  if (value >= min && value <= max) return undefined;
  return {
    reason: "out-of-range",
    place,
    min,
    max,
    message: `${value} is out of range, give ${describe(rule)}`,
  };
}

function tooLong(place: string, length: number, maxLength: number): ValueFault {
  return {
    reason: "too-long",
    place,
    length,
    maxLength,
    message: `is ${length} long, at most ${maxLength} fit`,
  };
}

/** Bounds of a number, those of its type included: `uint8` is 0 to 255. Of 64 bits JavaScript tells 53 apart. */
function boundsOf({ type, min, max }: ValueRule): { readonly min: number; readonly max: number } {
  const [, unsigned, bits] = /^(u?)int(\d+)$/.exec(type ?? "") ?? [];
  const span = bits ? 2 ** (Number(bits) - (unsigned ? 0 : 1)) : Number.POSITIVE_INFINITY;
  const last = bits ? Number.MAX_SAFE_INTEGER : span;
  return { min: min ?? (unsigned ? 0 : Math.max(-span, -last)), max: max ?? Math.min(span - 1, last) };
}

/** What a rule wants, in words: `an integer from 6 to 32`. */
function describe(rule: ValueRule): string {
  const { type = "", list, map, struct, numbers } = rule;
  if (list || struct?.isRow) return "a list";
  if (map || struct) return "an object";
  if (type === "bool") return "a boolean";
  if (type === "string") return "a text";
  if (numbers) return `one of ${numbers.join(", ")}`;
  const noun = /int/.test(type) ? "an integer" : "a number";
  const { min, max } = boundsOf(rule);
  if (!Number.isFinite(max)) return Number.isFinite(min) ? `${noun} from ${min}` : noun;
  return Number.isFinite(min) ? `${noun} from ${min} to ${max}` : `${noun} up to ${max}`;
}

function checkList(
  value: unknown,
  { maxLength }: ValueRule,
  item: ValueRule,
  place: string,
): ValueFault | undefined {
  if (!Array.isArray(value)) return wrongType(place, "a list", value);
  if (maxLength !== undefined && value.length > maxLength) return tooLong(place, value.length, maxLength);
  return first(Array.from(value), (each, i) => checkValue(each, item, `${place}[${i}]`));
}

function checkMembers(value: unknown, { map, struct }: ValueRule, place: string): ValueFault | undefined {
  const { isRow, places } = struct ?? { places: {} };
  if (!(isRow ? Array.isArray(value) : isRecord(value))) {
    return wrongType(place, isRow ? "a list" : "an object", value);
  }
  // A gap in a list goes out as null, and an inherited member not at all.
  const members = Object.entries(Array.isArray(value) ? Array.from(value) : Object(value));
  const given = new Map<string, unknown>(members.filter(([, member]) => isRow || member !== undefined));
  const missing = Object.entries(places).find(([name, { optional }]) => !optional && !given.has(name));
  if (missing) return wrongType(`${place}.${missing[0]}`, describe(missing[1]), undefined);
  return first([...given], ([name, member]) => {
    const at = `${place}.${name}`;
    const rule = map ?? (Object.hasOwn(places, name) ? places[name] : undefined);
    return rule ? checkValue(member, rule, at) : wrongType(at, "nothing of this name", member);
  });
}

function first<T, R>(values: readonly T[], find: (value: T, index: number) => R | undefined): R | undefined {
  for (const [i, value] of values.entries()) {
    const found = find(value, i);
    if (found !== undefined) return found;
  }
  return undefined;
}

import type { StructRule, ValueRule } from "./value-rule.js";

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
  if (rule.map) return checkMembers(value, () => rule.map, place);
  if (rule.struct) return checkStruct(value, rule.struct, place);
  return isOpen(rule) ? checkJson(value, place) : checkScalar(value, rule, place);
}

function isOpen({ type, list, map, struct }: ValueRule): boolean {
  return !(type || list || map || struct);
}

function wrongType(place: string, expected: string, value: unknown): ValueFault {
  const got = Array.isArray(value) ? "a list" : typeof value === "object" ? "an object" : typeof value;
  return { reason: "wrong-type", place, expected, message: `expected ${expected}, got ${got}` };
}

function checkJson(value: unknown, place: string): ValueFault | undefined {
  try {
    if (JSON.stringify(value) !== undefined) return undefined;
  } catch {
    // A circle or a big integer: no JSON, as the fault below says.
  }
  return wrongType(place, "a JSON value", value);
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

/** Bounds of a number, those of its type included: `uint8` is 0 to 255. */
function boundsOf({ type, min, max }: ValueRule): { readonly min: number; readonly max: number } {
  const [, unsigned, bits] = /^(u?)int(\d+)$/.exec(type ?? "") ?? [];
  const span = bits === undefined ? Number.POSITIVE_INFINITY : 2 ** (Number(bits) - (unsigned ? 0 : 1));
  return {
    min: min ?? (unsigned ? 0 : -span),
    max: max ?? (bits === undefined ? span : span - 1),
  };
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

function checkStruct(value: unknown, { isRow, places }: StructRule, place: string): ValueFault | undefined {
  if (isRow && !Array.isArray(value)) return wrongType(place, "a list", value);
  if (isRow || isRecord(value)) {
    const missing = Object.entries(places).find(
      ([name, { optional }]) => !optional && Reflect.get(Object(value), name) === undefined,
    );
    if (missing) return wrongType(`${place}.${missing[0]}`, describe(missing[1]), undefined);
  }
  return checkMembers(value, (name) => places[name], place, isRow);
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function checkMembers(
  value: unknown,
  ruleOf: (name: string) => ValueRule | undefined,
  place: string,
  isRow = false,
): ValueFault | undefined {
  if (!(isRow ? Array.isArray(value) : isRecord(value))) return wrongType(place, "an object", value);
  return first(Object.entries(Object(value)), ([name, member]) => {
    const at = `${place}.${name}`;
    const rule = ruleOf(name);
    if (member === undefined && !isRow) return undefined;
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

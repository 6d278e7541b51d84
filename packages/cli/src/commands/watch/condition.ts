import type { DeviceKind } from "@goe/core";
import { type EnumInfo, type KeyInfo, keysOf } from "@goe/core/keys";
import { parseSpan } from "../../arguments/duration.js";
import { type JsonPath, parseJsonPath, valueAt } from "../../arguments/json-path.js";
import { nearestNames } from "../../arguments/nearest-names.js";
import { plainName } from "../../assignments/keys-named.js";
import { converted, unitsCalled, wordOfUnit } from "../../assignments/unit-words.js";
import { type ComponentSource, fieldNames, fieldsNamed } from "../../components/fields-named.js";
import { readField } from "../../format/field.js";
import { isTimeUnit } from "../../format/quantity.js";
import { UsageError } from "../../usage-error.js";

/** What `--until` waits for. */
export interface Condition {
  /** The key that it looks at; `undefined` where it looks at a component that is a list. */
  readonly info: KeyInfo | undefined;
  /** The field, or the name of the list, that it looks at. */
  readonly field: string;
  /** Whether it holds for decoded values by field. What is not there fulfils nothing. */
  readonly holds: (values: Readonly<Record<string, unknown>>) => boolean;
}

const operators = ["<=", ">=", "!=", "==", "=", "<", ">"] as const;
type Operator = (typeof operators)[number];

/**
 * Reads a condition: a field or key, a comparison, and a word, number with or without unit, on/off or null; several
 * behind `=` mean any of them. `carState=complete,error`, `powerTotal>1kW`, `nrg`'s parts as `currentA.l1>=6`.
 *
 * @param lists Components that are lists, by their names in the values: `categories[1].powerW<0`.
 *
 * Throws {@link UsageError} for what can never hold as it is written.
 */
export async function parseCondition<D extends DeviceKind>(
  text: string,
  source: ComponentSource<D>,
  lists: readonly string[],
): Promise<Condition> {
  const [, left = "", operator = "", right = ""] =
    /^\s*([^<>=!]+?)\s*(<=|>=|!=|==|=|<|>)\s*(.*?)\s*$/s.exec(text) ?? [];
  const path = parseJsonPath(left);
  if (!isOperator(operator) || path === undefined || right === "") {
    throw new UsageError(
      `--until "${text}" is no condition. Write a field or key, a comparison and a value, such as carState=complete or powerTotal>1kW.`,
    );
  }
  const [name = "", ...inner] = path;
  const { info, field } = await findField(name, source, lists, text);
  const test = comparison({
    text,
    operator,
    right,
    words: wordsOf(info, field, inner),
    unit: unitAt([field, ...inner]),
  });
  return {
    info,
    field,
    holds: (values) => {
      const value = valueAt(values, [field, ...inner]);
      return value !== undefined && test(value);
    },
  };
}

function isOperator(text: string): text is Operator {
  return (operators as readonly string[]).includes(text);
}

interface Found {
  readonly info: KeyInfo | undefined;
  readonly field: string;
}

async function findField<D extends DeviceKind>(
  name: string,
  source: ComponentSource<D>,
  lists: readonly string[],
  text: string,
): Promise<Found> {
  const list = lists.find((each) => plainName(each) === plainName(name));
  if (list !== undefined) return { info: undefined, field: list };
  const readable = keysOf(source.kind).filter(({ access }) => access !== "write");
  const found = await fieldsNamed(name, readable, source);
  if (found === undefined) {
    const near = nearestNames(name, [...(await fieldNames(readable, source)), ...lists]);
    const advice =
      near.length > 0 ? `Did you mean ${near.join(" or ")}?` : '"goe keys WORD" searches for one.';
    throw new UsageError(`--until "${text}": a ${source.kind} has no field or key "${name}". ${advice}`);
  }
  const { info, fields } = found;
  const [field = info.field] = fields;
  if (fields.length < 2) return { info, field };
  throw new UsageError(`--until "${text}": ${name} has several values. Name one of ${fields.join(", ")}.`);
}

/** The words of an enum at a place in a field. */
function wordsOf(info: KeyInfo | undefined, field: string, inner: JsonPath): EnumInfo | undefined {
  if (inner.length === 0 && info?.field === field && info.type.kind !== "array") return info.enum;
  if (info?.type.kind !== "struct") return undefined;
  const place = info.field === field ? inner.join(".") : [field, ...inner].join(".");
  return info.type.places.find((each) => each.field === place)?.enum;
}

/** The unit of the innermost field that has one: that of a phase stands in the name of the whole. */
function unitAt(path: JsonPath): string | undefined {
  return path.map((step) => readField(step).unit).findLast((unit) => unit !== undefined);
}

interface Comparison {
  readonly text: string;
  readonly operator: Operator;
  readonly right: string;
  readonly words: EnumInfo | undefined;
  readonly unit: string | undefined;
}

function comparison({ text, operator, right, words, unit }: Comparison): (value: unknown) => boolean {
  if (operator === "=" || operator === "==" || operator === "!=") {
    const accepted = right.split(",").map((part) => operand(part.trim(), words, unit, text));
    const equals = (value: unknown): boolean => accepted.some((one) => one(value));
    return operator === "!=" ? (value) => !equals(value) : equals;
  }
  const bound = words === undefined ? numberOf(right, unit) : undefined;
  if (bound === undefined) {
    const advice = words === undefined ? "Give a number" : "Compare words with = or !=";
    throw new UsageError(`--until "${text}": "${right}" cannot be compared with ${operator}. ${advice}.`);
  }
  return (value) => typeof value === "number" && compare(value, bound, operator);
}

function compare(value: number, bound: number, operator: "<" | ">" | "<=" | ">="): boolean {
  switch (operator) {
    case "<":
      return value < bound;
    case "<=":
      return value <= bound;
    case ">":
      return value > bound;
    case ">=":
      return value >= bound;
  }
}

/** Whether a value is what is behind `=`. */
function operand(
  part: string,
  words: EnumInfo | undefined,
  unit: string | undefined,
  text: string,
): (value: unknown) => boolean {
  const isNull = /^(?:null|none)$/i.test(part) && !words?.values.some(({ name }) => name === "none");
  const meant = isNull ? null : words === undefined ? plainOperand(part, unit) : wordOf(part, words, text);
  // Text may look like a number or a switch: firmwareVersion=60.4.
  return (value) => value === meant || (typeof value === "string" && value === part);
}

function plainOperand(part: string, unit: string | undefined): unknown {
  if (/^(?:true|on|yes)$/i.test(part)) return true;
  if (/^(?:false|off|no)$/i.test(part)) return false;
  return numberOf(part, unit);
}

function wordOf(part: string, words: EnumInfo, text: string): string {
  const plain = plainName(part.replace(/\s/g, ""));
  const match = words.values.find(({ name, value }) => plainName(name) === plain || String(value) === part);
  if (match !== undefined) return match.name;
  if (/^unknown:-?\d+$/.test(part)) return part;
  const known = [...new Set(words.values.map(({ name }) => name))];
  const near = nearestNames(part, known);
  const advice =
    near.length > 0 ? `Did you mean ${near.join(" or ")}?` : `The words are ${known.join(", ")}.`;
  throw new UsageError(`--until "${text}": "${part}" is not one of the words. ${advice}`);
}

/** A number in the unit of the field; `undefined` for what is none. */
function numberOf(part: string, unit: string | undefined): number | undefined {
  const [, digits, word = ""] = /^([+-]?(?:\d+\.?\d*|\.\d+))\s*(.*)$/s.exec(part) ?? [];
  if (digits === undefined) return undefined;
  if (word === "") return Number(digits);
  if (unit === undefined) return undefined;
  const { of, factor } = wordOfUnit(unit);
  if (isTimeUnit(unit)) {
    const seconds = parseSpan(part);
    return seconds === undefined ? undefined : converted(seconds, 1, factor);
  }
  const meant = unitsCalled(word).find((each) => each.of === of);
  return meant === undefined ? undefined : converted(Number(digits), meant.factor, factor);
}

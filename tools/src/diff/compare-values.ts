import { integerBoundsOf } from "../resolve/integer-bounds.js";
import type { ResolvedType, ResolvedValue } from "../resolve/resolved-spec.js";
import type { ScalarName, SpecOtherForm, TimeBase } from "../spec-model.js";
import { compareLengths, compareRanges, compareTexts } from "./bounds.js";
import { type Verdict, within } from "./change.js";
import { rules } from "./grades.js";

/** In which direction a value goes over the wire. */
export interface Direction {
  readonly read: boolean;
  readonly write: boolean;
}

/** Names of enums and structs that were renamed: former → present. */
export type Renamed = ReadonlyMap<string, string>;

/** What became of a value: whether null stands for it, its shape, its unit and its bounds. */
export function* compareValues(
  before: ResolvedValue,
  after: ResolvedValue,
  direction: Direction,
  renamed: Renamed,
): Generator<Verdict> {
  yield* compareNullability(before.nullable, after.nullable, direction);
  if (isUnknown(before) || isUnknown(after)) {
    if (!isUnknown(after)) yield rules.typeKnown(typeWords(after));
    if (!isUnknown(before)) yield rules.typeForgotten(typeWords(before));
    return;
  }
  if (shapeOf(before, renamed) !== shapeOf(after, new Map())) {
    yield rules.typeChanged(typeWords(before), typeWords(after));
    return;
  }
  yield* compareInside(before.type, after.type, direction, renamed);
  if (before.unit === after.unit && before.wireUnit !== after.wireUnit)
    yield rules.wireUnitChanged(before.wireUnit ?? "none", after.wireUnit ?? "none");
  yield* compareRanges("range", before.range, after.range, areIntegers(before, after));
  yield* compareUsualRanges(before, after);
  yield* compareTexts(before.text, after.text);
  yield* compareForms(before.also, after.also);
}

/** Bounds that held before and are but usual now, or the other way round, are told as what became of the range. */
function* compareUsualRanges(before: ResolvedValue, after: ResolvedValue): Generator<Verdict> {
  if (before.usualRange === undefined && after.usualRange === undefined) return;
  const [from, to] = [before.usualRange ?? before.range, after.usualRange ?? after.range];
  yield* compareRanges("usual range", from, to, areIntegers(before, after));
}

function areIntegers(...values: readonly ResolvedValue[]): boolean {
  return values.every(({ type }) => type.kind === "scalar" && integerBoundsOf(type.name) !== undefined);
}

export function* compareTimeBases(
  before: TimeBase | undefined,
  after: TimeBase | undefined,
): Generator<Verdict> {
  if (before === after) return;
  if (before === undefined && after !== undefined) yield rules.timeBaseStated(after);
  else yield rules.timeBaseChanged(before ?? "none", after ?? "none");
}

/** `uint8`, `CarState`, `list of Meter`. */
export function typeWords({ type, enum: words, format }: ResolvedValue): string {
  if (words !== undefined) return words.name;
  switch (type.kind) {
    case "scalar":
      return format ?? type.name;
    case "struct":
      return type.struct.name;
    case "array":
      return `list of ${typeWords(type.items)}`;
    case "map":
      return `map of ${typeWords(type.items)}`;
  }
}

function* compareNullability(
  before: boolean,
  after: boolean,
  { read, write }: Direction,
): Generator<Verdict> {
  if (!before && after) yield read ? rules.readMayBeNull() : rules.writeTakesNull();
  if (before && !after) yield write ? rules.writeRefusesNull() : rules.readNeverNull();
}

function isUnknown({ type }: ResolvedValue): boolean {
  return type.kind === "scalar" && type.name === "unknown";
}

/** What two values share when no reader has to be rewritten for the other one. Numbers differ in width only. */
function shapeOf({ type, enum: words, format }: ResolvedValue, renamed: Renamed): string {
  const name = (of: string): string => renamed.get(of) ?? of;
  const marks = `${words === undefined ? "" : name(words.name)} ${format ?? ""}`;
  if (type.kind === "struct") return `struct ${name(type.struct.name)}`;
  if (type.kind !== "scalar") return `${type.kind} ${marks}`;
  return `${isNumber(type.name) ? "number" : type.name} ${marks}`;
}

function* compareInside(
  before: ResolvedType,
  after: ResolvedType,
  direction: Direction,
  renamed: Renamed,
): Generator<Verdict> {
  if (before.kind === "scalar" && after.kind === "scalar") yield* compareNumbers(before.name, after.name);
  if (before.kind === "array" && after.kind === "array") {
    yield* compareLengths(before, after);
    yield* within("elements", compareValues(before.items, after.items, direction, renamed));
  }
  if (before.kind === "map" && after.kind === "map")
    yield* within("values", compareValues(before.items, after.items, direction, renamed));
}

function isNumber(type: ScalarName): boolean {
  return numberBounds(type) !== undefined;
}

function* compareNumbers(before: ScalarName, after: ScalarName): Generator<Verdict> {
  const [former, present] = [numberBounds(before), numberBounds(after)];
  if (before === after || former === undefined || present === undefined) return;
  const holds = (outer: NumberBounds, inner: NumberBounds): boolean =>
    outer.min <= inner.min && outer.max >= inner.max && outer.precision >= inner.precision;
  if (holds(present, former)) yield rules.typeWidened(before, after);
  else if (holds(former, present)) yield rules.typeNarrowed(before, after);
  else yield rules.typeChanged(before, after);
}

interface NumberBounds {
  readonly min: number;
  readonly max: number;
  /** 0 for integers; more for what has more decimals. */
  readonly precision: number;
}

function numberBounds(type: ScalarName): NumberBounds | undefined {
  const fractions = ["float", "double"].indexOf(type) + 1;
  if (fractions > 0)
    return { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY, precision: fractions };
  const integers = integerBoundsOf(type);
  return integers === undefined ? undefined : { ...integers, precision: 0 };
}

function* compareForms(
  before: readonly SpecOtherForm[],
  after: readonly SpecOtherForm[],
): Generator<Verdict> {
  const idOf = (form: SpecOtherForm): string => JSON.stringify(form);
  const gone = before.filter((form) => !after.some((other) => idOf(other) === idOf(form)));
  const come = after.filter((form) => !before.some((other) => idOf(other) === idOf(form)));
  for (const form of gone) {
    const successor = come.find(({ type }) => type === form.type);
    if (successor === undefined) yield rules.formRemoved(form.type);
    else if (readsAllOf(successor, form)) yield rules.formWidened(form.type);
    else yield rules.formChanged(form.type);
  }
  for (const { type } of come) if (!gone.some((form) => form.type === type)) yield rules.formAdded(type);
}

/** Whether each value of the former form still stands for the same, on the same firmware. */
function readsAllOf(form: SpecOtherForm, former: SpecOtherForm): boolean {
  const { values: known = {}, ...facts } = former;
  const { values: present = {}, ...others } = form;
  return (
    JSON.stringify(facts) === JSON.stringify(others) &&
    Object.entries(known).every(([text, value]) => JSON.stringify(present[text]) === JSON.stringify(value))
  );
}

import { isRecord } from "../../format/value.js";

/** A step into a value: a field, or a place in a list. */
export type Step = string | number;

/** A place where two values differ. What is missing on one side is not there. */
export interface ValueChange {
  readonly path: readonly Step[];
  readonly before?: unknown;
  readonly after?: unknown;
}

/** The innermost places at which two values differ: lists by element, objects by field. */
export function compareValues(
  before: unknown,
  after: unknown,
  path: readonly Step[] = [],
): readonly ValueChange[] {
  const steps = stepsInto(before, after);
  if (steps === undefined) return same(before, after) ? [] : [change(path, before, after)];
  return steps.flatMap((step) => compareValues(member(before, step), member(after, step), [...path, step]));
}

/** `cards[2].energyWh`. */
export function pathText(path: readonly Step[]): string {
  return path
    .map((step, i) => (typeof step === "number" ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join("");
}

function change(path: readonly Step[], before: unknown, after: unknown): ValueChange {
  return { path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** Where both have members of one kind, those of either. */
function stepsInto(before: unknown, after: unknown): readonly Step[] | undefined {
  if (Array.isArray(before) && Array.isArray(after)) {
    return Array.from({ length: Math.max(before.length, after.length) }, (_, i) => i);
  }
  if (isRecord(before) && isRecord(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])];
  }
  return undefined;
}

function member(value: unknown, step: Step): unknown {
  if (Array.isArray(value)) return typeof step === "number" ? value[step] : undefined;
  return isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

function same(before: unknown, after: unknown): boolean {
  // Values that have no members in common to look into: leaves, or a list against an object.
  return (
    Object.is(before, after) ||
    (isLeaf(before) && isLeaf(after) && JSON.stringify(before) === JSON.stringify(after))
  );
}

function isLeaf(value: unknown): boolean {
  return value instanceof Date || !(Array.isArray(value) || isRecord(value));
}

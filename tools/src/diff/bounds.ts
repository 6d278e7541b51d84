import type { SpecRange, SpecText } from "../spec-model.js";
import type { Verdict } from "./change.js";
import { rules } from "./grades.js";

/** Which way something went: it may have gone both. */
export interface Drift {
  readonly wider: boolean;
  readonly narrower: boolean;
}

/** Says of bounds which way they went; nothing when they stayed. */
export function* driftVerdict(
  { wider, narrower }: Drift,
  what: string,
  from: string,
  to: string,
): Generator<Verdict> {
  if (wider && narrower) yield rules.boundsChanged(what, from, to);
  else if (wider) yield rules.boundsWidened(what, from, to);
  else if (narrower) yield rules.boundsNarrowed(what, from, to);
}

/** @param integers whether only whole numbers come into question, so that steps of 1 restrict nothing */
export function* compareRanges(
  what: string,
  before: SpecRange | undefined,
  after: SpecRange | undefined,
  integers: boolean,
): Generator<Verdict> {
  const min = upperBoundDrift(negative(before?.min), negative(after?.min));
  const max = upperBoundDrift(before?.max, after?.max);
  const everyStep = integers ? 1 : undefined;
  const step = stepDrift(before?.step ?? everyStep, after?.step ?? everyStep);
  const drift = joined([min, max, step]);
  yield* driftVerdict(drift, what, rangeWords(before), rangeWords(after));
  if (!drift.wider && !drift.narrower && before?.step !== after?.step)
    yield rules.restated(`step of ${what}`);
}

export function* compareTexts(before: SpecText | undefined, after: SpecText | undefined): Generator<Verdict> {
  const length = upperBoundDrift(before?.maxLength, after?.maxLength);
  yield* driftVerdict(length, "longest text", boundWords(before?.maxLength), boundWords(after?.maxLength));
  if (before?.pattern === after?.pattern) return;
  // Whether one pattern admits more than another cannot be seen.
  const pattern = { wider: before?.pattern !== undefined, narrower: after?.pattern !== undefined };
  yield* driftVerdict(
    pattern,
    "pattern",
    patternWords(before?.pattern, "one"),
    patternWords(after?.pattern, before?.pattern === undefined ? "one" : "another one"),
  );
}

/** Of an exact length and of the longest one; an exact one that changed went both ways. */
export function* compareLengths(
  before: { readonly length: number | undefined; readonly maxLength: number | undefined },
  after: { readonly length: number | undefined; readonly maxLength: number | undefined },
): Generator<Verdict> {
  const exact = {
    wider: before.length !== undefined && before.length !== after.length,
    narrower: after.length !== undefined && before.length !== after.length,
  };
  yield* driftVerdict(exact, "length", boundWords(before.length), boundWords(after.length));
  const longest = upperBoundDrift(before.maxLength, after.maxLength);
  yield* driftVerdict(longest, "longest list", boundWords(before.maxLength), boundWords(after.maxLength));
}

/** `6 to 32 in steps of 1`, `at least 6`, `any`. */
function rangeWords(range: SpecRange | undefined): string {
  const { min, max, step } = range ?? {};
  const steps = step === undefined ? "" : ` in steps of ${step}`;
  if (min !== undefined && max !== undefined) return `${min} to ${max}${steps}`;
  if (min !== undefined) return `at least ${min}${steps}`;
  return max === undefined ? `any${steps}` : `at most ${max}${steps}`;
}

function boundWords(bound: number | undefined): string {
  return bound === undefined ? "any" : String(bound);
}

function patternWords(pattern: string | undefined, other: string): string {
  return pattern === undefined ? "none" : other;
}

function negative(bound: number | undefined): number | undefined {
  return bound === undefined ? undefined : -bound;
}

function upperBoundDrift(before = Number.POSITIVE_INFINITY, after = Number.POSITIVE_INFINITY): Drift {
  return { wider: after > before, narrower: after < before };
}

/** Steps that fall on each of the former ones admit more. */
function stepDrift(before: number | undefined, after: number | undefined): Drift {
  if (before === after) return { wider: false, narrower: false };
  if (before === undefined || after === undefined)
    return { wider: after === undefined, narrower: before === undefined };
  const isMultiple = (big: number, small: number): boolean =>
    Math.abs(big / small - Math.round(big / small)) < 1e-9;
  return { wider: !isMultiple(after, before), narrower: !isMultiple(before, after) };
}

function joined(drifts: readonly Drift[]): Drift {
  return { wider: drifts.some(({ wider }) => wider), narrower: drifts.some(({ narrower }) => narrower) };
}

import type { ResolvedKey } from "../resolve/resolved-spec.js";
import type { Access } from "../spec-model.js";
import type { Verdict } from "./change.js";
import { compareAvailability } from "./compare-availability.js";
import {
  compareTimeBases,
  compareValues,
  type Direction,
  type Renamed,
  typeWords,
} from "./compare-values.js";
import { eased, rules } from "./grades.js";

export interface KeySurroundings {
  readonly renamed: Renamed;
  /** Models that the device had before. */
  readonly models: readonly string[];
}

/** A key that the spec only lists, without a summary, may yet get any name and shape. */
export function isDescribed(key: ResolvedKey & { readonly described?: boolean }): boolean {
  return key.described !== false;
}

/** `requestedCurrentA, read-write uint8 in A`. */
export function keyWords({ field, access, value }: ResolvedKey): string {
  const unit = value.unit === undefined ? "" : ` in ${value.unit}`;
  return `${field}, ${access} ${typeWords(value)}${unit}${value.nullable ? " or null" : ""}`;
}

/** What became of a key on one device. */
export function* compareKeys(
  before: ResolvedKey,
  after: ResolvedKey,
  { renamed, models }: KeySurroundings,
): Generator<Verdict> {
  for (const verdict of compareForms(before, after, renamed))
    yield isDescribed(before) ? verdict : eased(verdict);
  yield* compareAccess(before.access, after.access);
  yield* compareAvailability(before.availability, after.availability, models);
  if (before.required && !after.required && canRead(after)) yield rules.mayBeMissing();
  if (!before.required && after.required && canRead(before)) yield rules.inEveryStatus();
  yield* compareSecrecy(before.secret, after.secret);
  yield* compareLimits(before, after);
  yield* compareWords(before, after);
}

export function* compareSecrecy(before: boolean, after: boolean): Generator<Verdict> {
  if (!before && after) yield rules.hidden();
  if (before && !after) yield rules.shown();
}

export function* compareAccess(before: Access, after: Access): Generator<Verdict> {
  if (before === after) return;
  if (after === "read-write") yield rules.accessWidened(before, after);
  else yield rules.accessNarrowed(before, after);
}

const canRead = ({ access }: ResolvedKey): boolean => access !== "write";
const canWrite = ({ access }: ResolvedKey): boolean => access !== "read";

/** Name and values. */
function* compareForms(before: ResolvedKey, after: ResolvedKey, renamed: Renamed): Generator<Verdict> {
  if (before.field !== after.field) yield rules.fieldRenamed(before.field, after.field);
  yield* compareTimeBases(before.timeBase, after.timeBase);
  const both: Direction = {
    read: canRead(before) && canRead(after),
    write: canWrite(before) && canWrite(after),
  };
  if (before.writeValue === undefined && after.writeValue === undefined) {
    yield* compareValues(before.value, after.value, both, renamed);
    return;
  }
  const told = [...compareValues(before.value, after.value, { read: true, write: false }, renamed)];
  if (canRead(before) || canRead(after)) yield* told;
  if (!both.write) return;
  const [former, present] = [before.writeValue ?? before.value, after.writeValue ?? after.value];
  if (former.unit !== present.unit && before.field === after.field)
    yield rules.unitChanged(former.unit ?? "none", present.unit ?? "none");
  // What befell both directions alike is told once.
  for (const verdict of compareValues(former, present, { read: false, write: true }, renamed))
    if (!told.some(({ words }) => words === verdict.words))
      yield { ...verdict, words: `when written: ${verdict.words}` };
}

function* compareLimits(before: ResolvedKey, after: ResolvedKey): Generator<Verdict> {
  for (const side of ["min", "max"] as const) {
    const former = before.limits?.[side] ?? [];
    const present = after.limits?.[side] ?? [];
    for (const key of present) if (!former.includes(key)) yield rules.limitAdded(side, key);
    for (const key of former) if (!present.includes(key)) yield rules.limitRemoved(side, key);
  }
}

/** Values never stand in the words: an example may be one that its owner would not show. */
function* compareWords(before: ResolvedKey, after: ResolvedKey): Generator<Verdict> {
  if (before.summary !== after.summary) yield rules.reworded("summary");
  if (before.nullMeans !== after.nullMeans) yield rules.reworded("meaning of null");
  if (differ(before.notes, after.notes)) yield rules.reworded("notes");
  if (before.counter !== after.counter) yield rules.restated("whether it only grows");
  if (before.critical !== after.critical) yield rules.restated("what is at stake");
  if (before.category !== after.category) yield rules.restated("category");
  if (differ(before.example, after.example)) yield rules.restated("example");
  if (before.confidence !== after.confidence) yield rules.restated("confidence");
  if (differ(before.bugs, after.bugs)) yield rules.restated("bugs");
  if (differ(sorted(before.written), sorted(after.written))) yield rules.restated("proof of writing");
  if (differ(before.refused, after.refused)) yield rules.restated("refused ways of writing");
  if (differ(sorted(before.sources), sorted(after.sources))) yield rules.restated("sources");
}

/** Whether two values are written differently; members that are left out equal those that are undefined. */
export function differ(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}

function sorted(words: readonly string[]): readonly string[] {
  return [...words].sort();
}

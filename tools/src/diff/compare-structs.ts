import type {
  ResolvedSpec,
  ResolvedStruct,
  ResolvedStructField,
  ResolvedValue,
} from "../resolve/resolved-spec.js";
import type { PhasePlaces, Place } from "../spec-model.js";
import { type Verdict, within } from "./change.js";
import { compareSecrecy, differ } from "./compare-keys.js";
import { compareTimeBases, compareValues, type Direction, type Renamed } from "./compare-values.js";
import { rules } from "./grades.js";

/** What became of the fields of a struct. */
export function* compareStructs(
  before: ResolvedStruct,
  after: ResolvedStruct,
  direction: Direction,
  renamed: Renamed,
): Generator<Verdict> {
  if (before.summary !== after.summary) yield rules.reworded("summary");
  if (before.layout !== after.layout) yield rules.layoutChanged(before.layout, after.layout);
  const pairs = pairFields(before.fields, after.fields);
  for (const [former, present] of pairs) {
    if (former.field !== present.field) yield rules.fieldRenamed(former.field, present.field);
    yield* within(`field ${present.field}`, compareFields(former, present, direction, renamed));
  }
  const present = [...pairs.values()];
  for (const former of before.fields) if (!pairs.has(former)) yield rules.structFieldRemoved(former.field);
  for (const field of after.fields) {
    if (present.includes(field)) continue;
    const needed = direction.write && !field.optional;
    yield needed ? rules.writtenFieldAdded(field.field) : rules.structFieldAdded(field.field);
  }
  const common = after.fields.filter((field) => present.includes(field));
  if (present.some((field, index) => common[index] !== field)) yield rules.reordered("fields");
}

/** Fields of one name, then those that are read from one place. */
function pairFields(
  before: readonly ResolvedStructField[],
  after: readonly ResolvedStructField[],
): ReadonlyMap<ResolvedStructField, ResolvedStructField> {
  const pairs = new Map<ResolvedStructField, ResolvedStructField>();
  const byName = new Map(after.map((field) => [field.field, field]));
  const names = new Set(before.map(({ field }) => field));
  const newPlaces = new Map(
    after.filter(({ field }) => !names.has(field)).map((field) => [placeWords(field.from), field]),
  );
  for (const field of before) {
    const successor = byName.get(field.field) ?? newPlaces.get(placeWords(field.from));
    if (successor !== undefined) pairs.set(field, successor);
  }
  return pairs;
}

function* compareFields(
  before: ResolvedStructField,
  after: ResolvedStructField,
  direction: Direction,
  renamed: Renamed,
): Generator<Verdict> {
  const [from, to] = [placeWords(before.from), placeWords(after.from)];
  if (from !== to) yield rules.placeMoved(from, to);
  yield* compareTimeBases(before.timeBase, after.timeBase);
  yield* compareValues(before.value, after.value, direction, renamed);
  if (!before.optional && after.optional)
    yield direction.read ? rules.fieldMayBeMissing() : rules.writtenFieldOptional();
  if (before.optional && !after.optional)
    yield direction.write ? rules.writtenFieldNeeded() : rules.fieldAlwaysThere();
  yield* compareSecrecy(before.secret, after.secret);
  if (before.counter !== after.counter) yield rules.restated("whether it only grows");
  if (differ(before.summary, after.summary)) yield rules.reworded("summary");
}

/** `7`, `pGrid`, `l1 0, l2 1, l3 2`. */
function placeWords(from: Place | PhasePlaces): string {
  if (typeof from !== "object") return String(from);
  return Object.entries(from)
    .map(([phase, place]) => `${phase} ${place}`)
    .join(", ");
}

/** In which directions values of each struct go, by its name. */
export function structDirections({ devices }: ResolvedSpec): ReadonlyMap<string, Direction> {
  const directions = new Map<string, Direction>();
  const visit = (value: ResolvedValue, direction: Direction): void => {
    if ("items" in value.type) visit(value.type.items, direction);
    if (value.type.kind !== "struct") return;
    const { name, fields } = value.type.struct;
    const known = directions.get(name) ?? { read: false, write: false };
    directions.set(name, joinDirections(known, direction));
    for (const field of fields) visit(field.value, direction);
  };
  for (const { access, value, writeValue } of devices.flatMap(({ keys }) => keys)) {
    if (access !== "write") visit(value, { read: true, write: false });
    if (access !== "read") visit(writeValue ?? value, { read: false, write: true });
  }
  return directions;
}

/** A direction that either of the two has. */
export function joinDirections(a: Direction | undefined, b: Direction | undefined): Direction {
  return {
    read: a?.read === true || b?.read === true,
    write: a?.write === true || b?.write === true,
  };
}

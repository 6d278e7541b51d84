import type { ComponentShape, ListPart, ResolvedComponent } from "../resolve/resolved-spec.js";
import type { Verdict } from "./change.js";
import { differ } from "./compare-keys.js";
import type { Renamed } from "./compare-values.js";
import { eased, rules } from "./grades.js";

export interface ComponentSurroundings {
  readonly renamed: Renamed;
  /** Keys that came or went as a whole, which is told of them. */
  readonly isNewOrGone: (key: string) => boolean;
  /** Keys that had no description, so that nobody can have counted on their component. */
  readonly wasUndescribed: (key: string) => boolean;
}

/** What became of a component: its names, and what it shows. */
export function* compareComponents(
  before: ResolvedComponent,
  after: ResolvedComponent,
  surroundings: ComponentSurroundings,
): Generator<Verdict> {
  if (before.name !== after.name) yield rules.wordChanged(before.name, after.name);
  yield* compareGetters(before.getter, after.getter);
  yield* compareItems(before.shape, after.shape);
  if (formOf(before.shape) === formOf(after.shape)) {
    yield* compareShownKeys(before.shape, after.shape, surroundings);
    yield* compareNested(before.shape, after.shape, surroundings.renamed);
  } else yield rules.shapeChanged(formOf(before.shape), formOf(after.shape));
  if (before.metrics !== after.metrics) yield rules.restated("whether metrics show it unasked");
  if (before.summary !== after.summary) yield rules.reworded("summary");
}

function* compareGetters(before: string | undefined, after: string | undefined): Generator<Verdict> {
  if (before === after) return;
  if (before === undefined) yield rules.getterAdded(after ?? "");
  else if (after === undefined) yield rules.getterRemoved(before);
  else yield rules.getterRenamed(before, after);
}

function* compareItems(before: ComponentShape, after: ComponentShape): Generator<Verdict> {
  if (before.kind === "record" || after.kind === "record") return;
  if (before.item.name !== after.item.name) yield rules.itemRenamed(before.item.name, after.item.name);
  if (before.item.summary !== after.item.summary) yield rules.reworded("summary of its items");
}

/** Both ways of making lists give the same to their readers. */
function formOf({ kind }: ComponentShape): string {
  return kind === "record" ? "record" : "list";
}

function* compareShownKeys(
  before: ComponentShape,
  after: ComponentShape,
  { isNewOrGone, wasUndescribed }: ComponentSurroundings,
): Generator<Verdict> {
  const [former, present] = [shownKeys(before), shownKeys(after)];
  const come = [...present.keys()].filter((key) => !former.has(key) && !isNewOrGone(key));
  const gone = [...former.keys()].filter((key) => !present.has(key) && !isNewOrGone(key));
  const missed = gone.filter((key) => !wasUndescribed(key));
  const unmissed = gone.filter(wasUndescribed);
  if (missed.length > 0) yield rules.keysLeft(missed);
  if (unmissed.length > 0) yield eased(rules.keysLeft(unmissed));
  if (come.length > 0) yield rules.keysShown(come);
  for (const [key, as] of former) {
    const other = present.get(key);
    if (other === undefined || other.as === as.as) continue;
    const verdict = rules.keyShownOtherwise(key, as.as, other.as);
    yield wasUndescribed(key) ? eased(verdict) : verdict;
  }
  for (const [key, { summary }] of former)
    if (differ(summary, present.get(key)?.summary ?? summary))
      yield rules.reworded(`summary of key ${key} in it`);
}

interface Shown {
  /** The field that holds the key's value, or what becomes of the value's own fields. */
  readonly as: string;
  readonly summary: string;
}

const fieldsOfItsOwn = "fields of its own";

/** Which keys a shape shows, and as what. A key of a record is shown under the key's own name. */
function shownKeys(shape: ComponentShape): ReadonlyMap<string, Shown> {
  switch (shape.kind) {
    case "record":
      return new Map(
        shape.fields.flatMap((field) =>
          field.kind === "nested"
            ? []
            : [[field.use.key.key, { as: field.kind === "key" ? "field" : fieldsOfItsOwn, summary: "" }]],
        ),
      );
    case "zip":
      return new Map(shape.parts.map(shownPart));
    case "gather": {
      const parts = shape.records.flat().map(shownPart);
      const { alternative } = shape;
      if (alternative === undefined) return new Map(parts);
      return new Map([...parts, [alternative.use.key.key, { as: "list", summary: "" }]]);
    }
  }
}

function shownPart(part: ListPart): [key: string, shown: Shown] {
  return [
    part.use.key.key,
    part.kind === "spread" ? { as: fieldsOfItsOwn, summary: "" } : { as: part.field, summary: part.summary },
  ];
}

function* compareNested(before: ComponentShape, after: ComponentShape, renamed: Renamed): Generator<Verdict> {
  const [former, present] = [nestedTypes(before), nestedTypes(after)];
  for (const [field, type] of former) {
    const successor = present.get(field);
    if (successor === undefined) yield rules.nestedRemoved(field);
    else if (successor !== (renamed.get(type) ?? type)) yield rules.nestedChanged(field, type, successor);
  }
  for (const field of present.keys()) if (!former.has(field)) yield rules.nestedAdded(field);
}

function nestedTypes(shape: ComponentShape): ReadonlyMap<string, string> {
  if (shape.kind !== "record") return new Map();
  return new Map(
    shape.fields.flatMap((field) =>
      field.kind === "nested" ? [[field.field, field.component.typeName]] : [],
    ),
  );
}

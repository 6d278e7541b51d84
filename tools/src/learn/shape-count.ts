import { maskedName } from "../conform/masked-value.js";
import type { SpecItem, SpecType } from "../spec-model.js";

/** How often values had which form. Holds nothing that they say. */
export interface ShapeCount {
  readonly values: number;
  readonly nulls: number;
  readonly bools: number;
  readonly wholes: number;
  readonly fractions: number;
  readonly texts: number;
  readonly lists: ListCount | undefined;
  readonly objects: ObjectCount | undefined;
}

export interface ListCount {
  readonly count: number;
  /** Each once, ascending. */
  readonly lengths: readonly number[];
  readonly items: ShapeCount;
}

export interface ObjectCount {
  readonly count: number;
  readonly properties: ReadonlyMap<string, ShapeCount>;
}

export const noShape: ShapeCount = {
  values: 0,
  nulls: 0,
  bools: 0,
  wholes: 0,
  fractions: 0,
  texts: 0,
  lists: undefined,
  objects: undefined,
};

/** The form of one value; of a secret only its JSON type. */
export function shapeOf(value: unknown, secret: boolean): ShapeCount {
  const one = { ...noShape, values: 1 };
  if (value === null) return { ...one, nulls: 1 };
  if (typeof value === "boolean") return { ...one, bools: 1 };
  if (typeof value === "string") return { ...one, texts: 1 };
  // Whether it is whole is more than its JSON type.
  if (typeof value === "number") {
    return Number.isSafeInteger(value) && !secret ? { ...one, wholes: 1 } : { ...one, fractions: 1 };
  }
  if (Array.isArray(value)) return { ...one, lists: listOf(value, secret) };
  return { ...one, objects: { count: 1, properties: secret ? new Map() : propertiesOf(Object(value)) } };
}

function listOf(value: readonly unknown[], secret: boolean): ListCount {
  if (secret) return { count: 1, lengths: [], items: noShape };
  const items = value.map((item) => shapeOf(item, false)).reduce(mergeShapes, noShape);
  return { count: 1, lengths: [value.length], items };
}

function propertiesOf(value: object): ReadonlyMap<string, ShapeCount> {
  const properties = new Map<string, ShapeCount>();
  for (const [name, item] of Object.entries(value)) {
    const shown = maskedName(name);
    properties.set(shown, mergeShapes(properties.get(shown) ?? noShape, shapeOf(item, false)));
  }
  return properties;
}

export function mergeShapes(a: ShapeCount, b: ShapeCount): ShapeCount {
  return {
    values: a.values + b.values,
    nulls: a.nulls + b.nulls,
    bools: a.bools + b.bools,
    wholes: a.wholes + b.wholes,
    fractions: a.fractions + b.fractions,
    texts: a.texts + b.texts,
    lists: both(a.lists, b.lists, mergeLists),
    objects: both(a.objects, b.objects, mergeObjects),
  };
}

function both<T>(a: T | undefined, b: T | undefined, merge: (a: T, b: T) => T): T | undefined {
  if (a === undefined) return b;
  return b === undefined ? a : merge(a, b);
}

function mergeLists(a: ListCount, b: ListCount): ListCount {
  const lengths = [...new Set([...a.lengths, ...b.lengths])].sort((x, y) => x - y);
  return { count: a.count + b.count, lengths, items: mergeShapes(a.items, b.items) };
}

function mergeObjects(a: ObjectCount, b: ObjectCount): ObjectCount {
  const properties = new Map(a.properties);
  for (const [name, shape] of b.properties) {
    properties.set(name, mergeShapes(properties.get(name) ?? noShape, shape));
  }
  return { count: a.count + b.count, properties };
}

/**
 * The type that a spec may state after these values: one form, whole numbers as int64, since few values never show
 * how narrow a number is. `undefined` for mixed forms, for nothing but null, and for objects, whose struct wants names.
 */
export function typeOfShape(shape: ShapeCount): SpecType | undefined {
  const forms = formsOf(shape);
  const [form] = forms;
  if (forms.length !== 1 || form === undefined || form === "object") return undefined;
  if (form !== "array") return form;
  const items = shape.lists?.items ?? noShape;
  const type = typeOfShape(items);
  if (type === undefined) return undefined;
  const item: SpecItem = items.nulls > 0 ? { type, nullable: true } : type;
  return { array: item };
}

type Form = "bool" | "int64" | "double" | "string" | "array" | "object";

function formsOf({ bools, wholes, fractions, texts, lists, objects }: ShapeCount): readonly Form[] {
  const forms: Form[] = [];
  if (bools > 0) forms.push("bool");
  if (fractions > 0) forms.push("double");
  else if (wholes > 0) forms.push("int64");
  if (texts > 0) forms.push("string");
  if (lists !== undefined) forms.push("array");
  if (objects !== undefined) forms.push("object");
  return forms;
}

/** The forms for a reader: `int64`, `array of double or null (lengths 2, 3)`, `object {level: int64, name?: string}`. */
export function shapeWords(shape: ShapeCount): string {
  const forms = formsOf(shape).map((form) => {
    if (form === "array" && shape.lists !== undefined) return listWords(shape.lists);
    if (form === "object" && shape.objects !== undefined) return objectWords(shape.objects);
    return form;
  });
  if (shape.nulls > 0) forms.push("null");
  return forms.length === 0 ? "nothing" : forms.join(" or ");
}

function listWords({ lengths, items }: ListCount): string {
  const of = items.values === 0 ? "" : ` of ${shapeWords(items)}`;
  if (lengths.length === 0) return `array${of}`;
  const [shortest = 0] = lengths;
  const longest = lengths.at(-1) ?? shortest;
  const seen =
    lengths.length > 4
      ? `lengths ${shortest} to ${longest}`
      : `length${lengths.length === 1 ? "" : "s"} ${lengths.join(", ")}`;
  return `array${of} (${seen})`;
}

function objectWords({ count, properties }: ObjectCount): string {
  if (properties.size === 0) return "object";
  const words = [...properties].map(
    ([name, shape]) => `${name}${shape.values < count ? "?" : ""}: ${shapeWords(shape)}`,
  );
  return `object {${words.join(", ")}}`;
}

import { type Entry, findVisible, type SpecIndex } from "../../load/spec-index.js";
import { readAndWrite } from "../../resolve/read-and-write.js";
import { elementOf } from "../../resolve/resolve-values.js";
import type { SpecItemObject, SpecPart } from "../../spec-model.js";
import { problemAt, type Rule } from "../rule.js";

interface TextField {
  readonly entry: Entry<unknown>;
  readonly place: readonly (string | number)[];
  readonly name: string;
  readonly kind: "words of an enum" | "free text";
}

/** A field name stands for words of an enum everywhere, or for free text everywhere. */
export const wordsOrText: Rule = function* (spec) {
  const seen = new Map<string, TextField>();
  for (const field of textFields(spec)) {
    const earlier = seen.get(field.name);
    if (earlier === undefined) seen.set(field.name, field);
    else if (earlier.kind !== field.kind) {
      const message = `"${field.name}" holds ${field.kind} here and ${earlier.kind} in spec/${earlier.entry.file.path}`;
      yield problemAt(field.entry, field.place, "word-and-text", message);
    }
  }
};

function* textFields(spec: SpecIndex): Generator<TextField> {
  for (const entry of spec.keys) {
    yield* textField(entry, ["name"], entry.value.name, readAndWrite(entry.value).read);
  }
  for (const entry of spec.structs) {
    for (const [name, field] of Object.entries(entry.value.fields)) {
      yield* textField(entry, ["fields", name], name, field);
    }
  }
  for (const entry of spec.components) {
    const { zip, gather } = entry.value;
    for (const [index, part] of (zip ?? []).entries()) {
      const value = partValue(spec, entry, part.key);
      const element = value === undefined ? undefined : elementOf(value.type);
      yield* partField(entry, ["zip", index, "as"], part, element);
    }
    for (const [index, part] of (gather?.parts ?? []).entries()) {
      const value = partValue(spec, entry, part.key.replace("{i}", String(gather?.from)));
      yield* partField(entry, ["gather", "parts", index, "as"], part, value);
    }
  }
}

function partValue(spec: SpecIndex, entry: Entry<unknown>, key: string): SpecItemObject | undefined {
  const found = findVisible(spec.keys, entry.scope, key);
  return found === undefined ? undefined : readAndWrite(found.value).read;
}

function* partField(
  entry: Entry<unknown>,
  place: readonly (string | number)[],
  { as }: SpecPart,
  value: SpecItemObject | undefined,
): Generator<TextField> {
  if (as !== undefined && value !== undefined) yield* textField(entry, place, as, value);
}

function* textField(
  entry: Entry<unknown>,
  place: readonly (string | number)[],
  name: string,
  value: SpecItemObject,
): Generator<TextField> {
  const { type, format } = value;
  const element = elementOf(type);
  if (value.enum !== undefined) yield { entry, place, name, kind: "words of an enum" };
  else if (element !== undefined) yield* textField(entry, place, name, element);
  else if (type === "string" && format === undefined) yield { entry, place, name, kind: "free text" };
}

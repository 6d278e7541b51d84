import { decodedType, structFieldType } from "../../emit/printing/value-type.js";
import { type Entry, findVisible, type SpecIndex } from "../../load/spec-index.js";
import type { Problem } from "../../problem.js";
import { readAndWrite } from "../../resolve/read-and-write.js";
import { elementOf } from "../../resolve/resolve-values.js";
import type { ComponentField, ListPart, ResolvedSpec, ResolvedStruct } from "../../resolve/resolved-spec.js";
import type { SpecComponent } from "../../spec-model.js";
import { problemAt } from "../rule.js";

/** A field of a component's type. */
interface Member {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  /** The key it comes from, or the name of the nested component. */
  readonly origin: string;
}

/** The fields of a component have names of their own, and the alternative of a gather has the same fields. */
export function* fittingShapes(spec: SpecIndex, { components }: ResolvedSpec): Generator<Problem> {
  for (const [index, entry] of spec.components.entries()) {
    const shape = components[index]?.shape;
    if (shape === undefined) continue;
    const parts =
      shape.kind === "record" ? shape.fields : shape.kind === "zip" ? shape.parts : (shape.records[0] ?? []);
    const members = parts.flatMap(membersOf);
    for (const [at, { name, origin }] of members.entries()) {
      const twin = members.slice(0, at).find((earlier) => earlier.name === name);
      if (twin === undefined) continue;
      const message = `${entry.name} has the field "${name}" twice: from ${twin.origin} and from ${origin}`;
      yield problemAt(entry, [], "duplicate-member", message, "{key: ccp, as: categoryPower, summary: …}");
    }
    if (shape.kind !== "gather" || entry.value.gather?.or === undefined) continue;
    const { or } = entry.value.gather;
    if (shape.alternative !== undefined) {
      yield* differences(entry, or, members, shape.alternative.struct);
    } else if (!namesStructs(spec, entry, or)) {
      const message = `"${or}" is no array of structs, so it cannot stand in for the numbered keys`;
      yield problemAt(
        entry,
        ["gather", "or"],
        "alternative-differs",
        message,
        "type: {array: {struct: Card}}",
      );
    }
  }
}

function membersOf(field: ComponentField | ListPart): Member[] {
  switch (field.kind) {
    case "key": {
      const { key, value, optional } = field.use;
      return [{ name: key.field, type: decodedType(value), optional, origin: `key "${key.key}"` }];
    }
    case "field": {
      const { key, optional } = field.use;
      return [{ name: field.field, type: decodedType(field.value), optional, origin: `key "${key.key}"` }];
    }
    case "nested":
      return [{ name: field.field, type: "", optional: false, origin: field.component.typeName }];
    case "spread": {
      const { key, optional } = field.use;
      return structMembers(field.struct, optional, `key "${key.key}"`);
    }
  }
}

function structMembers(struct: ResolvedStruct, optional: boolean, origin: string): Member[] {
  return struct.fields.map((field) => ({
    name: field.field,
    type: structFieldType(field),
    optional: optional || field.optional,
    origin,
  }));
}

/** Generated code takes the alternative's structs for records, so names and types have to be the same. */
function* differences(
  entry: Entry<SpecComponent>,
  or: string,
  members: readonly Member[],
  struct: ResolvedStruct,
): Generator<Problem> {
  const others = structMembers(struct, false, struct.name);
  const found = [
    ...members
      .filter(({ name }) => !others.some((other) => other.name === name))
      .map(({ name }) => `${struct.name} lacks "${name}" of the numbered keys`),
    ...others
      .filter(({ name }) => !members.some((member) => member.name === name))
      .map(({ name }) => `the numbered keys lack "${name}" of ${struct.name}`),
    ...others.flatMap((other) => {
      const at = members.findIndex(({ name }) => name === other.name);
      const member = members[at];
      if (member === undefined) return [];
      // The first key makes the record.
      if (other.optional && (at === 0 || !member.optional)) {
        return [`"${other.name}" may be absent in ${struct.name}, but not in the numbered keys`];
      }
      return member.type === other.type
        ? []
        : [`"${other.name}" is ${other.type} in ${struct.name} and ${member.type} in the numbered keys`];
    }),
  ];
  for (const difference of found) {
    yield problemAt(entry, ["gather", "or"], "alternative-differs", `"${or}": ${difference}`);
  }
}

/** Whether the key is an array of structs, if perhaps of one that does not exist. */
function namesStructs(spec: SpecIndex, { scope }: Entry<SpecComponent>, name: string): boolean {
  const key = findVisible(spec.keys, scope, name);
  if (key === undefined) return true;
  const element = elementOf(readAndWrite(key.value).read.type);
  return typeof element?.type === "object" && "struct" in element.type;
}

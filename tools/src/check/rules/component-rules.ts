import { decodedType, structFieldType } from "../../emit/printing/value-type.js";
import {
  componentOfKeysFile,
  devicesOfKey,
  type Entry,
  findVisible,
  type SpecIndex,
} from "../../load/spec-index.js";
import type { Problem } from "../../problem.js";
import { readAndWrite } from "../../resolve/resolve-keys.js";
import { gatheredKeys, resolveSpec, showsKey } from "../../resolve/resolve-spec.js";
import { itemObject } from "../../resolve/resolve-values.js";
import type { ComponentField, ListPart, ResolvedStruct } from "../../resolve/resolved-spec.js";
import type { SpecComponent } from "../../spec-model.js";
import { listNames, problemAt, type Rule } from "../rule.js";
import { namesIn } from "./reference-rules.js";

/** A component has one form, its own name, and names keys and components that exist. */
export const soundComponents: Rule = function* (spec) {
  const names = new Map<string, Entry<SpecComponent>>();
  for (const entry of spec.components) {
    const twin = [...names.values()].find(
      (other) => other.value.name === entry.value.name && meets(other, entry),
    );
    if (twin !== undefined) {
      yield problemAt(
        entry,
        ["name"],
        "duplicate-component",
        `"${entry.value.name}" is ${twin.name} already`,
      );
    }
    names.set(`${entry.scope} ${entry.name}`, entry);
    yield* oneForm(entry);
    yield* namedKeys(spec, entry);
    for (const [field, name] of Object.entries(entry.value.nested ?? {})) {
      const known = namesIn(spec, "components", entry.scope);
      if (known.has(name)) continue;
      const message = `there is no component ${name}; known are ${listNames(known)}`;
      yield problemAt(entry, ["nested", field], "unknown-component", message);
    }
    if (nestsItself(spec, entry, [])) {
      yield problemAt(entry, ["nested"], "unknown-component", `${entry.name} contains itself`);
    }
  }
};

function meets(a: Entry<SpecComponent>, b: Entry<SpecComponent>): boolean {
  return a.scope === b.scope || a.scope === "shared" || b.scope === "shared";
}

function nestsItself(spec: SpecIndex, entry: Entry<SpecComponent>, path: readonly string[]): boolean {
  if (path.includes(entry.name)) return true;
  return Object.values(entry.value.nested ?? {}).some((name) => {
    const nested = findVisible(spec.components, entry.scope, name);
    return nested !== undefined && nestsItself(spec, nested, [...path, entry.name]);
  });
}

function* oneForm(entry: Entry<SpecComponent>): Generator<Problem> {
  const { zip, gather, include, spread, nested, item } = entry.value;
  const record = include ?? spread ?? nested;
  if ([zip, gather, record].filter((form) => form !== undefined).length > 1) {
    const message =
      "zip and gather make lists; include, spread and nested make records: only one form at a time";
    yield problemAt(entry, [], "component-form", message);
  }
  if (item !== undefined && zip === undefined && gather === undefined) {
    yield problemAt(entry, ["item"], "component-form", "only lists (zip, gather) have items");
  }
}

function* namedKeys(spec: SpecIndex, entry: Entry<SpecComponent>): Generator<Problem> {
  const { include, spread, zip, gather } = entry.value;
  const places: (readonly [name: string, place: readonly (string | number)[]])[] = [
    ...(include ?? []).map((name, index) => [name, ["include", index]] as const),
    ...(spread ?? []).map((name, index) => [name, ["spread", index]] as const),
    ...(zip ?? []).map((part, index) => [part.key, ["zip", index, "key"]] as const),
    ...gatheredKeys(entry.value).map(
      (name) => [name, name === gather?.or ? ["gather", "or"] : ["gather"]] as const,
    ),
  ];
  const known = namesIn(spec, "keys", entry.scope);
  for (const [name, place] of places) {
    const key = findVisible(spec.keys, entry.scope, name);
    if (key === undefined && !known.has(name)) {
      yield problemAt(entry, place, "unknown-key", `there is no key "${name}" for ${entry.name}`);
    } else if (key?.value.access === "write") {
      yield problemAt(entry, place, "unreadable-key", `"${name}" can only be written`);
    }
  }
  for (const [index, part] of [...(zip ?? []), ...(gather?.parts ?? [])].entries()) {
    yield* spreadPart(spec, entry, part.key.replace("{i}", String(gather?.from ?? 0)), part.as, index);
  }
  for (const [index, name] of (spread ?? []).entries())
    yield* spreadPart(spec, entry, name, undefined, index);
}

/** Only the fields of a struct can be spread. */
function* spreadPart(
  spec: SpecIndex,
  entry: Entry<SpecComponent>,
  name: string,
  as: string | undefined,
  index: number,
): Generator<Problem> {
  const key = findVisible(spec.keys, entry.scope, name);
  if (key === undefined || as !== undefined) return;
  const type: unknown = key.value.type;
  const element: unknown =
    entry.value.zip !== undefined && typeof type === "object" && type !== null && "array" in type
      ? type.array
      : type;
  if (typeof element === "object" && element !== null && JSON.stringify(element).includes('"struct"')) return;
  const { zip, spread } = entry.value;
  const form = zip !== undefined ? ["zip"] : spread !== undefined ? ["spread"] : ["gather", "parts"];
  const message = `"${name}" is no struct: it cannot be spread; give it a name with "as"`;
  yield problemAt(
    entry,
    [...form, index],
    "spread-without-struct",
    message,
    "{key: isn, as: name, summary: …}",
  );
}

/** A field of a component's type. */
interface Member {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  /** The key it comes from, or the name of the nested component. */
  readonly origin: string;
}

/** The fields of a component have names of their own, and the alternative of a gather has the same fields. */
export const fittingShapes: Rule = function* (spec) {
  if (spec.components.some((entry) => nestsItself(spec, entry, []))) return;
  const { components } = resolveSpec(spec);
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
};

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
  const { read } = readAndWrite(key.value);
  if (typeof read !== "object" || !("array" in read)) return false;
  const { type } = itemObject(read.array);
  return typeof type === "object" && "struct" in type;
}

/** Every keys file has its component, every readable key is in one. */
export const everyKeyShown: Rule = function* (spec) {
  if (brokenComponents(spec)) return;
  const orphaned = new Set<string>();
  for (const { path, scope, kind, locate } of spec.files) {
    if (kind !== "keys" || scope === undefined) continue;
    const name = componentOfKeysFile(path);
    if (spec.components.some(({ value }) => value.name === name)) continue;
    orphaned.add(path);
    const message = `no component in spec/${scope}/components.yaml has the name "${name}"`;
    yield { file: path, ...locate([]), rule: "keys-without-component", message, hint: `name: ${name}` };
  }
  for (const entry of spec.keys) {
    if (entry.value.access === "write" || orphaned.has(entry.file.path)) continue;
    const shown = devicesOfKey(entry).every((device) =>
      spec.components.some(
        (component) =>
          (component.scope === device || component.scope === "shared") && showsKey(component, entry),
      ),
    );
    if (shown) continue;
    const message = `no component shows "${entry.name}"; name it in the zip or gather of its component`;
    yield problemAt(entry, [], "key-outside-components", message);
  }
};

/** Components that their schema refuses are not in the index: their keys are not to blame. */
function brokenComponents(spec: SpecIndex): boolean {
  const written = spec.files
    .filter(({ kind }) => kind === "components")
    .reduce((count, { content }) => count + Object.keys(content ?? {}).length, 0);
  return written !== spec.components.length;
}

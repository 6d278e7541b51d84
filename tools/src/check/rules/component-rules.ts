import {
  componentOfKeysFile,
  devicesOfKey,
  type Entry,
  findVisible,
  type SpecIndex,
} from "../../load/spec-index.js";
import type { Problem } from "../../problem.js";
import { gatheredKeys, showsKey } from "../../resolve/resolve-spec.js";
import type { SpecComponent } from "../../spec-model.js";
import { listNames, problemAt, type Rule } from "../rule.js";
import { namesIn } from "./reference-rules.js";

/** Schemas beside those of the components. */
const reservedNames: readonly string[] = ["status", "settings", "set-request"];

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
    if (reservedNames.includes(entry.value.name)) {
      const message = `"${entry.value.name}" is the name of a schema that every device has`;
      yield problemAt(entry, ["name"], "reserved-name", message, "name: charging-status");
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
    if (nestsItself(spec, entry)) {
      yield problemAt(entry, ["nested"], "unknown-component", `${entry.name} contains itself`);
    }
  }
};

function meets(a: Entry<SpecComponent>, b: Entry<SpecComponent>): boolean {
  return a.scope === b.scope || a.scope === "shared" || b.scope === "shared";
}

/** Whether a component is found again inside itself. */
export function nestsItself(
  spec: SpecIndex,
  entry: Entry<SpecComponent>,
  path: readonly string[] = [],
): boolean {
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

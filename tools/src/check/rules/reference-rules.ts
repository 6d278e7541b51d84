import { devicesOfKey, type Entry, type SpecIndex, visibleScopes } from "../../load/spec-index.js";
import type { Problem } from "../../problem.js";
import { factNames } from "../../resolve/stated-facts.js";
import type { DeviceKind, FactSources, Scope, SpecKey, SpecKeyOverride } from "../../spec-model.js";
import { listNames, problemAt, type Rule } from "../rule.js";
import { keyVariants, type ValueSite, valueSites } from "../value-sites.js";

type NamedKind = "enums" | "structs" | "components" | "keys";

/** Rules ask for the same names once for every key. */
const namesOfSpec = new WeakMap<SpecIndex, Map<string, ReadonlySet<string>>>();

/** Names as the files have them, those of entries with a broken schema included: they exist, if badly. */
export function namesIn(spec: SpecIndex, kind: NamedKind, scope: Scope): ReadonlySet<string> {
  const known = namesOfSpec.get(spec) ?? new Map<string, ReadonlySet<string>>();
  namesOfSpec.set(spec, known);
  const place = `${kind} ${scope}`;
  const names = known.get(place) ?? collectNames(spec, kind, scope);
  known.set(place, names);
  return names;
}

function collectNames(spec: SpecIndex, kind: NamedKind, scope: Scope): ReadonlySet<string> {
  const seen = visibleScopes(scope);
  const files = spec.files.filter((file) => file.kind === kind && seen.includes(file.scope ?? "shared"));
  const names = new Set(
    files.flatMap(({ content }) => Object.keys(content ?? {})).filter((name) => !name.includes("{")),
  );
  // Numbered keys stand in their file as one row.
  if (kind === "keys") for (const { name, scope: of } of spec.keys) if (seen.includes(of)) names.add(name);
  return names;
}

/** Enums and structs that values name exist. */
export const knownTypes: Rule = function* (spec) {
  const check = function* (
    { entry, place }: ValueSite,
    rule: "unknown-enum" | "unknown-struct",
    at: "enum" | "type",
    name: string,
  ): Generator<Problem> {
    const kind = at === "enum" ? "enum" : "struct";
    const names = namesIn(spec, `${kind}s`, entry.scope);
    if (names.has(name)) return;
    const message = `there is no ${kind} ${name}; known are ${listNames(names)}`;
    yield problemAt(entry, [...place, at], rule, message);
  };
  for (const site of valueSites(spec)) {
    const { enum: words, type } = site.value;
    if (words !== undefined) yield* check(site, "unknown-enum", "enum", words);
    if (typeof type === "object" && "struct" in type)
      yield* check(site, "unknown-struct", "type", type.struct);
  }
};

/** Every source id stands in spec/sources.yaml. */
export const knownSources: Rule = function* (spec) {
  const check = function* (
    entry: Entry<unknown>,
    place: readonly (string | number)[],
    ids: readonly string[] | undefined,
  ): Generator<Problem> {
    for (const id of ids ?? []) {
      if (spec.sources.has(id)) continue;
      const message = `"${id}" is not in spec/sources.yaml`;
      yield problemAt(entry, place, "unknown-source", message, "type: [vendor-60.4]");
    }
  };
  const checkFacts = function* (
    entry: Entry<unknown>,
    place: readonly (string | number)[],
    sources: FactSources | undefined,
  ): Generator<Problem> {
    for (const [fact, ids] of Object.entries(sources ?? {})) yield* check(entry, [...place, fact], ids);
  };
  const checkDocuments = function* (
    entry: Entry<unknown>,
    place: readonly (string | number)[],
    { listed, written, bugs }: Pick<SpecKeyOverride, "listed" | "written" | "bugs">,
  ): Generator<Problem> {
    yield* check(entry, [...place, "listed"], listed);
    yield* check(entry, [...place, "written"], written);
    for (const [index, bug] of (bugs ?? []).entries())
      yield* check(entry, [...place, "bugs", index], bug.source);
  };
  for (const entry of spec.keys) {
    yield* checkFacts(entry, ["sources"], entry.value.sources);
    yield* checkDocuments(entry, [], entry.value);
    for (const [device, override] of Object.entries(entry.value.devices ?? {})) {
      yield* checkFacts(entry, ["devices", device, "sources"], override?.sources);
      yield* checkDocuments(entry, ["devices", device], override ?? {});
    }
  }
  for (const entry of [...spec.enums, ...spec.structs]) {
    yield* checkFacts(entry, ["sources"], entry.value.sources);
  }
  for (const entry of spec.enums) {
    for (const [index, value] of entry.value.values.entries()) {
      yield* check(entry, ["values", index, "sources"], value.sources);
    }
  }
  for (const entry of spec.corrections) {
    yield* check(entry, ["source"], entry.value.source);
    for (const [index, { sources }] of (entry.value.instead ?? []).entries()) {
      yield* check(entry, ["instead", index, "sources"], sources);
    }
  }
  for (const entry of spec.modbus) {
    yield* checkFacts(entry, ["sources"], entry.value.sources);
    yield* checkDocuments(entry, [], entry.value);
    for (const [index, register] of entry.value.registers.entries()) {
      const inner = "registers" in register ? register.registers : [register];
      for (const { sources, bugs } of inner) {
        yield* checkFacts(entry, ["registers", index, "sources"], sources);
        yield* checkDocuments(entry, ["registers", index], bugs === undefined ? {} : { bugs });
      }
    }
  }
  for (const entry of spec.otherNames) yield* check(entry, ["sources"], entry.value.sources);
  for (const entry of spec.devices.values()) {
    yield* check(entry, ["evidence"], entry.value.evidence);
    for (const [name, profile] of Object.entries(entry.value.profiles)) {
      yield* check(entry, ["profiles", name, "source"], [profile.source]);
    }
  }
};

/** Keys that other keys, corrections and profiles name exist on that device. */
export const knownKeys: Rule = function* (spec) {
  for (const entry of spec.keys) {
    for (const { place, key } of keyVariants(entry)) {
      for (const side of ["min", "max"] as const) {
        for (const other of key.limits?.[side] ?? []) {
          if (devicesOfKey(entry).every((device) => deviceHasKey(spec, device, other))) continue;
          const message = `the limit "${other}" is no key of this device`;
          yield problemAt(entry, [...place, "limits", side], "unknown-key", message, "limits: {max: [ama]}");
        }
      }
    }
  }
  for (const entry of spec.corrections) {
    const { fact } = entry.value;
    if (!factNames.some((known) => known === fact)) {
      const message = `"${fact}" is no fact; known are ${listNames(factNames)}`;
      yield problemAt(entry, ["fact"], "unknown-fact", message, "fact: type");
    }
    if (namesOfScope(spec, entry.scope).has(entry.value.key)) continue;
    const message = `there is no key "${entry.value.key}" to correct`;
    yield problemAt(entry, ["key"], "unknown-key", message);
  }
  for (const [device, entry] of spec.devices) {
    for (const [name, profile] of Object.entries(entry.value.profiles)) {
      for (const [index, key] of (profile.order ?? []).entries()) {
        if (deviceHasKey(spec, device, key)) continue;
        const message = `"${key}" is no key of the spec`;
        yield problemAt(entry, ["profiles", name, "order", index], "unknown-key", message);
      }
    }
    for (const [name, { values }] of Object.entries(entry.value.profiles)) {
      for (const key of Object.keys(values ?? {})) {
        if (deviceHasKey(spec, device, key)) continue;
        yield problemAt(entry, ["profiles", name, "values", key], "unknown-key", `there is no key "${key}"`);
      }
    }
    if (!deviceHasKey(spec, device, entry.value.firmwareKey)) {
      const message = `there is no key "${entry.value.firmwareKey}"`;
      yield problemAt(entry, ["firmwareKey"], "unknown-key", message, "firmwareKey: fwv");
    }
  }
};

function namesOfScope(spec: SpecIndex, scope: Scope): ReadonlySet<string> {
  return namesIn(spec, "keys", scope);
}

function deviceHasKey(spec: SpecIndex, device: DeviceKind, key: string): boolean {
  return namesOfScope(spec, device).has(key);
}

/** A key is described once per device, and what is described is not known by name only. */
export const oneEntryPerKey: Rule = function* (spec) {
  const owners = new Map<string, Entry<SpecKey>>();
  for (const entry of spec.keys) {
    for (const device of devicesOfKey(entry)) {
      const id = `${device} ${entry.name}`;
      const owner = owners.get(id);
      if (owner === undefined) owners.set(id, entry);
      else {
        const message = `"${entry.name}" of the ${device} stands in spec/${owner.file.path} already`;
        yield problemAt(entry, [], "key-twice", message);
      }
    }
  }
  const named = new Map<string, string>();
  for (const entry of spec.otherNames) {
    for (const [index, key] of entry.value.keys.entries()) {
      const earlier = named.get(`${entry.scope} ${key}`);
      if (earlier === undefined) named.set(`${entry.scope} ${key}`, entry.name);
      else yield problemAt(entry, ["keys", index], "name-twice", `"${key}" stands under ${earlier} already`);
      const owner = owners.get(`${entry.scope} ${key}`);
      if (owner === undefined) continue;
      const message = `"${key}" is described in spec/${owner.file.path}; take it out of this list`;
      yield problemAt(entry, ["keys", index], "described-and-named", message);
    }
    for (const [index, key] of (entry.value.secret ?? []).entries()) {
      if (entry.value.keys.includes(key)) continue;
      const message = `"${key}" is marked secret but not in keys`;
      yield problemAt(entry, ["secret", index], "unknown-key", message);
    }
  }
};

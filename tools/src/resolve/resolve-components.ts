import { componentOfKeysFile, type Entry, findVisible, type SpecIndex } from "../load/spec-index.js";
import { fieldName } from "../names.js";
import type { DeviceKind, SpecComponent, SpecPart } from "../spec-model.js";
import { deviceKinds } from "../spec-model.js";
import type {
  ComponentField,
  ComponentShape,
  KeyUse,
  ListPart,
  ResolvedComponent,
  ResolvedKey,
  ResolvedStruct,
  ResolvedValue,
} from "./resolved-spec.js";

/** All components, each after those it nests. */
export function resolveComponents(
  spec: SpecIndex,
  keysOf: ReadonlyMap<DeviceKind, readonly ResolvedKey[]>,
): ResolvedComponent[] {
  const readable = new Map<DeviceKind, ReadonlyMap<string, ResolvedKey>>();
  for (const [device, keys] of keysOf) {
    const named = keys.filter(({ access }) => access !== "write").map((key) => [key.key, key] as const);
    readable.set(device, new Map(named));
  }
  const done = new Map<Entry<SpecComponent>, ResolvedComponent>();
  const resolve = (entry: Entry<SpecComponent>): ResolvedComponent => {
    const known = done.get(entry);
    if (known !== undefined) return known;
    const component = new ComponentResolver(spec, readable, entry, resolve).resolve();
    done.set(entry, component);
    return component;
  };
  return spec.components.map(resolve);
}

class ComponentResolver {
  readonly #spec: SpecIndex;
  readonly #entry: Entry<SpecComponent>;
  readonly #nested: (entry: Entry<SpecComponent>) => ResolvedComponent;
  readonly #devices: readonly DeviceKind[];
  /** Readable keys by name. */
  readonly #keysOf: ReadonlyMap<DeviceKind, ReadonlyMap<string, ResolvedKey>>;

  constructor(
    spec: SpecIndex,
    keysOf: ReadonlyMap<DeviceKind, ReadonlyMap<string, ResolvedKey>>,
    entry: Entry<SpecComponent>,
    nested: (entry: Entry<SpecComponent>) => ResolvedComponent,
  ) {
    this.#spec = spec;
    this.#entry = entry;
    this.#nested = nested;
    this.#keysOf = keysOf;
    this.#devices = entry.scope === "shared" ? deviceKinds.filter((kind) => keysOf.has(kind)) : [entry.scope];
  }

  resolve(): ResolvedComponent {
    const { name, scope, file, value } = this.#entry;
    const shape = this.#shape(value);
    const keys = new Set(keysOfShape(shape));
    const firmwareKey = this.#spec.devices.get(this.#devices[0] ?? "charger")?.value.firmwareKey ?? "";
    if (valuesOfShape(shape).some(dependsOnFirmware)) keys.add(firmwareKey);
    return {
      typeName: name,
      scope,
      file: `spec/${file.path}`,
      name: value.name,
      summary: value.summary,
      getter: value.getter,
      metrics: value.metrics ?? false,
      devices: this.#devices,
      shape,
      keys: [...keys],
    };
  }

  #shape(component: SpecComponent): ComponentShape {
    if (component.zip !== undefined && component.item !== undefined) {
      return {
        kind: "zip",
        item: component.item,
        parts: component.zip.flatMap((part) => this.#part(part, true)),
      };
    }
    if (component.gather !== undefined && component.item !== undefined) {
      return this.#gather(component, component.item);
    }
    return { kind: "record", fields: this.#recordFields(component) };
  }

  #gather(component: SpecComponent, item: { name: string; summary: string }): ComponentShape {
    const { from, to, parts, or } = component.gather ?? { from: 0, to: -1, parts: [], or: undefined };
    const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    const records = numbers.map((number) =>
      parts.flatMap((part) => this.#part({ ...part, key: numberedKey(part.key, number) }, false)),
    );
    const use = or === undefined ? undefined : this.#use(or);
    const struct = use === undefined ? undefined : elementStruct(use.value);
    const alternative = use !== undefined && struct !== undefined ? { use, struct } : undefined;
    return { kind: "gather", item, records: optionalWhereAnyIs(records), alternative };
  }

  /** A part of a zip describes the array's elements; a part of a gather the key's own value. */
  #part(part: SpecPart, ofElements: boolean): ListPart[] {
    const known = this.#use(part.key);
    if (known === undefined) return [];
    // An array that is null has no elements, just as one that is missing.
    const use = { ...known, optional: known.optional || (ofElements && known.value.nullable) };
    const value = ofElements && use.value.type.kind === "array" ? use.value.type.items : use.value;
    if (part.as === undefined) {
      return value.type.kind === "struct" ? [{ kind: "spread", use, struct: value.type.struct }] : [];
    }
    return [
      { kind: "field", field: fieldName(part.as, value.unit), summary: part.summary ?? "", use, value },
    ];
  }

  #recordFields(component: SpecComponent): ComponentField[] {
    const own = this.#spec.keys
      .filter(
        ({ scope, file }) => scope === this.#entry.scope && componentOfKeysFile(file.path) === component.name,
      )
      .map(({ name }) => name);
    const fields: ComponentField[] = [];
    for (const key of [...own, ...(component.include ?? [])]) {
      const use = this.#use(key);
      if (use === undefined) continue;
      const { type } = use.value;
      if (component.spread?.includes(key) === true && type.kind === "struct") {
        fields.push({ kind: "spread", use, struct: type.struct });
      } else fields.push({ kind: "key", use });
    }
    for (const [field, typeName] of Object.entries(component.nested ?? {})) {
      const entry = findVisible(this.#spec.components, this.#entry.scope, typeName);
      if (entry !== undefined) fields.push({ kind: "nested", field, component: this.#nested(entry) });
    }
    return fields;
  }

  /** What holds for the key on all devices of the component; nothing for a key that cannot be read. */
  #use(name: string): KeyUse | undefined {
    const perDevice = this.#devices.map((device) => this.#keysOf.get(device)?.get(name));
    const key = perDevice.find((candidate) => candidate !== undefined);
    if (key === undefined) return undefined;
    const present = perDevice.filter((candidate) => candidate !== undefined);
    const all = (listOf: (of: ResolvedKey) => readonly string[]): string[] => [
      ...new Set(present.flatMap(listOf)),
    ];
    return {
      key: { ...key, notes: all(({ notes }) => notes), sources: all(({ sources }) => sources) },
      value: { ...key.value, nullable: perDevice.some((candidate) => candidate?.value.nullable) },
      optional: perDevice.some((candidate) => candidate === undefined || !candidate.required),
    };
  }
}

/** All records have one type, so a part that one number's key may lack is optional in each of them. */
function optionalWhereAnyIs(records: readonly (readonly ListPart[])[]): ListPart[][] {
  return records.map((parts) =>
    parts.map((part, index) => {
      const optional = records.some((other) => other[index]?.use.optional ?? true);
      return { ...part, use: { ...part.use, optional } };
    }),
  );
}

/** `c{i}n` with 3 → `c3n`. */
export function numberedKey(pattern: string, number: number): string {
  return pattern.replace("{i}", String(number));
}

function elementStruct(value: ResolvedValue): ResolvedStruct | undefined {
  const { type } = value;
  return type.kind === "array" && type.items.type.kind === "struct" ? type.items.type.struct : undefined;
}

export function keysOfShape(shape: ComponentShape): string[] {
  switch (shape.kind) {
    case "record":
      return shape.fields.flatMap((field) =>
        field.kind === "nested" ? field.component.keys : [field.use.key.key],
      );
    case "zip":
      return shape.parts.map(({ use }) => use.key.key);
    case "gather": {
      const numbered = shape.records.flat().map(({ use }) => use.key.key);
      return shape.alternative === undefined ? numbered : [...numbered, shape.alternative.use.key.key];
    }
  }
}

function valuesOfShape(shape: ComponentShape): ResolvedValue[] {
  switch (shape.kind) {
    case "record":
      return shape.fields.flatMap((field) => (field.kind === "nested" ? [] : [field.use.value]));
    case "zip":
      return shape.parts.map(({ use }) => use.value);
    case "gather":
      return shape.records.flat().map(({ use }) => use.value);
  }
}

function dependsOnFirmware(value: ResolvedValue): boolean {
  if ((value.enum?.turningPoints.length ?? 0) > 0) return true;
  if ("items" in value.type) return dependsOnFirmware(value.type.items);
  if (value.type.kind === "struct")
    return value.type.struct.fields.some((field) => dependsOnFirmware(field.value));
  return false;
}

import type { SpecFile } from "../../load/load-spec.js";
import { devicesOfKey, type Entry, type SpecIndex } from "../../load/spec-index.js";
import { fieldName, pascalCase, seemingUnit } from "../../names.js";
import { readAndWrite } from "../../resolve/read-and-write.js";
import { carriedUnit } from "../../resolve/resolve-values.js";
import { deviceKinds, type SpecKey, type WrittenKey } from "../../spec-model.js";
import { problemAt, type Rule } from "../rule.js";
import { keyVariants } from "../value-sites.js";

/** Two keys of one device never share a field name: settings and registries are looked up by it. */
export const oneKeyPerField: Rule = function* (spec) {
  const owners = new Map<string, Entry<SpecKey>>();
  for (const entry of spec.keys) {
    const field = fieldName(entry.value.name, carriedUnit(readAndWrite(entry.value).read));
    for (const device of devicesOfKey(entry)) {
      const id = `${device} ${field}`;
      const owner = owners.get(id);
      if (owner === undefined) owners.set(id, entry);
      else if (owner.name !== entry.name) {
        const message = `field "${field}" belongs to key "${owner.name}" already (spec/${owner.file.path})`;
        yield problemAt(entry, ["name"], "duplicate-field-name", message);
      }
    }
  }
};

/** Types that are made for each device, beside those that the spec names. */
const reservedOwner = "";
const reservedTypes: readonly string[] = deviceKinds.flatMap((kind) => {
  const device = pascalCase(kind);
  return [`${device}Status`, `${device}Settings`, `${device}Components`];
});

/** Enums, structs, components and list items are exported side by side from one package. */
export const oneDeclarationPerName: Rule = function* (spec) {
  const owners = new Map<string, string>(reservedTypes.map((name) => [name, reservedOwner]));
  const declared = [
    ...spec.enums.map((entry) => ({ entry, name: entry.name, place: [] })),
    ...spec.structs.map((entry) => ({ entry, name: entry.name, place: [] })),
    ...spec.components.flatMap((entry) => {
      const own = { entry, name: entry.name, place: [] as string[] };
      const { item } = entry.value;
      return item === undefined ? [own] : [own, { entry, name: item.name, place: ["item", "name"] }];
    }),
  ];
  for (const { entry, name, place } of declared) {
    const owner = owners.get(name);
    if (owner === undefined) owners.set(name, entry.file.path);
    else {
      const by = owner === reservedOwner ? "by a type that every device has" : `in spec/${owner}`;
      const message = `the name ${name} is taken ${by}`;
      yield problemAt(entry, place, "duplicate-type-name", message);
    }
  }
};

/** A field without a unit must not look as if it had one: readers take the suffix at its word. */
export const noSeemingUnits: Rule = function* (spec) {
  for (const entry of spec.keys) {
    for (const { key } of keyVariants(entry)) {
      const carried = carriedUnit(readAndWrite(key).read);
      const isPromise = key.described && carried === undefined;
      const unit = isPromise ? seemingUnit(key.name, spec.units) : undefined;
      if (unit !== undefined) {
        const message = `"${key.name}" has no unit but ends like one in ${unit}`;
        yield problemAt(entry, ["name"], "seeming-unit", message);
        break;
      }
    }
  }
  for (const entry of spec.structs) {
    for (const [name, field] of Object.entries(entry.value.fields)) {
      const unit = carriedUnit(field) === undefined ? seemingUnit(name, spec.units) : undefined;
      if (unit !== undefined) {
        const message = `"${name}" has no unit but ends like one in ${unit}`;
        yield problemAt(entry, ["fields", name], "seeming-unit", message);
      }
    }
  }
};

/** What a key is takes a name and a summary; while nobody knows it, both are left out. */
export const wholeDescriptions: Rule = function* (spec) {
  for (const { file, name: key, written } of writtenKeys(spec)) {
    const place = halfDescription(written);
    if (place === undefined) continue;
    const message = `"${key}" has a ${place.at(-1)} alone: it takes name and summary, or neither while nobody knows what it is`;
    yield problemAt({ file, place: [key] }, place, "half-described", message);
  }
};

/** Where a name stands without a summary, or a summary without a name. */
function halfDescription({ name, summary, devices }: Partial<WrittenKey>): readonly string[] | undefined {
  if (name !== undefined) return summary === undefined ? ["name"] : undefined;
  if (summary !== undefined) return ["summary"];
  const device = deviceKinds.find((kind) => devices?.[kind]?.summary !== undefined);
  return device === undefined ? undefined : ["devices", device, "summary"];
}

/** The keys as their files have them, rows of numbered ones among them and badly formed ones, too. */
function writtenKeys(
  spec: SpecIndex,
): readonly { file: SpecFile; name: string; written: Partial<WrittenKey> }[] {
  return spec.files
    .filter(({ kind }) => kind === "keys")
    .flatMap((file) =>
      Object.entries((file.content ?? {}) as Record<string, Partial<WrittenKey> | null>).map(
        ([name, written]) => ({ file, name, written: written ?? {} }),
      ),
    );
}

/** A row of numbered keys has numbers, and its names have a place for them. */
export const numberedRows: Rule = function* (spec) {
  for (const { file, name, written } of writtenKeys(spec)) {
    const { numbered, name: field = name } = written;
    const entry = { file, place: [name] };
    const marked = name.includes("{i}");
    if (marked !== (numbered != null) || marked !== /\{[in]\}/.test(field)) {
      const message = `a numbered key has {i} in its key and {i} or {n} in its name, and says from where to where`;
      yield problemAt(entry, [], "numbered-key", message, "numbered: { from: 0, to: 9 }");
    } else if (numbered != null && numbered.to < numbered.from) {
      yield problemAt(
        entry,
        ["numbered"],
        "numbered-key",
        `${numbered.from} to ${numbered.to} is no number at all`,
      );
    }
  }
};

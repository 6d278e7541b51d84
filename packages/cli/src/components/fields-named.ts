import type { ComponentDefinition, DeviceKind } from "@goe/core";
import { type KeyInfo, unitSymbols } from "@goe/core/keys";
import { keysNamed, plainName } from "../assignments/keys-named.js";
import { decodeKey } from "./decode-key.js";

/** The components of a kind of device; `GoeCharger` and `GoeController` are such. */
export interface ComponentSource<D extends DeviceKind = DeviceKind> {
  readonly kind: D;
  readonly component: (name: string) => Promise<ComponentDefinition<unknown, D>>;
}

/** A key, and those of its fields that are meant. */
export interface NamedFields {
  readonly info: KeyInfo;
  readonly fields: readonly string[];
}

/**
 * What a word names: a key with all of its fields (`nrg`), or one field, with or without its unit and in any spelling
 * (`powerTotalW`, `power-total`). `undefined` where there is none.
 */
export async function fieldsNamed<D extends DeviceKind>(
  word: string,
  keys: readonly KeyInfo[],
  source: ComponentSource<D>,
): Promise<NamedFields | undefined> {
  const [named] = keysNamed(word, keys);
  if (named !== undefined) return { info: named, fields: await fieldsOfKey(named, source) };
  const plain = plainName(word);
  for (const info of keys.filter(hasPlaces)) {
    const fields = await fieldsOfKey(info, source);
    const field = fields.find((name) => spellings(name).some((spelling) => plainName(spelling) === plain));
    if (field !== undefined) return { info, fields: [field] };
  }
  return undefined;
}

/** Every name that {@link fieldsNamed} finds, for suggestions: keys and fields. */
export async function fieldNames<D extends DeviceKind>(
  keys: readonly KeyInfo[],
  source: ComponentSource<D>,
): Promise<readonly string[]> {
  const names = keys.map(async (info) => [info.key, ...(await fieldsOfKey(info, source))]);
  return [...new Set((await Promise.all(names)).flat())];
}

function hasPlaces({ type }: KeyInfo): boolean {
  return type.kind === "struct" && type.layout === "array";
}

/** The places of some lists are fields of their own, those of others make one field: an example shows which. */
async function fieldsOfKey<D extends DeviceKind>(
  info: KeyInfo,
  source: ComponentSource<D>,
): Promise<readonly string[]> {
  const [name] = info.components;
  if (!hasPlaces(info) || name === undefined || info.example === undefined) return [info.field];
  const component = await source.component(name);
  return Object.keys(
    decodeKey(component, info, { device: source.kind, status: { [info.key]: info.example } }),
  );
}

function spellings(field: string): readonly string[] {
  const unit = Object.keys(unitSymbols).find((unit) => field.endsWith(unit));
  return unit === undefined ? [field] : [field, field.slice(0, -unit.length)];
}

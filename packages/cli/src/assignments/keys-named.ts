import type { KeyInfo } from "@goe/core/keys";

/**
 * The keys that a word names: by API key (`amp`), or by field with or without its unit (`requestedCurrentA`,
 * `requestedCurrent`), in any case and with hyphens or underscores anywhere (`requested-current`). What is spelled
 * exactly as a key or field is that one alone; several are left only where names differ in nothing else.
 */
export function keysNamed(word: string, keys: readonly KeyInfo[]): readonly KeyInfo[] {
  const exact = keys.find(({ key }) => key === word) ?? keys.find(({ field }) => field === word);
  if (exact !== undefined) return [exact];
  const plain = plainName(word);
  return keys.filter((key) => namesOf(key).some((name) => plainName(name) === plain));
}

/** How a key may be called: API key, field, and field without its unit. */
export function namesOf(key: KeyInfo): readonly string[] {
  return [...new Set([key.key, key.field, spokenField(key)])];
}

/** The field without its unit suffix, as people write it on a command line: `requestedCurrent`. */
export function spokenField({ field, unit }: Pick<KeyInfo, "field" | "unit">): string {
  return unit !== undefined && field.endsWith(unit) ? field.slice(0, -unit.length) : field;
}

/** A name without what people spell differently: case, hyphens, underscores. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, "");
}

/** `requestedCurrent (amp)`. */
export function nameWithKey(key: Pick<KeyInfo, "key" | "field" | "unit">): string {
  const name = spokenField(key);
  return name === key.key ? name : `${name} (${key.key})`;
}

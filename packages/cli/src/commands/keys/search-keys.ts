import type { KeyInfo, KeyType } from "@goe/core/keys";
import { namesOf, plainName } from "../../assignments/keys-named.js";
import type { DeviceKey } from "./filter-keys.js";

/** The keys that have all of the words somewhere, the likeliest first; keys of one rank in their own order. */
export function searchKeys(words: readonly string[], keys: readonly DeviceKey[]): readonly DeviceKey[] {
  const wanted = words.flatMap((word) => word.split(/\s+/)).filter((word) => word !== "");
  return keys
    .map((found) => ({ found, rank: rankOf(found.key, wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ found }) => found);
}

/** 0 where a word is nowhere. */
function rankOf(key: KeyInfo, words: readonly string[]): number {
  const ranks = words.map((word) => rankOfWord(key, plainName(word)));
  return ranks.includes(0) ? 0 : ranks.reduce((sum, rank) => sum + rank, 0);
}

function rankOfWord(key: KeyInfo, word: string): number {
  const names = namesOf(key).map(plainName);
  if (names.includes(word)) return 100;
  if (wordsOf(key.field).includes(word)) return 60;
  if (names.some((name) => name.startsWith(word))) return 50;
  if (names.some((name) => name.includes(word))) return 40;
  const { values = [] } = key.enum ?? {};
  if (values.some(({ name }) => plainName(name) === word)) return 35;
  if (hasWord(key.summary, word)) return 30;
  if (key.components.some((component) => component.split("-").includes(word))) return 25;
  const inside = [...values.flatMap(({ name, meaning }) => [name, meaning]), ...membersOf(key.type)];
  if (inside.some((text) => hasWord(text, word))) return 20;
  const asides = [...(key.notes ?? []), ...(key.bugs ?? []).map(({ what }) => what), key.nullMeans ?? ""];
  return asides.some((text) => hasWord(text, word)) ? 10 : 0;
}

/** `requestedCurrentA` → `requested`, `current`, `a`. */
function wordsOf(name: string): readonly string[] {
  return name.split(/(?=[A-Z])/).map((part) => part.toLowerCase());
}

/** Whether a word of the text begins with this one: `schedule` finds schedules. */
function hasWord(text: string, word: string): boolean {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((part) => [part.toLowerCase(), ...wordsOf(part)])
    .some((part) => part.startsWith(word));
}

function membersOf(type: KeyType): readonly string[] {
  if (type.kind === "array" || type.kind === "map") return membersOf(type.items);
  if (type.kind !== "struct") return [];
  return type.places.flatMap(({ place, field, summary, type }) => [
    String(place),
    field,
    summary,
    ...membersOf(type),
  ]);
}

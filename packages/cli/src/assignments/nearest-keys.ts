import type { KeyInfo } from "@goe/core/keys";
import { nearestNames } from "../arguments/nearest-names.js";
import { namesOf, plainName } from "./keys-named.js";

/** Keys with a name like the word, the most likely first. */
export function nearestKeys(word: string, keys: readonly KeyInfo[]): readonly KeyInfo[] {
  const byName = new Map(keys.flatMap((key) => namesOf(key).map((name) => [plainName(name), key] as const)));
  const near = nearestNames(plainName(word), [...byName.keys()]).map((name) => byName.get(name));
  return [...new Set(near)].filter((key) => key !== undefined);
}

import type { EnumValueInfo } from "@goe/core/keys";
import { plainName } from "./keys-named.js";
import type { WrittenValue } from "./written-value.js";

/** The words that may be written, without those that only older firmware knew and those out of range. */
export function writableWords({ enum: words, range }: WrittenValue): readonly EnumValueInfo[] {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = range ?? {};
  return (words?.values ?? []).filter(
    ({ value, until }) => until === undefined && value >= min && value <= max,
  );
}

/** The number of a word in any spelling (`auto-unlock`, `autounlock`), or of the number itself. */
export function numberOfWord(text: string, value: WrittenValue): number | undefined {
  const plain = plainName(text.replace(/\s/g, ""));
  return writableWords(value).find((word) => plainName(word.name) === plain || String(word.value) === text)
    ?.value;
}

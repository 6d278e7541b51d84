import type { KeyInfo, StructType } from "@goe/core/keys";
import { writableWords } from "./enum-words.js";
import { parseValue } from "./parse-value.js";
import { ValueMistake } from "./value-mistake.js";
import { valueText } from "./value-text.js";
import { itemOf, type WrittenValue, writtenValue } from "./written-value.js";

/** A key's value as a shell takes it behind the =, such as `16A`; one that may be written, and nobody's secret. */
export function exampleWord(key: KeyInfo): string {
  const text = exampleText(key);
  // What POSIX shells and PowerShell leave as it is, anywhere but at the beginning of a word.
  return /^[\w@%+:.,/#°-]*$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** A key's value as one would type it, such as `16A`; one that may be written, and nobody's secret. */
export function exampleText(key: KeyInfo): string {
  const value = writtenValue(key);
  const { example } = key;
  if (value.type.kind === "struct" && value.type.name === "DaySchedule") return "22:00-06:00";
  if (!key.secret && example !== undefined && example !== null && example !== "") {
    const text = valueText(example, value);
    if (text.length <= longestExample && isLegal(text, value)) return text;
  }
  return sampleText(value);
}

const longestExample = 60;

function isLegal(text: string, value: WrittenValue): boolean {
  try {
    parseValue(text, value, { bareUnit: undefined, now: () => new Date() });
    return true;
  } catch (error) {
    if (error instanceof ValueMistake) return false;
    throw error;
  }
}

/** What fits where no device showed a value. */
function sampleText(value: WrittenValue): string {
  return value.format === "utc-time" ? "now" : valueText(sample(value), value);
}

function sample(value: WrittenValue): unknown {
  const { type } = value;
  switch (type.kind) {
    case "bool":
      return true;
    case "string":
      return "text";
    case "unknown":
      return null;
    case "array":
      return [sample(itemOf(value, type))];
    case "map":
      return {};
    case "struct":
      return sampleMembers(type);
    default:
      return writableWords(value)[0]?.value ?? sampleNumber(value);
  }
}

/** The members that have to be there, or one where none has. */
function sampleMembers({ places }: StructType): object {
  const needed = places.filter(({ optional }) => !optional);
  const shown = needed.length > 0 ? needed : places.slice(0, 1);
  return Object.fromEntries(shown.map((place) => [place.place, sample(place)]));
}

const samples: Readonly<Record<string, number>> = { A: 16, W: 1400, Wh: 10_000 };

function sampleNumber(value: WrittenValue): number {
  const usual = samples[value.unit ?? ""];
  if (usual !== undefined && isLegal(String(usual), value)) return usual;
  return value.range?.min ?? value.usualRange?.min ?? 0;
}

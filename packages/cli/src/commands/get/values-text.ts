import { readField } from "../../format/field.js";
import { formatFields } from "../../format/format-components.js";
import { formatValue, isRecord } from "../../format/value.js";
import { jsonLine } from "../../output/json-text.js";
import type { ReadValues } from "./read-values.js";

/** A single plain value alone, so that scripts can take it; several with their names. */
export function valuesText({ values }: ReadValues, wordCount: number): string {
  const entries = Object.entries(values);
  const [first] = entries;
  if (wordCount === 1 && entries.length === 1 && first !== undefined && isPlain(first[1])) {
    return `${formatValue(first[1], readField(first[0]))}\n`;
  }
  return formatFields(values)
    .flatMap(({ lines }) => lines.map((line) => `${line}\n`))
    .join("");
}

function isPlain(value: unknown): boolean {
  return (
    !isRecord(value) && !(Array.isArray(value) && value.some((item) => isRecord(item) || Array.isArray(item)))
  );
}

/** The JSON of a single value alone, or of several behind their keys. */
export function rawText({ values }: ReadValues, wordCount: number): string {
  const entries = Object.entries(values);
  return entries.map(([key, value]) => `${wordCount === 1 ? "" : `${key} `}${jsonLine(value)}`).join("");
}

import { CORE_SCHEMA, load } from "js-yaml";

/** Where a scalar stands: between brackets, commas and the like end it, too. */
export type ScalarContext = "block" | "flow";

/** Longest line that is written, as the formatter of our code has it. */
export const lineWidth = 110;

/** Words that other readers of YAML take for yes and no. */
const oldBooleans = /^(y|n|yes|no|on|off)$/i;
/** Numbers, firmware versions, dates and times: some reader takes them for something else than text. */
const likeNumber = /^[-+]?[\d.][\d.,:_+\-Ee]*$/;
/** Words with a blank between, the first of which begins with nothing that says something else in YAML. */
const plainWords = /^[\p{L}\p{N}(/.$_][^\p{C}\p{Z}\s]*( [^\p{C}\p{Z}\s]+)*$/u;
/** Characters that JSON leaves as they are and readers of YAML refuse or take for line ends. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A scalar as our files have it: text in quotes only where it would be read as something else without. */
export function scalarText(value: unknown, context: ScalarContext): string {
  if (typeof value === "string") return isPlain(value, context) ? value : quoted(value);
  if (value === null || typeof value === "boolean" || Number.isFinite(value)) return String(value);
  throw new TypeError(`${String(value)} cannot stand in a file of the spec.`);
}

function isPlain(text: string, context: ScalarContext): boolean {
  if (oldBooleans.test(text) || likeNumber.test(text) || !plainWords.test(text)) return false;
  if (/: |:$| #/.test(text)) return false;
  // What stands in brackets ends at any of these, and a key before a colon without a blank.
  if (context === "flow" && /[[\]{},:]/.test(text)) return false;
  try {
    return load(text, { schema: CORE_SCHEMA }) === text;
  } catch {
    return false;
  }
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Whether a text may be broken at its blanks: readers put one blank for each line break. */
export function isFoldable(text: string): boolean {
  return /^[^\s\p{C}]+( [^\s\p{C}]+)+$/u.test(text);
}

/** The lines of a folded text, with their indentation. */
export function foldedLines(text: string, indent: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && indent + line.length + 1 + word.length > lineWidth) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each) => `${" ".repeat(indent)}${each}`);
}

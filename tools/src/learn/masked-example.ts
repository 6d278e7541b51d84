import { maskedName, maskedValue } from "../conform/masked-value.js";

const mostMembers = 8;

/** A value for a reader: numbers and truth values as they are where they are short, of texts length and kind of characters. */
export function maskedExample(value: unknown): string {
  if (typeof value === "string") return `${maskedValue(value)}${characterClass(value)}`;
  if (Array.isArray(value)) return `[${members(value.map(maskedExample))}]`;
  if (typeof value !== "object" || value === null) return maskedValue(value);
  return `{${members(Object.entries(value).map(([name, item]) => `${maskedName(name)}: ${maskedExample(item)}`))}}`;
}

function members(all: readonly string[]): string {
  const shown = all.slice(0, mostMembers).join(", ");
  return all.length > mostMembers ? `${shown}, … ${all.length} in all` : shown;
}

const classes: readonly (readonly [words: string, pattern: RegExp])[] = [
  ["digits", /^\d+$/],
  ["hexadecimal", /^(?=.*\d)[\da-f]+$/i],
  ["letters", /^\p{L}+$/u],
  ["letters and digits", /^[\p{L}\d]+$/u],
  ["printable ASCII", /^[ -~]+$/],
  ["any characters", /./su],
];

function characterClass(text: string): string {
  const found = classes.find(([, pattern]) => pattern.test(text));
  return found === undefined ? "" : ` (${found[0]})`;
}

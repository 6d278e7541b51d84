import { isRecord } from "../mutate/tree.js";
import { foldedLines, isFoldable, lineWidth, scalarText } from "./scalar-text.js";

/** Properties that our files write in lines of their own, however short. */
const alwaysInLines: readonly string[] = ["sources", "devices", "bugs"];

/** A value in brackets, on one line. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
  if (!isRecord(value)) return scalarText(value, "flow");
  const pairs = membersOf(value).map(([name, member]) => `${scalarText(name, "flow")}: ${flowText(member)}`);
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

/** `name: value`, its further lines indented; the first one is not, since it may stand behind a dash. */
export function propertyText(name: string, value: unknown, indent: number): string {
  const key = `${scalarText(name, "block")}:`;
  return `${key}${textBehind(value, indent, indent + key.length, name)}`;
}

/**
 * What stands behind a colon or a dash at `indent`, from the blank or the line break on.
 *
 * @param used characters that are in the line already
 * @param name of the property, whose habits differ
 */
export function textBehind(value: unknown, indent: number, used: number, name = ""): string {
  if (Array.isArray(value) || isRecord(value)) {
    return staysInLine(value, used, name) ? ` ${flowText(value)}` : `\n${linesBelow(value, indent + 2)}`;
  }
  const text = scalarText(value, "block");
  if (used + 1 + text.length <= lineWidth || typeof value !== "string" || !isFoldable(value))
    return ` ${text}`;
  return ` >-\n${foldedLines(value, indent + 2).join("\n")}`;
}

/** What stands behind the dash of a list's item; the first property of a mapping stands on its line. */
export function itemText(item: unknown, indent: number): string {
  if (isRecord(item) && !staysInLine(item, indent + 1, ""))
    return ` ${linesBelow(item, indent + 2).trimStart()}`;
  return textBehind(item, indent, indent + 1);
}

/** An entry of a file: a mapping is written in lines even where it would fit into one. */
export function entryText(name: string, value: unknown): string {
  if (!isRecord(value) || membersOf(value).length === 0) return propertyText(name, value, 0);
  return `${scalarText(name, "block")}:\n${linesBelow(value, 2)}`;
}

function linesBelow(value: readonly unknown[] | Readonly<Record<string, unknown>>, indent: number): string {
  const pad = " ".repeat(indent);
  const lines = Array.isArray(value)
    ? value.map((item) => `-${itemText(item, indent)}`)
    : membersOf(value as Readonly<Record<string, unknown>>).map(([name, member]) =>
        propertyText(name, member, indent),
      );
  return lines.map((line) => `${pad}${line}`).join("\n");
}

function staysInLine(
  value: readonly unknown[] | Readonly<Record<string, unknown>>,
  used: number,
  name: string,
): boolean {
  const text = flowText(value);
  if (/^(\[\]|\{\})$/.test(text) || isListOfIds(value)) return true;
  if (alwaysInLines.includes(name)) return false;
  // Words of an enum and several sentences stand below each other.
  if (Array.isArray(value) && (name === "values" || (value.length > 1 && value.some(isSentence))))
    return false;
  return used + 1 + text.length <= lineWidth;
}

/** Lists of ids stay on one line, however long. */
function isListOfIds(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string" && !item.includes(" "));
}

function isSentence(item: unknown): boolean {
  return typeof item === "string" && / .*\.$/.test(item);
}

function membersOf(record: Readonly<Record<string, unknown>>): [name: string, value: unknown][] {
  return Object.entries(record).filter(([, value]) => value !== undefined);
}

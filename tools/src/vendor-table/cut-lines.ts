import { type ColumnName, damagedHead, germanHeads, headColumn, isRule } from "./cell-grammar.js";
import { bareCell } from "./cell-text.js";

/** A line of a table, cut at its bars. */
export interface CutLine {
  readonly line: number;
  /** Trimmed; without the empty ones that a bar at the beginning or end makes. */
  readonly cells: readonly string[];
  readonly leadingBar: boolean;
}

/** Undefined for a line without bars. */
export function cutLine(text: string, line: number): CutLine | undefined {
  if (!text.includes("|")) return undefined;
  const cells = splitAtBars(text).map((cell) => cell.trim());
  const leadingBar = cells[0] === "";
  if (leadingBar) cells.shift();
  while (cells.length > 0 && cells.at(-1) === "") cells.pop();
  return { line, cells, leadingBar };
}

/** A bar behind a backslash is one of the text. */
function splitAtBars(text: string): string[] {
  const parts = text.split("|");
  const cells: string[] = [];
  for (const part of parts) {
    const last = cells.at(-1);
    if (last?.endsWith("\\") === true) cells[cells.length - 1] = `${last.slice(0, -1)}|${part}`;
    else cells.push(part);
  }
  return cells;
}

export function isRuleLine({ cells }: CutLine): boolean {
  return cells.length > 0 && cells.every(isRule);
}

/** The head of a key table: which column stands where, and head words with something else in their cell. */
export interface Head {
  readonly columns: readonly (ColumnName | undefined)[];
  readonly german: boolean;
  readonly damaged: readonly { readonly before: string; readonly after: string }[];
}

/** Undefined for the head of another table: that of keys names key, access and category. */
export function readHead({ cells }: CutLine): Head | undefined {
  if (cells.length < 3 || cells.length > 12) return undefined;
  const damaged: { before: string; after: string }[] = [];
  const columns = cells.map((cell) => {
    const word = bareCell(cell);
    const column = headColumn(word);
    const rest = column === undefined ? damagedHead(word) : undefined;
    if (rest !== undefined) damaged.push({ before: word, after: rest });
    return column ?? (rest === undefined ? undefined : headColumn(rest));
  });
  const complete = (["key", "access", "category"] as const).every((column) => columns.includes(column));
  if (!complete) return undefined;
  return { columns, german: cells.some((cell) => germanHeads.has(cell.toLowerCase())), damaged };
}

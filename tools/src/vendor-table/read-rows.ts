import type { Cell } from "./cell.js";
import { withoutEntities, withoutEscapes, withoutMarkup } from "./cell-text.js";
import { enumWords } from "./enum-prose.js";
import type { KeyCell } from "./key-cell.js";
import { mendedText } from "./mended-text.js";
import type { RawRow } from "./read-block.js";
import { excerpt, type RepairLog } from "./repair-rules.js";
import type { RowCells } from "./row-cells.js";
import { type ReadType, statedType } from "./type-grammar.js";
import { proseUnit } from "./unit-prose.js";
import type { LineMessage, VendorRow } from "./vendor-table.js";

/** Rows as what they say, several for a row of several keys. */
export function readRows(
  rows: readonly RawRow[],
  words: ReadonlySet<string>,
  log: RepairLog,
  doubts: LineMessage[],
): readonly VendorRow[] {
  return rows.flatMap(({ line, cells }) => {
    const doubt = (message: string): void => void doubts.push({ line, message });
    for (const cell of [cells.key, cells.access, cells.type, cells.category]) logCell(cell, line, log);
    if (cells.key.key !== undefined) logKey(cells.key.raw, cells.key.key, line, log);
    const text = mendedText(cells.text, line, words, log);
    return readRow(cells, line, text, doubt);
  });
}

function readRow(
  cells: RowCells,
  line: number,
  text: string,
  doubt: (message: string) => void,
): readonly VendorRow[] {
  const { keys = [], since, until, unread } = cells.key.key ?? {};
  const names = excerpt(keys.join(", "));
  if (unread !== undefined) doubt(`what does "${excerpt(unread)}" say of ${names}?`);
  for (const column of cells.missing) doubt(whatIsMissing(cells, column, names));
  const type = cells.type.type;
  if (cells.type.raw !== "" && type === undefined) {
    doubt(`"${excerpt(cells.type.bare)}" is no type that is known`);
  }
  const { access } = cells.access;
  const category = cells.category.category ?? undefined;
  const stated = cells.type.raw === "" ? undefined : statedType(cells.type.bare, type);
  const numbered = enumWords(text);
  const unit = unitOf(type, text, doubt);
  return keys.map((key) => ({
    key,
    line,
    ...(access !== undefined && { access }),
    ...(category !== undefined && { category }),
    ...(stated !== undefined && { type: stated }),
    text,
    ...(numbered !== undefined && { words: numbered }),
    ...(unit !== undefined && { unit }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
  }));
}

function whatIsMissing(cells: RowCells, column: string, names: string): string {
  const found = column === "category" ? cells.category.bare : "";
  return found === ""
    ? `the row of ${names} has no ${column} that can be read`
    : `"${excerpt(found)}" is no category that is known`;
}

const withoutUnit: ReadonlySet<string | undefined> = new Set(["bool", "string", "object", "array"]);

/** Prose names a unit of numbers only; where the type names another one, neither is believed. */
function unitOf(
  type: ReadType | undefined,
  text: string,
  doubt: (message: string) => void,
): string | undefined {
  const told = withoutUnit.has(type?.read?.name ?? type?.write?.name) ? undefined : proseUnit(text);
  if (type?.unit === undefined || told === undefined || told === type.unit) return type?.unit ?? told;
  doubt(`the type names the unit ${type.unit}, the description ${told}`);
  return undefined;
}

function logKey(raw: string, { keys, noted }: KeyCell, line: number, log: RepairLog): void {
  if (keys.length > 1) log.add("several-keys", line, raw, keys.join(", "));
  if (noted) log.add("firmware-note", line, raw, keys.join(", "));
}

/** What had to go from a cell that holds a fact. */
function logCell({ raw, bare }: Cell, line: number, log: RepairLog): void {
  if (raw === bare) return;
  if (raw.includes("\t")) log.add("tab-in-word", line, raw, bare);
  const decoded = withoutEntities(raw);
  if (decoded !== raw) log.add("html-entity", line, raw, decoded);
  const plain = withoutEscapes(decoded);
  if (plain !== decoded) log.add("markdown-escape", line, decoded, plain);
  if (withoutMarkup(plain) !== plain) log.add("markup-of-cell", line, plain, bare);
}

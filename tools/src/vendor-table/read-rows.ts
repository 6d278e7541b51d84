import { readAccess, readCategory } from "./cell-grammar.js";
import { bareCell, withoutEntities } from "./cell-text.js";
import { enumWords } from "./enum-prose.js";
import { readKeyCell } from "./key-cell.js";
import { mendedText } from "./mended-text.js";
import type { RawRow } from "./read-vendor-table.js";
import type { RepairLog } from "./repair-rules.js";
import { readType, statedType } from "./type-grammar.js";
import { proseUnit } from "./unit-prose.js";
import type { LineMessage, VendorRow } from "./vendor-table.js";

/** Rows as what they say, several for a row of several keys. */
export function readRows(
  rows: readonly RawRow[],
  words: ReadonlySet<string>,
  log: RepairLog,
  doubts: LineMessage[],
): readonly VendorRow[] {
  return rows.flatMap((row) => readRow(row, words, log, doubts));
}

function readRow(
  { line, cells }: RawRow,
  words: ReadonlySet<string>,
  log: RepairLog,
  doubts: LineMessage[],
): readonly VendorRow[] {
  for (const cell of [cells.key, cells.access, cells.type, cells.category]) logCell(cell, line, log);
  const cell = readKeyCell(bareCell(cells.key));
  const access = readAccess(bareCell(cells.access));
  if (cell === undefined || access === undefined) return [];
  if (cell.keys.length > 1) log.add("several-keys", line, cells.key, cell.keys.join(", "));
  if (cell.noted) log.add("firmware-note", line, cells.key, cell.keys.join(", "));
  if (cell.unread !== undefined) doubts.push({ line, message: `what does "${cell.unread}" say of the key?` });
  const spelled = bareCell(cells.type);
  const type = readType(spelled);
  if (spelled !== "" && type === undefined) {
    doubts.push({ line, message: `"${spelled}" is no type that is known` });
  }
  const text = mendedText(cells.text, line, words, log);
  const category = readCategory(bareCell(cells.category));
  const stated = spelled === "" ? undefined : statedType(spelled, type);
  const numbered = enumWords(text);
  const unit = type?.unit ?? proseUnit(text);
  return cell.keys.map((key) => ({
    key,
    line,
    access,
    ...(category === undefined || category === null ? {} : { category }),
    ...(stated === undefined ? {} : { type: stated }),
    text,
    ...(numbered === undefined ? {} : { words: numbered }),
    ...(unit === undefined ? {} : { unit }),
    ...(cell.since === undefined ? {} : { since: cell.since }),
    ...(cell.until === undefined ? {} : { until: cell.until }),
  }));
}

function logCell(cell: string, line: number, log: RepairLog): void {
  if (cell.includes("\t")) log.add("tab-in-word", line, cell, cell.replaceAll("\t", ""));
  if (withoutEntities(cell) !== cell) log.add("html-entity", line, cell, withoutEntities(cell));
  if (/[`*[]/.test(cell) && bareCell(cell) !== cell) log.add("markup-of-cell", line, cell, bareCell(cell));
}

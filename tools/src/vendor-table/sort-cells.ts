import { type ColumnName, readAccess, readCategory } from "./cell-grammar.js";
import { bareCell } from "./cell-text.js";
import { readKeyCell } from "./key-cell.js";
import type { RepairRule } from "./repair-rules.js";
import { readType } from "./type-grammar.js";

/** The cells of a row by column; prose may be spread over several. */
export interface SortedCells {
  readonly key: string;
  readonly access: string;
  readonly type: string;
  readonly category: string;
  readonly text: string;
  /** What it took to find them. */
  readonly repair?: RepairRule;
}

type Columns = readonly (ColumnName | undefined)[];

/** Reads a row at the columns of the head where its cells fit them, and by content alone where they do not. */
export function sortCells(cells: readonly string[], columns: Columns): SortedCells | undefined {
  return inPlace(cells, columns) ?? byContent(cells, columns);
}

function inPlace(cells: readonly string[], columns: Columns): SortedCells | undefined {
  if (cells.length > columns.length) return undefined;
  const at = (column: ColumnName): string => cells[columns.indexOf(column)] ?? "";
  const row = {
    key: at("key"),
    access: at("access"),
    type: at("type"),
    category: at("category"),
    text: at("text"),
  };
  const fits =
    readKeyCell(bareCell(row.key)) !== undefined &&
    readAccess(bareCell(row.access)) !== undefined &&
    readCategory(bareCell(row.category)) !== undefined &&
    (row.type === "" || readAccess(bareCell(row.type)) === undefined);
  return fits ? row : undefined;
}

/** Access and category are told by their words, the key stands before all prose, a type is one of the grammar. */
function byContent(cells: readonly string[], columns: Columns): SortedCells | undefined {
  const filled = cells.filter((cell) => cell !== "");
  const bare = filled.map(bareCell);
  const access = bare.findIndex((cell) => readAccess(cell) !== undefined);
  const category = bare.findIndex((cell, at) => at !== access && readCategory(cell) !== undefined);
  const key = bare.findIndex(
    (cell, at) => at !== access && at !== category && readKeyCell(cell) !== undefined,
  );
  if (access < 0 || category < 0 || key < 0) return undefined;
  const rest = bare.map((_, at) => at).filter((at) => ![access, category, key].includes(at));
  const type = rest.find((at) => readType(bare[at] ?? "") !== undefined);
  const text = rest.filter((at) => at !== type).map((at) => filled[at] ?? "");
  return {
    key: filled[key] ?? "",
    access: filled[access] ?? "",
    type: type === undefined ? "" : (filled[type] ?? ""),
    category: filled[category] ?? "",
    text: text.join(" | "),
    repair: whatWasWrong(cells, filled, columns, text.length),
  };
}

function whatWasWrong(
  cells: readonly string[],
  filled: readonly string[],
  columns: Columns,
  texts: number,
): RepairRule {
  if (filled.length < cells.length) return "empty-cell";
  if (texts > 1) return "bar-in-text";
  return filled.length < columns.length ? "missing-cell" : "swapped-cells";
}

/** Where a second row begins in the same line: behind a row, a key with an access and a category of its own. */
export function gluedAt(cells: readonly string[]): number | undefined {
  const bare = cells.map(bareCell);
  for (let at = 3; at + 2 < bare.length; at++) {
    const starts =
      readKeyCell(bare[at] ?? "") !== undefined &&
      readAccess(bare[at + 1] ?? "") !== undefined &&
      bare.slice(at + 2, at + 5).some((cell) => readCategory(cell) !== undefined);
    const before = bare.slice(0, at).filter((cell) => readAccess(cell) !== undefined).length === 1;
    if (starts && before) return at;
  }
  return undefined;
}

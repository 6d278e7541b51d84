import type { Access, Category } from "../spec-model.js";
import { readAccess, readCategory } from "./cell-grammar.js";
import { bareCell } from "./cell-text.js";
import { type KeyCell, readKeyCell } from "./key-cell.js";
import { type ReadType, readType } from "./type-grammar.js";

/** One cell of a table with everything that it might be; which of it holds is for the row to tell. */
export interface Cell {
  /** As in the file, without blanks around. */
  readonly raw: string;
  /** Without tabs, markup, entities. */
  readonly bare: string;
  readonly access?: Access;
  /** Null: filed under nothing. */
  readonly category?: Category | null;
  readonly type?: ReadType;
  readonly key?: KeyCell;
}

export const blankCell: Cell = { raw: "", bare: "" };

/** Facts are short; a longer cell is prose, whatever it begins with. */
const longestFact = 2_000;

export function readCell(text: string): Cell {
  const raw = text.trim();
  if (raw === "") return blankCell;
  if (raw.length > longestFact) return { raw, bare: raw };
  const joined = understood(raw, bareCell(raw));
  if (!raw.includes("\t")) return joined;
  // A tab may also have taken the place of a blank: between keys, or within "unsigned int".
  const apart = understood(raw, bareCell(raw, " "));
  const list = (apart.key?.keys.length ?? 0) > 1;
  return list || (apart.type !== undefined && joined.type === undefined) ? apart : joined;
}

function understood(raw: string, bare: string): Cell {
  const access = readAccess(bare);
  const category = readCategory(bare);
  const type = readType(bare);
  const key = readKeyCell(bare);
  return {
    raw,
    bare,
    ...(access !== undefined && { access }),
    ...(category !== undefined && { category }),
    ...(type !== undefined && { type }),
    ...(key !== undefined && { key }),
  };
}

/** Whether cells hold a key, an access and a category, each in one of its own. */
export function looksLikeRow(cells: readonly Cell[]): boolean {
  const access = cells.findIndex((cell) => cell.access !== undefined);
  const category = cells.findIndex((cell, index) => cell.category !== undefined && index !== access);
  return (
    access >= 0 &&
    category >= 0 &&
    cells.some((cell, index) => cell.key !== undefined && index !== access && index !== category)
  );
}

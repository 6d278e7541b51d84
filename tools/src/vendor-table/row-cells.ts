import { blankCell, type Cell } from "./cell.js";
import type { ColumnName } from "./cell-grammar.js";
import type { Layout } from "./column-vote.js";
import type { RepairRule } from "./repair-rules.js";

/** The cells of one row by column. */
export interface RowCells {
  readonly key: Cell;
  readonly access: Cell;
  readonly category: Cell;
  readonly type: Cell;
  readonly text: string;
  /** Columns of facts that the table has and the row has no readable cell for. */
  readonly missing: readonly ColumnName[];
  /** What it took to find them. */
  readonly rules: readonly RepairRule[];
}

/**
 * Reads a line as one row, or as several that follow each other in it. Cells that stand in their columns are taken as
 * they stand; others are told by their content as long as there is one way to tell them. Undefined: none is.
 */
export function readCells(cells: readonly Cell[], layout: Layout): readonly RowCells[] | undefined {
  const row = inPlace(cells, layout);
  if (row !== undefined) return [row];
  const accesses = cells.filter(({ access }) => access !== undefined).length;
  const categories = cells.filter(({ category }) => category !== undefined).length;
  const rows = accesses > 1 && categories > 1 ? glued(cells, layout) : undefined;
  if (rows !== undefined) return rows;
  const found = byContent(cells, layout);
  return found && [found];
}

/** A row whose cells are in their columns. A category that nobody knows is passed over where the type is known. */
function inPlace(cells: readonly Cell[], layout: Layout): RowCells | undefined {
  for (let index = layout.width; index < cells.length; index++)
    if (cells[index]?.raw !== "") return undefined;
  const at = (index: number | undefined): Cell =>
    (index === undefined ? undefined : cells[index]) ?? blankCell;
  const row = {
    key: at(layout.key),
    access: at(layout.access),
    category: at(layout.category),
    type: at(layout.type),
    text: at(layout.text),
  };
  if (row.key.key === undefined || row.access.access === undefined) return undefined;
  if (row.type.raw !== "" && row.type.type === undefined && !mayBeNewType(row.type, row.text))
    return undefined;
  const filed = row.category.category !== undefined;
  const strange = row.category.type !== undefined || row.category.access !== undefined;
  if (!filed && (row.type.type === undefined || strange || cells.length < layout.width)) return undefined;
  return { ...row, text: row.text.raw, missing: filed ? [] : ["category"], rules: [] };
}

/** An unknown word is a type only where nothing tells that it got into the wrong column. */
function mayBeNewType(type: Cell, text: Cell): boolean {
  return type.access === undefined && type.category === undefined && (text.type?.placeholder ?? true);
}

interface Facts {
  readonly access: number;
  readonly category?: number;
  readonly type?: number;
}

/**
 * Access, category and type are told by their words, of which the row has one each; key and prose by standing before,
 * between or behind the facts as they do in the table.
 */
function byContent(cells: readonly Cell[], layout: Layout): RowCells | undefined {
  const filled = cells.filter(({ raw }) => raw !== "");
  const facts = factsOf(filled, cells, layout);
  if (facts === undefined) return undefined;
  const slots = slotsOf(filled.length, facts);
  const [keySlot, textSlot] = [slotIn(layout, "key", facts), slotIn(layout, "text", facts)];
  const key = keyAt(filled, slots, keySlot, textSlot, layout);
  if (key === undefined) return undefined;
  const free = slots.flatMap((slot, at) => (slot === undefined || at === key ? [] : [at]));
  const texts = free.filter((at) => slots[at] === textSlot).map((at) => filled[at]?.raw ?? "");
  if (texts.length < free.length && !layout.extra) return undefined;
  const at = (index: number | undefined): Cell =>
    (index === undefined ? undefined : filled[index]) ?? blankCell;
  const missing: ColumnName[] = [];
  if (facts.category === undefined) missing.push("category");
  if (facts.type === undefined && layout.type !== undefined) missing.push("type");
  const row = {
    key: at(key),
    access: at(facts.access),
    category: at(facts.category),
    type: at(facts.type),
    text: layout.extra ? longestOf(texts) : texts.join(" | "),
    missing,
  };
  return { ...row, rules: rulesOf(cells, { ...facts, key }, layout, texts.length, missing.length) };
}

function factsOf(filled: readonly Cell[], cells: readonly Cell[], layout: Layout): Facts | undefined {
  const access = onlyOne(filled, ({ access }) => access !== undefined, cells[layout.access]);
  const category = onlyOne(filled, (cell) => cell.category !== undefined, cells[layout.category]);
  const inColumn = layout.type === undefined ? undefined : cells[layout.type];
  const type = onlyOne(filled, (cell) => cell.type !== undefined, inColumn);
  if (access === undefined || access === "several" || category === "several" || type === "several")
    return undefined;
  if ((category === undefined && type === undefined) || access === category) return undefined;
  return { access, ...(category !== undefined && { category }), ...(type !== undefined && { type }) };
}

/** Where the only cell of its kind is; of several, the one that stands in the column. */
function onlyOne(
  filled: readonly Cell[],
  is: (cell: Cell) => boolean,
  inColumn: Cell | undefined,
): number | "several" | undefined {
  const found = filled.flatMap((cell, at) => (is(cell) ? [at] : []));
  if (found.length < 2) return found[0];
  return found.find((at) => filled[at] === inColumn) ?? "several";
}

/** For each cell that is no fact, how many facts stand before it. */
function slotsOf(count: number, facts: Facts): readonly (number | undefined)[] {
  const places = new Set([facts.access, facts.category, facts.type]);
  let before = 0;
  return Array.from({ length: count }, (_, at) => {
    if (!places.has(at)) return before;
    before++;
    return undefined;
  });
}

/** How many of the facts found stand before a column, in a row as it should be. */
function slotIn(layout: Layout, column: "key" | "text", facts: Facts): number {
  const place = layout[column] ?? layout.width;
  const found = [
    layout.access,
    facts.category === undefined ? undefined : layout.category,
    facts.type === undefined ? undefined : layout.type,
  ];
  return found.filter((each) => each !== undefined && each < place).length;
}

/** Where prose may stand next to the key, both have to be there: a single word could be either. */
function keyAt(
  filled: readonly Cell[],
  slots: readonly (number | undefined)[],
  keySlot: number,
  textSlot: number,
  layout: Layout,
): number | undefined {
  const places = slots.flatMap((slot, at) => (slot === keySlot ? [at] : []));
  const shared = layout.text !== undefined && keySlot === textSlot;
  if (shared ? places.length < 2 : places.length !== 1) return undefined;
  const at = shared && layout.key > (layout.text ?? 0) ? places.at(-1) : places[0];
  return at !== undefined && filled[at]?.key !== undefined ? at : undefined;
}

function longestOf(texts: readonly string[]): string {
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), "");
}

function rulesOf(
  cells: readonly Cell[],
  found: Facts & { readonly key: number },
  layout: Layout,
  texts: number,
  missing: number,
): readonly RepairRule[] {
  const lastFilled = cells.findLastIndex(({ raw }) => raw !== "");
  const order = layout.order.flatMap((column) => (column === "text" ? [] : (found[column] ?? [])));
  const swapped = order.some((at, index) => at < (order[index - 1] ?? -1));
  const rules: RepairRule[] = [];
  if (cells.some(({ raw }, at) => raw === "" && at < lastFilled)) rules.push("empty-cell");
  if (swapped) rules.push("swapped-cells");
  if (texts > 1 && !layout.extra) rules.push("bar-in-text");
  if (missing > 0 || rules.length === 0) rules.push("missing-cell");
  return rules;
}

/** Rows in one line: each is whole, and behind each the next begins in its columns. */
function glued(cells: readonly Cell[], layout: Layout): readonly RowCells[] | undefined {
  const rows: RowCells[] = [];
  let from = nextFilled(cells, 0);
  while (from < cells.length) {
    const found = firstRow(cells, from, layout);
    if (found === undefined) return undefined;
    rows.push({
      ...found.row,
      rules: rows.length === 0 ? found.row.rules : ["glued-rows", ...found.row.rules],
    });
    from = found.end;
  }
  return rows;
}

function firstRow(
  cells: readonly Cell[],
  from: number,
  layout: Layout,
): { readonly row: RowCells; readonly end: number } | undefined {
  const last = Math.min(cells.length, from + layout.width + 4);
  for (let to = from + 3; to <= last; to++) {
    const end = nextFilled(cells, to);
    const follows =
      end >= cells.length || inPlace(cells.slice(end, end + layout.width), layout) !== undefined;
    if (!follows) continue;
    const part = cells.slice(from, to);
    const row = inPlace(part, layout) ?? byContent(part, layout);
    if (row !== undefined && row.missing.length === 0) return { row, end };
  }
  return undefined;
}

function nextFilled(cells: readonly Cell[], from: number): number {
  let at = from;
  while (at < cells.length && cells[at]?.raw === "") at++;
  return at;
}

import { type Cell, looksLikeRow, readCell } from "./cell.js";
import { type ColumnName, damagedHead, headColumn } from "./cell-grammar.js";
import { columnsOf, type Layout } from "./column-vote.js";
import { excerpt, type RepairLog } from "./repair-rules.js";
import { type RowCells, readCells } from "./row-cells.js";
import type { TableBlock, TableLine } from "./table-blocks.js";
import type { LineMessage } from "./vendor-table.js";

/** A row as it stands, its cells by column. */
export interface RawRow {
  readonly line: number;
  readonly cells: RowCells;
}

/** The rows of a table, if it is one of keys; lines that are none become problems. */
export function readBlock(block: TableBlock, log: RepairLog, problems: LineMessage[]): readonly RawRow[] {
  const layout = columnsOf(block);
  if (layout === undefined) {
    for (const { line, cells } of block.lines) if (looksLikeRow(cells)) problems.push(stray(line));
    return [];
  }
  logHead(block.head, layout, log);
  const reader = new BlockReader(block, layout, log, problems);
  return reader.read();
}

function stray(line: number): LineMessage {
  return {
    line,
    message: "a row of keys stands in a table whose other lines are none; expected a table of keys",
  };
}

/** Something else in the cell of a head word, such as the address of a cell in a spreadsheet. */
function logHead(head: TableLine | undefined, layout: Layout, log: RepairLog): void {
  if (head === undefined) return;
  for (const column of layout.order) {
    const word = head.cells[layout[column] ?? -1]?.bare ?? "";
    const rest = headColumn(word) === undefined ? damagedHead(word) : undefined;
    if (rest !== undefined) log.add("damaged-head", head.line, word, rest);
  }
}

class BlockReader {
  readonly #lines: readonly TableLine[];
  readonly #layout: Layout;
  readonly #log: RepairLog;
  readonly #problems: LineMessage[];
  readonly #barred: boolean;
  readonly #rows: RawRow[] = [];

  constructor(block: TableBlock, layout: Layout, log: RepairLog, problems: LineMessage[]) {
    this.#lines = block.lines;
    this.#layout = layout;
    this.#log = log;
    this.#problems = problems;
    // Tables may do without outer bars; a row lacks one where the head, or else most rows, have it.
    const barred = block.lines.filter(({ leadingBar }) => leadingBar).length;
    this.#barred = block.head?.leadingBar ?? barred * 2 > block.lines.length;
  }

  read(): readonly RawRow[] {
    let next = 0;
    while (next < this.#lines.length) {
      const line = this.#lines[next];
      if (line === undefined) break;
      next += this.#readAt(next, line);
    }
    return this.#rows;
  }

  /** How many lines were read. */
  #readAt(at: number, line: TableLine): number {
    const own = readCells(line.cells, this.#layout);
    const whole = own?.every(({ missing }) => missing.length === 0) ?? false;
    const joined = whole ? undefined : this.#joinedWithNext(at, line);
    if (joined !== undefined) {
      this.#log.add("broken-row", line.line, line.text, rowText(joined.row));
      this.#add(line, [joined.row]);
      return joined.lines;
    }
    if (own !== undefined) this.#add(line, own);
    else if (!this.#continuesText(at, line)) {
      this.#problems.push({ line: line.line, message: whyNone(line.cells, this.#layout) });
    }
    return 1;
  }

  #add(line: TableLine, rows: readonly RowCells[]): void {
    const first = line.cells[0]?.raw ?? "";
    if (this.#barred && !line.leadingBar) this.#log.add("no-leading-bar", line.line, first, `| ${first}`);
    if (line.afterBlank && this.#rows.length > 0) this.#log.add("blank-line-in-table", line.line, "", first);
    for (const cells of rows) {
      for (const rule of cells.rules) this.#log.add(rule, line.line, line.text, rowText(cells));
      this.#rows.push({ line: line.line, cells });
    }
  }

  /** A row broken over two or three lines, none of which is one by itself. */
  #joinedWithNext(
    at: number,
    line: TableLine,
  ): { readonly row: RowCells; readonly lines: number } | undefined {
    let { cells, trailingBar } = line;
    for (let lines = 2; lines <= 3; lines++) {
      const next = this.#lines[at + lines - 1];
      if (next === undefined || next.line !== line.line + lines - 1) return undefined;
      if (readCells(next.cells, this.#layout) !== undefined) return undefined;
      cells = fused(cells, next.cells, !trailingBar && !next.leadingBar);
      trailingBar = next.trailingBar;
      const rows = readCells(cells, this.#layout);
      const [row] = rows ?? [];
      if (row !== undefined && rows?.length === 1 && row.missing.length === 0) return { row, lines };
    }
    return undefined;
  }

  /** Prose that goes on in the next line: the row before it has no end or no prose. */
  #continuesText(at: number, line: TableLine): boolean {
    const before = this.#lines[at - 1];
    const row = this.#rows.at(-1);
    const filled = line.cells.filter(({ raw }) => raw !== "");
    const [more] = filled;
    if (before === undefined || row === undefined || more === undefined || filled.length > 1) return false;
    const adjacent = before.line === line.line - 1 && this.#layout.order.at(-1) === "text";
    if (!adjacent || (before.trailingBar && row.cells.text !== "")) return false;
    const text = row.cells.text === "" ? more.raw : `${row.cells.text} ${more.raw}`;
    this.#log.add("broken-row", line.line, line.text, text);
    this.#rows[this.#rows.length - 1] = { line: row.line, cells: { ...row.cells, text } };
    return true;
  }
}

function fused(first: readonly Cell[], second: readonly Cell[], inCell: boolean): readonly Cell[] {
  const [head, ...rest] = second;
  const last = first.at(-1);
  if (!inCell || head === undefined || last === undefined) return [...first, ...second];
  return [...first.slice(0, -1), readCell(`${last.raw} ${head.raw}`), ...rest];
}

function rowText({ key, access, type, category, text }: RowCells): string {
  return [key.raw, access.raw, type.raw, category.raw, text].join(" | ");
}

const columnWords: Readonly<Record<ColumnName, string>> = {
  key: "key",
  access: "access (R, W or R/W)",
  type: "type",
  category: "category",
  text: "description",
};

function whyNone(cells: readonly Cell[], layout: Layout): string {
  const expected = layout.order.map((column) => columnWords[column]).join(", ");
  const filled = cells.filter(({ raw }) => raw !== "");
  const lacks = (["key", "access", "category"] as const).find((fact) =>
    filled.every((cell) => cell[fact] === undefined),
  );
  const found =
    lacks === undefined
      ? "which of its cells is which cannot be told"
      : `none of its ${filled.length} cells is ${lacks === "key" ? "a key" : `the ${lacks}`}`;
  return `expected a row of ${expected}; ${found}: "${excerpt(filled.map(({ bare }) => excerpt(bare)).join(" | "))}"`;
}

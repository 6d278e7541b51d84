import type { Cell } from "./cell.js";
import { type ColumnName, headColumn } from "./cell-grammar.js";
import type { TableBlock, TableLine } from "./table-blocks.js";

/** Where the columns of a table of keys are. */
export interface Layout {
  /** Cells of a whole row. */
  readonly width: number;
  readonly key: number;
  readonly access: number;
  readonly category: number;
  readonly type?: number;
  readonly text?: number;
  /** Names of the columns that are known, from left to right. */
  readonly order: readonly ColumnName[];
  /** Whether the table has columns of which nothing is known. */
  readonly extra: boolean;
}

const mostColumns = 24;

/**
 * Each row votes with its content for the columns of access, category, type and key; the longest of the rest is prose.
 * Head words decide only between columns that have the content, and where types stand that nobody knows.
 * Undefined: no table of keys.
 */
export function columnsOf(block: TableBlock): Layout | undefined {
  const usual = usualWidth(block.lines);
  const headed = block.head?.cells.length ?? usual;
  // Rows twice as long as the head are several rows in one line; a head that is only a little shorter was cut.
  const width = headed >= 3 && usual >= 2 * headed ? headed : usual;
  const voters = block.lines.filter(({ cells }) => cells.length === usual).map(({ cells }) => cells);
  if (width < 3 || width > mostColumns) return undefined;
  const vote = new Vote(voters, block.head, width);
  const access = vote.elect("access", (cell) => (cell.access !== undefined ? 1 : 0));
  const category = vote.elect("category", (cell) => (cell.category !== undefined ? 1 : 0));
  const type = vote.elect("type", (cell) => (cell.type !== undefined ? 1 : 0)) ?? vote.headed("type");
  const key = vote.elect("key", keyScore);
  if (access === undefined || category === undefined || key === undefined) return undefined;
  const text = vote.longest();
  const columns = { key, access, category, ...(type !== undefined && { type }) };
  const named = { ...columns, ...(text !== undefined && { text }) };
  const order = (Object.keys(named) as (keyof typeof named)[]).sort(
    (a, b) => (named[a] ?? 0) - (named[b] ?? 0),
  );
  return { width, ...named, order, extra: order.length < width };
}

/** Prose may be one word as well, `friendlyName`; keys are short, and no words of types. */
function keyScore(cell: Cell): number {
  const [key] = cell.key?.keys ?? [];
  if (key === undefined || cell.type !== undefined) return 0;
  return key.length <= 8 && key === key.toLowerCase() ? 1 : 0.6;
}

function usualWidth(lines: readonly TableLine[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of lines) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let usual = 0;
  for (const [width, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = width;
  return usual;
}

class Vote {
  readonly #voters: readonly (readonly Cell[])[];
  readonly #head: TableLine | undefined;
  readonly #free: Set<number>;

  constructor(voters: readonly (readonly Cell[])[], head: TableLine | undefined, width: number) {
    this.#voters = voters;
    this.#head = head;
    this.#free = new Set(Array.from({ length: width }, (_, index) => index));
  }

  /** The free column with the highest score, if at least half of the rows are for it; of several, the one with the head. */
  elect(column: ColumnName, score: (cell: Cell) => number): number | undefined {
    let best: number | undefined;
    let most = 0;
    for (const index of this.#free) {
      let sum = 0;
      for (const cells of this.#voters) {
        const cell = cells[index];
        if (cell !== undefined) sum += score(cell);
      }
      if (sum * 2 < this.#voters.length) continue;
      if (this.#headIs(index, column)) return this.#take(index);
      if (sum > most) {
        most = sum;
        best = index;
      }
    }
    return best === undefined ? undefined : this.#take(best);
  }

  headed(column: ColumnName): number | undefined {
    for (const index of this.#free) if (this.#headIs(index, column)) return this.#take(index);
    return undefined;
  }

  longest(): number | undefined {
    let best: number | undefined;
    let most = -1;
    for (const index of this.#free) {
      let sum = 0;
      for (const cells of this.#voters) sum += cells[index]?.raw.length ?? 0;
      if (sum > most) {
        most = sum;
        best = index;
      }
    }
    return best === undefined ? undefined : this.#take(best);
  }

  #headIs(index: number, column: ColumnName): boolean {
    return headColumn(this.#head?.cells[index]?.bare ?? "") === column;
  }

  #take(index: number): number {
    this.#free.delete(index);
    return index;
  }
}

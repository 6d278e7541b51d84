import { type Cell, looksLikeRow, readCell } from "./cell.js";
import { headColumn, isRule } from "./cell-grammar.js";

/** One line of a table. */
export interface TableLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly cells: readonly Cell[];
  readonly leadingBar: boolean;
  readonly trailingBar: boolean;
  /** Whether an empty line stands between this one and the table's line before. */
  readonly afterBlank: boolean;
}

/** Lines that belong together: one table, or what is left of it. */
export interface TableBlock {
  readonly head?: TableLine;
  readonly lines: readonly TableLine[];
}

export interface Page {
  readonly blocks: readonly TableBlock[];
  /** Lines that belong to no table. */
  readonly prose: readonly string[];
}

/** Finds the tables of a page. A line without a bar belongs to one only between two of its lines. */
export function readPage(text: string): Page {
  const texts = (text.startsWith("\uFEFF") ? text.slice(1) : text).split(/\r\n|\n|\r/);
  const builder = new PageBuilder();
  for (const [index, each] of texts.entries()) {
    const next = texts[index + 1] ?? "";
    if (each.includes("|")) builder.add(splitLine(each, index + 1, builder.gap), isRuleLine(next));
    else if (each.trim() === "") builder.gap = true;
    else if (builder.isOpen && !builder.gap && next.includes("|") && !isRuleLine(texts[index + 2] ?? ""))
      builder.add(splitLine(each, index + 1, false), false);
    else builder.prose(each);
  }
  return builder.page();
}

class PageBuilder {
  readonly #blocks: TableBlock[] = [];
  readonly #prose: string[] = [];
  #head: TableLine | undefined;
  #lines: TableLine[] = [];
  gap = false;

  get isOpen(): boolean {
    return this.#lines.length > 0 || this.#head !== undefined;
  }

  /** `headed`: the next line is the rule below a head. */
  add(line: TableLine, headed: boolean): void {
    this.gap = false;
    if (isRuleLine(line.text)) return;
    const isRow = looksLikeRow(line.cells);
    const heads = headWords(line);
    const begins = !this.isOpen || line.afterBlank || heads > 0;
    if (!isRow && (heads >= 3 || (headed && begins))) this.#addHead(line);
    else {
      if (line.afterBlank && !isRow && this.#lines.at(-1)?.cells.length !== line.cells.length) this.#close();
      this.#lines.push(line);
    }
  }

  /** The same head again, or one below rows that lack theirs, begins no other table. */
  #addHead(line: TableLine): void {
    if (this.#head !== undefined && !sameHead(this.#head, line)) this.#close();
    if (this.#head === undefined && line.afterBlank) this.#close();
    this.#head ??= line;
  }

  prose(text: string): void {
    this.#close();
    this.#prose.push(text);
  }

  page(): Page {
    this.#close();
    return { blocks: this.#blocks, prose: this.#prose };
  }

  #close(): void {
    if (this.isOpen) this.#blocks.push({ ...(this.#head && { head: this.#head }), lines: this.#lines });
    this.#head = undefined;
    this.#lines = [];
    this.gap = false;
  }
}

function splitLine(text: string, line: number, afterBlank: boolean): TableLine {
  const trimmed = text.trim();
  const parts = trimmed.includes("\\|") ? trimmed.split(/(?<!\\)\|/) : trimmed.split("|");
  const leadingBar = parts.length > 1 && parts[0] === "";
  const trailingBar = parts.length > 1 && parts.at(-1) === "";
  const cells = parts.slice(leadingBar ? 1 : 0, trailingBar ? -1 : undefined).map(readCell);
  return { line, text: trimmed, cells, leadingBar, trailingBar, afterBlank };
}

/** The line between head and rows: dashes and bars. */
function isRuleLine(text: string): boolean {
  if (!text.includes("|") || !text.includes("--")) return false;
  const cells = text.split("|").filter((cell) => cell.trim() !== "");
  return cells.length > 0 && cells.every(isRule);
}

function headWords(line: TableLine): number {
  return new Set(line.cells.map(({ bare }) => headColumn(bare)).filter((column) => column !== undefined))
    .size;
}

function sameHead(head: TableLine, line: TableLine): boolean {
  const words = (each: TableLine): string => each.cells.map(({ bare }) => bare.toLowerCase()).join("|");
  return words(head) === words(line);
}

import type { ColumnName } from "./cell-grammar.js";
import { type CutLine, cutLine, isRuleLine, readHead } from "./cut-lines.js";
import { joinTwins } from "./join-twins.js";
import { wordsOf } from "./mended-text.js";
import { readRows } from "./read-rows.js";
import { RepairLog } from "./repair-rules.js";
import { gluedAt, type SortedCells, sortCells } from "./sort-cells.js";
import { type LineMessage, TableError, type VendorTable } from "./vendor-table.js";

/** A row as it stands, its cells by column. */
export interface RawRow {
  readonly line: number;
  readonly cells: SortedCells;
}

/**
 * Reads a document of the vendor as a table of keys. Damage is repaired by rules that the result names; a row that no
 * rule makes sense of refuses the whole document.
 *
 * @throws TableError with every line that makes no sense
 */
export function readVendorTable(text: string): VendorTable {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const log = new RepairLog();
  const problems: LineMessage[] = [];
  const { rows, german } = rawRows(lines, log, problems);
  if (rows.length === 0 && problems.length === 0) problems.push(noTable(lines));
  if (problems.length > 0) throw new TableError(problems);
  const doubts: LineMessage[] = [];
  const words = wordsOf(rows.map(({ cells }) => cells.text));
  const read = readRows(rows, words, log, doubts);
  const exported = rows.filter(({ cells }) => /\bget:|legacy|json(?:object|array|variant)/i.test(cells.type));
  const head = lines.slice(0, 40).join("\n");
  const linked = /^#|&bull;|\]\(apikeys-/m.test(head) || read.some(({ since, until }) => since ?? until);
  return {
    language: languageOf(head, german),
    kind: linked && exported.length < 3 ? "page" : "list",
    rows: joinTwins(read, log, doubts),
    repairs: [...log.repairs].sort((a, b) => a.line - b.line),
    doubts,
  };
}

function languageOf(head: string, german: boolean): VendorTable["language"] {
  if (/\[English\]\(/i.test(head)) return "de";
  if (/\[Deutsch\]\(/i.test(head)) return "en";
  return german ? "de" : undefined;
}

function noTable(lines: readonly string[]): LineMessage {
  const at = lines.findIndex((line) => line.includes("|"));
  return {
    line: Math.max(at, 0) + 1,
    message:
      at < 0
        ? "there is no table; expected rows such as | amp | R/W | uint8 | Config | … |"
        : "no table of keys begins here or below; one has columns for key, access (R/W) and category",
  };
}

type Columns = readonly (ColumnName | undefined)[];

interface Region {
  readonly columns: Columns;
  readonly leadingBar: boolean;
  /** An empty line has followed it. */
  interrupted: boolean;
}

function rawRows(
  lines: readonly string[],
  log: RepairLog,
  problems: LineMessage[],
): { readonly rows: readonly RawRow[]; readonly german: boolean } {
  const rows: RawRow[] = [];
  let region: Region | undefined;
  let german = false;
  for (const [index, text] of lines.entries()) {
    const cut = cutLine(text, index + 1);
    if (cut === undefined) {
      if (region !== undefined) region.interrupted = true;
      continue;
    }
    const head = readHead(cut);
    if (head !== undefined) {
      region = { columns: head.columns, leadingBar: cut.leadingBar, interrupted: false };
      german ||= head.german;
      for (const { before, after } of head.damaged) log.add("damaged-head", cut.line, before, after);
      continue;
    }
    if (isRuleLine(cut) || region === undefined || cut.cells.length === 0) continue;
    if (region.interrupted && isForeign(lines, index)) {
      region = undefined;
      continue;
    }
    addRow(cut, region, rows, log, problems);
  }
  return { rows, german };
}

/** Another table begins here: the next line is the rule under its head. */
function isForeign(lines: readonly string[], index: number): boolean {
  const next = cutLine(lines[index + 1] ?? "", index + 2);
  return next !== undefined && isRuleLine(next);
}

function addRow(cut: CutLine, region: Region, rows: RawRow[], log: RepairLog, problems: LineMessage[]): void {
  const { line, cells } = cut;
  const glued = gluedAt(cells);
  const parts = glued === undefined ? [cells] : [cells.slice(0, glued), cells.slice(glued)];
  const sorted = parts.map((part) => sortCells(part, region.columns));
  if (sorted.some((each) => each === undefined)) {
    const message = `a row of key, access (R, W or R/W), type, category and description is expected here`;
    problems.push({ line, message: `${message}; found ${cells.length} cells that are none` });
    return;
  }
  if (glued !== undefined) log.add("glued-rows", line, cells.join(" | "), cells.slice(glued).join(" | "));
  if (region.leadingBar && !cut.leadingBar) log.add("no-leading-bar", line, "", "|");
  if (region.interrupted) log.add("blank-line-in-table", line, cells[0] ?? "", cells[0] ?? "");
  region.interrupted = false;
  for (const each of sorted) {
    if (each === undefined) continue;
    if (each.repair !== undefined) log.add(each.repair, line, cells.join(" | "), rowText(each));
    rows.push({ line, cells: each });
  }
}

function rowText({ key, access, type, category, text }: SortedCells): string {
  return [key, access, type, category, text].join(" | ");
}

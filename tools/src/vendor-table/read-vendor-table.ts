import { germanHeads } from "./cell-grammar.js";
import { joinTwins } from "./join-twins.js";
import { wordsOf } from "./mended-text.js";
import { type RawRow, readBlock } from "./read-block.js";
import { readRows } from "./read-rows.js";
import { RepairLog } from "./repair-rules.js";
import { readPage, type TableBlock } from "./table-blocks.js";
import { type LineMessage, TableError, type VendorTable } from "./vendor-table.js";

/**
 * Reads a document of the vendor as a table of keys. Damage is repaired by rules that the result names; a row that no
 * rule makes sense of refuses the whole document.
 *
 * @throws TableError with every line that makes no sense
 */
export function readVendorTable(text: string): VendorTable {
  const { blocks } = readPage(text);
  refuseRegisters(blocks);
  const log = new RepairLog();
  const problems: LineMessage[] = [];
  const tables = blocks.map((block) => ({ block, rows: readBlock(block, log, problems) }));
  const rows = tables.flatMap((table) => table.rows);
  if (rows.length === 0 && problems.length === 0) problems.push(noTable(blocks));
  if (problems.length > 0) throw new TableError(problems);
  const doubts: LineMessage[] = [];
  const read = readRows(rows, wordsOf(rows.map(({ cells }) => cells.text)), log, doubts);
  const noted = read.some(({ since, until }) => since !== undefined || until !== undefined);
  const german = tables.some(({ block, rows: found }) => found.length > 0 && hasGermanHead(block));
  const top = text.split(/\r\n|\n|\r/, 40).join("\n");
  const heading = headingAbove(text, Math.min(...rows.map(({ line }) => line)));
  return {
    ...(heading === undefined ? {} : { heading }),
    language: languageOf(top, german),
    kind: isPage(top, noted) && !isExport(rows) ? "page" : "list",
    rows: joinTwins(read, log, doubts),
    repairs: [...log.repairs].sort((a, b) => a.line - b.line),
    doubts,
  };
}

/** The last heading before a line. */
function headingAbove(text: string, line: number): string | undefined {
  const lines = text.split(/\r\n|\n|\r/, line);
  const found = lines.findLast((each) => /^#{1,6}\s/.test(each));
  return found?.replace(/^#+\s+/, "").trim();
}

/** Pages on Modbus list a few keys as well, beside what they are about. */
function refuseRegisters(blocks: readonly TableBlock[]): void {
  const registers = blocks.find(({ head }) => head?.cells[0]?.bare.toLowerCase().startsWith("register"));
  if (registers?.head === undefined) return;
  const message = "a table of Modbus registers begins here; expected a document about keys";
  throw new TableError([{ line: registers.head.line, message }]);
}

function noTable(blocks: readonly TableBlock[]): LineMessage {
  const [first] = blocks;
  const line = first?.head?.line ?? first?.lines[0]?.line;
  return line === undefined
    ? { line: 1, message: "there is no table; expected rows such as | amp | R/W | uint8 | Config | … |" }
    : {
        line,
        message: "no table of keys begins here or below; one has columns for key, access (R/W) and category",
      };
}

function languageOf(top: string, german: boolean): VendorTable["language"] {
  if (/\[English\]\(/i.test(top)) return "de";
  if (/\[Deutsch\]\(/i.test(top)) return "en";
  return german ? "de" : undefined;
}

function hasGermanHead({ head }: TableBlock): boolean {
  return head?.cells.some(({ bare }) => germanHeads.has(bare.toLowerCase())) ?? false;
}

/** A page has headings and links to its sister; only hands write notes on firmware. */
function isPage(top: string, noted: boolean): boolean {
  return noted || /^#|&bull;|\]\(apikeys-/m.test(top);
}

/** Types as the firmware's source spells them. */
function isExport(rows: readonly RawRow[]): boolean {
  const spelled = rows.filter(({ cells }) =>
    /\bget:|legacy|json(?:object|array|variant)/i.test(cells.type.bare),
  );
  return spelled.length >= 3;
}

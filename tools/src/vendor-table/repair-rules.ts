import type { Repair } from "./vendor-table.js";

/** Each way in which a table may be damaged and is put right. */
export type RepairRule =
  | "tab-in-word"
  | "tab-in-text"
  | "empty-cell"
  | "missing-cell"
  | "swapped-cells"
  | "bar-in-text"
  | "glued-rows"
  | "broken-row"
  | "no-leading-bar"
  | "blank-line-in-table"
  | "several-keys"
  | "firmware-note"
  | "html-entity"
  | "markdown-escape"
  | "markup-of-cell"
  | "stray-end"
  | "blank-before-bracket"
  | "damaged-head"
  | "key-twice";

/** Why a repair is no guess. */
export const repairRules: Readonly<Record<RepairRule, string>> = {
  "tab-in-word":
    "A tab inside a key, an access, a type or a category cuts it at a fixed column; such cells hold no tabs.",
  "tab-in-text":
    "A tab inside the prose stands at a fixed column: it cut a word, or took the place of a blank, whichever gives words that the table uses elsewhere.",
  "empty-cell": "An empty cell between others shifts them; the remaining ones follow the table's order.",
  "missing-cell": "A cell is absent; the others are told by their content and keep the table's order.",
  "swapped-cells": "Cells changed places; each is the only one of the row with content of its column.",
  "bar-in-text": "A bar inside the last column's prose splits it; no other column comes behind.",
  "glued-rows":
    "A second row follows the first in the same line, with a key, an access and a category of its own.",
  "broken-row": "A row goes on in the next line, which is no row by itself.",
  "no-leading-bar": "The head of the table begins with a bar, the row does not.",
  "blank-line-in-table": "Rows without a head follow an empty line; they have the columns of the rows above.",
  "several-keys": "One row names several keys, one by one or as a range; what it says holds for each.",
  "firmware-note": "A note on firmware stands in the key's cell; it is no part of the key.",
  "html-entity": "A character is written as an HTML entity.",
  "markdown-escape": "A character that Markdown would take for markup is escaped.",
  "markup-of-cell": "A key or a fact stands in backticks, in bold or in a link.",
  "stray-end": "The prose ends in a plus sign or in a quote that nothing opened.",
  "blank-before-bracket": "Padding pushed blanks before a closing bracket.",
  "damaged-head": "Something else stands in the cell of a head word; columns are found by their content.",
  "key-twice": "The key is listed again and says the same, or more where the other row has a placeholder.",
};

const longest = 80;

/** At most 80 characters, for a report. */
export function excerpt(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

/** The place where two texts begin to differ, with what stands around it. */
function around(text: string, at: number): string {
  const from = Math.max(0, at - 30);
  const cut = text.slice(from, from + longest - 2);
  return `${from > 0 ? "…" : ""}${cut}${from + cut.length < text.length ? "…" : ""}`;
}

/** Takes down what was put right in one line. */
export class RepairLog {
  readonly #repairs: Repair[] = [];

  get repairs(): readonly Repair[] {
    return this.#repairs;
  }

  /** Texts longer than a cell of facts are cut to the place where they differ. */
  add(rule: RepairRule, line: number, before: string, after: string): void {
    const at = before.length > longest || after.length > longest ? firstDifference(before, after) : 0;
    this.#repairs.push({ rule, line, before: around(before, at), after: around(after, at) });
  }
}

function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index++;
  return index;
}

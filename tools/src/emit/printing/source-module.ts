import { moduleBanner } from "./banner.js";
import { ImportList } from "./import-list.js";

/** A generated file: path from the repository's root → text. */
export type Emitted = readonly [path: string, text: string];

/**
 * One module from the texts of its declarations; the formatter gives them their shape later. What it imports is known
 * in advance, or found in its text.
 */
export function printModule(
  path: string,
  sources: string,
  statements: readonly string[],
  imports: ImportList | ((text: string) => ImportList) = new ImportList(),
): Emitted {
  const text = `${statements.map((statement, index) => separator(statement, index) + statement).join("")}\n`;
  const list = typeof imports === "function" ? imports(text) : imports;
  return [path, [moduleBanner(sources), `${list}`, text].filter((part) => part !== "").join("\n")];
}

/** A blank line before what has a doc comment; lines of one kind, such as re-exports, stay together. */
function separator(statement: string, index: number): string {
  if (index === 0) return "";
  return statement.startsWith("/**") ? "\n\n" : "\n";
}

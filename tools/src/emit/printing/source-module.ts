import { Project, type StatementStructures } from "ts-morph";
import { moduleBanner } from "./banner.js";
import { ImportList } from "./import-list.js";

/** A generated file: path from the repository's root → text. */
export type Emitted = readonly [path: string, text: string];

const project: Project = new Project({ useInMemoryFileSystem: true });

/**
 * Prints one module from a batch of structures; adding members one at a time costs quadratic time. What it imports
 * is known in advance, or found in its text.
 */
export function printModule(
  path: string,
  sources: string,
  statements: readonly (StatementStructures | string)[],
  imports: ImportList | ((text: string) => ImportList) = new ImportList(),
): Emitted {
  const file = project.createSourceFile(path, { statements: [...statements] }, { overwrite: true });
  const text = file.getFullText().replace(/([;}])\n(?=\/\*\*|export (?!(?:type )?\{))/g, "$1\n\n");
  const list = typeof imports === "function" ? imports(text) : imports;
  return [path, [moduleBanner(sources), `${list}`, text].filter((part) => part !== "").join("\n")];
}

import { Project, type StatementStructures } from "ts-morph";
import { moduleBanner } from "./banner.js";

/** A generated file: path from the repository's root → text. */
export type Emitted = readonly [path: string, text: string];

const project: Project = new Project({ useInMemoryFileSystem: true });

/** Prints one module from a batch of structures; adding members one at a time costs quadratic time. */
export function printModule(
  path: string,
  sources: string,
  statements: readonly (StatementStructures | string)[],
): Emitted {
  const file = project.createSourceFile(path, { statements: [...statements] }, { overwrite: true });
  const text = file
    .getFullText()
    .replace(/([;}])\n(?=\/\*\*|export (?!(?:type )?\{))/g, "$1\n\n")
    .replace(/^(import .*;)\n(?=const )/m, "$1\n\n");
  return [path, `${moduleBanner(sources)}\n${text}`];
}

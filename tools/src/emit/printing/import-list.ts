import { type ImportDeclarationStructure, StructureKind } from "ts-morph";

/** Imports a module text needs: collected while it is written, printed sorted. */
export class ImportList {
  readonly #names = new Map<string, Map<string, boolean>>();

  /** A name used as a value. */
  value(module: string, ...names: readonly string[]): void {
    this.#add(module, names, false);
  }

  /** A name used as a type only. */
  type(module: string, ...names: readonly string[]): void {
    this.#add(module, names, true);
  }

  /** Those of `names` that occur in the text's code. */
  usedIn(text: string, module: string, names: readonly string[], kind: "type" | "value"): void {
    const code = text.replace(/\/\*\*.*?\*\//gs, "");
    for (const name of names) {
      if (new RegExp(`\\b${name}\\b`).test(code)) this.#add(module, [name], kind === "type");
    }
  }

  structures(): ImportDeclarationStructure[] {
    return [...this.#names]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([moduleSpecifier, names]) => {
        // As the linter sorts: letters first, case last.
        const sorted = [...names].sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
        const allTypes = sorted.every(([, typeOnly]) => typeOnly);
        return {
          kind: StructureKind.ImportDeclaration,
          moduleSpecifier,
          isTypeOnly: allTypes,
          namedImports: sorted.map(([name, typeOnly]) => ({ name, isTypeOnly: typeOnly && !allTypes })),
        };
      });
  }

  #add(module: string, names: readonly string[], typeOnly: boolean): void {
    const known = this.#names.get(module) ?? new Map<string, boolean>();
    for (const name of names) known.set(name, typeOnly && (known.get(name) ?? true));
    this.#names.set(module, known);
  }
}

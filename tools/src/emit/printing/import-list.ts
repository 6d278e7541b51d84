/** All words of a text outside its doc comments, identifiers among them. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.replace(/\/\*\*.*?\*\//gs, "").match(/\w+/g));
}

/** The imports that a module needs. */
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

  /** Those of `names` that are among the words of a text's code, see {@link wordsOf}. */
  usedIn(words: ReadonlySet<string>, module: string, names: readonly string[], kind: "type" | "value"): void {
    const used = names.filter((name) => words.has(name));
    if (used.length > 0) this.#add(module, used, kind === "type");
  }

  /** The declarations, sorted as the linter sorts them: letters first, case last. */
  toString(): string {
    return [...this.#names]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([module, names]) => {
        const sorted = [...names].sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
        const allTypes = sorted.every(([, typeOnly]) => typeOnly);
        const members = sorted.map(([name, typeOnly]) => (typeOnly && !allTypes ? `type ${name}` : name));
        return `import ${allTypes ? "type " : ""}{ ${members.join(", ")} } from ${JSON.stringify(module)};\n`;
      })
      .join("");
  }

  #add(module: string, names: readonly string[], typeOnly: boolean): void {
    const known = this.#names.get(module) ?? new Map<string, boolean>();
    for (const name of names) known.set(name, typeOnly && (known.get(name) ?? true));
    this.#names.set(module, known);
  }
}

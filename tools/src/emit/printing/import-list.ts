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

  /** Those of `names` that occur in the text's code. */
  usedIn(text: string, module: string, names: readonly string[], kind: "type" | "value"): void {
    const code = text.replace(/\/\*\*.*?\*\//gs, "");
    for (const name of names) {
      if (new RegExp(`\\b${name}\\b`).test(code)) this.#add(module, [name], kind === "type");
    }
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

import { isAlias, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument } from "yaml";
import type { Findings, Place } from "../scenario-problem.js";

/** A value of a YAML file, with its place. */
export type Tree = ScalarTree | ListTree | MapTree;

export interface ScalarTree {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  readonly place: Place;
}

export interface ListTree {
  readonly kind: "list";
  readonly items: readonly Tree[];
  readonly place: Place;
}

export interface MapTree {
  readonly kind: "map";
  readonly members: readonly Member[];
  readonly place: Place;
}

/** A name with its value. */
export interface Member {
  readonly name: string;
  readonly namePlace: Place;
  readonly value: Tree;
}

const start: Place = { line: 1, column: 1 };

/** The values of a YAML text; `undefined` when it is none, which `findings` then tells. */
export function yamlTree(text: string, findings: Findings): Tree | undefined {
  const lines = new LineCounter();
  const document = parsed(text, lines);
  if (document === undefined) return findings.report(start, "The file is nested too deeply.");
  for (const { pos, code, message } of [...document.errors, ...document.warnings]) {
    const what = code === "MULTIPLE_DOCS" ? "A file holds one scenario, and here a second begins" : message;
    findings.report(placeAt(lines, pos[0]), `${what}.${bracketHint(text, pos[0])}`);
  }
  if (document.contents === null && findings.none) return findings.report(start, "The file is empty.");
  const tree = findings.none ? new TreeMaker(lines, findings).tree(document.contents, start) : undefined;
  // What is left out would be missed elsewhere.
  return findings.none ? tree : undefined;
}

// The mistake that is made first: {nrg[11]: 0} is no YAML.
function bracketHint(text: string, offset: number): string {
  const isIndex = /\w/.test(text.charAt(offset - 1)) && /^\[\d+\]/.test(text.slice(offset, offset + 5));
  return isIndex ? ' Inside { } and [ ], put such names in quotes: "nrg[11]".' : "";
}

function parsed(text: string, lineCounter: LineCounter): ReturnType<typeof parseDocument> | undefined {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false });
  } catch (error) {
    // The parser calls itself for each level; its patterns fail with a SyntaxError then.
    if (error instanceof Error && /call stack/i.test(error.message)) return undefined;
    throw error;
  }
}

function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

class TreeMaker {
  readonly #lines: LineCounter;
  readonly #findings: Findings;

  constructor(lines: LineCounter, findings: Findings) {
    this.#lines = lines;
    this.#findings = findings;
  }

  /** @param around place of what the value belongs to, where it has none of its own */
  tree(node: unknown, around: Place): Tree | undefined {
    const place = this.#placeOf(node) ?? around;
    if (node === null) return { kind: "scalar", value: null, place };
    if (isAlias(node)) {
      return this.#findings.report(place, "References (*name) are not understood here. Write the value out.");
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.tree(item, place));
      return { kind: "list", items: items.filter((item) => item !== undefined), place };
    }
    if (isMap(node)) {
      const members = node.items.map((pair) => this.#member(pair, place));
      return { kind: "map", members: members.filter((member) => member !== undefined), place };
    }
    return this.#scalar(isScalar(node) ? node.value : undefined, place);
  }

  #scalar(value: unknown, place: Place): Tree | undefined {
    if (value === null || typeof value === "string" || typeof value === "boolean") {
      return { kind: "scalar", value, place };
    }
    if (typeof value === "number" && Number.isFinite(value)) return { kind: "scalar", value, place };
    return this.#findings.report(place, "This is no value that JSON has.");
  }

  #member(pair: Pair, around: Place): Member | undefined {
    const { key, value } = pair;
    const namePlace = this.#placeOf(key) ?? around;
    const tree = this.tree(value, namePlace);
    if (!isScalar(key) || typeof key.value !== "string") {
      return this.#findings.report(namePlace, "A name has to be text. Put it in quotes.");
    }
    return tree && { name: key.value, namePlace, value: tree };
  }

  #placeOf(node: unknown): Place | undefined {
    if (typeof node !== "object" || node === null || !("range" in node)) return undefined;
    return Array.isArray(node.range) ? placeAt(this.#lines, Number(node.range[0])) : undefined;
  }
}

/** Words for a value in a message. */
export function describeTree(tree: Tree): string {
  if (tree.kind === "list") return "A list";
  if (tree.kind === "map") return "An object";
  const text = JSON.stringify(tree.value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

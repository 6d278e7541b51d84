import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import type { Document, LineCounter } from "yaml";
import { yamlLibrary } from "./yaml-library.js";

/** Line and column (from 1) of the node at a place; of its nearest parent when it is not there. */
export type Locate = (place: readonly (string | number)[]) => {
  readonly line: number;
  readonly column: number;
};

/** A fault in the text itself. */
export interface YamlFault {
  readonly line: number;
  readonly column: number;
  readonly rule: "duplicate-key" | "yaml-syntax";
  readonly message: string;
}

/**
 * Parses a YAML text. js-yaml reads a sound text some ten times faster than yaml does, and a run has half a megabyte
 * to read; yaml tells all faults at once and where every node stands, so it is asked only when there is one.
 */
export function parseYaml(text: string): {
  readonly content: unknown;
  readonly faults: readonly YamlFault[];
} {
  try {
    return { content: load(text, { schema: CORE_SCHEMA }) ?? null, faults: [] };
  } catch (error) {
    const faults = faultsIn(text);
    // Where the two parsers disagree, the one that refuses the text is heard.
    return { content: undefined, faults: faults.length === 0 ? [faultOf(error)] : faults };
  }
}

function faultOf(error: unknown): YamlFault {
  if (!(error instanceof YAMLException)) throw error;
  const { line = 0, column = 0 } = error.mark ?? {};
  return { line: line + 1, column: column + 1, rule: "yaml-syntax", message: error.reason };
}

function faultsIn(text: string): readonly YamlFault[] {
  const { document, lines } = parseWithPlaces(text);
  return [...document.errors, ...document.warnings].map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    const rule = error.code === "DUPLICATE_KEY" ? "duplicate-key" : "yaml-syntax";
    return { line, column: col, rule, message: firstLine(error.message) };
  });
}

/** The parser's sentence, without the place that it adds and the lines that it quotes. */
function firstLine(text: string): string {
  return (text.split("\n", 1)[0] ?? text).replace(/ at line \d+, column \d+:?$/, "");
}

function parseWithPlaces(text: string): { readonly document: Document; readonly lines: LineCounter } {
  const yaml = yamlLibrary();
  const lines = new yaml.LineCounter();
  return { document: yaml.parseDocument(text, { lineCounter: lines, uniqueKeys: true }), lines };
}

/** Finds lines and columns in a text, which it parses when it is first asked. */
export function locator(text: string): Locate {
  let parsed: ReturnType<typeof parseWithPlaces> | undefined;
  return (place) => {
    parsed ??= parseWithPlaces(text);
    const { document, lines } = parsed;
    for (let depth = place.length; depth >= 0; depth--) {
      const offset = offsetOf(document, place.slice(0, depth));
      if (offset !== undefined) {
        const { line, col } = lines.linePos(offset);
        return { line, column: col };
      }
    }
    return { line: 1, column: 1 };
  };
}

/** A mapping entry is reported where its key stands: that is where a reader looks. */
function offsetOf(document: Document, place: readonly (string | number)[]): number | undefined {
  const yaml = yamlLibrary();
  const parent = document.getIn(place.slice(0, -1), true);
  const last = place.at(-1);
  if (last !== undefined && yaml.isMap(parent)) {
    const pair = parent.items.find((item) => String(item.key) === String(last));
    return rangeStart(pair?.key);
  }
  return rangeStart(document.getIn(place, true));
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== "object" || node === null || !("range" in node)) return undefined;
  return Array.isArray(node.range) && typeof node.range[0] === "number" ? node.range[0] : undefined;
}

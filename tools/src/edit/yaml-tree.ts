import type { Document, Node, Pair, YAMLMap, YAMLSeq } from "yaml";
import { yamlLibrary } from "../load/yaml-library.js";
import { EditError } from "./edit-error.js";
import type { Place } from "./spec-change.js";

/** A text, parsed, with the means to find where in it something stands. */
export interface YamlTree {
  /** Path below `spec/`, for messages. */
  readonly file: string;
  readonly text: string;
  readonly document: Document;
}

/** @throws EditError when the text is no YAML */
export function parseTree(file: string, text: string): YamlTree {
  const document = parsed(text);
  const [error] = document.errors;
  if (error !== undefined) throw new EditError(file, error.message);
  return { file, text, document };
}

/** Undefined for a text that is no YAML as it stands. */
export function soundTree(file: string, text: string): YamlTree | undefined {
  const document = parsed(text);
  return document.errors.length === 0 ? { file, text, document } : undefined;
}

function parsed(text: string): Document {
  return yamlLibrary().parseDocument(text, { keepSourceTokens: true, uniqueKeys: true });
}

export function isMap(node: unknown): node is YAMLMap {
  return yamlLibrary().isMap(node);
}

export function isList(node: unknown): node is YAMLSeq {
  return yamlLibrary().isSeq(node);
}

/** Whether a collection stands in brackets. */
export function isFlow(node: unknown): boolean {
  return (isMap(node) || isList(node)) && node.flow === true;
}

/** Whether nothing stands there, or null. */
export function isEmpty(node: Node | null | undefined): boolean {
  return node == null || (yamlLibrary().isScalar(node) && node.value === null);
}

/** The node at a place; undefined when the place does not exist. */
export function nodeAt({ document }: YamlTree, place: Place): Node | undefined {
  let node: unknown = document.contents;
  for (const step of place) {
    if (isMap(node)) node = pairAt(node, step)?.value;
    else if (isList(node) && typeof step === "number") node = node.items[step];
    else return undefined;
  }
  return yamlLibrary().isNode(node) ? node : undefined;
}

export function pairAt(map: YAMLMap, step: string | number): Pair | undefined {
  return map.items.find((pair) => String(pair.key) === String(step));
}

export function dataOf({ document }: YamlTree, node: Node | undefined): unknown {
  return node === undefined ? undefined : node.toJS(document);
}

export function startOf(node: unknown): number {
  return rangeOf(node)[0];
}

/** Where a node ends, without comments and empty lines behind it. */
export function endOf(tree: YamlTree, node: unknown): number {
  if ((isMap(node) || isList(node)) && node.flow !== true) {
    const last: unknown = node.items.at(-1);
    if (yamlLibrary().isPair(last)) return endOfPair(tree, last);
    if (last !== undefined) return endOf(tree, last);
  }
  const [start, end] = rangeOf(node);
  // A block scalar takes the line break behind it along.
  return start + tree.text.slice(start, end).trimEnd().length;
}

export function endOfPair(tree: YamlTree, pair: Pair): number {
  return endBehind(tree, behindColon(pair) ?? endOf(tree, pair.key), pair.value);
}

/** Where the value behind a colon or dash ends: at once where there is none. */
export function endBehind(tree: YamlTree, from: number, value: unknown): number {
  if (value == null) return from;
  const [start, end] = rangeOf(value);
  return start === end ? from : Math.max(from, endOf(tree, value));
}

/** The place behind the colon of a property; undefined when it has none, which flow mappings allow. */
export function behindColon(pair: Pair): number | undefined {
  const colon = pair.srcToken?.sep?.find(({ type }) => type === "map-value-ind");
  return colon === undefined ? undefined : colon.offset + 1;
}

/** The places behind the dashes of a list in lines. */
export function behindDashes(list: YAMLSeq): readonly number[] {
  const token = list.srcToken;
  if (token?.type !== "block-seq") return [];
  return token.items.flatMap(({ start }) =>
    start.filter(({ type }) => type === "seq-item-ind").map(({ offset }) => offset + 1),
  );
}

/** Column of an offset, from 0; a byte order mark takes no room. */
export function columnOf({ text }: YamlTree, offset: number): number {
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  return offset - line - (line === 0 && text.startsWith("\uFEFF") ? 1 : 0);
}

/** Where the line of an offset ends, without its line break. */
export function endOfLine({ text }: YamlTree, offset: number): number {
  const end = text.indexOf("\n", offset);
  if (end === -1) return text.length;
  return text[end - 1] === "\r" && end > offset ? end - 1 : end;
}

/** The text with another piece in place of one; line breaks of the piece are those of the text. */
export function spliced({ text }: YamlTree, start: number, end: number, piece: string): string {
  const lines = text.includes("\r\n") ? piece.replaceAll("\n", "\r\n") : piece;
  return `${text.slice(0, start)}${lines}${text.slice(end)}`;
}

function rangeOf(node: unknown): readonly [start: number, end: number] {
  const range = yamlLibrary().isNode(node) ? node.range : undefined;
  if (range == null) throw new Error("A parsed node has no range.");
  return [range[0], range[1]];
}

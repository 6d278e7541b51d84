import type { Node, Pair, YAMLMap, YAMLSeq } from "yaml";
import { flowText } from "./node-text.js";
import { lineWidth, scalarText } from "./scalar-text.js";
import {
  behindColon,
  columnOf,
  endOf,
  endOfPair,
  isList,
  isMap,
  spliced,
  startOf,
  type YamlTree,
} from "./yaml-tree.js";

/** Another value of a property in brackets. */
export function replaceInBraces(tree: YamlTree, pair: Pair, value: unknown): string {
  const colon = behindColon(pair);
  const start = colon ?? endOf(tree, pair.key);
  return spliced(tree, start, endOfPair(tree, pair), `${colon === undefined ? ":" : ""} ${flowText(value)}`);
}

/** A new property in brackets, behind a known one or before all. */
export function insertInBraces(
  tree: YamlTree,
  map: YAMLMap,
  before: Pair | undefined,
  name: string,
  value: unknown,
): string {
  const piece = `${scalarText(name, "flow")}: ${flowText(value)}`;
  if (map.items.length === 0) return spliced(tree, startOf(map), endOf(tree, map), `{ ${piece} }`);
  if (before === undefined) {
    const first = startOf(map.items[0]?.key);
    return spliced(tree, first, first, `${piece}, `);
  }
  const end = endOfPair(tree, before);
  return spliced(tree, end, end, piecesBehind(tree, map, end, [piece]));
}

/** Items behind the last one in brackets. */
export function appendInBrackets(tree: YamlTree, list: YAMLSeq, items: readonly unknown[]): string {
  const pieces = items.map(flowText);
  const last: unknown = list.items.at(-1);
  if (last === undefined) return spliced(tree, startOf(list), endOf(tree, list), `[${pieces.join(", ")}]`);
  const end = endOf(tree, last);
  return spliced(tree, end, end, piecesBehind(tree, list, end, pieces));
}

/**
 * A collection over several lines goes on in a new line where its last one is full, or where each item has a line of
 * its own.
 */
function piecesBehind(tree: YamlTree, collection: Node, at: number, pieces: readonly string[]): string {
  const severalLines = tree.text.slice(startOf(collection), at).includes("\n");
  const line = tree.text.lastIndexOf("\n", at - 1) + 1;
  const pad = /^ */.exec(tree.text.slice(line))?.[0] ?? "";
  const apart = severalLines && isApart(tree, collection);
  let used = columnOf(tree, at);
  let text = "";
  for (const piece of pieces) {
    // A comma may follow, and so may a bracket.
    const fits = !severalLines || (!apart && used + 2 + piece.length + 1 <= lineWidth);
    text += fits ? `, ${piece}` : `,\n${pad}${piece}`;
    used = fits ? used + 2 + piece.length : pad.length + piece.length;
  }
  return text;
}

/** Whether the last two items begin lines. */
function isApart(tree: YamlTree, collection: Node): boolean {
  const items: readonly unknown[] = isMap(collection)
    ? collection.items.map(({ key }) => key)
    : isList(collection)
      ? collection.items
      : [];
  const starts = items.slice(-2).map(startOf);
  return (
    starts.length === 2 &&
    starts.every((start) => /^\s*$/.test(tree.text.slice(tree.text.lastIndexOf("\n", start - 1) + 1, start)))
  );
}

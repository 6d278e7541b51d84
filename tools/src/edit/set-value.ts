import { isDeepStrictEqual } from "node:util";
import type { Pair, YAMLMap, YAMLSeq } from "yaml";
import { EditError } from "./edit-error.js";
import { appendInBrackets, insertInBraces, replaceInBraces } from "./flow-edit.js";
import { flowText, itemText, propertyText, textBehind } from "./node-text.js";
import type { PropertyOrder } from "./property-order.js";
import { removeValue } from "./remove-value.js";
import { replaceBehind } from "./replace-behind.js";
import type { Place } from "./spec-change.js";
import {
  behindColon,
  behindDashes,
  columnOf,
  dataOf,
  endOf,
  endOfLine,
  endOfPair,
  isEmpty,
  isList,
  isMap,
  nodeAt,
  pairAt,
  spliced,
  startOf,
  type YamlTree,
} from "./yaml-tree.js";

/**
 * The text with this value at the place, instead of the one that stands there or as a new property; parents that
 * are missing are made. Without a value, the text without what stands there.
 *
 * @throws EditError when a parent is no mapping or list, or the place is behind the end of a list
 */
export function setValue(tree: YamlTree, place: Place, value: unknown, order: PropertyOrder): string {
  const step = place.at(-1);
  if (step === undefined) throw new EditError(tree.file, "no place is named; write the whole file instead");
  if (value === undefined) return removeValue(tree, place);
  const outer = place.slice(0, -1);
  const parent = nodeAt(tree, outer);
  if (isEmpty(parent)) {
    const inside = within(tree, step, value);
    if (outer.length > 0) return setValue(tree, outer, inside, order);
    return withFirstEntry(tree, propertyText(String(step), value, 0));
  }
  const old = nodeAt(tree, place);
  if (old !== undefined && isDeepStrictEqual(dataOf(tree, old), value)) return tree.text;
  if (isMap(parent)) return setProperty(tree, parent, place, value, order);
  if (isList(parent) && typeof step === "number") return setItem(tree, parent, step, value);
  throw new EditError(
    tree.file,
    `"${outer.join(".")}" is no ${typeof step === "number" ? "list" : "mapping"}`,
  );
}

/** A file that holds nothing but comments begins with an entry. */
export function withFirstEntry(tree: YamlTree, entry: string): string {
  const end = tree.text.trimEnd().length;
  return spliced(tree, end, tree.text.length, `${end === 0 ? "" : "\n"}${entry}\n`);
}

/** What a missing parent becomes. */
function within({ file }: YamlTree, step: string | number, value: unknown): unknown {
  if (typeof step === "string") return { [step]: value };
  if (step === 0) return [value];
  throw new EditError(file, `there is no list whose item ${step} could be set`);
}

function setProperty(
  tree: YamlTree,
  map: YAMLMap,
  place: Place,
  value: unknown,
  order: PropertyOrder,
): string {
  const name = String(place.at(-1));
  const pair = pairAt(map, name);
  if (pair === undefined) {
    const before = predecessor(map, name, order(tree.file, place.slice(0, -1)));
    return map.flow === true
      ? insertInBraces(tree, map, before, name, value)
      : insertInLines(tree, map, before, name, value);
  }
  if (map.flow === true) return replaceInBraces(tree, pair, value);
  const colon = behindColon(pair) ?? endOf(tree, pair.key);
  const column = columnOf(tree, startOf(pair.key));
  return replaceBehind(tree, colon, pair.value, textBehind(value, column, columnOf(tree, colon), name));
}

/** The property behind which a new one belongs; undefined when it belongs before all of them. */
function predecessor(map: YAMLMap, name: string, order: readonly string[]): Pair | undefined {
  const rankOf = (pair: Pair): number => order.indexOf(String(pair.key));
  const known = map.items.filter((pair) => rankOf(pair) !== -1);
  const rank = order.indexOf(name);
  if (rank === -1 || known.length === 0) return map.items.at(-1);
  const earlier = known.filter((pair) => rankOf(pair) < rank).sort((a, b) => rankOf(a) - rankOf(b));
  return earlier.at(-1);
}

function insertInLines(
  tree: YamlTree,
  map: YAMLMap,
  before: Pair | undefined,
  name: string,
  value: unknown,
): string {
  const first = startOf(map.items[0]?.key);
  const column = columnOf(tree, first);
  const pad = " ".repeat(column);
  const piece = propertyText(name, value, column);
  if (before === undefined) return spliced(tree, first, first, `${piece}\n${pad}`);
  const end = endOfLine(tree, endOfPair(tree, before));
  return spliced(tree, end, end, `\n${pad}${piece}`);
}

function setItem(tree: YamlTree, list: YAMLSeq, index: number, value: unknown): string {
  const item: unknown = list.items[index];
  if (index > list.items.length) throw new EditError(tree.file, `the list has no item ${index - 1} either`);
  if (item === undefined) return appendItems(tree, list, [value]);
  if (list.flow === true) return spliced(tree, startOf(item), endOf(tree, item), flowText(value));
  const dash = behindDashes(list)[index] ?? startOf(item);
  return replaceBehind(tree, dash, item, itemText(value, columnOf(tree, dash) - 1));
}

/** The text with items behind the last one of a list. */
export function appendItems(tree: YamlTree, list: YAMLSeq, items: readonly unknown[]): string {
  if (list.flow === true) return appendInBrackets(tree, list, items);
  const column = columnOf(tree, behindDashes(list)[0] ?? startOf(list)) - 1;
  const end = endOfLine(tree, endOf(tree, list));
  const lines = items.map((item) => `\n${" ".repeat(column)}-${itemText(item, column)}`);
  return spliced(tree, end, end, lines.join(""));
}

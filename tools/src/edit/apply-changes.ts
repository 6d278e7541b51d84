import { posix } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { classifySpecPath } from "../load/load-spec.js";
import { EditError } from "./edit-error.js";
import { entryLines } from "./entry-lines.js";
import { entryText } from "./node-text.js";
import type { PropertyOrder } from "./property-order.js";
import { lineWidth } from "./scalar-text.js";
import { appendItems, setValue, withFirstEntry } from "./set-value.js";
import type { Place, SpecChange } from "./spec-change.js";
import {
  columnOf,
  dataOf,
  endOf,
  isEmpty,
  isFlow,
  isList,
  isMap,
  nodeAt,
  pairAt,
  parseTree,
  soundTree,
  spliced,
  startOf,
  type YamlTree,
} from "./yaml-tree.js";

const unordered: PropertyOrder = () => [];

/**
 * Edits YAML texts (path below `spec/` → text) where the changes say, one change after the other. Everything else
 * keeps its bytes: comments, order, quotes and line breaks.
 *
 * @param order where new properties belong among the others; without it, behind them
 * @returns the texts that are another one now
 * @throws EditError when a change does not fit the text
 */
export function applyChanges(
  texts: ReadonlyMap<string, string>,
  changes: readonly SpecChange[],
  order: PropertyOrder = unordered,
): ReadonlyMap<string, string> {
  const edited = new Map<string, string>();
  for (const change of changes) {
    const text = edited.get(change.file) ?? texts.get(change.file);
    edited.set(change.file, changedInEntry(text, change, order) ?? changedText(text, change, order));
  }
  return new Map([...edited].filter(([file, text]) => text !== texts.get(file)));
}

/** The change made in the lines of its entry; undefined where the whole file has to be read. */
function changedInEntry(
  text: string | undefined,
  change: SpecChange,
  order: PropertyOrder,
): string | undefined {
  if (text === undefined || (change.kind !== "set" && change.kind !== "append")) return undefined;
  const [name, ...inner] = change.place;
  const lines = typeof name === "string" && inner.length > 0 ? entryLines(text, name) : undefined;
  if (lines === undefined) return undefined;
  // What looks like the next entry may stand inside of this one: then its lines are no YAML by themselves.
  const tree = soundTree(change.file, text.slice(lines.start, lines.end));
  if (tree === undefined) return undefined;
  return `${text.slice(0, lines.start)}${changedTree(tree, change, order)}${text.slice(lines.end)}`;
}

function changedText(text: string | undefined, change: SpecChange, order: PropertyOrder): string {
  if (change.kind === "file") return change.text;
  return changedTree(parseTree(change.file, text ?? schemaLine(change.file)), change, order);
}

function changedTree(
  tree: YamlTree,
  change: Exclude<SpecChange, { readonly kind: "file" }>,
  order: PropertyOrder,
): string {
  switch (change.kind) {
    case "entry":
      return withEntry(tree, change.name, change.value);
    case "set":
      return inLinesWhereLong(tree, change.place, setValue(tree, change.place, change.value, order), order);
    case "append":
      return inLinesWhereLong(tree, change.place, withItems(tree, change.place, change.items, order), order);
  }
}

/** First line of each file: it tells editors which schema the file obeys. */
function schemaLine(file: string): string {
  const place = classifySpecPath(file);
  if (place === undefined) throw new EditError(file, "no file of the spec may stand there");
  const schema = posix.relative(posix.dirname(file), `schema/${place.kind}.schema.json`);
  return `# yaml-language-server: $schema=${schema}\n`;
}

function withItems(tree: YamlTree, place: Place, items: readonly unknown[], order: PropertyOrder): string {
  const list = nodeAt(tree, place);
  const there = isList(list) ? (dataOf(tree, list) as readonly unknown[]) : [];
  const fresh = items.filter(
    (item, index) => ![...there, ...items.slice(0, index)].some((other) => isDeepStrictEqual(other, item)),
  );
  if (fresh.length === 0) return tree.text;
  if (isEmpty(list)) return setValue(tree, place, fresh, order);
  if (!isList(list)) throw new EditError(tree.file, `"${place.join(".")}" is no list`);
  return appendItems(tree, list, fresh);
}

/** Puts an entry behind the last one, as far from it as those before are from each other. */
function withEntry(tree: YamlTree, name: string, value: unknown): string {
  const root = tree.document.contents;
  const entry = entryText(name, value);
  if (isEmpty(root)) return withFirstEntry(tree, entry);
  if (!isMap(root) || isFlow(root))
    throw new EditError(tree.file, `${name} can only be added to a file whose entries have names, in lines`);
  const twin = pairAt(root, name);
  if (twin !== undefined) {
    if (isDeepStrictEqual(dataOf(tree, nodeAt(tree, [name])), value)) return tree.text;
    throw new EditError(tree.file, `${name} stands there already, otherwise`);
  }
  const end = tree.text.trimEnd().length;
  return spliced(tree, end, end, `${isDense(tree) ? "\n" : "\n\n"}${entry}`);
}

/** Whether the last two entries of a file follow each other without an empty line. */
function isDense(tree: YamlTree): boolean {
  const root = tree.document.contents;
  if (!isMap(root)) return false;
  const [before, last] = root.items.slice(-2);
  if (before === undefined || last === undefined) return false;
  return !/\n\s*\n/.test(tree.text.slice(startOf(before.key), startOf(last.key)));
}

/** Lists of ids stay on one line, however long. */
const idsAlone = /^\[[\w., -]*\]$/;

/** Brackets on one line that got too long for it are written in lines, where our files do that. */
function inLinesWhereLong(tree: YamlTree, place: Place, edited: string, order: PropertyOrder): string {
  const depth = place.findIndex((_, index) => isFlow(nodeAt(tree, place.slice(0, index + 1))));
  const outer = place.slice(0, depth + 1);
  if (depth === -1 || edited === tree.text) return edited;
  const before = nodeAt(tree, outer);
  // Everything outside of the brackets keeps its length.
  const end = endOf(tree, before) + edited.length - tree.text.length;
  const source = edited.slice(startOf(before), end);
  const fits = columnOf(tree, startOf(before)) + source.length <= lineWidth;
  if (source.includes("\n") || fits || idsAlone.test(source)) return edited;
  const after = parseTree(tree.file, edited);
  const brackets = nodeAt(after, outer);
  if (!isFlow(brackets)) return edited;
  const inLines = setValue(tree, outer, dataOf(after, brackets), order);
  return inLines.split("\n").length > edited.split("\n").length ? inLines : edited;
}

import type { YAMLMap, YAMLSeq } from "yaml";
import { EditError } from "./edit-error.js";
import type { Place } from "./spec-change.js";
import {
  behindDashes,
  endOf,
  endOfLine,
  endOfPair,
  isFlow,
  isList,
  isMap,
  nodeAt,
  spliced,
  startOf,
  type YamlTree,
} from "./yaml-tree.js";

/** A property or item: from its key or dash to its last character. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The text without the property, item or entry at the place, and without the comment on its line.
 *
 * @throws EditError when it is the last one there: what holds it has to go instead
 */
export function removeValue(tree: YamlTree, place: Place): string {
  const parent = nodeAt(tree, place.slice(0, -1));
  if (!isMap(parent) && !isList(parent)) return tree.text;
  const spans = spansOf(tree, parent);
  const index = isMap(parent)
    ? parent.items.findIndex(({ key }) => String(key) === String(place.at(-1)))
    : Number(place.at(-1));
  const span = spans[index];
  if (span === undefined) return tree.text;
  // A file may hold nothing but its comments.
  if (spans.length === 1 && place.length === 1)
    return spliced(tree, tree.text.slice(0, span.start).trimEnd().length, span.end, "");
  if (spans.length === 1)
    throw new EditError(tree.file, `"${place.join(".")}" is all there is; take away what holds it`);
  return isFlow(parent) ? withoutMember(tree, spans, index) : withoutLines(tree, span, spans[index + 1]);
}

function spansOf(tree: YamlTree, parent: YAMLMap | YAMLSeq): readonly Span[] {
  if (isMap(parent)) {
    return parent.items.map((pair) => ({ start: startOf(pair.key), end: endOfPair(tree, pair) }));
  }
  const dashes = behindDashes(parent);
  return parent.items.map((item: unknown, index) => {
    const dash = dashes[index];
    return { start: dash === undefined ? startOf(item) : dash - 1, end: endOf(tree, item) };
  });
}

/** Takes the comma in front along, or the one behind where that one stands on the same line or is the only one. */
function withoutMember(tree: YamlTree, spans: readonly Span[], index: number): string {
  const span = spans[index] ?? { start: 0, end: 0 };
  const before = spans[index - 1];
  const behind = spans[index + 1];
  const sharesLine = (from: number, to: number): boolean => !tree.text.slice(from, to).includes("\n");
  if (behind !== undefined && (before === undefined || sharesLine(span.end, behind.start)))
    return spliced(tree, span.start, behind.start, "");
  if (before !== undefined && behind !== undefined && !sharesLine(before.end, span.start))
    return spliced(tree, span.start, behind.start, "");
  return spliced(tree, before?.end ?? span.start, span.end, "");
}

function withoutLines(tree: YamlTree, { start, end }: Span, behind: Span | undefined): string {
  const { text } = tree;
  const line = text.lastIndexOf("\n", start - 1) + 1;
  // The first property of an item shares its line with the dash.
  if (behind !== undefined && text.slice(line, start).trim() !== "") {
    return spliced(tree, start, behind.start, "");
  }
  const after = endOfLine(tree, end);
  if (behind === undefined) {
    const before = text.slice(0, line).trimEnd().length;
    return spliced(tree, before, after, "");
  }
  const next = /^(\r?\n)+/.exec(text.slice(after))?.[0].length ?? 0;
  return spliced(tree, line, after + next, "");
}

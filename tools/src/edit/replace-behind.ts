import { endBehind, endOfLine, spliced, startOf, type YamlTree } from "./yaml-tree.js";

/** Another text behind a colon or a dash. Comments on the first line of the old value, or behind it, stay. */
export function replaceBehind(tree: YamlTree, from: number, old: unknown, piece: string): string {
  const end = endBehind(tree, from, old);
  const head = end === from ? "" : headComment(tree, from, startOf(old), end);
  const [first = "", ...more] = piece.split("\n");
  if (more.length === 0) return spliced(tree, from, end, `${first}${head}`);
  // Behind a folded text a comment would become part of it.
  const tail = /^[ \t]+#.*/.exec(tree.text.slice(end, endOfLine(tree, end)))?.[0] ?? "";
  return spliced(tree, from, end + tail.length, [`${first}${head}${tail}`, ...more].join("\n"));
}

/** The comment behind a colon whose value begins on a later line, or behind the mark of a block scalar. */
function headComment({ text }: YamlTree, from: number, start: number, end: number): string {
  const value = text.slice(from, end);
  const line = value.split(/\r?\n/, 1)[0] ?? "";
  const isHead = line.length < start - from || /^[>|]/.test(text.slice(start, end));
  return isHead && line.length < value.length ? (/[ \t]+#.*$/.exec(line)?.[0] ?? "") : "";
}

/** Where an entry of a file stands, with the lines that follow it up to the next one. */
export interface EntryLines {
  readonly start: number;
  readonly end: number;
}

/**
 * The lines of one entry of a file. A change inside it can be made without reading the others, which counts where a
 * document changes hundreds of entries. Undefined where the name is not there exactly once at the margin, or where
 * the entry may lean on others.
 */
export function entryLines(text: string, name: string): EntryLines | undefined {
  const plain = name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const heads = [...text.matchAll(new RegExp(`^(?:${plain}|"${plain}"|'${plain}'):(?=\\s|$)`, "gm"))];
  const [head, ...more] = heads;
  if (head === undefined || more.length > 0) return undefined;
  const start = head.index;
  const rest = text.slice(start + head[0].length);
  const next = /^[^\s]/m.exec(rest.slice(rest.indexOf("\n") + 1));
  const end =
    next === null || !rest.includes("\n")
      ? text.length
      : start + head[0].length + rest.indexOf("\n") + 1 + next.index;
  return /(?:^|[\s[{,])[&*]\w/m.test(text.slice(start, end)) ? undefined : { start, end };
}

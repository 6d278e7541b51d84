import { singleBlanks, withoutEntities, withoutEscapes } from "./cell-text.js";
import type { RepairLog } from "./repair-rules.js";

/** Words of the prose, if any of it has tabs; those that touch one are left out, as they may be halves. */
export function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  if (!texts.some((text) => text.includes("\t"))) return words;
  for (const text of texts) {
    const pieces = text.split("\t");
    for (const [index, piece] of pieces.entries()) {
      const found = piece.split(/[^\p{L}\p{N}_]+/u);
      if (index > 0) found.shift();
      if (index < pieces.length - 1) found.pop();
      for (const word of found) words.add(word.toLowerCase());
    }
  }
  return words;
}

/** Prose without damage, as far as the words of the table tell. */
export function mendedText(raw: string, line: number, words: ReadonlySet<string>, log: RepairLog): string {
  const joined = withoutTabs(raw, line, words, log);
  const decoded = withoutEntities(joined);
  if (decoded !== joined) log.add("html-entity", line, joined, decoded);
  const plain = withoutEscapes(decoded);
  if (plain !== decoded) log.add("markdown-escape", line, decoded, plain);
  const single = singleBlanks(plain.includes("<br") ? plain.replace(/<br ?\/?>/g, " ") : plain);
  const tight = plain.includes("  )") ? single.replaceAll(" )", ")") : single;
  if (tight !== single) log.add("blank-before-bracket", line, plain, tight);
  const end = withoutStrayEnd(tight);
  if (end !== tight) log.add("stray-end", line, tight, end);
  return end;
}

const longestWord = 60;

function withoutTabs(raw: string, line: number, words: ReadonlySet<string>, log: RepairLog): string {
  if (!raw.includes("\t")) return raw;
  const [first = "", ...rest] = raw.split(/\t+/);
  const pieces = [first];
  let tail = first.slice(-longestWord);
  for (const piece of rest) {
    const glue = isCutWord(tail, piece, words) ? "" : " ";
    pieces.push(glue, piece);
    tail = `${tail}${glue}${piece.slice(-longestWord)}`.slice(-longestWord);
  }
  const text = pieces.join("");
  log.add("tab-in-text", line, raw, text);
  return text;
}

/** A word was cut when its halves are no words of the table, or when it is one as a whole. */
function isCutWord(before: string, after: string, words: ReadonlySet<string>): boolean {
  const left = /[\p{L}\p{N}_]{0,60}$/u.exec(before)?.[0]?.toLowerCase() ?? "";
  const right = /^[\p{L}\p{N}_]{0,60}/u.exec(after)?.[0]?.toLowerCase() ?? "";
  if (right === "") return !after.startsWith("(");
  if (left === "") return !/[,;:)]$/.test(before);
  return words.has(`${left}${right}`) || !(words.has(left) && words.has(right));
}

/** A plus sign that a diff left, a quote that nothing opened. */
function withoutStrayEnd(text: string): string {
  if (text.endsWith(" +") || text === "+") return text.slice(0, -1).trimEnd();
  const quotes = text.split('"').length - 1;
  return text.endsWith('"') && quotes % 2 === 1 ? text.slice(0, -1).trimEnd() : text;
}

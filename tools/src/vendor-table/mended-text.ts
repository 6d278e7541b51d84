import { singleBlanks, withoutEntities, withoutEscapes } from "./cell-text.js";
import type { RepairLog } from "./repair-rules.js";

/** Words of the prose that no tab has cut. */
export function wordsOf(texts: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of texts) {
    if (text.includes("\t")) continue;
    for (const word of text.split(/[^\p{L}\p{N}_]+/u)) words.add(word.toLowerCase());
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
  const tight = plain.replace(/ {2,}\)/g, ")");
  if (tight !== plain) log.add("blank-before-bracket", line, plain, tight);
  const single = singleBlanks(tight);
  const end = withoutStrayEnd(single);
  if (end !== single) log.add("stray-end", line, single, end);
  return end;
}

function withoutTabs(raw: string, line: number, words: ReadonlySet<string>, log: RepairLog): string {
  if (!raw.includes("\t")) return raw;
  const [first = "", ...rest] = raw.split(/\t+/);
  let text = first;
  for (const piece of rest) text = `${text}${isCutWord(text, piece, words) ? "" : " "}${piece}`;
  log.add("tab-in-text", line, raw, text);
  return text;
}

/** A word was cut when its halves are no words of the table, or when it is one as a whole. */
function isCutWord(before: string, after: string, words: ReadonlySet<string>): boolean {
  const left = /[\p{L}\p{N}_]{0,60}$/u.exec(before.slice(-60))?.[0]?.toLowerCase() ?? "";
  const right = /^[\p{L}\p{N}_]{0,60}/u.exec(after)?.[0]?.toLowerCase() ?? "";
  if (left === "") return !/[,;:]$/.test(before);
  if (right === "") return true;
  if (words.has(`${left}${right}`)) return true;
  return !(words.has(left) && words.has(right));
}

/** A plus sign that a diff left, a quote that nothing opened. */
function withoutStrayEnd(text: string): string {
  if (text.endsWith(" +") || text === "+") return text.slice(0, -1).trimEnd();
  const quotes = text.split('"').length - 1;
  return text.endsWith('"') && quotes % 2 === 1 ? text.slice(0, -1).trimEnd() : text;
}

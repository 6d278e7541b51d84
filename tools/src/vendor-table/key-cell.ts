import { singleBlanks } from "./cell-text.js";

/** What the cell of the key says. */
export interface KeyCell {
  readonly keys: readonly string[];
  readonly since?: string;
  readonly until?: string;
  /** Text of a note that tells no firmware. */
  readonly unread?: string;
  /** Whether the cell holds a note at all. */
  readonly noted: boolean;
}

const keyPattern = /^[a-z][A-Za-z0-9_]{1,39}$/;
const longestCell = 2_000;
const mostOfRange = 100;

export function isKey(text: string): boolean {
  return keyPattern.test(text);
}

/** One key, or several, and notes in brackets. Undefined where the text names no key. */
export function readKeyCell(text: string): KeyCell | undefined {
  if (isKey(text)) return { keys: [text], noted: false };
  if (text.length > longestCell || !/^[a-z]/.test(text)) return undefined;
  const bracket = text.indexOf("(");
  const keys = readKeys(singleBlanks(bracket < 0 ? text : text.slice(0, bracket)));
  if (keys === undefined) return undefined;
  return bracket < 0 ? { keys, noted: false } : { keys, noted: true, ...readNotes(text.slice(bracket)) };
}

function readKeys(text: string): readonly string[] | undefined {
  if (isKey(text)) return [text];
  const found: string[] = [];
  const listed = text.split(/ ?[,;/] ?/);
  for (const each of listed) {
    if (each === "") continue;
    const keys = isKey(each) ? [each] : (readRange(each) ?? readSeries(each.split(" ")));
    if (keys === undefined) return undefined;
    found.push(...keys);
  }
  return found.length === 0 ? undefined : [...new Set(found)];
}

/** `c0n c1n c2n`: without commas, keys are told from words by differing in nothing but a number. */
function readSeries(tokens: readonly string[]): readonly string[] | undefined {
  const [first, ...rest] = tokens;
  if (first === undefined || !isKey(first)) return undefined;
  const form = first.replace(/\d+/, "#");
  const alike = form !== first && rest.every((key) => isKey(key) && key.replace(/\d+/, "#") === form);
  return alike ? tokens : undefined;
}

/** `c0n…c9n`, `c0n - c9n`, `c0n to c9n`. */
function readRange(text: string): readonly string[] | undefined {
  const [from, to, ...more] = text.split(/ ?(?:…|\.\.\.?|[-–—]| to | bis ) ?/);
  if (from === undefined || to === undefined || more.length > 0 || !isKey(from) || !isKey(to))
    return undefined;
  const [low] = from.match(/\d+/) ?? [];
  const [high] = to.match(/\d+/) ?? [];
  if (low === undefined || high === undefined) return undefined;
  const [before = "", behind = ""] = [
    from.slice(0, from.indexOf(low)),
    from.slice(from.indexOf(low) + low.length),
  ];
  const [first, last] = [Number(low), Number(high)];
  const same = low === String(first) && `${before}${high}${behind}` === to;
  if (!same || first >= last || last - first >= mostOfRange) return undefined;
  return Array.from({ length: last - first + 1 }, (_, index) => `${before}${first + index}${behind}`);
}

const arrives: ReadonlySet<string> = new Set([
  "introduced",
  "since",
  "added",
  "seit",
  "ab",
  "eingeführt",
  "new",
]);
const leaves: ReadonlySet<string> = new Set(["removed", "dropped", "entfernt"]);

/** Notes such as `(removed in firmware 60.0)`: `until` is the first firmware without the key. */
function readNotes(text: string): Pick<KeyCell, "since" | "until" | "unread"> {
  let since: string | undefined;
  let until: string | undefined;
  const unread: string[] = [];
  for (const note of text.split(/[()]/)) {
    for (const clause of note.split(/[,;]/)) {
      const read = readClause(clause.trim());
      if (read?.since !== undefined && since === undefined) since = read.since;
      else if (read?.until !== undefined && until === undefined) until = read.until;
      else if (clause.trim() !== "") unread.push(clause.trim());
    }
  }
  return {
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(unread.length > 0 && { unread: unread.join(", ") }),
  };
}

function readClause(clause: string): { readonly since?: string; readonly until?: string } | undefined {
  const tokens = clause.toLowerCase().split(/[ :]+/);
  const versions = tokens.filter((token) => /^v?\d{2,3}\.\d{1,3}(?:\.\d{1,3})?$/.test(token));
  const [version] = versions;
  if (version === undefined || versions.length > 1) return undefined;
  const comes = tokens.some((token) => arrives.has(token));
  const goes = tokens.some((token) => leaves.has(token));
  if (comes === goes) return undefined;
  const firmware = version.startsWith("v") ? version.slice(1) : version;
  return comes ? { since: firmware } : { until: firmware };
}

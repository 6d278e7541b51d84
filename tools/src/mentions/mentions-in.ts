import type { ResolvedDevice } from "../resolve/resolved-spec.js";
import { ordinaryWords } from "./ordinary-words.js";

/** A word of a changelog that looks like an API key. Nothing else of the sentence is kept. */
export interface Mention {
  readonly word: string;
  /** From 1. */
  readonly line: number;
  /** Why it looks like a key: it follows "API key", or stands in quotes where keys are spoken of. */
  readonly signal: "after-api-key" | "quoted";
  /** File of the spec that has it; `undefined` where the spec does not know it. */
  readonly known: string | undefined;
}

const openQuote = "[`\"“”„'‘’‚«»‹›]";
const word = "[A-Za-z][A-Za-z0-9_]*";
/** Behind a word: no further letter, also none that the file's encoding broke, and no hyphen that makes it a compound. */
const wordEnd = "(?![\\p{L}\\d_\\uFFFD]|-\\p{L})";
const afterApiKey = new RegExp(
  `\\bAPI[- ]?(?:keys?|Schlüsseln?)(?![\\p{L}\\d]):?\\s+(?:${openQuote}(${word})${openQuote}|(${word})${wordEnd})`,
  "giu",
);
/** An apostrophe inside a word opens no quotes. */
const quoted = new RegExp(`(?<![\\p{L}\\d])${openQuote}(${word})(?=${openQuote})`, "gu");
const speaksOfKeys = /\bAPI\b|\bkeys?\b|schlüssel/iu;

/** Words that look like keys, in the order of the text; each once per line. */
export function mentionsIn(text: string, device: ResolvedDevice): readonly Mention[] {
  const files = knownFiles(device);
  return text.split(/\r\n|\r|\n/).flatMap((sentence, index) => {
    const found = new Map<string, Mention>();
    for (const [name, signal] of candidatesIn(sentence)) {
      const known = files.get(name);
      if (found.has(name) || (known === undefined && !looksLikeKey(name, signal))) continue;
      found.set(name, { word: name, line: index + 1, signal, known });
    }
    return [...found.values()];
  });
}

function* candidatesIn(sentence: string): Generator<readonly [name: string, signal: Mention["signal"]]> {
  for (const [, inQuotes, bare] of sentence.matchAll(afterApiKey)) {
    if (inQuotes !== undefined) yield [inQuotes, "after-api-key"];
    if (bare !== undefined && !ordinaryWords.has(bare.toLowerCase())) yield [bare, "after-api-key"];
  }
  if (!speaksOfKeys.test(sentence)) return;
  for (const [, inQuotes] of sentence.matchAll(quoted))
    if (inQuotes !== undefined) yield [inQuotes, "quoted"];
}

/** Names in CamelCase are those of other protocols; capitals inside count only where the text calls the word a key. */
function looksLikeKey(name: string, signal: Mention["signal"]): boolean {
  if (name.length > 24 || !/^[a-z]/.test(name)) return false;
  return signal === "after-api-key" || name.includes("_") || !/[A-Z]/.test(name);
}

function knownFiles({ kind, keys, otherNames }: ResolvedDevice): ReadonlyMap<string, string> {
  return new Map([
    ...otherNames.flatMap((each) => each.keys.map((key) => [key, `spec/${kind}/other-names.yaml`] as const)),
    ...keys.map(({ key, file }) => [key, file] as const),
  ]);
}

import { type Snapshot, type SnapshotRow, sameType } from "./snapshot.js";

/** What the vendor says otherwise than before. */
export interface VendorChange {
  readonly key: string;
  /** access, category, type, unit, words, since, until or text. */
  readonly fact: string;
  /** Left out where it said nothing, and for texts, of which only a digest is kept. */
  readonly before?: string;
  readonly after?: string;
}

export interface ChangesSince {
  readonly added: readonly string[];
  readonly absent: readonly string[];
  readonly changed: readonly VendorChange[];
}

/** What the vendor changed from one reading to the next. */
export function changesSince(before: Snapshot, after: Snapshot): ChangesSince {
  const shared = [...after].flatMap(([key, row]) => {
    const earlier = before.get(key);
    return earlier === undefined ? [] : [{ key, earlier, row }];
  });
  return {
    added: [...after.keys()].filter((key) => !before.has(key)),
    absent: [...before.keys()].filter((key) => !after.has(key)),
    changed: shared.flatMap(({ key, earlier, row }) => changesOf(key, earlier, row)),
  };
}

const plainFacts = ["access", "category", "unit", "since", "until"] as const;

function changesOf(key: string, before: SnapshotRow, after: SnapshotRow): readonly VendorChange[] {
  const told = [
    ...plainFacts.map((fact) => change(key, fact, before[fact], after[fact])),
    sameType(before.type, after.type) ? undefined : change(key, "type", before.type, after.type),
    change(key, "words", wordsText(before.words), wordsText(after.words)),
  ].filter((each) => each !== undefined);
  // A text that holds the words that changed has changed, too, and that says no more.
  if (before.text === after.text || told.length > 0) return told;
  return [{ key, fact: "text" }];
}

function change(
  key: string,
  fact: string,
  before: string | undefined,
  after: string | undefined,
): VendorChange | undefined {
  if (before === after) return undefined;
  return {
    key,
    fact,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

function wordsText(words: Readonly<Record<string, string>> | undefined): string | undefined {
  if (words === undefined) return undefined;
  return Object.entries(words)
    .map(([value, word]) => `${value} ${word}`)
    .join(", ");
}

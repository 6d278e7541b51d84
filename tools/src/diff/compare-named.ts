import { type Change, changesOf, type Subject, type Verdict } from "./change.js";
import { rules } from "./grades.js";

/** How to speak of things of one kind. */
export interface NamedKind<T> {
  readonly subject: (name: string, thing: T) => Subject;
  /** What a new one is. */
  readonly words: (thing: T) => string;
  /** What a changelog says of a new one beside its name. */
  readonly news?: (thing: T) => string;
}

/** What became of things with a name: those that went, those that are there still, those that came. */
export function compareNamed<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  { subject, words, news }: NamedKind<T>,
  compare: (former: T, present: T) => Iterable<Verdict>,
): readonly Change[] {
  const changes: Change[] = [];
  for (const [name, former] of before) {
    const present = after.get(name);
    const verdicts = present === undefined ? [rules.removed()] : compare(former, present);
    changes.push(...changesOf(subject(name, present ?? former), verdicts));
  }
  for (const [name, present] of after) {
    if (before.has(name)) continue;
    changes.push(...changesOf(subject(name, present), [rules.added(words(present), news?.(present))]));
  }
  return changes;
}

import { intervalsOverlap } from "../firmware.js";
import type { ResolvedEnum } from "../resolve/resolved-spec.js";
import type { SpecEnumValue } from "../spec-model.js";
import type { Verdict } from "./change.js";
import { intervalDrift, intervalWords } from "./compare-availability.js";
import { rules } from "./grades.js";

/** What became of the members of an enum. */
export function* compareEnums(before: ResolvedEnum, after: ResolvedEnum): Generator<Verdict> {
  if (before.summary !== after.summary) yield rules.reworded("summary");
  const { pairs, gone, come } = pairMembers(before.values, after.values);
  for (const [former, present] of pairs) yield* compareMembers(former, present, labelIn(before, former));
  for (const member of gone) yield rules.memberRemoved(labelIn(before, member));
  for (const { name, value } of come) yield rules.memberAdded(name, value);
  if (gone.length === 0 && come.length === 0 && isReordered(pairs, after.values))
    yield rules.reordered("members");
}

type Pair = readonly [former: SpecEnumValue, present: SpecEnumValue];

/** Members that are the same by number and name, then those that kept their number, then those that kept their name. */
function pairMembers(
  before: readonly SpecEnumValue[],
  after: readonly SpecEnumValue[],
): {
  readonly pairs: readonly Pair[];
  readonly gone: readonly SpecEnumValue[];
  readonly come: readonly SpecEnumValue[];
} {
  const found = new Map<SpecEnumValue, SpecEnumValue>();
  const taken = new Set<SpecEnumValue>();
  const pairWhere = (same: (former: SpecEnumValue, present: SpecEnumValue) => boolean): void => {
    for (const former of before) {
      if (found.has(former)) continue;
      const present = after.find((candidate) => !taken.has(candidate) && same(former, candidate));
      if (present === undefined) continue;
      found.set(former, present);
      taken.add(present);
    }
  };
  pairWhere((a, b) => a.value === b.value && a.name === b.name && intervalsOverlap(a, b));
  pairWhere((a, b) => a.value === b.value && a.name === b.name);
  pairWhere((a, b) => a.value === b.value && intervalsOverlap(a, b));
  pairWhere((a, b) => a.name === b.name && intervalsOverlap(a, b));
  return {
    pairs: before.flatMap((former) => {
      const present = found.get(former);
      return present === undefined ? [] : [[former, present] as const];
    }),
    gone: before.filter((member) => !found.has(member)),
    come: after.filter((member) => !taken.has(member)),
  };
}

function* compareMembers(before: SpecEnumValue, after: SpecEnumValue, label: string): Generator<Verdict> {
  if (before.name !== after.name) yield rules.memberRenamed(label, after.name);
  if (before.value !== after.value) yield rules.memberMoved(before.name, before.value, after.value);
  const { wider, narrower } = intervalDrift(before, after);
  const [from, to] = [intervalWords(before), intervalWords(after)];
  if (narrower) yield rules.memberNarrowed(label, from, to);
  else if (wider) yield rules.memberWidened(label, from, to);
  if (before.meaning !== after.meaning || before.vendor !== after.vendor)
    yield rules.reworded(`meaning of member ${after.name}`);
}

/** The name; with its number where several members have the name. */
function labelIn({ values }: ResolvedEnum, { name, value }: SpecEnumValue): string {
  return values.filter((other) => other.name === name).length > 1 ? `${name} (${value})` : name;
}

function isReordered(pairs: readonly Pair[], after: readonly SpecEnumValue[]): boolean {
  return pairs.some(([, present], index) => after[index] !== present);
}

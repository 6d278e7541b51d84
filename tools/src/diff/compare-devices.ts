import { compareFirmware } from "../firmware.js";
import type {
  ResolvedDevice,
  ResolvedKey,
  ResolvedModel,
  ResolvedProfile,
} from "../resolve/resolved-spec.js";
import { type Change, changesOf, type SubjectKind, type Verdict } from "./change.js";
import { differ } from "./compare-keys.js";
import { compareNamed } from "./compare-named.js";
import { rules } from "./grades.js";

/** What became of a device beside its keys: models, simulator profiles, corrections, names without a description. */
export function compareDevices(before: ResolvedDevice, after: ResolvedDevice): readonly Change[] {
  const { kind: device } = after;
  const subject = (kind: SubjectKind) => (name: string) => ({ device, kind, name });
  const known = keysSentAlike(before, after);
  return [
    ...changesOf(subject("device")(device), compareFacts(before, after)),
    ...compareNamed(
      new Map(Object.entries(before.models)),
      new Map(Object.entries(after.models)),
      { subject: subject("model"), words: ({ title }) => title },
      compareModels,
    ),
    ...compareNamed(
      byName(before.profiles),
      byName(after.profiles),
      { subject: subject("profile"), words: ({ model, firmware }) => `${model}, firmware ${firmware}` },
      (former, present) => compareProfiles(former, present, known),
    ),
    ...compareCorrections(before, after),
    ...compareOtherNames(before, after),
  ];
}

function hasKey({ keys }: ResolvedDevice, name: string): boolean {
  return keys.some(({ key }) => key === name);
}

/** Keys whose own facts tell nothing new of who sends them: where a profile gains or loses one, that is its own doing. */
function keysSentAlike(before: ResolvedDevice, after: ResolvedDevice): ReadonlySet<string> {
  const sentBy = ({ access, availability, example }: ResolvedKey): unknown => [
    access,
    availability,
    example === undefined,
  ];
  const former = new Map(before.keys.map((key) => [key.key, key]));
  const alike = after.keys.filter((key) => {
    const was = former.get(key.key);
    return was !== undefined && !differ(sentBy(was), sentBy(key));
  });
  return new Set(alike.map(({ key }) => key));
}

function byName<T extends { readonly name: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((each) => [each.name, each]));
}

function* compareFacts(before: ResolvedDevice, after: ResolvedDevice): Generator<Verdict> {
  const [from, to] = [before.oldestFirmware, after.oldestFirmware];
  const order = compareFirmware(to, from);
  if (order < 0) yield rules.oldestFirmwareLowered(from, to);
  if (order > 0) yield rules.oldestFirmwareRaised(from, to);
  if (before.firmwareKey !== after.firmwareKey)
    yield rules.factChanged("firmware key", before.firmwareKey, after.firmwareKey);
  if (before.newestFirmware !== after.newestFirmware) yield rules.restated("newest firmware known");
  if (before.title !== after.title) yield rules.reworded("title");
  const keysIn = (device: ResolvedDevice, other: ResolvedDevice): readonly string[] =>
    device.keys.map(({ key }) => key).filter((key) => hasKey(other, key));
  if (differ(keysIn(before, after), keysIn(after, before))) yield rules.reordered("keys");
}

const modelFacts = ["platform", "typ", "styp", "alsoTyp", "since"] as const;

function* compareModels(before: ResolvedModel, after: ResolvedModel): Generator<Verdict> {
  if (before.title !== after.title) yield rules.reworded("title");
  for (const fact of modelFacts) if (before[fact] !== after[fact]) yield rules.restated(fact);
  if (before.listedSince !== after.listedSince) yield rules.restated("oldest firmware with known keys");
}

function* compareProfiles(
  before: ResolvedProfile,
  after: ResolvedProfile,
  known: ReadonlySet<string>,
): Generator<Verdict> {
  for (const fact of ["model", "firmware"] as const)
    if (before[fact] !== after[fact]) yield rules.factChanged(fact, before[fact], after[fact]);
  const more = after.keys.filter((key) => known.has(key) && !before.keys.includes(key));
  const fewer = before.keys.filter((key) => known.has(key) && !after.keys.includes(key));
  if (more.length > 0 || fewer.length > 0) yield rules.profileKeys(more, fewer);
  const common = ({ keys }: ResolvedProfile, other: ResolvedProfile): readonly string[] =>
    keys.filter((key) => other.keys.includes(key));
  if (differ(common(before, after), common(after, before))) yield rules.reordered("keys");
  // Without the values: some are of a kind that their owner would not show.
  const changed = [...new Set([...Object.keys(before.values), ...Object.keys(after.values)])].filter((key) =>
    differ(before.values[key], after.values[key]),
  );
  if (changed.length > 0) yield rules.restated(`value of ${changed.join(", ")}`);
}

/** A correction is known by its key and fact; several of one key and fact are counted off. */
function compareCorrections(before: ResolvedDevice, after: ResolvedDevice): readonly Change[] {
  const named = ({ corrections }: ResolvedDevice): ReadonlyMap<string, readonly string[]> => {
    const found = new Map<string, string[]>();
    for (const correction of corrections) {
      const id = `${correction.key} ${correction.fact}`;
      found.set(id, [...(found.get(id) ?? []), JSON.stringify(correction)]);
    }
    return found;
  };
  const [former, present] = [named(before), named(after)];
  return [...new Set([...former.keys(), ...present.keys()])].flatMap((id) => {
    const [name = "", fact = ""] = id.split(" ");
    const [was, is] = [former.get(id) ?? [], present.get(id) ?? []];
    const subject = { device: after.kind, kind: "correction", name } as const;
    if (!differ(was, is)) return [];
    if (is.length > was.length) return changesOf(subject, [rules.correctionAdded(fact)]);
    return changesOf(subject, [
      is.length < was.length ? rules.correctionRemoved(fact) : rules.reworded(`correction of ${fact}`),
    ]);
  });
}

/** Names that only say that a key exists; programs learn from them which ones to hide. */
function compareOtherNames(before: ResolvedDevice, after: ResolvedDevice): readonly Change[] {
  const secretsOf = ({ otherNames }: ResolvedDevice): readonly string[] =>
    otherNames.flatMap(({ secret = [] }) => secret);
  const origins = new Set([...before.otherNames, ...after.otherNames].map(({ origin }) => origin));
  const [former, present] = [secretsOf(before), secretsOf(after)];
  const changes = [...origins].flatMap((origin) => {
    const listOf = (device: ResolvedDevice): unknown =>
      device.otherNames.find((names) => names.origin === origin);
    return differ(listOf(before), listOf(after))
      ? changesOf({ device: after.kind, kind: "names", name: origin }, [rules.restated("list of names")])
      : [];
  });
  const key = (name: string) => ({ device: after.kind, kind: "key", name }) as const;
  return [
    ...changes,
    ...present
      .filter((name) => !former.includes(name) && !hasKey(before, name))
      .flatMap((name) => changesOf(key(name), [rules.hidden()])),
    ...former
      .filter((name) => !present.includes(name) && !hasKey(after, name))
      .flatMap((name) => changesOf(key(name), [rules.shown()])),
  ];
}

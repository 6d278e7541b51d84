import type { ResolvedModbus, ResolvedRegister } from "../resolve/resolved-spec.js";
import type { DeviceKind } from "../spec-model.js";
import { compareRanges } from "./bounds.js";
import { type Change, changesOf, type Subject, type Verdict } from "./change.js";
import { compareAccess, compareSecrecy, differ } from "./compare-keys.js";
import { rules } from "./grades.js";

/** What became of a device's Modbus server and its registers. */
export function compareModbus(
  device: DeviceKind,
  before: ResolvedModbus | undefined,
  after: ResolvedModbus | undefined,
): readonly Change[] {
  const server: Subject = { device, kind: "modbus", name: "server" };
  if (before === undefined && after === undefined) return [];
  if (before === undefined)
    return changesOf(server, [rules.added(`${after?.registers.length ?? 0} registers`)]);
  if (after === undefined) return changesOf(server, [rules.removed()]);
  return [
    ...changesOf(server, compareServers(before, after)),
    ...compareTables(device, before.registers, after.registers),
  ];
}

const serverFacts = ["port", "portKey", "enabledKey", "swapBytesKey", "swapRegistersKey"] as const;

function* compareServers(before: ResolvedModbus, after: ResolvedModbus): Generator<Verdict> {
  for (const fact of serverFacts) yield* compareFact(fact, before[fact], after[fact]);
  yield* compareFact("functions", functionWords(before), functionWords(after));
  if (differ(before.notes, after.notes)) yield rules.reworded("notes");
  if (differ(before.bugs, after.bugs)) yield rules.restated("bugs");
  if (differ(before.sources, after.sources)) yield rules.restated("sources");
}

function functionWords({ functions }: ResolvedModbus): string {
  const { readHolding, readInput, writeHolding, refused } = functions;
  return `${readHolding}, ${readInput}, ${writeHolding}, refused ${refused.join(", ")}`;
}

function compareTables(
  device: DeviceKind,
  before: readonly ResolvedRegister[],
  after: readonly ResolvedRegister[],
): readonly Change[] {
  const present = new Map(after.map((register) => [register.name, register]));
  const former = new Set(before.map(({ name }) => name));
  const subject = (name: string): Subject => ({ device, kind: "register", name });
  return [
    ...before.flatMap((register) => {
      const successor = present.get(register.name);
      const verdicts = successor === undefined ? [rules.removed()] : compareRegisters(register, successor);
      return changesOf(subject(register.name), verdicts);
    }),
    ...after
      .filter(({ name }) => !former.has(name))
      .flatMap(({ name, kind, address, type }) =>
        changesOf(subject(name), [rules.added(`${kind} ${address}, ${type}`)]),
      ),
  ];
}

/** Facts that a reader or writer of the register goes by. */
const facts = [
  "kind",
  "address",
  "type",
  "length",
  "unit",
  "factor",
  "format",
  "key",
  "place",
  "since",
  "implemented",
] as const;

const words = ["summary", "notes"] as const;
const remarks = ["vendor", "bugs", "confidence", "sources"] as const;

function* compareRegisters(before: ResolvedRegister, after: ResolvedRegister): Generator<Verdict> {
  for (const fact of facts) yield* compareFact(fact, before[fact], after[fact]);
  yield* compareAccess(before.access, after.access);
  yield* compareRanges("range", before.range, after.range, /int/.test(after.type));
  yield* compareMeanings(before.enum ?? [], after.enum ?? []);
  yield* compareSecrecy(before.secret === true, after.secret === true);
  for (const word of words) if (differ(before[word], after[word])) yield rules.reworded(word);
  for (const remark of remarks) if (differ(before[remark], after[remark])) yield rules.restated(remark);
}

function* compareMeanings(
  before: NonNullable<ResolvedRegister["enum"]>,
  after: NonNullable<ResolvedRegister["enum"]>,
): Generator<Verdict> {
  const present = new Map(after.map((member) => [member.value, member]));
  const former = new Set(before.map(({ value }) => value));
  for (const member of before) {
    const successor = present.get(member.value);
    if (successor === undefined) yield rules.memberRemoved(String(member.value));
    else if (differ(member, successor)) yield rules.reworded(`meaning of ${member.value}`);
  }
  for (const { value } of after) if (!former.has(value)) yield rules.memberAdded(String(value), value);
}

function* compareFact(what: string, before: unknown, after: unknown): Generator<Verdict> {
  if (differ(before, after)) yield rules.factChanged(what, factWords(before), factWords(after));
}

function factWords(fact: unknown): string {
  if (Array.isArray(fact)) return fact.join(".");
  return fact === undefined ? "none" : String(fact);
}

import { conformValue } from "../conform/conform-value.js";
import type { SpecChange } from "../edit/spec-change.js";
import { type Stub, stubsChanges } from "../edit/stub.js";
import { devicesOfKey, type Entry, type SpecIndex } from "../load/spec-index.js";
import { valueAt } from "../mutate/tree.js";
import { resolveTypes } from "../resolve/resolve-values.js";
import type { DeviceKind, SpecKey, SpecSource, SpecType } from "../spec-model.js";
import type { Proposal } from "./propose.js";

/** The captures as a source of the spec. */
export interface CaptureSource {
  readonly id: string;
  /** What to write down of it; `undefined` when the spec has it. */
  readonly entry: NewCaptureSource | undefined;
}

export interface NewCaptureSource extends SpecSource {
  readonly firmware: string;
  readonly models?: readonly string[];
}

/**
 * The changes that need no human: stubs of keys that the spec lacks, the shape of keys whose type nobody has set, and
 * the captures as the source of both. Everything else is a question: meanings, null, ranges, and whatever stands in the
 * spec already.
 *
 * @throws EditError when the spec has no room for a stub
 */
export function learnChanges(
  proposals: readonly Proposal[],
  index: SpecIndex,
  device: DeviceKind,
  source: CaptureSource,
): readonly SpecChange[] {
  const known = withSource(index, source);
  const fresh = proposals.filter(({ kind, key }) => kind === "new-key" && /^[a-zA-Z]\w*$/.test(key));
  const stubs = stubsChanges(
    known,
    device,
    fresh.map((each) => stubOf(each, known, source.id)),
  );
  const lists = fresh.flatMap((each) => listChanges(each, stubs));
  const shapes = proposals.flatMap((each) => shapeChanges(each, known, device, source.id));
  if (fresh.length === 0 && shapes.length === 0) return [];
  return [...sourceChanges(source), ...stubs, ...lists, ...shapes];
}

function withSource(index: SpecIndex, { id, entry }: CaptureSource): SpecIndex {
  return entry === undefined ? index : { ...index, sources: new Map([...index.sources, [id, entry]]) };
}

function sourceChanges({ id, entry }: CaptureSource): readonly SpecChange[] {
  return entry === undefined ? [] : [{ kind: "entry", file: "sources.yaml", name: id, value: entry }];
}

function stubOf({ key, type, nullable = false }: Proposal, index: SpecIndex, source: string): Stub {
  const bare: Stub = { key, access: "read", type: "unknown", nullable, listed: [source] };
  // What both devices send is described by the other one better than by a few values.
  const isShared = index.keys.some(({ name, scope }) => name === key && scope === "shared");
  if (type === undefined || isShared) return bare;
  if (typeof type === "string") return { ...bare, type };
  // With its elements known there is nothing left to look at.
  return holdsText(type)
    ? { ...bare, type: "array", notes: [] }
    : { ...bare, type: "array", notes: [], secret: false };
}

function holdsText(type: SpecType): boolean {
  if (typeof type === "string") return type === "string" || type === "unknown";
  if (!("array" in type)) return true;
  const { array } = type;
  return holdsText(typeof array === "object" && "type" in array ? array.type : array);
}

/** Stubs leave open what is in an array: the captures show it. */
function listChanges({ key, type }: Proposal, stubs: readonly SpecChange[]): readonly SpecChange[] {
  const stub = stubs.find((change) => change.kind === "entry" && change.name === key);
  if (stub === undefined || typeof type !== "object") return [];
  return [{ kind: "set", file: stub.file, place: [key, "type"], value: type }];
}

/** The shape of a key that has none. A shared key keeps its question: the other device may send another shape. */
function shapeChanges(
  { key, place, kind, type, nullable }: Proposal,
  index: SpecIndex,
  device: DeviceKind,
  source: string,
): readonly SpecChange[] {
  if (kind !== "type" || place !== "" || type === undefined) return [];
  const entry = index.keys.find((each) => each.name === key && devicesOfKey(each).includes(device));
  if (entry === undefined || entry.scope === "shared" || entry.place[0] !== key) return [];
  if (entry.value.type !== "unknown" || (nullable === true && !entry.value.nullable)) return [];
  if (!fitsExample(index, entry, type)) return [];
  const { path: file } = entry.file;
  return [
    { kind: "set", file, place: [key, "type"], value: type },
    { kind: "append", file, place: [key, "listed"], items: [source] },
    ...(hasOwnSources(entry)
      ? [{ kind: "append" as const, file, place: [key, "sources", "type"], items: [source] }]
      : []),
  ];
}

/** An example from another capture may show another form, or null: then the captures contradict each other. */
function fitsExample(index: SpecIndex, { scope, value: key }: Entry<SpecKey>, type: SpecType): boolean {
  if (key.example === undefined) return true;
  const value = resolveTypes(index).value(scope, { type, nullable: key.nullable });
  return conformValue(key.example, value, { firmware: undefined, secret: key.secret === true }).length === 0;
}

/** Whether the file names sources of the type beside the documents that list the key. */
function hasOwnSources({ file, place }: Entry<SpecKey>): boolean {
  return valueAt(file.content, [...place, "sources", "type"]) !== undefined;
}

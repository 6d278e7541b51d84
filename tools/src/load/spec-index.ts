import type { SpecModbus } from "../modbus-model.js";
import type {
  DeviceKind,
  Scope,
  SpecComponent,
  SpecCorrection,
  SpecDevice,
  SpecEnum,
  SpecKey,
  SpecOtherNames,
  SpecRatchet,
  SpecSource,
  SpecStruct,
  SpecUnit,
  WrittenKey,
} from "../spec-model.js";
import { deviceKinds, scopes } from "../spec-model.js";
import { withListedSources } from "./listed-sources.js";
import type { LoadedSpec, SpecFile } from "./load-spec.js";
import { withDescription } from "./makeshift-description.js";

/** A named part of the spec and where it stands. */
export interface Entry<T> {
  readonly name: string;
  readonly scope: Scope;
  readonly file: SpecFile;
  /** Path of the entry inside its file. */
  readonly place: readonly (string | number)[];
  readonly value: T;
}

/** The parts of the spec by kind, in file order. */
export interface SpecIndex {
  readonly units: ReadonlyMap<string, SpecUnit>;
  readonly sources: ReadonlyMap<string, SpecSource>;
  readonly devices: ReadonlyMap<DeviceKind, Entry<SpecDevice>>;
  readonly keys: readonly Entry<SpecKey>[];
  readonly enums: readonly Entry<SpecEnum>[];
  readonly structs: readonly Entry<SpecStruct>[];
  readonly components: readonly Entry<SpecComponent>[];
  readonly corrections: readonly Entry<SpecCorrection>[];
  readonly ratchet: readonly Entry<SpecRatchet>[];
  readonly modbus: readonly Entry<SpecModbus>[];
  readonly otherNames: readonly Entry<SpecOtherNames>[];
  readonly files: readonly SpecFile[];
}

/** An entry that its schema refuses is left out, so that the rules see well-formed ones only. */
export type IsWellFormed = (file: SpecFile, name: string | number | undefined) => boolean;

export function indexSpec(loaded: LoadedSpec, isWellFormed: IsWellFormed = () => true): SpecIndex {
  // What both devices say comes first, as it does for their readers.
  const rank = (file: SpecFile): number => (file.scope === undefined ? -1 : scopes.indexOf(file.scope));
  const files = [...loaded.files].sort((a, b) => rank(a) - rank(b));
  const ofKind = (kind: SpecFile["kind"]): readonly SpecFile[] => files.filter((file) => file.kind === kind);
  const named = <T>(kind: SpecFile["kind"]): Entry<T>[] =>
    ofKind(kind).flatMap((file) =>
      Object.entries(contentOf(file))
        .filter(([name]) => isWellFormed(file, name))
        .map(([name, value]) => ({ name, scope: scopeOf(file), file, place: [name], value: value as T })),
    );
  const whole = <T>(kind: SpecFile["kind"]): Entry<T>[] =>
    ofKind(kind)
      .filter((file) => isWellFormed(file, undefined))
      .map((file) => ({
        name: file.path,
        scope: scopeOf(file),
        file,
        place: [],
        value: file.content as T,
      }));
  const sources = new Map(ofKind("sources").flatMap(entriesOf<SpecSource>));
  const devices = new Map<DeviceKind, Entry<SpecDevice>>();
  for (const entry of whole<SpecDevice>("device")) {
    const kind = deviceKinds.find((candidate) => candidate === entry.scope);
    if (kind !== undefined) devices.set(kind, entry);
  }
  return {
    units: new Map(ofKind("units").flatMap(entriesOf<SpecUnit>)),
    sources,
    devices,
    keys: named<WrittenKey>("keys")
      .map((entry) => ({ ...entry, value: withDescription(entry.name, entry.value) }))
      .flatMap(numberedEntries)
      .map((entry) => ({ ...entry, value: withListedSources(entry.value, sources) })),
    enums: named<SpecEnum>("enums"),
    structs: named<SpecStruct>("structs"),
    components: named<SpecComponent>("components"),
    corrections: ofKind("corrections").flatMap((file) => correctionsOf(file, isWellFormed)),
    ratchet: whole<SpecRatchet>("ratchet"),
    modbus: whole<SpecModbus>("modbus"),
    otherNames: named<SpecOtherNames>("other-names"),
    files,
  };
}

/** A row of numbered keys as the keys it stands for: `c{i}n` → `c0n` … `c9n`. Each stands at the row's place. */
function numberedEntries(entry: Entry<SpecKey>): Entry<SpecKey>[] {
  const { numbered, ...row } = entry.value;
  if (numbered === undefined) return [entry];
  return Array.from({ length: numbered.to - numbered.from + 1 }, (_, index) => {
    const number = numbered.from + index;
    const fill = (text: string): string =>
      text.replaceAll("{i}", String(number)).replaceAll("{n}", String(number + 1));
    const value = { ...row, name: fill(row.name), summary: fill(row.summary) };
    return { ...entry, name: fill(entry.name), value };
  });
}

/** Badly formed ones included: a unit or source with a fault is there, and those that name it are not to blame. */
function entriesOf<T>(file: SpecFile): (readonly [name: string, value: T])[] {
  return Object.entries(contentOf(file)).filter(
    (entry): entry is [string, T] => typeof entry[1] === "object" && entry[1] !== null,
  );
}

function correctionsOf(file: SpecFile, isWellFormed: IsWellFormed): Entry<SpecCorrection>[] {
  const list: readonly unknown[] = Array.isArray(file.content) ? file.content : [];
  return list.flatMap((value, index) =>
    isWellFormed(file, index)
      ? [
          {
            name: String(index),
            scope: scopeOf(file),
            file,
            place: [index],
            value: value as SpecCorrection,
          },
        ]
      : [],
  );
}

/** Units and sources stand at the root and belong to everybody. */
function scopeOf(file: SpecFile): Scope {
  return file.scope ?? "shared";
}

function contentOf(file: SpecFile): Record<string, unknown> {
  const { content } = file;
  return typeof content === "object" && content !== null && !Array.isArray(content)
    ? (content as Record<string, unknown>)
    : {};
}

/** Name of the component that shows the keys of this file. */
export function componentOfKeysFile(path: string): string {
  return (path.split("/").at(-1) ?? path).replace(/\.yaml$/, "");
}

/** Scopes whose enums, structs, keys and components can be named from this one. */
export function visibleScopes(scope: Scope): readonly Scope[] {
  return scope === "shared" ? ["shared"] : [scope, "shared"];
}

/** The entry of this name that `scope` can see. */
export function findVisible<T>(
  entries: readonly Entry<T>[],
  scope: Scope,
  name: string,
): Entry<T> | undefined {
  const seen = visibleScopes(scope);
  return entries.find((entry) => entry.name === name && seen.includes(entry.scope));
}

/** Devices that a key of this entry belongs to. */
export function devicesOfKey(entry: Entry<SpecKey>): readonly DeviceKind[] {
  if (entry.scope !== "shared") return [entry.scope];
  const named = entry.value.devices;
  return named === undefined ? deviceKinds : deviceKinds.filter((kind) => named[kind] !== undefined);
}

/** The facts of a key as one device has them: the override goes over the common facts, sources fact by fact. */
export function keyForDevice(entry: Entry<SpecKey>, device: DeviceKind): SpecKey {
  const { devices, ...common } = entry.value;
  const override = devices?.[device];
  if (override === undefined) return common;
  return { ...common, ...override, sources: { ...common.sources, ...override.sources } };
}

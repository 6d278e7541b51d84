import type {
  ResolvedComponent,
  ResolvedDevice,
  ResolvedKey,
  ResolvedSpec,
} from "../resolve/resolved-spec.js";
import type { DeviceKind, Scope } from "../spec-model.js";
import { byGrade, type Change, changesOf, type Subject, type Verdict } from "./change.js";
import { compareComponents } from "./compare-components.js";
import { compareDevices } from "./compare-devices.js";
import { compareEnums } from "./compare-enums.js";
import { compareKeys, isDescribed, keyWords } from "./compare-keys.js";
import { compareModbus } from "./compare-modbus.js";
import { compareNamed } from "./compare-named.js";
import { compareStructs, joinDirections, structDirections } from "./compare-structs.js";
import { compareUnits } from "./compare-units.js";
import type { Renamed } from "./compare-values.js";
import { rules } from "./grades.js";
import { renamedTypes } from "./renamed-types.js";

/** What changed from one spec to the next, heaviest first; what both devices have from one entry is told once. */
export function diffSpecs(before: ResolvedSpec, after: ResolvedSpec): readonly Change[] {
  const renamed = renamedTypes(before, after);
  return byGrade([
    ...toldOnce(diffDevices(before, after, renamed)),
    ...diffEnums(before, after, renamed),
    ...diffStructs(before, after, renamed),
    ...diffComponents(before, after, renamed),
    ...compareUnits(before.units, after.units),
  ]);
}

function diffDevices(before: ResolvedSpec, after: ResolvedSpec, renamed: Renamed): readonly Change[] {
  const former = new Map(before.devices.map((device) => [device.kind, device]));
  const kinds = new Set([...before.devices, ...after.devices].map(({ kind }) => kind));
  return [...kinds].flatMap((kind) => {
    const [was, is] = [former.get(kind), after.devices.find((device) => device.kind === kind)];
    const subject: Subject = { device: kind, kind: "device", name: kind };
    if (was === undefined) return changesOf(subject, [rules.added("")]);
    if (is === undefined) return changesOf(subject, [rules.removed()]);
    return [
      ...diffKeys(was, is, renamed),
      ...compareDevices(was, is),
      ...compareModbus(kind, was.modbus, is.modbus),
    ];
  });
}

function diffKeys(before: ResolvedDevice, after: ResolvedDevice, renamed: Renamed): readonly Change[] {
  const models = Object.keys(before.models);
  return compareNamed(
    keysByName(before),
    keysByName(after),
    {
      subject: (name) => ({ device: after.kind, kind: "key", name }),
      words: keyWords,
      news: ({ field }) => field,
    },
    (former, present) => compareKeys(former, present, { renamed, models }),
  );
}

function keysByName({ keys }: ResolvedDevice): ReadonlyMap<string, ResolvedKey> {
  return new Map(keys.map((key) => [key.key, key]));
}

/** What is said of both devices word by word is said of `shared`. */
function toldOnce(changes: readonly Change[]): readonly Change[] {
  const idOf = ({ device: _, ...said }: Change): string => JSON.stringify(said);
  const devices = new Map<string, Set<Scope>>();
  for (const change of changes)
    devices.set(idOf(change), (devices.get(idOf(change)) ?? new Set<Scope>()).add(change.device));
  const told = new Map<string, Change>();
  for (const change of changes) {
    const isShared = (devices.get(idOf(change))?.size ?? 0) > 1;
    const once: Change = isShared ? { ...change, device: "shared" } : change;
    told.set(`${once.device} ${idOf(change)}`, once);
  }
  return [...told.values()];
}

function diffEnums(before: ResolvedSpec, after: ResolvedSpec, renamed: Renamed): readonly Change[] {
  return diffTypes(
    before.enums,
    after.enums,
    {
      renamed,
      kind: "enum",
      nameOf: ({ name }) => name,
      wordsOf: ({ values }) => (values.length === 1 ? "1 member" : `${values.length} members`),
    },
    compareEnums,
  );
}

function diffStructs(before: ResolvedSpec, after: ResolvedSpec, renamed: Renamed): readonly Change[] {
  const [former, present] = [structDirections(before), structDirections(after)];
  return diffTypes(
    before.structs,
    after.structs,
    {
      renamed,
      kind: "struct",
      nameOf: ({ name }) => name,
      wordsOf: ({ fields }) => fields.map(({ field }) => field).join(", "),
    },
    (was, is) => {
      const direction = joinDirections(former.get(was.name), present.get(is.name));
      return compareStructs(was, is, direction, renamed);
    },
  );
}

function diffComponents(before: ResolvedSpec, after: ResolvedSpec, renamed: Renamed): readonly Change[] {
  const keysOf = (spec: ResolvedSpec, { devices }: ResolvedComponent): readonly ResolvedKey[] =>
    spec.devices.filter(({ kind }) => devices.includes(kind)).flatMap(({ keys }) => keys);
  return diffTypes(
    before.components,
    after.components,
    {
      renamed,
      kind: "component",
      nameOf: ({ typeName }) => typeName,
      wordsOf: ({ name, summary }) => `${name}: ${summary}`,
    },
    (was, is) => {
      const [former, present] = [keysOf(before, was), keysOf(after, is)];
      const has = (keys: readonly ResolvedKey[], name: string): boolean =>
        keys.some(({ key }) => key === name);
      return compareComponents(was, is, {
        renamed,
        isNewOrGone: (key) => has(former, key) !== has(present, key),
        wasUndescribed: (name) => former.some((key) => key.key === name && !isDescribed(key)),
      });
    },
  );
}

interface TypeKind<T> {
  readonly renamed: Renamed;
  readonly kind: "enum" | "struct" | "component";
  readonly nameOf: (type: T) => string;
  readonly wordsOf: (type: T) => string;
}

/** Types have one name over all scopes, so that one may move from a device to both and stay what it is. */
function diffTypes<T extends { readonly scope: DeviceKind | "shared" }>(
  before: readonly T[],
  after: readonly T[],
  { renamed, kind, nameOf, wordsOf }: TypeKind<T>,
  compare: (former: T, present: T) => Iterable<Verdict>,
): readonly Change[] {
  const presentName = (type: T): string => renamed.get(nameOf(type)) ?? nameOf(type);
  const former = new Map(before.map((type) => [presentName(type), type]));
  return compareNamed(
    former,
    new Map(after.map((type) => [nameOf(type), type])),
    {
      subject: (name, { scope }) => ({
        device: scope,
        kind,
        name: formerName(former.get(name), nameOf) ?? name,
      }),
      words: wordsOf,
    },
    function* (was, is) {
      if (nameOf(was) !== nameOf(is)) yield rules.renamed(nameOf(is));
      yield* compare(was, is);
    },
  );
}

function formerName<T>(type: T | undefined, nameOf: (type: T) => string): string | undefined {
  return type === undefined ? undefined : nameOf(type);
}

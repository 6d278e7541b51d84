import { devicesOfKey, type Entry, type SpecIndex } from "../load/spec-index.js";
import { pascalCase } from "../names.js";
import { integerBoundsOf } from "../resolve/integer-bounds.js";
import type {
  Access,
  Category,
  DeviceKind,
  ScalarName,
  SpecAvailability,
  SpecItem,
  SpecKey,
  SpecKeyOverride,
  SpecKeyType,
  WrittenKey,
} from "../spec-model.js";
import { EditError } from "./edit-error.js";
import { keysFileOf } from "./keys-file.js";
import type { SpecChange } from "./spec-change.js";
import { unnamedChanges } from "./unnamed-changes.js";
import { withOpenSources } from "./with-open-sources.js";

/** What a document may say of a shape; what is inside an object or array is unknown. */
export type StubType = ScalarName | "object" | "array";

/** A key that documents list and nobody has described. */
export interface Stub {
  readonly key: string;
  readonly access: Access;
  /** Left out: `status` for what can be read only, `config` for the rest. */
  readonly category?: Category;
  readonly type: StubType;
  readonly writeType?: StubType;
  readonly nullable: boolean;
  readonly writeNullable?: boolean;
  readonly unit?: string;
  readonly availability?: readonly SpecAvailability[];
  /** Left out: true where a text may be in it, since a name that nobody understands may be that of a token. */
  readonly secret?: boolean;
  readonly notes?: readonly string[];
  /** Ids of the documents that list it. Those that are new have to be among the sources of the index. */
  readonly listed: readonly string[];
  /** Name of the component that shows it; left out: `new-keys`. */
  readonly component?: string;
}

/** Name of the component of stubs. */
export const newKeys = "new-keys";

/** The changes that add one stub to a device. */
export function stubChanges(index: SpecIndex, device: DeviceKind, stub: Stub): readonly SpecChange[] {
  return stubsChanges(index, device, [stub]);
}

/**
 * The changes that add stubs to a device: their entries, the component that shows them, and their names out of the
 * lists of keys that are known by name only.
 *
 * @throws EditError when the device has a key already, or lacks the component
 */
export function stubsChanges(
  index: SpecIndex,
  device: DeviceKind,
  stubs: readonly Stub[],
): readonly SpecChange[] {
  const planned = stubs.map((stub) => planStub(index, device, stub));
  const isNew = stubs.some(({ component }, at) => component === undefined && planned[at]?.kind === "entry");
  return [
    ...(isNew ? componentChanges(index, device) : []),
    ...planned,
    ...unnamedChanges(
      index,
      device,
      stubs.map(({ key }) => key),
    ),
  ];
}

function planStub(index: SpecIndex, device: DeviceKind, stub: Stub): SpecChange {
  const namesakes = index.keys.filter(({ name }) => name === stub.key);
  const twin = namesakes.find((entry) => devicesOfKey(entry).includes(device));
  if (twin !== undefined) {
    const { line } = twin.file.locate(twin.place);
    throw new EditError(twin.file.path, `"${stub.key}" of the ${device} stands in line ${line} already`);
  }
  const shared = namesakes.find(({ scope }) => scope === "shared");
  return shared === undefined ? ownStub(index, device, stub) : sharedStub(device, stub, shared);
}

function ownStub(index: SpecIndex, device: DeviceKind, stub: Stub): SpecChange {
  const name = stub.component ?? newKeys;
  const place = keysFileOf(index, device, name);
  if (place === undefined && stub.component !== undefined)
    throw new EditError(`${device}/components.yaml`, `there is no component with the name "${name}"`);
  const { file, scope } = place ?? { file: `${device}/keys/${newKeys}.yaml`, scope: device };
  const value = stubEntry(index, device, stub);
  const only = scope === "shared" ? { devices: { [device]: {} } } : {};
  return { kind: "entry", file, name: stub.key, value: { ...value, ...only } };
}

/** The entry of a stub in its file, with its properties in order and a source for each fact. */
function stubEntry(index: SpecIndex, device: DeviceKind, stub: Stub): WrittenKey {
  const { key, access, nullable, availability, listed } = stub;
  const type = shapeOf(stub);
  const notes = stub.notes ?? noteOf(stub);
  const bare: WrittenKey = {
    access,
    category: stub.category ?? (access === "read" ? "status" : "config"),
    type,
    nullable,
    ...(stub.unit !== undefined && isNumber(stub.type) ? { unit: stub.unit } : {}),
    ...(availability === undefined ? {} : { availability }),
    ...(isSecret(index, device, stub) ? { secret: true } : {}),
    ...(notes.length === 0 ? {} : { notes }),
    listed,
  };
  return withOpenSources(index, key, bare);
}

function shapeOf({ type, writeType, nullable, writeNullable }: Stub): SpecKeyType {
  const read = insideUnknown(type);
  const write = insideUnknown(writeType ?? type);
  const differs = writeNullable !== undefined && writeNullable !== nullable;
  if (write === read && !differs) return read;
  const item: SpecItem = differs ? { type: write, nullable: writeNullable } : write;
  return { read, write: item };
}

function insideUnknown(type: StubType): ScalarName {
  return type === "object" || type === "array" ? "unknown" : type;
}

function isNumber(type: StubType): boolean {
  return type === "float" || type === "double" || integerBoundsOf(type) !== undefined;
}

/** Who meets an unknown shape learns who lists the key. */
function noteOf({ type, writeType = type, listed }: Stub): readonly string[] {
  const unknown = [type, writeType].find((each) => insideUnknown(each) === "unknown");
  if (unknown === undefined) return [];
  const shape = unknown === "unknown" ? "" : ` as an ${unknown}`;
  return [`Listed by ${listed.join(", ")}${shape}; nobody has looked at what is in it.`];
}

function isSecret(
  index: SpecIndex,
  device: DeviceKind,
  { key, type, writeType = type, secret }: Stub,
): boolean {
  if (secret !== undefined) return secret;
  const named = index.otherNames.some(({ scope, value }) => scope === device && value.secret?.includes(key));
  return named || [type, writeType].some((each) => ["string", "unknown"].includes(insideUnknown(each)));
}

/** The other device's key becomes one of both; what the documents say otherwise stands with the device. */
function sharedStub(device: DeviceKind, stub: Stub, entry: Entry<SpecKey>): SpecChange {
  const common = entry.value;
  const [other] = devicesOfKey(entry);
  const example = other === undefined ? undefined : exampleOf(common, other);
  const { access, nullable, availability, listed } = stub;
  const override: SpecKeyOverride = {
    ...(access === common.access ? {} : { access }),
    ...(differsInType(common, stub) ? { type: shapeOf(stub) } : {}),
    ...(nullable === common.nullable ? {} : { nullable }),
    ...(example === undefined ? {} : { example: example.value }),
    ...(availability === undefined ? {} : { availability }),
    listed,
    ...(example === undefined ? {} : { sources: { example: example.sources } }),
  };
  const place = [...entry.place, "devices", device];
  return { kind: "set", file: entry.file.path, place, value: override };
}

/** Whether a document contradicts a scalar; one that knows no more than "object" contradicts nothing. */
function differsInType({ type }: SpecKey, stub: Stub): boolean {
  const stated = insideUnknown(stub.type);
  return typeof type === "string" && stated !== "unknown" && stated !== type;
}

/** The example of the other device, where the common part of a key has none; readable keys need one. */
function exampleOf(
  key: SpecKey,
  other: DeviceKind,
): { readonly value: unknown; readonly sources: readonly string[] } | undefined {
  const own = key.devices?.[other];
  const sources = own?.sources?.["example"];
  if (key.example !== undefined || own?.example === undefined || sources === undefined) return undefined;
  return { value: own.example, sources };
}

/** The component of keys that nobody has described. Types of both devices are exported side by side. */
export function componentChanges(index: SpecIndex, device: DeviceKind): readonly SpecChange[] {
  if (keysFileOf(index, device, newKeys) !== undefined) return [];
  return [
    {
      kind: "entry",
      file: `${device}/components.yaml`,
      name: `New${pascalCase(device)}Keys`,
      value: { name: newKeys, summary: "Keys that a document lists and nobody has described yet." },
    },
  ];
}

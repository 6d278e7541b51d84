import { type KeysFile, keysFileOf } from "../edit/keys-file.js";
import type { SpecChange } from "../edit/spec-change.js";
import { componentChanges, newKeys } from "../edit/stub.js";
import { unnamedChanges } from "../edit/unnamed-changes.js";
import { withOpenSources } from "../edit/with-open-sources.js";
import type { SpecIndex } from "../load/spec-index.js";
import {
  type DeviceKind,
  deviceKinds,
  type Scope,
  type SpecKeyType,
  type WrittenKey,
} from "../spec-model.js";
import type { NewKey, NewKeyDevice, NewSource } from "./new-key.js";

/** The devices that a new key is for. */
export function devicesOf(device: NewKeyDevice): readonly DeviceKind[] {
  return device === "both" ? deviceKinds : [device];
}

/** Where the keys of a component stand; undefined when there is none of this name. */
export function placeOf(
  index: SpecIndex,
  device: NewKeyDevice,
  component: string,
): Pick<KeysFile, "file" | "scope"> | undefined {
  const scope: Scope = device === "both" ? "shared" : device;
  const found = keysFileOf(index, scope, component);
  if (found !== undefined || component !== newKeys || scope === "shared") return found;
  return { file: `${scope}/keys/${newKeys}.yaml`, scope };
}

/** The changes that add a key: its source where that is new, and its entry. */
export function newKeyChanges(
  index: SpecIndex,
  added: NewKey,
  { file, scope }: Pick<KeysFile, "file" | "scope">,
): readonly SpecChange[] {
  const { key, device, component, newSource } = added;
  const devices = devicesOf(device);
  const sources =
    newSource === undefined ? index.sources : new Map([...index.sources, [newSource.id, newSource]]);
  const only = scope === "shared" && device !== "both" ? { devices: { [device]: {} } } : {};
  return [
    ...(newSource === undefined ? [] : [sourceEntry(newSource, device)]),
    ...(component === newKeys ? devices.flatMap((each) => componentChanges(index, each)) : []),
    {
      kind: "entry",
      file,
      name: key,
      value: { ...withOpenSources({ ...index, sources }, key, entryOf(added)), ...only },
    },
    ...devices.flatMap((each) => unnamedChanges(index, each, [key])),
  ];
}

function sourceEntry({ id, title, kind, url }: NewSource, device: NewKeyDevice): SpecChange {
  // A thread or a project may speak of both devices, whichever this key is of.
  const speaksOf = device === "both" || kind === "thread" || kind === "project" ? {} : { device };
  return {
    kind: "entry",
    file: "sources.yaml",
    name: id,
    value: { title, kind, ...speaksOf, ...(url === undefined ? {} : { url }) },
  };
}

/** The entry with its properties in the order of our files. */
function entryOf(added: NewKey): WrittenKey {
  const { access, category, type, nullable, unit, description, example, availability, listed } = added;
  const isText = names(type, ["string", "unknown"]);
  const notes = added.notes.length > 0 || !names(type, ["unknown"]) ? added.notes : [unknownNote(listed)];
  return {
    ...description,
    access,
    category,
    type,
    nullable,
    ...(unit === undefined ? {} : { unit }),
    ...(example === undefined ? {} : { example }),
    ...(availability === undefined ? {} : { availability }),
    // A name that nobody understands may be that of a token.
    ...(added.secret || (description === undefined && isText) ? { secret: true } : {}),
    ...(notes.length === 0 ? {} : { notes }),
    listed,
  };
}

function unknownNote(listed: readonly string[]): string {
  return `Listed by ${listed.join(", ")}; nobody has looked at what is in it.`;
}

/** Whether a type has one of these scalars, be it inside. */
function names(type: SpecKeyType, scalars: readonly string[]): boolean {
  const text = JSON.stringify(type);
  return scalars.some((scalar) => text.includes(JSON.stringify(scalar)));
}

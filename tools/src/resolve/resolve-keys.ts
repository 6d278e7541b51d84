import { compareFirmware } from "../firmware.js";
import { devicesOfKey, type Entry, keyForDevice, type SpecIndex } from "../load/spec-index.js";
import { fieldName } from "../names.js";
import type { DeviceKind, SpecDevice, SpecItemObject, SpecKey } from "../spec-model.js";
import { readAndWrite } from "./read-and-write.js";
import type { TypeTable } from "./resolve-values.js";
import type { ResolvedKey, ResolvedValue } from "./resolved-spec.js";
import { isDocument, isHearsay } from "./source-kinds.js";
import { unsourcedFacts } from "./stated-facts.js";

/** Keys of one device in file order; `components` is filled in by the caller, who knows the components. */
export function resolveKeys(
  spec: SpecIndex,
  types: TypeTable,
  device: DeviceKind,
  componentsOf: (entry: Entry<SpecKey>) => readonly string[],
): ResolvedKey[] {
  const facts = spec.devices.get(device);
  if (facts === undefined) return [];
  return spec.keys
    .filter((entry) => devicesOfKey(entry).includes(device))
    .map((entry) => resolveKey(spec, entry, types, device, facts.value, componentsOf(entry)));
}

function resolveKey(
  spec: SpecIndex,
  entry: Entry<SpecKey>,
  types: TypeTable,
  device: DeviceKind,
  facts: SpecDevice,
  components: readonly string[],
): ResolvedKey {
  const key = keyForDevice(entry, device);
  const { read, write } = readAndWrite(key);
  const toValue = (item: SpecItemObject): ResolvedValue => types.value(entry.scope, item);
  const value = toValue(read);
  const sources = sourcesOfDevice(spec, key, device);
  const kindOf = (id: string): string | undefined => spec.sources.get(id)?.kind;
  return {
    key: entry.name,
    scope: entry.scope,
    file: `spec/${entry.file.path}`,
    name: key.name,
    field: fieldName(key.name, value.unit),
    summary: key.summary,
    described: key.described,
    access: key.access,
    category: key.category,
    value,
    writeValue: write === undefined ? undefined : toValue(write),
    nullMeans: key.nullMeans,
    critical: key.access === "read" ? undefined : key.critical,
    limits: key.limits,
    example: key.example,
    availability: key.availability ?? [{}],
    required: isRequired(key, facts),
    timeBase: key.timeBase,
    counter: key.counter ?? false,
    secret: key.secret ?? false,
    refused: key.refused ?? [],
    bugs: key.bugs ?? [],
    confidence: key.confidence ?? "high",
    notes: key.notes ?? [],
    sources,
    documented: [
      ...(entry.value.listed ?? []),
      ...(key.listed ?? []),
      ...(key.sources?.["availability"] ?? []),
    ].some((id) => isDocument(kindOf(id))),
    typeStated: (key.sources?.["type"] ?? []).some((id) => !isHearsay(kindOf(id))),
    captured: sources.some((id) => kindOf(id) === "capture"),
    written: key.written ?? [],
    unsourced: unsourcedFacts(key),
    components,
  };
}

/** Each source once, without those that speak of the other device only. */
function sourcesOfDevice(spec: SpecIndex, key: SpecKey, device: DeviceKind): readonly string[] {
  const all = new Set(Object.values(key.sources ?? {}).flat());
  return [...all].filter((id) => (spec.sources.get(id)?.device ?? device) === device);
}

/** Available on all models since the oldest firmware without an end, and every evidence document has the key. */
function isRequired(key: SpecKey, device: SpecDevice): boolean {
  if (key.access === "write") return false;
  const seenIn = key.sources?.["availability"] ?? [];
  if (!device.evidence.every((document) => seenIn.includes(document))) return false;
  const intervals = key.availability ?? [{}];
  return Object.keys(device.models).every((model) =>
    intervals.some(
      ({ since, until, models }) =>
        (models === undefined || models.includes(model)) &&
        (since === undefined || compareFirmware(since, device.oldestFirmware) <= 0) &&
        until === undefined,
    ),
  );
}

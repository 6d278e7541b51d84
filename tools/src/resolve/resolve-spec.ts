import { componentOfKeysFile, type Entry, type SpecIndex } from "../load/spec-index.js";
import type { DeviceKind, SpecComponent, SpecDevice, SpecKey, SpecProfile } from "../spec-model.js";
import { deviceKinds } from "../spec-model.js";
import { isAvailableOn } from "./availability.js";
import { newestFirmware, resolveModels } from "./known-firmware.js";
import { numberedKey, resolveComponents } from "./resolve-components.js";
import { resolveKeys } from "./resolve-keys.js";
import { resolveModbus } from "./resolve-modbus.js";
import { resolveTypes } from "./resolve-values.js";
import type {
  ResolvedComponent,
  ResolvedDevice,
  ResolvedKey,
  ResolvedModbus,
  ResolvedProfile,
  ResolvedSpec,
} from "./resolved-spec.js";

/** Follows every name of a checked spec to what it names. */
export function resolveSpec(spec: SpecIndex): ResolvedSpec {
  const types = resolveTypes(spec);
  const present = deviceKinds.filter((kind) => spec.devices.has(kind));
  const keysOf = new Map<DeviceKind, readonly ResolvedKey[]>(
    present.map((kind) => [
      kind,
      resolveKeys(spec, types, kind, (entry) => componentNamesOf(spec, entry, kind)),
    ]),
  );
  const components = resolveComponents(spec, keysOf);
  const devices = present.flatMap((kind) => {
    const facts = spec.devices.get(kind);
    return facts === undefined
      ? []
      : [resolveDevice(spec, kind, facts.value, keysOf.get(kind) ?? [], components)];
  });
  const { units, sources } = spec;
  return { units, sources, enums: types.enums, structs: types.structs, components, devices };
}

/** Components that name the key themselves; nesting components show it through them. */
function componentNamesOf(spec: SpecIndex, key: Entry<SpecKey>, device: DeviceKind): readonly string[] {
  if (key.value.access === "write") return [];
  return spec.components
    .filter(({ scope }) => scope === device || scope === "shared")
    .filter((component) => showsKey(component, key))
    .map(({ value }) => value.name);
}

/** Whether the component reads the key, by its keys file or by name. */
export function showsKey(component: Entry<SpecComponent>, key: Entry<SpecKey>): boolean {
  const { value } = component;
  if (value.zip !== undefined) return value.zip.some((part) => part.key === key.name);
  if (value.gather !== undefined) return gatheredKeys(value).includes(key.name);
  const ownFile = component.scope === key.scope && componentOfKeysFile(key.file.path) === value.name;
  return ownFile || value.include?.includes(key.name) === true;
}

/** The numbered keys of a gathering component and its alternative. */
export function gatheredKeys({ gather }: SpecComponent): readonly string[] {
  if (gather === undefined) return [];
  const keys = gather.or === undefined ? [] : [gather.or];
  for (let number = gather.from; number <= gather.to; number++) {
    keys.push(...gather.parts.map((part) => numberedKey(part.key, number)));
  }
  return keys;
}

function resolveDevice(
  spec: SpecIndex,
  kind: DeviceKind,
  facts: SpecDevice,
  keys: readonly ResolvedKey[],
  components: readonly ResolvedComponent[],
): ResolvedDevice {
  return {
    kind,
    title: facts.title,
    firmwareKey: facts.firmwareKey,
    models: resolveModels(spec, kind, facts),
    oldestFirmware: facts.oldestFirmware,
    newestFirmware: newestFirmware(spec, kind, facts),
    keys,
    components: components.filter(({ devices }) => devices.includes(kind)),
    profiles: Object.entries(facts.profiles).map(([name, profile]) =>
      resolveProfile(name, profile, facts, keys),
    ),
    corrections: spec.corrections
      .filter(({ scope }) => scope === kind || scope === "shared")
      .map(({ value }) => value),
    modbus: modbusOf(spec, kind),
    otherNames: spec.otherNames
      .filter(({ scope }) => scope === kind)
      .map(({ name, value }) => ({ origin: name, ...value })),
  };
}

function modbusOf(spec: SpecIndex, kind: DeviceKind): ResolvedModbus | undefined {
  const entry = spec.modbus.find(({ scope }) => scope === kind);
  return entry === undefined ? undefined : resolveModbus(entry.value, `spec/${entry.file.path}`);
}

/** Values of a profile that another one is like, for the keys that the other one sends. */
function valuesOf(model: SpecProfile | undefined, keys: readonly string[]): SpecProfile["values"] & object {
  const sent = new Set(keys);
  return Object.fromEntries(Object.entries(model?.values ?? {}).filter(([key]) => sent.has(key)));
}

/**
 * What the model sends with this firmware. An order of its own comes from a capture and is complete; one taken over
 * from another firmware has newer keys behind it.
 */
function resolveProfile(
  name: string,
  profile: SpecProfile,
  facts: SpecDevice,
  keys: readonly ResolvedKey[],
): ResolvedProfile {
  const model = facts.profiles[profile.like ?? ""];
  const order = profile.order ?? model?.order ?? [];
  const complete = profile.order === undefined ? undefined : new Set(profile.order);
  const present = keys.filter(
    ({ key, access, availability, example }) =>
      (complete?.has(key) ?? true) &&
      access !== "write" &&
      example !== undefined &&
      isAvailableOn({ availability }, profile.model, profile.firmware),
  );
  const rank = new Map(order.map((key, index) => [key, index]));
  const last = order.length;
  const ordered = present
    .map((key, index) => ({ key, rank: rank.get(key.key) ?? last + index }))
    .sort((a, b) => a.rank - b.rank);
  return {
    name,
    model: profile.model,
    firmware: profile.firmware,
    platform: facts.models[profile.model]?.platform ?? "esp32",
    keys: ordered.map(({ key }) => key.key),
    values: {
      ...valuesOf(
        model,
        ordered.map(({ key }) => key.key),
      ),
      ...profile.values,
    },
  };
}

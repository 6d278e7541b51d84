import { compareFirmware } from "../firmware.js";
import type { SpecIndex } from "../load/spec-index.js";
import type { DeviceKind, SpecDevice, SpecSource } from "../spec-model.js";
import type { ResolvedModel } from "./resolved-spec.js";

/** Newest firmware that a source or a profile of the device speaks of. */
export function newestFirmware(spec: SpecIndex, kind: DeviceKind, facts: SpecDevice): string {
  const told = [
    facts.oldestFirmware,
    ...sourcesOf(spec, kind).flatMap(({ firmware }) => firmware ?? []),
    ...Object.values(facts.profiles).map(({ firmware }) => firmware),
  ];
  return told.reduce((newest, each) => (compareFirmware(each, newest) > 0 ? each : newest));
}

/** The models of a device, with the firmware from which on their keys are known. */
export function resolveModels(
  spec: SpecIndex,
  kind: DeviceKind,
  { models }: SpecDevice,
): Readonly<Record<string, ResolvedModel>> {
  const lists = sourcesOf(spec, kind).filter((source) => ["vendor-list", "capture"].includes(source.kind));
  const entries = Object.entries(models).map(([name, model]) => {
    const own = lists.filter((source) => source.models?.includes(name) === true);
    // A list for everybody tells little of a model that has lists of its own, and nothing of one that came later.
    const telling = own.some(({ firmware }) => firmware !== undefined)
      ? own
      : lists.filter((source) => source.models === undefined);
    const firmware = telling
      .flatMap((source) => source.firmware ?? [])
      .filter((each) => model.since === undefined || compareFirmware(each, model.since) >= 0)
      .sort(compareFirmware);
    return [name, { ...model, listedSince: firmware[0] }] as const;
  });
  return Object.fromEntries(entries);
}

function sourcesOf(spec: SpecIndex, kind: DeviceKind): readonly SpecSource[] {
  return [...spec.sources.values()].filter(({ device }) => device === kind);
}

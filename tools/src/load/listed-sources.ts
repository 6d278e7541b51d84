import type { FactSources, SpecKey, SpecKeyOverride, SpecSource } from "../spec-model.js";

/** Facts that a document states of every key it lists, by the document's kind. */
const statedByLists = ["access", "category", "type", "nullable", "availability"];
const statedByCaptures = ["type", "nullable", "example", "availability"];

export function statedFacts({ kind, states }: SpecSource): readonly string[] {
  // A badly formed entry is the schema's to refuse.
  if (Array.isArray(states)) return states;
  return kind === "capture" ? statedByCaptures : statedByLists;
}

/** Gives each fact that names no source of its own the documents that list the key and state such facts. */
export function withListedSources(key: SpecKey, sources: ReadonlyMap<string, SpecSource>): SpecKey {
  const common = { ...key, sources: withSources(key, key.listed ?? [], sources) };
  if (key.devices === undefined) return common;
  const devices = Object.entries(key.devices).map(([device, override]) => [
    device,
    { ...override, sources: deviceSources(key, override, sources) },
  ]);
  return { ...common, devices: Object.fromEntries(devices) };
}

function withSources(
  key: SpecKeyOverride,
  listed: readonly string[],
  sources: ReadonlyMap<string, SpecSource>,
): FactSources {
  const stated: Record<string, string[]> = {};
  for (const id of listed) {
    const source = sources.get(id);
    if (source === undefined) continue;
    for (const fact of statedFacts(source)) stated[fact] = [...(stated[fact] ?? []), id];
  }
  // A capture shows a value only where one is stated as the example.
  if (key.example === undefined) delete stated["example"];
  return { ...stated, ...key.sources };
}

/** The device's own documents speak for every fact; what the common part names by fact goes over them. */
function deviceSources(
  common: SpecKey,
  override: SpecKeyOverride,
  sources: ReadonlyMap<string, SpecSource>,
): FactSources {
  const example = override.example === undefined ? common.example : override.example;
  const merged = { ...override, ...(example === undefined ? {} : { example }) };
  const listed = [...(common.listed ?? []), ...(override.listed ?? [])];
  return withSources({ ...merged, sources: { ...common.sources, ...override.sources } }, listed, sources);
}

import { intervalHas } from "../firmware.js";
import type { ResolvedDevice, ResolvedKey, ResolvedSpec } from "../resolve/resolved-spec.js";
import type { SpecAvailability } from "../spec-model.js";
import { ImportList } from "./printing/import-list.js";
import { coreGenerated, coreSpecifier } from "./printing/paths.js";
import { type Emitted, printModule } from "./printing/source-module.js";

export const modelsPath: string = `${coreGenerated}/models.ts`;

/** What a client must know to ask a device for the keys that it has, and only what tells the devices apart. */
export function emitModels({ devices }: ResolvedSpec): Emitted {
  const imports = new ImportList();
  imports.type(coreSpecifier(modelsPath, "identity/model-facts"), "ModelFacts");
  const names = devices.map(
    ({ kind, models }) => `readonly ${kind}: ${words(Object.keys(models)).join(" | ")};`,
  );
  const facts = Object.fromEntries(devices.map((device) => [device.kind, modelFacts(device)]));
  const statements = [
    `/** The models of each kind of device, by the names that availability has for them. */
export interface ModelByDevice { ${names.join("\n")} }`,
    `/** How each device tells its model, and which keys only some models and firmware have. */
export const modelFacts: { readonly [D in keyof ModelByDevice]: ModelFacts<ModelByDevice[D]> } = ${JSON.stringify(facts)};`,
  ];
  return printModule(modelsPath, "spec/", statements, imports);
}

function modelFacts(device: ResolvedDevice): object {
  const models = Object.entries(device.models).flatMap(([name, { typ, styp = "", alsoTyp, listedSince }]) =>
    [[typ, styp] as const, ...(alsoTyp === undefined ? [] : [[alsoTyp, ""] as const])].map((told) => [
      name,
      ...told,
      ...(listedSince === undefined ? [] : [listedSince]),
    ]),
  );
  return { models, newestFirmware: device.newestFirmware, partial: partialKeys(device) };
}

/**
 * Keys with equal availability together; without those that every model has with all firmware that is known of it. Of
 * keys that are only written no device can tell, so they are there with any bound. Shared components also read keys
 * that only the other device has: they are available nowhere.
 */
function partialKeys(device: ResolvedDevice): readonly (readonly [string, readonly SpecAvailability[]])[] {
  const groups = new Map<string, ResolvedKey[]>();
  for (const key of device.keys) {
    if (key.access === "write" ? key.availability.some(isEverywhere) : isCommon(key, device)) continue;
    const where = JSON.stringify(key.availability);
    groups.set(where, [...(groups.get(where) ?? []), key]);
  }
  const own = new Set(device.keys.map(({ key }) => key));
  const foreign = new Set(device.components.flatMap(({ keys }) => keys).filter((key) => !own.has(key)));
  return [
    ...[...groups.values()].map(
      (group) => [group.map(({ key }) => key).join(" "), group[0]?.availability ?? []] as const,
    ),
    ...(foreign.size === 0 ? [] : [[[...foreign].join(" "), []] as const]),
  ];
}

function isCommon({ availability }: ResolvedKey, { models, newestFirmware }: ResolvedDevice): boolean {
  return Object.entries(models).every(([name, { listedSince }]) => {
    if (listedSince === undefined) return true;
    const own = availability.filter(({ models }) => models === undefined || models.includes(name));
    return own.some((interval) => [listedSince, newestFirmware].every((each) => intervalHas(interval, each)));
  });
}

function isEverywhere({ since, until, models }: SpecAvailability): boolean {
  return since === undefined && until === undefined && models === undefined;
}

function words(names: readonly string[]): readonly string[] {
  return names.map((name) => JSON.stringify(name));
}

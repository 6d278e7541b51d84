import type { ResolvedKey, ResolvedSpec, ResolvedType } from "../resolve/resolved-spec.js";
import { valuesOf } from "../stats/totals.js";
import { coreGenerated } from "./printing/paths.js";
import { type Emitted, printModule } from "./printing/source-module.js";

/** Names of the keys whose values never stand in a message, those included that are known by name only. */
export function emitSecretKeys(spec: ResolvedSpec): Emitted {
  const names = spec.devices.flatMap((device) => [
    ...device.keys.filter(holdsSecrets).map(({ key }) => key),
    ...device.otherNames.flatMap(({ secret }) => secret ?? []),
  ]);
  const text = sortedNames(names);
  return printModule(`${coreGenerated}/secret-keys.ts`, "spec/", [
    `/** Keys that hold credentials or personal data, separated by spaces. */
export const secretKeys: string = ${JSON.stringify(text)};`,
    `/** Properties inside of values that hold such data wherever they occur, separated by spaces. */
export const secretPlaces: string = ${JSON.stringify(secretPlaces(spec, names))};`,
  ]);
}

/** Names that hold a secret in one struct and in none a text that is for all to see, as the name of a card and that of an animation do. */
function secretPlaces(spec: ResolvedSpec, keys: readonly string[]): string {
  const fields = spec.structs.flatMap((struct) => struct.fields);
  const open = fields.filter(({ secret, value }) => !secret && holdsText(value.type)).map(({ from }) => from);
  const names = fields.flatMap(({ secret, from }) => (secret && typeof from === "string" ? from : []));
  return sortedNames(names.filter((name) => !open.includes(name) && !keys.includes(name)));
}

function holdsText(type: ResolvedType): boolean {
  return "items" in type ? holdsText(type.items.type) : type.kind === "scalar" && type.name === "string";
}

function sortedNames(names: readonly string[]): string {
  return [...new Set(names)].sort().join(" ");
}

/** A key that is a secret, or has one somewhere inside: what stands around it is masked with it. */
function holdsSecrets(key: ResolvedKey): boolean {
  const inside = valuesOf(key).some(
    ({ type }) => type.kind === "struct" && type.struct.fields.some(({ secret }) => secret),
  );
  return key.secret || inside;
}

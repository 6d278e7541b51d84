import type { ResolvedKey, ResolvedSpec } from "../resolve/resolved-spec.js";
import { valuesOf } from "../stats/totals.js";
import { coreGenerated } from "./printing/paths.js";
import { type Emitted, printModule } from "./printing/source-module.js";

/** Names of the keys whose values never stand in a message, those included that are known by name only. */
export function emitSecretKeys(spec: ResolvedSpec): Emitted {
  const names = spec.devices.flatMap((device) => [
    ...device.keys.filter(holdsSecrets).map(({ key }) => key),
    ...device.otherNames.flatMap(({ secret }) => secret ?? []),
  ]);
  const text = [...new Set(names)].sort().join(" ");
  return printModule(`${coreGenerated}/secret-keys.ts`, "spec/", [
    `/** Keys that hold credentials or personal data, separated by spaces. */
export const secretKeys: string = ${JSON.stringify(text)};`,
  ]);
}

/** A key that is a secret, or has one somewhere inside: what stands around it is masked with it. */
function holdsSecrets(key: ResolvedKey): boolean {
  const inside = valuesOf(key).some(
    ({ type }) => type.kind === "struct" && type.struct.fields.some(({ secret }) => secret),
  );
  return key.secret || inside;
}

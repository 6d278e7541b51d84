import type { ResolvedSpec } from "../resolve/resolved-spec.js";
import { coreGenerated } from "./printing/paths.js";
import { type Emitted, printModule } from "./printing/source-module.js";

/** Symbols of the units that field names end with, and how long the units of time are. */
export function emitUnits(spec: ResolvedSpec): Emitted {
  const times = [...spec.units].filter(([unit, { of }]) => (of ?? unit) === "S");
  const seconds = times.map(([unit, { factor }]) => `${unit}: ${factor ?? 1},`);
  const entries = [...spec.units].map(([unit, { symbol }]) => `${unit}: ${JSON.stringify(symbol)},`);
  return printModule(`${coreGenerated}/units.ts`, "spec/units.yaml", [
    `/** Unit suffix of a field name → symbol: \`energyTotalWh\` is in Wh, \`powerFactorPercent\` in %. */
export const unitSymbols: Readonly<Record<string, string>> = {\n${entries.join("\n")}\n};`,
    `/** Unit of time → how many seconds it is. */
export const unitSeconds: Readonly<Record<string, number>> = {\n${seconds.join("\n")}\n};`,
  ]);
}

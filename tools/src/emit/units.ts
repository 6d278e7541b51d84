import type { ResolvedSpec } from "../resolve/resolved-spec.js";
import { coreGenerated } from "./printing/paths.js";
import { type Emitted, printModule } from "./printing/source-module.js";

/** Symbols of the units that field names end with. */
export function emitUnits(spec: ResolvedSpec): Emitted {
  const entries = [...spec.units].map(([unit, { symbol }]) => `${unit}: ${JSON.stringify(symbol)},`);
  return printModule(`${coreGenerated}/units.ts`, "spec/units.yaml", [
    `/** Unit suffix of a field name → symbol: \`energyTotalWh\` is in Wh, \`powerFactorPercent\` in %. */
export const unitSymbols: Readonly<Record<string, string>> = {\n${entries.join("\n")}\n};`,
  ]);
}

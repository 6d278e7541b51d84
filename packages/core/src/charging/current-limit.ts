import { isRecord } from "../decode.js";
import type { ChargingFacts } from "./charging-facts.js";

/**
 * The smallest of the limits for the charging current, and its key. Of limits that are equal the one that the user set
 * comes last: to raise it alone would change nothing.
 */
export function currentLimit({
  status,
  numberOf,
}: ChargingFacts): readonly [currentLimitA: number | null, limitedBy: string | undefined] {
  const { adi, cll, fsp, psm, typ } = status;
  const keys = ["ama", "cbl", "amt", "loa", "tcl"];
  // CORE and PRO tell of adapters that are not there (marq24/ha-goecharger-api2#142).
  if (adi === true && !/_P/.test(`${typ}`)) keys.push(fsp === true || psm === 1 ? "la1" : "la3");
  const limits = [...keys, "amp"].map((key) => [key, numberOf(key)] as const);
  const allowedA = numberOf("acu") || 0;
  if (allowedA > 0) {
    // The charger's own list, under names that nobody has explained. While nothing is allowed, it says that there, too.
    const named = Object.entries(isRecord(cll) ? cll : {}).filter(([name]) => !name.startsWith("min"));
    limits.push(...named.map(([name, limit]) => [`cll.${name}`, Number(limit)] as const), ["acu", allowedA]);
  }
  // What is below the allowed current limits nothing.
  const least = Math.min(...limits.map(([, limit]) => limit).filter((limit) => limit >= allowedA));
  const [key, limitA = null] = limits.find(([, limit]) => limit === least) ?? [];
  return [limitA, key];
}

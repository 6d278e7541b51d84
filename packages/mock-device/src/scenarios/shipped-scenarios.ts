import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadScenario } from "./parse-scenario.js";
import type { Scenario } from "./scenario.js";

// The folder stands beside src/ and dist/ alike, and ships with the package.
const folder = new URL("../../scenarios/", import.meta.url);
const ending = ".yaml";

/** Names of the scenarios that come with the package, such as `pv-day`. */
export function scenarioNames(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

/** A scenario that comes with the package. Throws a `TypeError` that lists the names when there is none of that name. */
export function shippedScenario(name: string): Scenario {
  const names = scenarioNames();
  if (!names.includes(name)) {
    throw new TypeError(`Unknown scenario ${JSON.stringify(name)}. Choose one of: ${names.join(", ")}.`);
  }
  return loadScenario(fileURLToPath(new URL(`${name}${ending}`, folder)));
}

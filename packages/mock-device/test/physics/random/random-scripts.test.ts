import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileNames } from "../../../src/index.js";
import { simulate } from "../../support/simulated.js";
import { events, happen } from "./events.js";
import { Invariants } from "./invariants.js";

const require = createRequire(import.meta.url);
const scriptEvents = 10_000;

/** Judges a status by the published schema of a charger's. */
function schemaOf(name: string): (status: unknown) => readonly string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false, formats: { "date-time": true } });
  const file = require.resolve(`@goe/core/schemas/${name}.schema.json`);
  const validate = ajv.compile(JSON.parse(readFileSync(file, "utf8")));
  return (status) => {
    validate(status);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

describe.each(profileNames("charger").map((profile) => ({ profile })))("$profile", ({ profile }) => {
  it(`keeps its invariants through ${scriptEvents} random events`, { timeout: 120_000 }, () => {
    const breaches = schemaOf("charger/status");
    const seed = Math.floor(Math.random() * 2 ** 31);
    const simulation = simulate({ profile, seed });
    const invariants = new Invariants(simulation);
    const script = fc.sample(events, { numRuns: scriptEvents, seed });
    for (const [index, event] of script.entries()) {
      try {
        happen(simulation, event, () => invariants.check());
      } catch (error) {
        const last = JSON.stringify(script.slice(Math.max(0, index - 30), index + 1));
        throw new Error(`seed ${seed}, event ${index}; up to it: ${last}`, { cause: error });
      }
      if (event.kind === "plug" || event.kind === "reboot") invariants.startOver();
      if (index % 500 === 0) expect(breaches(simulation.device.state.snapshot())).toEqual([]);
    }
  });
});

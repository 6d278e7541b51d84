import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parseScenario } from "../../src/scenarios/parse-scenario.js";
import { type RunScenarioOptions, runScenario } from "../../src/scenarios/run-scenario.js";
import { ScenarioFileError } from "../../src/scenarios/scenario-problem.js";
import { ScenarioError, type ScenarioReport } from "../../src/scenarios/scenario-report.js";
import { createScenarioSimulation } from "../../src/scenarios/scenario-simulation.js";
import type { Simulation, SimulationOptions } from "../../src/simulation.js";

/** Folder of the scenarios that ship. */
export const folder: URL = new URL("../../scenarios/", import.meta.url);

/** Text of each scenario that ships, by file name. */
export const shippedTexts: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => [name, readFileSync(new URL(name, folder), "utf8")] as const),
);

/** The published schema. */
export function schema(): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL("scenario.schema.json", folder), "utf8"));
}

/** What the published schema has against a value; nothing when it is a scenario. */
export function schemaFaults(): (value: unknown) => readonly string[] {
  const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema());
  return (value) => {
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

/** A scenario with a head that needs no mention, and these lines behind it. */
export function scenarioText(body: string): string {
  return `name: test\nsummary: A test.\n${body}`;
}

/** The problems of a text, one per line; none when it is a scenario. */
export function problemsOf(text: string): readonly string[] {
  try {
    parseScenario(text, "t.yaml");
    return [];
  } catch (error) {
    if (!(error instanceof ScenarioFileError)) throw error;
    return error.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
  }
}

/** Runs a text, on a device of its own unless one is given. */
export async function play(
  text: string,
  {
    simulation,
    overrides,
    ...options
  }: RunScenarioOptions & {
    readonly simulation?: Simulation;
    readonly overrides?: Partial<Omit<SimulationOptions, "device">>;
  } = {},
): Promise<{
  readonly simulation: Simulation;
  readonly report: ScenarioReport;
  readonly failures: readonly string[];
}> {
  const scenario = parseScenario(text, "t.yaml");
  const stage = simulation ?? createScenarioSimulation(scenario, overrides);
  try {
    const report = await runScenario(stage, scenario, options);
    return { simulation: stage, report, failures: [] };
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return { simulation: stage, report: error.report, failures: error.failures };
  }
}

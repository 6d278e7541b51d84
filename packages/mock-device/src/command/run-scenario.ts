import { existsSync } from "node:fs";
import type { MockDevice } from "../mock-device.js";
import { loadScenario } from "../scenarios/parse-scenario.js";
import { runScenario } from "../scenarios/run-scenario.js";
import type { Scenario } from "../scenarios/scenario.js";
import { ScenarioError, type ScenarioReport, type StepResult } from "../scenarios/scenario-report.js";
import { createScenarioSimulation } from "../scenarios/scenario-simulation.js";
import { scenarioNames, shippedScenario } from "../scenarios/shipped-scenarios.js";
import { type CommandProcess, exitCodes } from "./command-process.js";
import { table } from "./listings.js";
import { type OptionValues, reachOptions, readDevice, singleOptions, textOf } from "./options.js";
import { readyText } from "./ready-text.js";
import { withDevice } from "./with-device.js";

/** Options of `goe-mock run` alone. */
export const runOptions = { speed: { type: "string" } } as const;

/** `goe-mock scenarios`: the stories that come with the package. */
export function scenariosText(asJson: boolean): string {
  const scenarios = scenarioNames().map((name) => ({ name, summary: shippedScenario(name).summary }));
  if (asJson) return `${JSON.stringify(scenarios)}\n`;
  return table(
    ["SCENARIO", "STORY"],
    scenarios.map(({ name, summary }) => [name, summary]),
  );
}

/** `goe-mock run NAME|FILE`: plays a scenario, as fast as possible or, with --speed, on a device that clients can reach. */
export async function runNamed(
  process: CommandProcess,
  words: readonly string[],
  values: OptionValues,
): Promise<number> {
  const [name, ...surplus] = words;
  if (name === undefined)
    throw new TypeError("Say which scenario: a name that goe-mock scenarios lists, or a file.");
  if (surplus.length > 0) throw new TypeError(`Unexpected argument ${JSON.stringify(surplus[0])}.`);
  const scenario = existsSync(name) ? loadScenario(name) : shippedScenario(name);
  const speed = readSpeed(textOf(values, "speed"));
  const asJson = values["json"] === true;
  const onStep = asJson ? undefined : (step: StepResult) => process.stdout.write(stepText(step));
  try {
    const report =
      speed === undefined
        ? await runAtOnce(scenario, values, onStep)
        : await runReachable(process, scenario, values, speed, onStep);
    process.stdout.write(asJson ? `${JSON.stringify(report)}\n` : `${report.checks} checks passed.\n`);
    return exitCodes.ok;
  } catch (error) {
    if (error instanceof StoppedError) {
      process.stderr.write(`${error.message}\n`);
      return exitCodes.unexpected;
    }
    if (!(error instanceof ScenarioError)) throw error;
    if (asJson) process.stdout.write(`${JSON.stringify(error.report)}\n`);
    process.stderr.write(`${error.message}\n`);
    return exitCodes.unexpected;
  }
}

class StoppedError extends Error {
  constructor() {
    super("The scenario was stopped before its end.");
    this.name = "StoppedError";
  }
}

type OnStep = ((step: StepResult) => void) | undefined;

async function runAtOnce(scenario: Scenario, values: OptionValues, onStep: OnStep): Promise<ScenarioReport> {
  const inVain = Object.keys(values).find((name) => name in reachOptions || name in singleOptions);
  if (inVain !== undefined && inVain !== "json") {
    throw new TypeError(
      `--${inVain} has no effect: as fast as possible, nobody reaches the device. Add --speed 1, or leave it out.`,
    );
  }
  const { device: _, ...overrides } = readDevice(values, scenario.device);
  const simulation = createScenarioSimulation(scenario, overrides);
  return await runScenario(simulation, scenario, onStep === undefined ? {} : { onStep });
}

function runReachable(
  process: CommandProcess,
  scenario: Scenario,
  values: OptionValues,
  speed: number,
  onStep: OnStep,
): Promise<ScenarioReport> {
  const { profile, seed, noise } = scenario;
  const stopping = new AbortController();
  void process.stopRequested.then(() => stopping.abort(new StoppedError()));
  const play = (device: MockDevice): Promise<ScenarioReport> => {
    if (onStep !== undefined) process.stdout.write(readyText(device));
    const { signal } = stopping;
    return device.run(scenario, { speed, signal, ...(onStep === undefined ? {} : { onStep }) });
  };
  return withDevice(process, scenario.device, values, play, {
    ...(profile === undefined ? {} : { profile }),
    ...(seed === undefined ? {} : { seed }),
    ...(noise === undefined ? {} : { noise }),
  });
}

function stepText({ at, done, checks }: StepResult): string {
  const lines = [...done, ...checks.map(({ passed, text }) => `${passed ? "ok   " : "FAILED"} ${text}`)];
  return lines.map((line, index) => `${(index === 0 ? at : "").padEnd(10)} ${line}\n`).join("");
}

function readSpeed(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const speed = Number(text);
  if (Number.isFinite(speed) && speed >= 1) return speed;
  throw new TypeError(`--speed ${JSON.stringify(text)} is no number of 1 (real time) or more.`);
}

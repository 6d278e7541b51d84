import type { JsonValue } from "@goe/core/keys";
import { valueAt } from "../device/value-at.js";
import type { Simulation } from "../simulation.js";
import type { KeyPath } from "./keys/key-path.js";
import { Pace } from "./pace.js";
import { type Occurrence, occurrences, type Plan, planScenario } from "./plan.js";
import type { Scenario } from "./scenario.js";
import { Findings } from "./scenario-problem.js";
import { ScenarioError, type ScenarioReport, type StepResult } from "./scenario-report.js";
import { targetOfDevice } from "./target.js";

/** How a scenario is run. */
export interface RunScenarioOptions {
  /**
   * Seconds of the device per second: 1 is real time, 60 a minute per second, `Infinity`, the default, as fast as
   * possible. The device's own clock is helped along where it is slower than that.
   */
  readonly speed?: number;
  /** Ends the run early; the promise then rejects with the signal's reason and the device stays as it is. */
  readonly signal?: AbortSignal;
  /** Told of each step when it is done. */
  readonly onStep?: (step: StepResult) => void;
}

/**
 * Runs a scenario on a device: sets its clock where the scenario has a start, puts its settings in place, and goes
 * through its steps. Resolves to what was done and found. Rejects with a `ScenarioFileError` before anything happens
 * when the device cannot play it, with a `ScenarioError` at the end when expectations were not met or writes refused,
 * and with the signal's reason when it is aborted.
 */
export async function runScenario(
  simulation: Simulation,
  scenario: Scenario,
  options: RunScenarioOptions = {},
): Promise<ScenarioReport> {
  const { speed = Number.POSITIVE_INFINITY, signal, onStep } = options;
  if (!(speed >= 1)) {
    throw new RangeError(
      `speed is ${speed}. Give 1 for real time, more to be faster, Infinity for no waiting.`,
    );
  }
  signal?.throwIfAborted();
  const { device } = simulation;
  const plan = planFor(simulation, scenario);
  begin(simulation, plan);
  const pace = new Pace(device.time, { speed, signal });
  const stage = new Stage(simulation, plan);
  const steps: StepResult[] = [];
  let atMs = 0;
  for (const occurrence of occurrences(plan.steps)) {
    await pace.reach(occurrence.atMs);
    ({ atMs } = occurrence);
    const result = stage.play(occurrence);
    steps.push(result);
    onStep?.(result);
  }
  const checks = steps.reduce((sum, step) => sum + step.checks.length, 0);
  const report = { name: scenario.name, profile: device.profile.name, durationMs: atMs, steps, checks };
  const failed = steps.some((step) => step.checks.some(({ passed }) => !passed));
  if (failed) throw new ScenarioError(report, scenario.fileName);
  return report;
}

/** Plans a scenario for a device. Throws a `ScenarioFileError` when that cannot play it, a `TypeError` for another kind of device. */
export function planFor({ device }: Simulation, scenario: Scenario): Plan {
  if (device.profile.device !== scenario.device) {
    throw new TypeError(
      `${JSON.stringify(scenario.name)} is a scenario of a ${scenario.device}. Run it on one, not on a ${device.profile.device}.`,
    );
  }
  const findings = new Findings(scenario.fileName);
  const startUtcMs = device.state.wallClock.utcMs();
  const plan = planScenario(scenario, { target: targetOfDevice(device), findings, startUtcMs });
  findings.throwIfAny();
  return plan;
}

/** Sets the clock and puts the settings in place. */
export function begin({ device: { state, time } }: Simulation, { startUtcMs, settings }: Plan): void {
  time.catchUp();
  for (const { key, value } of settings) state.store(key, value);
  if (startUtcMs !== undefined) state.wallClock.shift(startUtcMs - state.wallClock.utcMs());
}

/** Does steps, and remembers what is compared with later. */
class Stage {
  readonly #simulation: Simulation;
  readonly #paths: ReadonlyMap<string, KeyPath>;
  #before: ReadonlyMap<string, JsonValue | undefined>;

  constructor(simulation: Simulation, { steps }: Plan) {
    this.#simulation = simulation;
    this.#paths = new Map(steps.flatMap(({ checks }) => checks.map(({ path }) => [path.text, path])));
    this.#before = this.#values();
  }

  play({ step, atMs, label }: Occurrence): StepResult {
    const results = step.deeds.map((deed) => deed(this.#simulation));
    const now = this.#values();
    const judged = step.checks.map(({ path: { text }, judge }) =>
      judge(now.get(text), this.#before.get(text)),
    );
    this.#before = now;
    return {
      at: label,
      atMs,
      line: step.line,
      done: results.flatMap(({ done }) => done),
      checks: [...results.flatMap(({ checks }) => checks ?? []), ...judged],
    };
  }

  #values(): ReadonlyMap<string, JsonValue | undefined> {
    const { state } = this.#simulation.device;
    return new Map(
      [...this.#paths].map(([text, { key, steps }]) => [text, valueAt(state.get(key), steps)] as const),
    );
  }
}

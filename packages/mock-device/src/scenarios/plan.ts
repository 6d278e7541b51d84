import type { JsonValue } from "@goe/core/keys";
import type { Deed } from "./actions/action.js";
import { readyValues } from "./actions/key-actions.js";
import { startIsMissing } from "./actions/prices.js";
import { type Check, prepareCheck } from "./expecting/check.js";
import type { KeyedValue } from "./keys/keyed-value.js";
import type { Scenario, ScenarioStep } from "./scenario.js";
import { instantOf, ScenarioClock, type TimeZone } from "./scenario-clock.js";
import type { Findings } from "./scenario-problem.js";
import type { PlannedTarget, Target } from "./target.js";
import { formatDuration } from "./text/duration.js";

/** A scenario made ready for a certain device. */
export interface Plan {
  /** Moment at which it begins; `undefined` when it does not say. */
  readonly startUtcMs: number | undefined;
  readonly settings: readonly { readonly key: string; readonly value: JsonValue }[];
  /** In the order of time. */
  readonly steps: readonly PlannedStep[];
}

export interface PlannedStep {
  readonly atMs: number;
  /** Time as it is written. */
  readonly label: string;
  readonly line: number;
  readonly everyMs: number | undefined;
  /** The last moment at which it is done. */
  readonly lastMs: number;
  readonly deeds: readonly Deed[];
  readonly checks: readonly Check[];
}

/** What a scenario is planned for. */
export interface PlanOptions {
  readonly target: Target;
  readonly findings: Findings;
  /** Moment at which it begins when it does not say so itself. Default: 1970. */
  readonly startUtcMs?: number;
}

/** Makes a scenario ready; reports everything that the device cannot do or that makes no sense. Does nothing yet. */
export function planScenario(scenario: Scenario, options: PlanOptions): Plan {
  const { findings } = options;
  const brought = broughtKeys(scenario);
  const target: PlannedTarget = { ...options.target, brings: (key) => brought.has(key) };
  for (const setting of scenario.settings) checkSetting(setting, target, findings);
  const settings = readyValues(scenario.settings, "read", { target, findings });
  const zone = zoneOf(settings, target);
  const startUtcMs = startOf(scenario, zone, findings);
  const clock = new ScenarioClock(startUtcMs ?? options.startUtcMs ?? 0, zone);
  const planner = new StepPlanner(scenario, target, clock, findings);
  return { startUtcMs, settings, steps: scenario.steps.map((step) => planner.plan(step)) };
}

function broughtKeys({ steps }: Scenario): ReadonlySet<string> {
  return new Set(steps.flatMap(({ actions }) => actions.flatMap(({ brings }) => brings ?? [])));
}

// What the device works out itself would be worked out anew in the first second.
function checkSetting({ path: { key }, place }: KeyedValue, target: Target, findings: Findings): void {
  const info = target.findKey(key);
  if (key === "utc") {
    findings.report(place, "The clock is no setting. Write start at the head of the scenario.");
  } else if (info?.access === "write") {
    findings.report(place, `${key} can only be written. Write it in a step with set.`);
  } else if (info?.access === "read" && info.category === "status") {
    findings.report(
      place,
      `${key} is worked out by the device. Use hold in a step to put a value in its place.`,
    );
  } else if (info !== undefined && target.value(key) === undefined) {
    findings.report(place, `${key} is not sent by ${target.profile.name}.`);
  }
}

function zoneOf(settings: Plan["settings"], target: Target): TimeZone {
  const value = (key: string): number => {
    const set = settings.find((one) => one.key === key)?.value ?? target.value(key);
    return typeof set === "number" ? set : 0;
  };
  return { tof: value("tof"), tds: value("tds") };
}

function startOf({ start }: Scenario, zone: TimeZone, findings: Findings): number | undefined {
  if (start === undefined) return undefined;
  const instant = instantOf(start.localMs, zone);
  return instant ?? findings.report(start.place, "Summer time begins then, and clocks never show this time.");
}

class StepPlanner {
  readonly #scenario: Scenario;
  readonly #target: PlannedTarget;
  readonly #clock: ScenarioClock;
  readonly #findings: Findings;
  #lastMs = 0;
  #lastLabel = "0s";

  constructor(scenario: Scenario, target: PlannedTarget, clock: ScenarioClock, findings: Findings) {
    this.#scenario = scenario;
    this.#target = target;
    this.#clock = clock;
    this.#findings = findings;
  }

  plan(step: ScenarioStep): PlannedStep {
    const atMs = this.#timeOf(step);
    const hasStart = this.#scenario.start !== undefined;
    const moment = { target: this.#target, findings: this.#findings, clock: this.#clock, atMs, hasStart };
    const deeds = step.actions.map((action) => {
      if (!action.chargerOnly || this.#target.device === "charger") return action.prepare(moment);
      return this.#findings.report(step.place, "A Controller has no car, no cards and no surroundings.");
    });
    const checks = step.expectations.map((one) => prepareCheck(one, this.#target, this.#findings));
    return {
      atMs,
      label: step.at.text,
      line: step.place.line,
      everyMs: step.repeat?.everyMs,
      lastMs: this.#lastTimeOf(step, atMs),
      deeds: deeds.filter((deed) => deed !== undefined),
      checks: checks.filter((check) => check !== undefined),
    };
  }

  #timeOf(step: ScenarioStep): number {
    const { at, place } = step;
    this.#needStart(step, at.kind);
    const atMs = this.#clock.sinceStart(at, this.#lastMs);
    if (atMs === undefined) {
      this.#findings.report(place, `The local clock never shows ${at.text}.`);
      return this.#lastMs;
    }
    if (atMs < this.#lastMs) {
      const times = atMs < 0 ? "the start" : `the step above it (${this.#lastLabel})`;
      this.#findings.report(place, `at ${at.text} is before ${times}. Steps go forward in time.`);
      return this.#lastMs;
    }
    this.#lastMs = atMs;
    this.#lastLabel = at.text;
    return atMs;
  }

  #lastTimeOf(step: ScenarioStep, atMs: number): number {
    if (step.repeat === undefined) return atMs;
    const { until, place } = step.repeat;
    this.#needStart({ place }, until.kind);
    const lastMs = this.#clock.sinceStart(until, atMs);
    if (lastMs !== undefined && lastMs >= atMs) return lastMs;
    this.#findings.report(place, `until ${until.text} is before at ${step.at.text}.`);
    return atMs;
  }

  #needStart({ place }: Pick<ScenarioStep, "place">, kind: ScenarioStep["at"]["kind"]): void {
    if (kind === "since" || this.#scenario.start !== undefined) return;
    this.#findings.report(place, startIsMissing);
  }
}

/** A time at which a step is done. */
export interface Occurrence {
  readonly step: PlannedStep;
  readonly atMs: number;
  readonly label: string;
}

/** All times at which steps are done, in order; at the same time those come first that stand first. */
export function* occurrences(steps: readonly PlannedStep[]): Generator<Occurrence> {
  const waiting = steps.map((step) => ({ step, atMs: step.atMs }));
  for (;;) {
    let first = waiting[0];
    if (first === undefined) return;
    for (const one of waiting) if (one.atMs < first.atMs) first = one;
    const { step, atMs } = first;
    yield { step, atMs, label: atMs === step.atMs ? step.label : formatDuration(atMs) };
    if (step.everyMs === undefined || atMs + step.everyMs > step.lastMs)
      waiting.splice(waiting.indexOf(first), 1);
    else first.atMs += step.everyMs;
  }
}

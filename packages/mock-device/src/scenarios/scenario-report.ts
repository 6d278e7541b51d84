/** What became of an expectation, or of a value that was written. */
export interface CheckResult {
  readonly passed: boolean;
  /** `car is charging (2)`, or `car is waitCar (3), expected charging (2)`. Secrets are hidden. */
  readonly text: string;
}

/** What became of a step. */
export interface StepResult {
  /** Time as the scenario has it, such as `1min`; of a repetition the time since the start. */
  readonly at: string;
  /** Time since the start, in milliseconds. */
  readonly atMs: number;
  /** Line of the scenario, from 1. */
  readonly line: number;
  /** What was done, in words. */
  readonly done: readonly string[];
  readonly checks: readonly CheckResult[];
}

/** What became of a scenario. */
export interface ScenarioReport {
  readonly name: string;
  readonly profile: string;
  /** Time that passed on the device, in milliseconds. */
  readonly durationMs: number;
  readonly steps: readonly StepResult[];
  /** How many expectations were judged, and values written. */
  readonly checks: number;
}

/** A scenario that ran and did not go as it says; the message has a line for each failure. */
export class ScenarioError extends Error {
  override readonly name = "ScenarioError";
  readonly report: ScenarioReport;
  /** `at 1min: car is waitCar (3), expected charging (2)`, for each failure. */
  readonly failures: readonly string[];

  constructor(report: ScenarioReport, fileName: string) {
    const failed = report.steps.flatMap(({ at, line, checks }) =>
      checks.filter(({ passed }) => !passed).map(({ text }) => ({ line, text: `at ${at}: ${text}` })),
    );
    const lines = failed.map(({ line, text }) => `${text} (${fileName}:${line})`);
    const head = `${report.name} on ${report.profile}: ${failed.length} of ${report.checks} checks failed`;
    super([head, ...lines].join("\n"));
    this.report = report;
    this.failures = failed.map(({ text }) => text);
  }
}

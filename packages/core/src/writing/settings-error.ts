import type { ValueFault } from "./check-value.js";

/** Why a setting was not sent. */
export type ValueProblem = {
  /** The API key, or the name that is none. */
  readonly key: string;
  /** Its field name; missing for what is no setting. */
  readonly field?: string;
} & (
  | ValueFault
  | {
      readonly reason: "out-of-range";
      readonly message: string;
      readonly min: number;
      readonly max: number;
      /** The key whose present value is the bound. */
      readonly limitedBy: string;
    }
  | { readonly reason: "no-setting" | "no-such-word"; readonly message: string }
);

/** The error of a write that was not begun: a `RangeError` where only bounds are exceeded, else a `TypeError`. */
export type SettingsError = (TypeError | RangeError) & {
  /** Every value at fault. */
  readonly problems: readonly ValueProblem[];
};

/** Whether a caught value says which settings are wrong. */
export function isSettingsError(value: unknown): value is SettingsError {
  return (value instanceof TypeError || value instanceof RangeError) && "problems" in value;
}

/** Never shows a text that was to be written: it may be a password. */
export function settingsError(problems: readonly ValueProblem[]): SettingsError {
  const lines = problems.map((problem) => {
    const { key, field, message } = problem;
    const place = "place" in problem ? problem.place : key;
    return `${place}${field === undefined ? "" : ` (${field})`}: ${message}`;
  });
  const ranges = ["out-of-range", "no-such-number", "too-long"];
  const isRange = problems.every(({ reason }) => ranges.includes(reason));
  const message = `Nothing was sent. ${lines.join("; ")}.`;
  return Object.assign(isRange ? new RangeError(message) : new TypeError(message), { problems });
}

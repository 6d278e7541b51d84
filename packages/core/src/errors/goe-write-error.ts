import type { Refusal } from "../writing/refusal.js";
import type { WriteOutcome } from "../writing/set-result.js";
import { GoeError } from "./goe-error.js";

/** A device refused one or more values. What it took of the same write stays written: see `outcomes`. */
export class GoeWriteError extends GoeError {
  readonly code: "write-refused" = "write-refused";
  /** What became of each key, or field where fields were written. */
  readonly outcomes: Readonly<Record<string, WriteOutcome>>;
  /** Device or cloud domain asked; never holds a serial number. */
  readonly host: string;

  constructor(
    message: string,
    host: string,
    outcomes: Readonly<Record<string, WriteOutcome>>,
    retryable = false,
    cause?: unknown,
  ) {
    super(message, retryable, cause);
    this.host = host;
    this.outcomes = outcomes;
  }

  override get name(): string {
    return "GoeWriteError";
  }

  /** Why each key was refused, by key or field; those that were not refused are missing. */
  get refusals(): Readonly<Record<string, Refusal>> {
    const refused = Object.entries(this.outcomes).flatMap(([key, outcome]) =>
      outcome.result === "refused" ? [[key, outcome.refusal] as const] : [],
    );
    return Object.fromEntries(refused);
  }
}

import { GoeError } from "./goe-error.js";

/** No complete answer came within the time allowed; retries count towards it. */
export class GoeTimeoutError extends GoeError {
  readonly code: "timeout" = "timeout";
  /** Device or cloud domain asked; never holds a serial number. */
  readonly host: string;
  /** The time that was allowed, in milliseconds. */
  readonly timeoutMs: number;

  constructor(host: string, timeoutMs: number) {
    super(
      `${host} gave no complete answer within ${timeoutMs} ms. ` +
        "Check that it is switched on and reachable, or raise timeoutMs.",
      true,
    );
    this.host = host;
    this.timeoutMs = timeoutMs;
  }

  override get name(): string {
    return "GoeTimeoutError";
  }
}

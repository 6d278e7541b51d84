const brand = "@goe/core/error";

/**
 * Base of all errors that come from talking to a device: it could not be reached, refused, or answered with
 * something else than it should. Wrong arguments are not among them; those are `TypeError` or `RangeError`.
 */
export abstract class GoeError extends Error {
  /** What happened, as a fixed word to branch on. */
  abstract readonly code: string;
  /**
   * Whether the same read may succeed within seconds. The client has then already tried again, as far as its
   * option `retries` and the time allowed.
   */
  readonly retryable: boolean;

  constructor(message: string, retryable = false, cause?: unknown) {
    super(message, cause ? { cause } : undefined);
    this.retryable = retryable;
    // instanceof fails between two installed copies of this package and between realms; a registered symbol holds.
    Object.defineProperty(this, Symbol.for(brand), { value: true });
  }
}

/** Whether a caught value is one of this package's errors, also when another copy of the package made it. */
export function isGoeError(value: unknown): value is GoeError {
  return typeof value === "object" && value !== null && Symbol.for(brand) in value;
}

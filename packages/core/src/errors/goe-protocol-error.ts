import { excerpt, isSecretKey, redactText } from "../redact.js";
import { GoeError } from "./goe-error.js";

/**
 * - `invalid-answer`: the body is not the JSON object a status is: `null`, a list, cut off, HTML …
 * - `missing-key`: a key every device sends is not in the answer.
 * - `wrong-shape`: a key has a value of another kind than it should.
 */
export type GoeProtocolErrorCode = "invalid-answer" | "missing-key" | "wrong-shape";

/** What a {@link GoeProtocolError} knows beside its message. */
export interface GoeProtocolErrorDetails {
  readonly key?: string;
  readonly place?: string;
  readonly expected?: string;
  readonly received?: unknown;
}

/** Such as "[object Null]": tells null and lists from objects, and nothing of the content. */
function typeName(value: unknown): string {
  return Object.prototype.toString.call(value);
}

function show(value: unknown): string {
  const text = redactText(JSON.stringify(value) ?? String(value), []);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** The device answered, but not with what its protocol says. */
export class GoeProtocolError extends GoeError {
  declare readonly code: GoeProtocolErrorCode;
  /** The device key at fault; `undefined` for `invalid-answer`. */
  declare readonly key: string | undefined;
  /** The key with the position inside its value, such as `nrg[3]`; equal to `key` when the whole value is meant. */
  declare readonly place: string | undefined;
  /** What should have been there, as words. */
  declare readonly expected: string | undefined;
  /** The value that came; `undefined` for secret keys and for `invalid-answer`. */
  declare readonly received: unknown;

  constructor(code: GoeProtocolErrorCode, message: string, details: GoeProtocolErrorDetails = {}) {
    super(message);
    Object.assign(this, { code }, details);
  }

  override get name(): string {
    return "GoeProtocolError";
  }

  /** `key` is not in the answer although every model and firmware sends it. */
  static missingKey(key: string, place: string = key): GoeProtocolError {
    const message = `key "${place}" is missing in the answer`;
    return new GoeProtocolError("missing-key", message, { key, place });
  }

  /**
   * `key` holds `received` where `expected` (words such as "an integer") should be; `place` names the spot
   * inside a longer value (`nrg[3]`). Of a secret key only the kind of the value is told.
   */
  static wrongShape(key: string, expected: string, received: unknown, place: string = key): GoeProtocolError {
    const secret = isSecretKey(key);
    const message = `key "${place}": expected ${expected}, got ${secret ? typeName(received) : show(received)}`;
    const details = { key, place, expected, received: secret ? undefined : received };
    return new GoeProtocolError("wrong-shape", message, details);
  }

  /** The body is not `expected` (words such as "a JSON object"); the message shows its beginning without `secrets`. */
  static invalidAnswer(expected: string, body: string, secrets: readonly string[] = []): GoeProtocolError {
    const start = body ? excerpt(body, secrets) : "an empty body";
    const message = `expected ${expected}, got ${start}. Check that the address is that of a go-e device.`;
    return new GoeProtocolError("invalid-answer", message, { expected });
  }
}

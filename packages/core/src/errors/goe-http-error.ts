import { GoeError } from "./goe-error.js";

/**
 * - `api-disabled`: the device has its local HTTP API v2 (key `hai`) switched off.
 * - `busy`: the device is occupied with another request.
 * - `unauthorized`: the cloud refused the token.
 * - `cloud-unavailable`: the device's cloud API (key `cae`) is off, or the device is offline.
 * - `stale`: the cloud has data of the device, but none fresh enough.
 * - `http-status`: any other HTTP status.
 */
export type GoeHttpErrorCode =
  | "api-disabled"
  | "busy"
  | "unauthorized"
  | "cloud-unavailable"
  | "stale"
  | "http-status";

/** Where and with which status a request was refused. */
export interface GoeHttpErrorDetails {
  readonly host: string;
  readonly status: number;
  readonly retryable?: boolean;
  readonly ageS?: number | undefined;
}

/** The device or the cloud answered with an HTTP status that stands for a failure. */
export class GoeHttpError extends GoeError {
  declare readonly code: GoeHttpErrorCode;
  /** HTTP status of the answer. */
  declare readonly status: number;
  /** Device or cloud domain asked; never holds a serial number. */
  declare readonly host: string;
  /** Age of the newest data the cloud has, in seconds; only for `stale`, and only when the cloud told it. */
  declare readonly ageS: number | undefined;

  constructor(code: GoeHttpErrorCode, message: string, details: GoeHttpErrorDetails) {
    super(message, details.retryable);
    Object.assign(this, { code }, details);
  }

  override get name(): string {
    return "GoeHttpError";
  }
}

import { GoeHttpError } from "../errors/goe-http-error.js";
import { GoeProtocolError } from "../errors/goe-protocol-error.js";
import { excerpt } from "../redact.js";
import type { HttpResponse } from "../transport/http-transport.js";

/** A status as the device sent it. */
export type StatusData = Readonly<Record<string, unknown>>;

/** One way to one device. */
export interface DeviceAccess {
  /** For messages: never holds a serial number or token. */
  readonly host: string;
  /** Where requests go, in front of `/api/status`; also names the device's queue. */
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Parameter of every read beside the filter; empty for none. */
  readonly parameter: string;
  readonly secrets: readonly string[];
  /** Somebody in between passes writes on and does not know what the device makes of them. */
  readonly isCloud: boolean;
  /** The failures only this way has; `undefined` for a status without a special meaning. */
  readonly failure: (response: HttpResponse, data: StatusData | undefined) => GoeHttpError | undefined;
}

/** The JSON object in a body, if that is what it is. */
export function parseObject(body: string): StatusData | undefined {
  try {
    return /^\s*\{/.test(body) ? JSON.parse(body) : undefined;
  } catch {
    // Cut off or damaged: the caller reports it with the beginning of the body.
    return undefined;
  }
}

/** The data in an answer; throws the error that fits when there is none. */
export function readAnswer(response: HttpResponse, { host, secrets, failure }: DeviceAccess): StatusData {
  const { status, body } = response;
  const data = parseObject(body);
  // CORE and PRO say 400 above a complete body when a requested key is unknown (goecharger/go-eCharger-API-v2#312).
  if (data && data["success"] !== false && (status === 200 || status === 400)) return data;
  if (status === 200 && !data)
    throw GoeProtocolError.invalidAnswer(`a JSON object from ${host}`, body, secrets);
  const retryable = status > 501 && status < 505;
  throw (
    failure(response, data) ??
    new GoeHttpError(
      "http-status",
      `${host} answered with HTTP status ${status}: ${excerpt(body, secrets)}. ` +
        (retryable ? "Try again later." : "Check that the address is that of a go-e device."),
      { host, status, retryable },
    )
  );
}

import { redactText } from "../redact.js";
import { GoeError } from "./goe-error.js";

/** A failure as far as it can be put into words: runtimes and transports throw anything, texts and cycles included. */
interface Failure {
  readonly message: string;
  readonly code: string;
}

/** The failure below `fetch failed` that carries the system's code; the innermost if none does. */
function rootOf(thrown: unknown): Failure {
  let root: Readonly<Record<string, unknown>> = Object(thrown);
  for (let depth = 0; depth < 8 && root["code"] === undefined && root["cause"]; depth++) {
    root = Object(root["cause"]);
  }
  const code = textOf(root["code"]);
  const message = textOf(root["message"]) || textOf(Object(thrown)["message"]) || textOf(thrown);
  return { message: message || (code ? "" : "unknown reason"), code };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function adviceFor(failure: string): string {
  if (/NOTFOUND|EAI_/.test(failure)) return "Unknown name: check spelling or serial number";
  if (/refused/i.test(failure)) return "Nothing listens there: check the port";
  if (/reset|pipe|closed|terminated|socket|hang/i.test(failure)) {
    return "Ask less often or for fewer keys";
  }
  return "Check that it is switched on and reachable from here";
}

/**
 * Failures that a second does not heal. Refused is one of them: the machine is there and nothing listens.
 */
const lasting = /NOTFOUND|refused|UNREACH|CERT|TLS|SSL|TIME/i;

/**
 * No answer came, or only a part of one: name not found, connection refused, reset, closed early. `cause` has message
 * and code of the failure that the runtime reported, without secrets. The failure itself is not handed on: runtimes
 * put in it the name they asked for, in the cloud the serial number, and the bytes they received.
 */
export class GoeNetworkError extends GoeError {
  readonly code: "network" = "network";
  /** Device or cloud domain asked; never holds a serial number. */
  readonly host: string;

  constructor(host: string, failure: unknown, secrets: readonly string[] = []) {
    const { message, code } = rootOf(failure);
    const told = message.includes(code) ? message : `${code} ${message}`.trim();
    const text = redactText(told, secrets);
    const cause = Object.assign(new Error(text), { code: redactText(code, secrets) });
    super(`The request to ${host} failed: ${text}. ${adviceFor(text)}.`, !lasting.test(text), cause);
    this.host = host;
  }

  override get name(): string {
    return "GoeNetworkError";
  }
}

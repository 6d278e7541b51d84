import type { SimulatedDevice } from "../../device/simulated-device.js";
import type { Refusal } from "../../writing/refusal.js";
import type { Answer } from "./answer.js";
import { decodeValue } from "./query.js";

// A value of about 350 encoded bytes was refused (goecharger/go-eCharger-API-v2#303). The size is inferred from the
// author's other web servers, which all read a parameter into `char[256]` (0xFEEDC0DE64/bobbycar-boardcomputer-firmware).
const valueBufferBytes = 256;

/**
 * Answers `GET /api/set`. The body tells per key `true` or the firmware's sentence; keys that the firmware lacks do not
 * appear in it.
 */
export function answerSet(device: SimulatedDevice, query: ReadonlyMap<string, string>): Answer {
  const results: string[] = [];
  let failed = false;
  // The firmware asks the query for each of its keys in turn, so its own order rules (inferred from the author's code).
  for (const key of device.state.inFirmwareOrder(new Set(query.keys()))) {
    const raw = query.get(key) ?? "";
    if (raw.length >= valueBufferBytes && device.hasKey(key)) return valueTooLong();
    const text = decodeValue(raw);
    const outcome = device.write(key, text);
    if (outcome.result === "unknown") continue;
    if (outcome.result === "refused") failed = true;
    const told = outcome.result === "refused" ? refusalSentence(key, outcome.refusal, text) : true;
    results.push(`${JSON.stringify(key)}:${JSON.stringify(told)}`);
  }
  return failed ? failure(`{${results.join(",")}}`) : success(results);
}

/** A refusal as `/api/set` words it: the key before it, the value that was sent behind it. */
export function refusalSentence(key: string, refusal: Refusal, jsonText: string): string {
  return `${key}: ${refusalReason(refusal)} (${jsonText})`;
}

function refusalReason(refusal: Refusal): string {
  switch (refusal.kind) {
    // goecharger/go-eCharger-API-v2#4
    case "no-setter":
      return "tried to set api key without setter";
    // goecharger/go-eCharger-API-v2#20
    case "invalid-json":
      return `tried to set api key with invalid json ${refusal.verdict}`;
    // goecharger/go-eCharger-API-v2#86
    case "not-allowed":
      return "tried to set api key which is not allowed from api";
    case "failed":
      return `failed: ${refusal.reason}`;
  }
}

// An empty document of ArduinoJson reads `null`. That is the whole answer when no key is known, however many were
// named: goecharger/go-eCharger-API-v2#53, and goecharger/go-eController-API#14, whose "nullnullnull" are the answers to
// the three requests that curl makes of an unquoted {a,b,c}. Its status is not reported; 200 is inferred, as nothing
// failed.
function success(results: readonly string[]): Answer {
  return {
    status: "200 OK",
    contentType: "application/json",
    framing: "length",
    fromApi: true,
    body: results.length === 0 ? "null" : `{${results.join(",")}}`,
  };
}

// Status and type from goecharger/go-eCharger-API-v2#4 and #20. That one failure among successes suffices is inferred.
function failure(body: string): Answer {
  return {
    status: "500 Internal Server Error",
    contentType: "text/plain",
    framing: "length",
    fromApi: true,
    body,
  };
}

// Text of goecharger/go-eCharger-API-v2#303; that it is the whole body is inferred.
function valueTooLong(): Answer {
  return failure("httpd_query_key_value() failed with ESP_ERR_HTTPD_RESULT_TRUNC");
}

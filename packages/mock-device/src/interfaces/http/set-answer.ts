import { compareFirmware } from "@goe/core/keys";
import { memberText } from "../../device/member-text.js";
import type { SimulatedDevice } from "../../device/simulated-device.js";
import type { DeviceProfile } from "../../profiles/device-profile.js";
import type { Refusal } from "../../writing/refusal.js";
import { type Answer, apiFailure, withUnexpected } from "./answer.js";
import { answerCountingSet } from "./counting-set-answer.js";
import { dialectOf } from "./dialect.js";
import { decodeValue } from "./query.js";

/**
 * Answers `GET /api/set`. The body tells per key `true` or the firmware's sentence; keys that the firmware lacks do not
 * appear in it.
 */
export function answerSet(device: SimulatedDevice, query: ReadonlyMap<string, string>): Answer {
  if (onlyCounts(device.profile)) return answerCountingSet(device, query);
  const { valueBufferBytes } = dialectOf(device.profile);
  const results: string[] = [];
  const faults: string[] = [];
  let failed = false;
  // The firmware asks the query for each of its keys in turn, so its own order rules (inferred from the author's code).
  for (const key of device.state.inFirmwareOrder(new Set(query.keys()))) {
    const raw = query.get(key) ?? "";
    if (raw.length >= valueBufferBytes && device.hasKey(key)) return valueTooLong(key, valueBufferBytes);
    const text = decodeValue(raw);
    const outcome = device.write(key, text);
    if (outcome.result === "unknown") faults.push(`${key}: no key of this firmware`);
    else if (outcome.result === "written") results.push(memberText(key, true));
    else {
      failed = true;
      faults.push(`${key}: ${refusalReason(outcome.refusal)}`);
      results.push(memberText(key, refusalSentence(key, outcome.refusal, text)));
    }
  }
  if (query.size === 0) faults.push("no key to set");
  const answer = failed ? apiFailure(`{${results.join(",")}}`) : success(results);
  return withUnexpected(answer, faults.length === 0 ? undefined : faults.join("; "));
}

/** A refusal as `/api/set` words it: the key before it, the value that was sent behind it. */
export function refusalSentence(key: string, refusal: Refusal, jsonText: string): string {
  return `${key}: ${refusalReason(refusal)} (${jsonText})`;
}

/** The words between the key and the value in a refusal. */
export function refusalReason(refusal: Refusal): string {
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

// goecharger/go-eCharger-API-v1#65 and #66 are of 050.x; boxes on 051.4 answer in JSON (goecharger/go-eCharger-API-v2#4).
function onlyCounts({ device, firmware }: DeviceProfile): boolean {
  return device === "charger" && compareFirmware(firmware, "051") < 0;
}

// An empty document of ArduinoJson reads `null`. That is the whole answer when no key is known, however many were
// named: goecharger/go-eCharger-API-v2#53, and goecharger/go-eController-API#14, whose "nullnullnull" are the answers to
// the three requests that curl makes of an unquoted {a,b,c}. Its status is not reported; 200 is inferred, as nothing
// failed. That one failure among successes makes a 500 is inferred too.
function success(results: readonly string[]): Answer {
  return {
    status: "200 OK",
    contentType: "application/json",
    framing: "length",
    fromApi: true,
    body: results.length === 0 ? "null" : `{${results.join(",")}}`,
  };
}

/** A value does not fit into the buffer for it. Text of goecharger/go-eCharger-API-v2#303; inferred: it is the whole body. */
export function valueTooLong(name: string, bufferBytes: number): Answer {
  return withUnexpected(
    apiFailure("httpd_query_key_value() failed with ESP_ERR_HTTPD_RESULT_TRUNC"),
    `${name}: value of more than ${bufferBytes - 1} bytes`,
  );
}

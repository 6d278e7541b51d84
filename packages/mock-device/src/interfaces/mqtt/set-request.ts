import { coversFirmware } from "@goe/core/keys";
import type { SimulatedDevice } from "../../device/simulated-device.js";
import type { Refusal } from "../../writing/refusal.js";
import { keyFacts } from "./key-facts.js";

/** What came of a message to `<prefix><key>/set`. */
export interface SetAnswer {
  /** Text for `<prefix><key>/result`; `undefined` when the device says nothing. */
  readonly result?: string;
  readonly written: boolean;
}

/** What is told about a message, without its value. */
interface Told {
  readonly answer: string;
  readonly unexpected?: string;
}

/** Writes a key as a message over MQTT asks for, and words the answer as the firmware does. */
export function answerSet(device: SimulatedDevice, key: string, payload: string): SetAnswer {
  const [answer, told] = judge(device, key, payload);
  device.report("mqtt", { method: "publish", path: `${key}/set`, parameters: [key], ...told });
  return answer;
}

function judge(device: SimulatedDevice, key: string, payload: string): readonly [SetAnswer, Told] {
  // Writing is off from the factory on (vendor's page, mqtt-de.md). That the device keeps silent then is inferred.
  if (device.state.flag("mcr")) {
    return [{ written: false }, { answer: "none", unexpected: "writing over MQTT is off, key mcr is true" }];
  }
  if (device.hasKey(key) && isRefused(device, key)) return refused({ kind: "not-allowed" }, payload);
  const outcome = device.write(key, payload);
  switch (outcome.result) {
    case "written":
      // Literal of the vendor's page.
      return [{ result: "success", written: true }, { answer: "success" }];
    case "refused":
      return refused(outcome.refusal, payload);
    case "unknown":
      // Since 054.7 there is an answer to this too (goecharger/go-eCharger-API-v2#99); its words are inferred.
      return [
        { result: "unknown api key", written: false },
        { answer: "unknown api key", unexpected: "this firmware has no such key" },
      ];
  }
}

/** Whether the firmware takes the key over other interfaces only. */
function isRefused({ profile }: SimulatedDevice, key: string): boolean {
  const refusals = keyFacts(profile.device).get(key)?.refused ?? [];
  return refusals.some((refusal) => refusal.over === "mqtt" && coversFirmware(refusal, profile.firmware));
}

function refused(refusal: Refusal, payload: string): readonly [SetAnswer, Told] {
  return [{ result: refusalText(refusal, payload), written: false }, told(refusal)];
}

/** A refusal as it stands on `/result`. */
export function refusalText(refusal: Refusal, payload: string): string {
  switch (refusal.kind) {
    // goecharger/go-eCharger-API-v1#88, where `false` was written.
    case "no-setter":
      return `tried to set api key without setter (${payload})`;
    // Both forms on the vendor's page: "invalid json IncompleteInput: new_name", "value must be string 0".
    case "invalid-json":
      return `invalid json ${refusal.verdict}: ${payload}`;
    case "failed":
      return `${refusal.reason} ${payload}`;
    // goecharger/go-eController-API#12
    case "not-allowed":
      return "api key is not allowed from mqtt";
  }
}

function told(refusal: Refusal): Told {
  switch (refusal.kind) {
    case "no-setter":
      return { answer: "tried to set api key without setter", unexpected: "the key can only be read" };
    case "invalid-json":
      return { answer: `invalid json ${refusal.verdict}`, unexpected: "the payload is no JSON" };
    case "failed":
      return { answer: "refused", unexpected: "the device does not take the value" };
    case "not-allowed":
      return {
        answer: "api key is not allowed from mqtt",
        unexpected: "this firmware takes the key over other interfaces only",
      };
  }
}

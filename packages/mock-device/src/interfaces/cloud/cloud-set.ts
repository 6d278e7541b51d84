import type { JsonValue } from "@goe/core/keys";
import type { WriteOutcome } from "../../writing/refusal.js";
import { type CloudAnswer, json, outdated } from "./cloud-answer.js";
import type { CloudMember } from "./cloud-members.js";
import { usualAgeS } from "./cloud-status.js";

type Entry = Readonly<Record<string, JsonValue>>;

/**
 * Answers `/api/set`. The cloud forwards and does not wait, so that even a key that can only be read "succeeds"
 * (goecharger/go-eCharger-API-v2#135) and what the device makes of it stays unknown. That it rejects what is no JSON and
 * keys that the device does not have is inferred, and so is the body when all are rejected.
 */
export function answerSet({ device, copy }: CloudMember, query: URLSearchParams): CloudAnswer {
  const ageS = copy.ageS();
  if (ageS > usualAgeS) return outdated(ageS);
  const succeeded: Entry[] = [];
  const failed: Entry[] = [];
  const objections: string[] = [];
  for (const key of new Set(query.keys())) {
    if (key === "token") continue;
    const text = query.get(key) ?? "";
    const value = parse(text);
    const outcome = value === undefined ? "no JSON" : device.write(key, JSON.stringify(value));
    const objection = objectionTo(key, outcome);
    if (objection !== undefined) objections.push(objection);
    const forwarded = outcome !== "no JSON" && outcome.result !== "unknown";
    (forwarded ? succeeded : failed).push({ [key]: value ?? text });
  }
  if (succeeded.length + failed.length === 0) objections.push("there is no key to set");
  return json(succeeded.length > 0 ? 202 : 422, JSON.stringify({ succeeded, failed }), {
    ...(objections.length > 0 && { unexpected: objections.join("; ") }),
  });
}

// The cloud repeats `eto=0.0` as `{"eto":0}` (goecharger/go-eCharger-API-v2#135), so it reads the value and sends it on
// as JavaScript does.
function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

// Without values, and without the firmware's reason, which repeats them.
function objectionTo(key: string, outcome: WriteOutcome | "no JSON"): string | undefined {
  if (outcome === "no JSON") return `the value of ${key} is no JSON`;
  if (outcome.result === "written") return undefined;
  if (outcome.result === "unknown") return `the device has no key ${key}`;
  return outcome.refusal.kind === "no-setter"
    ? `${key} can only be read`
    : `the device does not take the value of ${key}`;
}

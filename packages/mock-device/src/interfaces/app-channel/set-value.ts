import type { SimulatedDevice } from "../../device/simulated-device.js";
import { parseJsonInput } from "../../writing/json-input.js";
import type { Refusal } from "../../writing/refusal.js";
import type { Dialect } from "./dialect.js";
import type { Message, ReceivedMessage } from "./frames.js";

/** What became of a command. */
export type CommandResult =
  | { readonly success: true; readonly status?: Message }
  /** `message` is the firmware's. `unexpected` is our reason why no correct client would have sent this. */
  | { readonly success: false; readonly message: string; readonly unexpected: string };

/** Sets a value as `setValue` asks. */
export function setValue(
  device: SimulatedDevice,
  dialect: Dialect,
  { members, textOf }: ReceivedMessage,
): CommandResult {
  const { key } = members;
  // Inferred, as are the words.
  if (typeof key !== "string") return refused("key must be string", "setValue without a key");
  // A member that is missing is a null to ArduinoJson.
  const jsonText = textOf("value") ?? "null";
  const outcome = device.write(key, jsonText);
  switch (outcome.result) {
    case "written":
      return { success: true, status: statusAfter(device, key, jsonText) };
    case "unknown":
      // Inferred: the app names no keys that the device has not told before.
      return refused("unknown api key", "setValue for a key that this firmware lacks");
    case "refused":
      return refused(words(outcome.refusal, dialect), "setValue with a value or key that is refused");
  }
}

// goecharger/go-eCharger-API-v2#80 shows the key's value. Of a key that cannot be read it is what was sent (inferred).
function statusAfter(device: SimulatedDevice, key: string, jsonText: string): Message {
  if (device.state.has(key)) return device.state.snapshot([key]);
  const sent = parseJsonInput(jsonText);
  return { [key]: sent.ok ? sent.value : null };
}

// The bare reason: "value must be bool" (joscha82/wattpilot's wattpilot.yaml), "value must be uint8_t"
// (joscha82/wattpilot#23), where HTTP puts the key before it and the value behind it.
function words(refusal: Refusal, { noSetter }: Dialect): string {
  switch (refusal.kind) {
    case "failed":
      return refusal.reason;
    case "no-setter":
      return noSetter;
    // Both inferred from HTTP.
    case "invalid-json":
      return `invalid json ${refusal.verdict}`;
    case "not-allowed":
      return "api key is not allowed from app";
  }
}

/** A command that was not carried out. */
export function refused(message: string, unexpected: string): CommandResult {
  return { success: false, message, unexpected };
}

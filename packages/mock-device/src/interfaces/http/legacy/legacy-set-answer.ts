import { compareFirmware } from "@goe/core/keys";
import type { SimulatedDevice } from "../../../device/simulated-device.js";
import { type Answer, apiFailure, withUnexpected } from "../answer.js";
import { dialectOf } from "../dialect.js";
import { decodeValue } from "../query.js";
import { refusalReason, valueTooLong } from "../set-answer.js";
import { isLegacyName, type LegacyValue } from "./legacy-fields.js";
import { legacyAnswer } from "./legacy-status-answer.js";
import { legacyWrite } from "./legacy-writes.js";

/**
 * Answers `GET /mqtt?payload=name=value` of API v1: the whole status, in which a refusal shows as an unchanged value. A
 * name that API v1 has never had gets a text, as tests of an extended fork of vikt0rm/dbus-goecharger found on a V4;
 * inferred: with the status of other failures.
 */
export function answerLegacySet(device: SimulatedDevice, query: ReadonlyMap<string, string>): Answer {
  const raw = query.get("payload");
  // Inferred from the sentence for a payload that is too long.
  if (raw === undefined) {
    return withUnexpected(apiFailure("httpd_query_key_value() failed with ESP_ERR_NOT_FOUND"), "no payload");
  }
  const { valueBufferBytes } = dialectOf(device.profile);
  if (raw.length >= valueBufferBytes) return valueTooLong("payload", valueBufferBytes);
  const [, name, text = ""] = /^([^=]*)=?(.*)$/s.exec(decodeValue(raw)) ?? [];
  const answer = answerPayload(device, name ?? "", text);
  return { ...answer, log: { ...answer.log, parameters: [name ?? ""] } };
}

function answerPayload(device: SimulatedDevice, name: string, text: string): Answer {
  const write = legacyWrite(device.profile, name, text, device.state);
  if (write === undefined && !isLegacyName(name)) {
    return withUnexpected(apiFailure("unknown payload key"), `${name}: no name of API v1`);
  }
  if (write === undefined) return withUnexpected(legacyAnswer(device, {}), `${name}: cannot be set`);
  if (write === "without-effect") return legacyAnswer(device, {});
  const fault = write === "refused" ? "no such value" : take(device, write.key, JSON.stringify(write.value));
  if (fault !== undefined) return withUnexpected(legacyAnswer(device, {}), `${name}: ${fault}`);
  return legacyAnswer(device, shownAtOnce(device, name, text));
}

function take(device: SimulatedDevice, key: string, jsonText: string): string | undefined {
  const outcome = device.write(key, jsonText);
  if (outcome.result === "written") return undefined;
  return outcome.result === "unknown" ? "not on this firmware" : refusalReason(outcome.refusal);
}

// `alw`, `amx` and `fsp` are results of the logic, which runs once per second, and clients look for the change in the
// answer. Up to 051.2 they looked in vain (goecharger/go-eCharger-API-v1#57). Permission that access control withholds does
// not show (#93).
function shownAtOnce(
  { profile, state }: SimulatedDevice,
  name: string,
  text: string,
): Readonly<Record<string, LegacyValue>> {
  if (compareFirmware(profile.firmware, "051.3") < 0) return {};
  if (name === "alw" && text === "1" && state.number("acs") === 1 && state.get("trx") === null) return {};
  return ["alw", "amx", "fsp"].includes(name) ? { [name]: text } : {};
}

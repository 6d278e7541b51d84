import type { SimulatedDevice } from "../../../device/simulated-device.js";
import type { Answer } from "../answer.js";
import { type LegacyValue, legacyStatus } from "./legacy-fields.js";

/** Answers `GET /status` of API v1. */
export function answerLegacyStatus(device: SimulatedDevice): Answer {
  return legacyAnswer(device, {});
}

/**
 * The whole status, with a length (evcc-io/evcc#1609).
 *
 * @param shown values in place of the device's
 */
export function legacyAnswer(device: SimulatedDevice, shown: Readonly<Record<string, LegacyValue>>): Answer {
  device.time.catchUp();
  return {
    status: "200 OK",
    contentType: "application/json",
    framing: "length",
    fromApi: true,
    body: JSON.stringify({ ...legacyStatus(device.profile, device.state), ...shown }),
  };
}

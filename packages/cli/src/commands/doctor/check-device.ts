import type { RawStatus } from "@goe/core";
import { code, type Finding } from "./finding.js";

/** What a device says about its model and firmware. */
export interface IdentityFacts {
  readonly deviceType: string;
  readonly deviceSubtype?: string;
  readonly firmwareVersion: string;
  readonly model: string | undefined;
  readonly knownFirmware: boolean;
}

/** Whether the spec knows the model, and its keys with this firmware. */
export function checkIdentity(identity: IdentityFacts): Finding {
  const { deviceType, deviceSubtype, firmwareVersion, model, knownFirmware } = identity;
  const topic = "model";
  const type = deviceSubtype === undefined ? code(deviceType) : `${code(deviceType)}, ${code(deviceSubtype)}`;
  if (model === undefined) {
    return {
      topic,
      verdict: "note",
      text: `This version of goe does not know the model ${type} with firmware ${code(firmwareVersion)}.`,
      advice: "Update goe; if it stays unknown, post this report. Everything is tried as with known models.",
    };
  }
  const name = `${model} (${type}) with firmware ${code(firmwareVersion)}`;
  if (knownFirmware) return { topic, verdict: "ok", text: `${name}, whose keys are known.` };
  return {
    topic,
    verdict: "note",
    text: `${name}, of which no list of keys is known.`,
    advice: "Update goe. Which keys are missing cannot be told here.",
  };
}

/** Skew in seconds from which on times in logs do not match, and from which on schedules run at the wrong time. */
const skewS = { note: 10, problem: 120 };

/**
 * Whether the clock of the device agrees with that of this computer.
 *
 * @param nowMs This computer's clock when the device answered, in milliseconds since 1970.
 */
export function checkClock({ utc }: RawStatus, nowMs: number): Finding {
  const topic = "clock";
  const time =
    typeof utc === "string" ? Date.parse(utc.replace(/(\.\d{3})[\d.]*$/, "$1").concat("Z")) : Number.NaN;
  if (Number.isNaN(time)) {
    return { topic, verdict: "note", text: "The device does not say what time it is." };
  }
  const skew = Math.round((time - nowMs) / 1000);
  const size = Math.abs(skew);
  if (size < skewS.note) return { topic, verdict: "ok", text: "It agrees with that of this computer." };
  return {
    topic,
    verdict: size < skewS.problem ? "note" : "problem",
    text: `It is ${span(size)} ${skew > 0 ? "ahead of" : "behind"} that of this computer.`,
    advice:
      'Schedules and prices go by it. See which of the two is wrong; "goe charger time" shows the time server of the device.',
  };
}

function span(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 2 * 3600) return `${Math.round(seconds / 60)} min`;
  return seconds < 2 * 86_400 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86_400)} days`;
}

/** Signal in dBm from which on it is good, and below which answers get lost at times. */
const signalDbm = { good: -70, weak: -82 };

/** How well the device receives its wireless network; nothing where it does not say. */
export function checkWifi({ rssi }: RawStatus): readonly Finding[] {
  const topic = "Wi-Fi";
  if (rssi === null) return [{ topic, verdict: "ok", text: "Not in use." }];
  if (typeof rssi !== "number") return [];
  if (rssi >= signalDbm.good) return [{ topic, verdict: "ok", text: `Signal ${rssi} dBm, which is good.` }];
  // Whether answers do get lost, the latency tells.
  return [
    {
      topic,
      verdict: "note",
      text: `Signal ${rssi} dBm, which is ${rssi >= signalDbm.weak ? "weak" : "very weak"}.`,
      advice: "Answers may be late or get lost. Bring an access point nearer, or use a repeater.",
    },
  ];
}

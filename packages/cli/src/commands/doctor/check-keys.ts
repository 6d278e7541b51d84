import type { DeviceKind, RawStatus } from "@goe/core";
import { coversFirmware, findKey, isAvailable, type KeyInfo, keysOf } from "@goe/core/keys";
import { code, type Finding } from "./finding.js";

/** What is known about a device when its keys are looked at. */
export interface Examined {
  readonly device: DeviceKind;
  readonly status: RawStatus;
  /** `undefined` for one that the spec does not know. */
  readonly model: string | undefined;
  readonly firmware: string;
  /** Whether the spec knows the keys of this model with this firmware. */
  readonly knownFirmware: boolean;
}

/** Keys that the device sends and the spec does not have. */
export function checkUnknownKeys({ device, status }: Examined): Finding {
  const unknown = Object.keys(status).filter((key) => findKey(device, key)?.key !== key);
  const topic = "unknown keys";
  if (unknown.length === 0)
    return { topic, verdict: "ok", text: "Every key that the device sends is known." };
  return {
    topic,
    verdict: "note",
    text: `The device sends ${amount(unknown.length, "key")} that this version of goe does not know.`,
    advice: 'Update goe; if they stay unknown, post this report. "goe json KEY" shows a value.',
    details: [unknown.map(code).join(", ")],
  };
}

/** Keys that the device should send and does not. */
export function checkMissingKeys({
  device,
  status,
  model,
  firmware,
  knownFirmware,
}: Examined): readonly Finding[] {
  const absent = keysOf(device).filter(
    ({ key, access }) => access !== "write" && !Object.hasOwn(status, key),
  );
  const required = absent.filter((info) => info.required);
  const expected = absent.filter(
    ({ availability, required }) =>
      !required && model !== undefined && knownFirmware && isAvailable(availability, model, firmware),
  );
  const list = (keys: readonly KeyInfo[]) => [keys.map(({ key }) => code(key)).join(", ")];
  const topic = "missing keys";
  const findings: Finding[] = [];
  if (required.length > 0) {
    findings.push({
      topic,
      verdict: "problem",
      text: `${amount(required.length, "key")} that every device sends did not come.`,
      advice: "Run this again; if they stay away, post this report.",
      details: list(required),
    });
  }
  if (expected.length > 0) {
    findings.push({
      topic,
      verdict: "note",
      text: `${amount(expected.length, "key")} that this model has with this firmware by the lists did not come.`,
      advice: "Programs take them for absent. Post this report, so that the lists are corrected.",
      details: list(expected),
    });
  }
  if (findings.length > 0) return findings;
  return [{ topic, verdict: "ok", text: "Every key that the device should send is there." }];
}

/** Faults of firmware that owners of this model and firmware reported. */
export function checkKnownBugs({ device, status, model, firmware }: Examined): Finding {
  const topic = "known bugs";
  const keysByBug = new Map<string, string[]>();
  for (const { key, bugs = [] } of keysOf(device)) {
    if (!Object.hasOwn(status, key)) continue;
    for (const bug of bugs) {
      const concerned = bug.models === undefined || (model !== undefined && bug.models.includes(model));
      if (!concerned || !coversFirmware(bug, firmware)) continue;
      keysByBug.set(bug.what, [...(keysByBug.get(bug.what) ?? []), key]);
    }
  }
  if (keysByBug.size === 0) return { topic, verdict: "ok", text: "None of this model and firmware." };
  return {
    topic,
    verdict: "note",
    text: `${amount(keysByBug.size, "fault")} of this model and firmware ${keysByBug.size === 1 ? "was" : "were"} reported.`,
    advice: '"goe keys KEY" tells more of one.',
    details: [...keysByBug].map(([what, keys]) => `${keys.map(code).join(", ")}: ${what}`),
  };
}

/** `1 key`, `2 keys`. */
export function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

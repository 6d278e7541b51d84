import { isAvailableOn } from "../resolve/availability.js";
import type { ResolvedDevice, ResolvedKey, ResolvedOtherNames } from "../resolve/resolved-spec.js";
import { rawValue } from "../resolve/wire-schema.js";
import type { Capture, CapturedValue } from "./capture.js";
import { conformValue } from "./conform-value.js";
import type { Finding } from "./finding.js";
import { type Origin, originOf } from "./origin.js";

export interface ConformOptions {
  /** Unknown keys and enum numbers are breaches. */
  readonly strict: boolean;
  /** The capture claims to be whole: report the keys that it lacks. */
  readonly complete: boolean;
  /** Messages tell values by their shape, for strangers to read. */
  readonly masked?: boolean;
}

/** Holds a capture against the spec of its device. Tells once what a capture of messages says many times. */
export function conformStatus(
  capture: Capture,
  device: ResolvedDevice,
  options: ConformOptions,
): readonly Finding[] {
  return withoutRepeats(statusFindings(capture, device, originOf(capture, device), options));
}

/** The findings of every single message, for those that count them; `origin` is who sent the capture. */
export function statusFindings(
  capture: Capture,
  device: ResolvedDevice,
  origin: Origin,
  options: ConformOptions,
): readonly Finding[] {
  const keys = new Map(device.keys.map((key) => [key.key, key]));
  const names = new Map(device.otherNames.flatMap((each) => each.keys.map((key) => [key, each] as const)));
  // What a stranger sends need not be JSON: all that can be said of it is that it is a stranger.
  const found: Finding[] = capture.faults.map((fault) =>
    fault.kind === "no-message" || keys.has(fault.key)
      ? fault
      : strangerFinding(fault, names.get(fault.key), options),
  );
  for (const sent of capture.values) {
    const key = keys.get(sent.key);
    found.push(
      ...(key === undefined
        ? [strangerFinding(sent, names.get(sent.key), options)]
        : keyFindings(sent, key, origin, options)),
    );
  }
  if (options.complete) found.push(...missingKeys(capture, device, origin));
  return found;
}

function strangerFinding(
  { key, line }: Pick<CapturedValue, "key" | "line">,
  named: ResolvedOtherNames | undefined,
  { strict }: ConformOptions,
): Finding {
  const where = line === undefined ? {} : { line };
  return named === undefined
    ? { key, place: "", kind: "unknown-key", breach: strict, message: "no such key in the spec", ...where }
    : {
        key,
        place: "",
        kind: "other-name",
        breach: false,
        message: `${named.origin}: ${named.summary}`,
        ...where,
      };
}

function keyFindings(
  { key: name, value: sent, line }: CapturedValue,
  key: ResolvedKey,
  { firmware, models }: Origin,
  { strict, masked = false }: ConformOptions,
): Finding[] {
  const where = line === undefined ? {} : { line };
  const remark = (kind: "not-expected", message: string): Finding => ({
    key: name,
    place: "",
    kind,
    breach: false,
    message,
    ...where,
  });
  const found = conformValue(sent, rawValue(key), { firmware, secret: key.secret, masked }).map(
    (each): Finding => ({
      key: name,
      breach: each.kind === "enum" ? strict : each.kind !== "not-expected",
      ...each,
      ...where,
    }),
  );
  if (key.access === "write") found.push(remark("not-expected", "the spec has it as write-only"));
  else if (sent !== null && firmware !== undefined && models !== undefined) {
    const has = models.some((model) => isAvailableOn(key, model, firmware));
    if (!has)
      found.push(
        remark("not-expected", `the spec does not have it on ${models.join(", ")} with ${firmware}`),
      );
  }
  return found;
}

/** A key that every model and firmware sends is missing at fault, any other that this one is thought to have is a remark. */
function missingKeys(capture: Capture, device: ResolvedDevice, { firmware, models }: Origin): Finding[] {
  const sent = new Set(capture.values.map(({ key }) => key));
  return device.keys
    .filter((key) => key.access !== "write" && !sent.has(key.key))
    .filter(
      (key) =>
        key.required ||
        firmware === undefined ||
        models === undefined ||
        models.some((model) => isAvailableOn(key, model, firmware)),
    )
    .map(({ key, required }) => ({
      key,
      place: "",
      kind: "missing-key",
      breach: required,
      message: required
        ? "every model and firmware sends it"
        : "this model and firmware is thought to send it",
    }));
}

function withoutRepeats(found: readonly Finding[]): readonly Finding[] {
  const first = new Map<string, Finding>();
  for (const each of found) {
    const id = JSON.stringify([each.key, each.place, each.kind, each.message]);
    if (!first.has(id)) first.set(id, each);
  }
  return [...first.values()];
}

import { isAvailable, type JsonValue, type KeyInfo } from "@goe/core/keys";
import type { DeviceProfile } from "../profiles/device-profile.js";
import { parseJsonInput } from "./json-input.js";
import type { KeyLookup } from "./key-lookup.js";
import { readForm } from "./read-form.js";
import { readOnlyReason } from "./read-only-reasons.js";
import type { Refusal, WriteOutcome } from "./refusal.js";
import { checkWrite, fitsShape } from "./write-check.js";

/**
 * What writing a key does besides storing its value: `undefined` has it stored as well, `taken` does not, and a reason
 * in the firmware's words refuses it.
 */
export type WriteEffect = (value: JsonValue) => undefined | "taken" | { readonly reason: string };

/** The values that are written to. */
export interface WrittenState {
  has(key: string): boolean;
  get(key: string): JsonValue | undefined;
  /** Value with which the profile starts; `undefined` when it lacks the key. */
  initial(key: string): JsonValue | undefined;
  store(key: string, value: JsonValue): void;
}

/** What a writer judges by. */
export interface DeviceWriterOptions {
  readonly profile: DeviceProfile;
  readonly state: WrittenState;
  /** Facts about the device's keys. */
  readonly findKey: KeyLookup;
}

/** Takes values as the firmware does: JSON text in, checked, stored. A refusal changes nothing. */
export class DeviceWriter {
  readonly #profile: DeviceProfile;
  readonly #state: WrittenState;
  readonly #findKey: KeyLookup;
  readonly #effects = new Map<string, WriteEffect>();

  constructor({ profile, state, findKey }: DeviceWriterOptions) {
    this.#profile = profile;
    this.#state = state;
    this.#findKey = findKey;
  }

  /** Has `effect` run when a value of `key` has passed the checks. One per key. */
  onWrite(key: string, effect: WriteEffect): void {
    this.#effects.set(key, effect);
  }

  /** Whether this firmware has a key of that name, readable or write-only. */
  hasKey(key: string): boolean {
    // Readable keys that the profile lacks do not exist in its firmware; write-only keys never show up in a profile.
    if (this.#state.has(key)) return true;
    const info = this.#findKey(key);
    return (
      info?.access === "write" && isAvailable(info.availability, this.#profile.model, this.#profile.firmware)
    );
  }

  /** Takes a value, or tells why not. */
  write(key: string, jsonText: string): WriteOutcome {
    return this.#judge(key, jsonText, (info, value) => this.#take(info, value));
  }

  /** What {@link write} would tell, and nothing changes. */
  judge(key: string, jsonText: string): WriteOutcome {
    return this.#judge(key, jsonText, () => undefined);
  }

  #judge(
    key: string,
    jsonText: string,
    take: (info: KeyInfo, value: JsonValue) => string | undefined,
  ): WriteOutcome {
    if (!this.hasKey(key)) return { result: "unknown" };
    const info = this.#findKey(key);
    // Setter before JSON, because the answers to goecharger/go-eCharger-API-v2#86 judge a key although its value is no JSON.
    if (info === undefined || info.access === "read") {
      const reason = readOnlyReason(key, this.#profile.firmware);
      return refused(reason === undefined ? { kind: "no-setter" } : { kind: "failed", reason });
    }
    const input = parseJsonInput(jsonText);
    if (!input.ok) return refused({ kind: "invalid-json", verdict: input.verdict });
    const reason = checkWrite(input, info, this.#profile.firmware) ?? take(info, input.value);
    return reason === undefined ? { result: "written" } : refused({ kind: "failed", reason });
  }

  /** Takes a value over; a reason when only the taking over shows that it cannot be. */
  #take(info: KeyInfo, value: JsonValue): string | undefined {
    const effect = this.#effects.get(info.key)?.(value);
    if (effect === undefined) this.#store(info, value);
    return typeof effect === "object" ? effect.reason : undefined;
  }

  #store(info: KeyInfo, value: JsonValue): void {
    const { key } = info;
    const state = this.#state;
    if (!state.has(key)) return;
    // "set to null to reset back to the default": what is read is never null.
    if (value === null && !info.nullable && info.writeNullable === true) {
      const initial = state.initial(key);
      if (initial !== undefined) state.store(key, initial);
      return;
    }
    const shown =
      info.writeType === undefined || value === null ? value : readForm(value, info.type, state.get(key));
    // A value of another shape than the one read is acknowledged; what the firmware makes of it is not evidenced.
    if (info.writeType === undefined || value === null || fitsShape(shown, info.type)) {
      state.store(key, shown);
    }
  }
}

function refused(refusal: Refusal): WriteOutcome {
  return { result: "refused", refusal };
}

import { isAvailable, type JsonValue, type KeyInfo } from "@goe/core/keys";
import { DeviceClock } from "./device-clock.js";
import type { DeviceProfile } from "./device-profile.js";

import { parseJsonInput } from "./json-input.js";
import type { KeyLookup } from "./key-lookup.js";
import { readForm } from "./read-form.js";
import { checkWrite, fitsShape } from "./write-check.js";

/** What became of a checked write. */
export type WriteOutcome =
  | { readonly result: "written" }
  /** `sentence` is the firmware's own, with the key before it and the echoed value behind it. */
  | { readonly result: "refused"; readonly sentence: string }
  /** This firmware has no such key. */
  | { readonly result: "unknown" };

/** What a device state starts from. */
export interface DeviceStateOptions {
  readonly profile: DeviceProfile;
  /** Facts about the device's keys. */
  readonly findKey: KeyLookup;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Values laid over the profile's; keys that it lacks are put behind them. */
  readonly overrides?: Readonly<Record<string, JsonValue>>;
}

/** The values of all readable keys of a simulated device, in the order in which its firmware sends them. */
export class DeviceState {
  readonly #profile: DeviceProfile;
  readonly #findKey: KeyLookup;
  readonly #clock: DeviceClock;
  readonly #values: Map<string, JsonValue>;
  /** Serialised members (`"amp":16`), because serialising is what costs time in an answer. */
  readonly #fragments = new Map<string, string>();
  /** Keys whose value runs with the clock. */
  readonly #running: Map<string, () => JsonValue>;

  constructor(options: DeviceStateOptions) {
    this.#profile = options.profile;
    this.#findKey = options.findKey;
    this.#clock = new DeviceClock(options.now);
    this.#values = new Map(options.profile.status);
    this.#running = this.#runningKeys();
    for (const [key, value] of Object.entries(options.overrides ?? {})) this.set(key, value);
  }

  #runningKeys(): Map<string, () => JsonValue> {
    const uptimeAtStartMs = this.#numberOf("rbt");
    const sources: readonly (readonly [string, () => JsonValue])[] = [
      ["utc", () => this.#clock.utcText()],
      ["loc", () => this.#clock.localText(this.#numberOf("tof"), this.#numberOf("tds"))],
      ["rbt", () => uptimeAtStartMs + this.#clock.uptimeMs()],
    ];
    return new Map(sources.filter(([key]) => this.#values.has(key)));
  }

  #numberOf(key: string): number {
    const value = this.#values.get(key);
    return typeof value === "number" ? value : 0;
  }

  /** The current value; `undefined` when the device does not send the key. */
  get(key: string): JsonValue | undefined {
    return this.#running.get(key)?.() ?? this.#values.get(key);
  }

  /**
   * Puts a value in place without any check, for tests that need a certain or an impossible state. A new key goes to
   * the end. `utc`, `loc` and `rbt` stand still from then on.
   */
  set(key: string, value: JsonValue): void {
    this.#running.delete(key);
    this.#fragments.delete(key);
    this.#values.set(key, value);
  }

  /** Writes as `/api/set` does: JSON text in, checked as the firmware checks. A refusal changes nothing. */
  write(key: string, jsonText: string): WriteOutcome {
    if (!this.hasKey(key)) return { result: "unknown" };
    const info = this.#findKey(key);
    // Setter before JSON, because the answers to goecharger/go-eCharger-API-v2#86 judge a key although its value is no JSON.
    if (info === undefined || info.access === "read") {
      return refused(`${key}: tried to set api key without setter (${jsonText})`);
    }
    const input = parseJsonInput(jsonText);
    if (!input.ok) {
      return refused(`${key}: tried to set api key with invalid json ${input.verdict} (${jsonText})`);
    }
    const reason = checkWrite(input, info, this.#profile.firmware) ?? this.#store(info, input.value);
    return reason === undefined ? { result: "written" } : refused(`${key}: failed: ${reason} (${jsonText})`);
  }

  /** Whether this firmware has a key of that name, readable or write-only. */
  hasKey(key: string): boolean {
    // Readable keys that the profile lacks do not exist in its firmware; write-only keys never show up in a profile.
    if (this.#values.has(key)) return true;
    const info = this.#findKey(key);
    return (
      info?.access === "write" && isAvailable(info.availability, this.#profile.model, this.#profile.firmware)
    );
  }

  /** Takes a value over; a reason when only the taking over shows that it cannot be. */
  #store(info: KeyInfo, value: JsonValue): string | undefined {
    const { key } = info;
    if (!this.#values.has(key)) return undefined;
    if (key === "utc" && this.#running.has(key)) {
      // Inferred: the clock refuses what is no time, in unknown words.
      return this.#clock.setUtc(String(value)) ? undefined : "value must be a timestamp";
    }
    // "set to null to reset back to the default": what is read is never null.
    if (value === null && !info.nullable && info.writeNullable === true) {
      const initial = this.#profile.status.find(([name]) => name === key)?.[1];
      if (initial !== undefined) this.set(key, initial);
      return undefined;
    }
    const shown =
      info.writeType === undefined || value === null
        ? value
        : readForm(value, info.type, this.#values.get(key));
    // A value of another shape than the one read is acknowledged; what the firmware makes of it is not evidenced.
    if (info.writeType === undefined || value === null || fitsShape(shown, info.type)) this.set(key, shown);
    return undefined;
  }

  /** Values of the given keys, or of all, in firmware order. Keys that the device does not send are left out. */
  snapshot(keys?: Iterable<string>): Record<string, JsonValue> {
    const wanted = keys === undefined ? undefined : new Set(keys);
    const sent = [...this.#values.keys()].filter((key) => wanted === undefined || wanted.has(key));
    return Object.fromEntries(sent.map((key) => [key, this.get(key) ?? null]));
  }

  /** JSON text of {@link snapshot}, compact as the firmware writes it. */
  serialize(keys?: ReadonlySet<string>): string {
    let text = "";
    for (const key of this.#values.keys()) {
      if (keys === undefined || keys.has(key)) text += `${text === "" ? "" : ","}${this.#fragment(key)}`;
    }
    return `{${text}}`;
  }

  /** Sorts keys into firmware order; those that the device does not send keep their order behind the others. */
  inFirmwareOrder(keys: ReadonlySet<string>): readonly string[] {
    const sent = [...this.#values.keys()].filter((key) => keys.has(key));
    return [...new Set([...sent, ...keys])];
  }

  #fragment(key: string): string {
    const running = this.#running.get(key);
    if (running !== undefined) return member(key, running());
    const cached = this.#fragments.get(key);
    if (cached !== undefined) return cached;
    const text = member(key, this.#values.get(key) ?? null);
    this.#fragments.set(key, text);
    return text;
  }
}

function refused(sentence: string): WriteOutcome {
  return { result: "refused", sentence };
}

function member(key: string, value: JsonValue): string {
  return `${JSON.stringify(key)}:${JSON.stringify(value)}`;
}

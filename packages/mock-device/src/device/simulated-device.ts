import type { JsonValue } from "@goe/core/keys";
import { FaultSet } from "../faults/fault-set.js";
import type { DeviceProfile } from "../profiles/device-profile.js";
import { DeviceWriter, type WriteEffect } from "../writing/device-writer.js";
import type { KeyLookup } from "../writing/key-lookup.js";
import type { WriteOutcome } from "../writing/refusal.js";
import { DeviceState } from "./device-state.js";
import { DeviceTime } from "./device-time.js";
import { randomToken } from "./random-token.js";
import { type Interface, RequestLog, type SeenRequest } from "./request-log.js";
import { applyToState } from "./state-faults.js";

/** What a simulated device starts from. */
export interface SimulatedDeviceOptions {
  readonly profile: DeviceProfile;
  /** Facts about the device's keys. */
  readonly findKey: KeyLookup;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Values laid over the profile's; keys that it lacks are put behind them. */
  readonly overrides?: Readonly<Record<string, JsonValue>>;
}

// Not evidenced; the boxes of users are back in Wi-Fi after some seconds.
const bootMs = 5000;

/** A device without any interface: what all of them share. */
export class SimulatedDevice {
  readonly profile: DeviceProfile;
  readonly state: DeviceState;
  readonly time: DeviceTime;
  readonly requests: RequestLog = new RequestLog();
  readonly faults: FaultSet;
  readonly #findKey: KeyLookup;
  readonly #writer: DeviceWriter;
  readonly #rebootListeners = new Set<() => void>();
  #offlineUntilMs = 0;

  constructor({ profile, findKey, now, overrides = {} }: SimulatedDeviceOptions) {
    this.profile = profile;
    this.#findKey = findKey;
    this.time = new DeviceTime(now);
    this.state = new DeviceState(profile, this.time);
    this.#writer = new DeviceWriter({ profile, state: this.state, findKey });
    this.faults = new FaultSet(
      () => this.time.now(),
      (name, options) => applyToState(this.state, name, options),
    );
    this.time.onSecond(() => this.faults.expire());
    for (const [key, value] of Object.entries(overrides)) this.state.set(key, value);
    this.#writer.onWrite("utc", (value) => this.#setClock(String(value)));
    this.#writer.onWrite("cak", () => this.#renewToken());
    this.#writer.onWrite("rst", (value) => this.#rebootWished(value));
  }

  /** JSON text of all values, or of those of the given keys, as of this second. */
  read(keys?: ReadonlySet<string>): string {
    this.time.catchUp();
    return this.state.serialize(keys);
  }

  /** Writes JSON text, as it comes over any interface. */
  write(key: string, jsonText: string): WriteOutcome {
    this.time.catchUp();
    const ignores = this.hasKey(key) && this.faults.strike("write", key) === "ignored-writes";
    return ignores ? this.#writer.judge(key, jsonText) : this.#writer.write(key, jsonText);
  }

  /** Whether this firmware has a key of that name, readable or write-only. */
  hasKey(key: string): boolean {
    return this.#writer.hasKey(key);
  }

  /** Has `effect` run when a value of `key` has passed the checks. One per key. */
  onWrite(key: string, effect: WriteEffect): void {
    this.#writer.onWrite(key, effect);
  }

  /** Notes what a client asked. */
  report(via: Interface, seen: Omit<SeenRequest, "atMs" | "via">): void {
    this.requests.add({ atMs: this.time.now(), via, ...seen });
  }

  /** Whether the device can be reached; it cannot while it starts. */
  get online(): boolean {
    return this.time.now() >= this.#offlineUntilMs;
  }

  /** Has `listener` told when the device restarts, until the function that is returned is called. */
  onReboot(listener: () => void): () => void {
    this.#rebootListeners.add(listener);
    return () => this.#rebootListeners.delete(listener);
  }

  /** Restarts the device: it drops all connections and is away for some seconds; uptime begins anew. */
  reboot(): void {
    this.time.restart();
    this.state.restartUptime();
    this.#forgetMoments();
    this.state.derive("rbc", this.state.number("rbc") + 1);
    this.#offlineUntilMs = this.time.now() + bootMs;
    for (const listener of this.#rebootListeners) listener();
  }

  // Moments are told as uptime, so those of before mean nothing any more, the ends of waits among them.
  #forgetMoments(): void {
    for (const key of this.state.keys()) {
      const info = this.#findKey(key);
      if (info?.field.endsWith("SinceBootMs") !== true || this.state.isHeld(key)) continue;
      this.state.store(key, info.nullable ? null : 0);
    }
  }

  #setClock(text: string): undefined | "taken" | { readonly reason: string } {
    // A clock that a test has stopped shows what is written.
    if (this.state.isHeld("utc")) return undefined;
    // Inferred: the clock refuses what is no time, in unknown words.
    return this.state.wallClock.setUtc(text) ? "taken" : { reason: "value must be a timestamp" };
  }

  // Whatever is written gets a new token (cloudapi-en.md of goecharger/go-eCharger-API-v2).
  #renewToken(): "taken" {
    if (this.state.has("cak")) this.state.store("cak", randomToken());
    return "taken";
  }

  // Other values than true were reported to do nothing (goecharger/go-eCharger-API-v2#165). The answer still goes out.
  #rebootWished(value: JsonValue): "taken" {
    if (value === true) queueMicrotask(() => this.reboot());
    return "taken";
  }
}

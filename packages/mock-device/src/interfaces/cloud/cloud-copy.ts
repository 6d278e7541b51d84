import type { JsonValue } from "@goe/core/keys";
import { runningKeys } from "../../device/device-state.js";
import { memberText } from "../../device/member-text.js";
import type { SimulatedDevice } from "../../device/simulated-device.js";
import { cardForms } from "./card-forms.js";

// How old the data of the report on outdated data were, to the second.
const staleS = 25_382;

/**
 * What the cloud has of a device: its values as of the last full second, since a charger does not deliver faster
 * (cloudapi-en.md of goecharger/go-eCharger-API-v2). Like the device's state it stores only what differs from the
 * profile.
 */
export class CloudCopy {
  readonly #device: SimulatedDevice;
  readonly #values = new Map<string, JsonValue>();
  readonly #changed = new Set<string>(runningKeys);
  readonly #stopListening: readonly (() => void)[];
  #dataAtMs: number;
  /** The device's data does not arrive any more. */
  frozen = false;

  constructor(device: SimulatedDevice) {
    device.time.catchUp();
    this.#device = device;
    this.#dataAtMs = device.time.now();
    for (const key of device.state.keys()) this.#take(key);
    this.#stopListening = [
      device.state.onChange((key) => this.#changed.add(key)),
      device.time.onSecond(() => this.#takeChanges()),
    ];
  }

  /** Moment of the values, in milliseconds since 1970. */
  get dataAtMs(): number {
    return this.#dataAtMs;
  }

  /** Age of the values in seconds. */
  ageS(): number {
    // Seconds as floating-point numbers, subtracted: what is left of their precision shows in the age of
    // goecharger/go-eCharger-API-v2#122, 25382.09100008011.
    const ageS = this.#device.time.now() / 1000 - this.#dataAtMs / 1000;
    return this.#device.faults.isOn("stale-cloud") ? ageS + staleS : ageS;
  }

  /** JSON text of all values, or of those of the given keys. Keys that the device does not send are left out. */
  read(keys?: ReadonlySet<string>): string {
    const members: string[] = [];
    const add = (key: string, value: JsonValue | undefined): void => {
      if (value === undefined || (keys !== undefined && !keys.has(key))) return;
      members.push(memberText(key, value));
    };
    for (const key of this.#device.state.keys()) add(key, this.#get(key));
    for (const [key, value] of cardForms(this.#device.profile, (key) => this.#get(key))) add(key, value);
    return `{${members.join(",")}}`;
  }

  /** Follows the device no longer. */
  end(): void {
    for (const stop of this.#stopListening) stop();
  }

  #get(key: string): JsonValue | undefined {
    const own = this.#values.get(key);
    // A null of its own is a value, too.
    return own === undefined ? this.#device.state.initial(key) : own;
  }

  #takeChanges(): void {
    if (this.frozen || !this.#device.online || this.#device.faults.isOn("stale-cloud")) return;
    this.#dataAtMs = this.#device.time.now();
    for (const key of this.#changed) this.#take(key);
    this.#changed.clear();
    for (const key of runningKeys) this.#changed.add(key);
  }

  #take(key: string): void {
    const value = this.#device.state.get(key);
    if (value === undefined || value === this.#device.state.initial(key)) this.#values.delete(key);
    else this.#values.set(key, value);
  }
}

import type { JsonValue } from "@goe/core/keys";
import type { DeviceProfile } from "../profiles/device-profile.js";
import type { DeviceTime } from "./device-time.js";
import { memberText } from "./member-text.js";
import { sameValue } from "./same-value.js";
import { StatusTable } from "./status-table.js";
import { WallClock } from "./wall-clock.js";

/** Told of each key whose value has changed. Keys that run with the clock change without a word. */
export type ChangeListener = (key: string) => void;

/** Keys whose value runs with the clock. */
const running: ReadonlyMap<string, (state: DeviceState) => JsonValue> = new Map<
  string,
  (state: DeviceState) => JsonValue
>([
  ["utc", (state) => state.wallClock.utcText()],
  ["loc", (state) => state.wallClock.localText(state.number("tof"), state.number("tds"))],
  ["lto", (state) => state.wallClock.offsetMinutes(state.number("tof"), state.number("tds")) * 60_000],
  ["rbt", (state) => state.uptimeMs()],
]);

/** Keys that change with each second by themselves, which interfaces that push have to send. */
export const runningKeys: readonly string[] = [...running.keys()];

/**
 * The values of all readable keys of a simulated device, in the order in which its firmware sends them. Only what
 * differs from the profile is stored, so that a thousand devices fit into one process.
 */
export class DeviceState {
  readonly #table: StatusTable;
  readonly #time: DeviceTime;
  readonly wallClock: WallClock;
  /** Values that differ from the profile's, in the order of their first change. */
  readonly #values = new Map<string, JsonValue>();
  /** Serialised members (`"amp":16`) of those, because serialising is what costs time in an answer. */
  readonly #fragments = new Map<string, string>();
  /** Keys that the profile lacks, in the order in which they came. */
  readonly #added: string[] = [];
  readonly #removed = new Set<string>();
  readonly #held = new Set<string>();
  readonly #listeners = new Set<ChangeListener>();
  #uptimeAtBootMs: number;

  constructor(profile: DeviceProfile, time: DeviceTime) {
    this.#table = StatusTable.of(profile);
    this.#time = time;
    this.wallClock = new WallClock(() => time.now(), this.#table.value("utc"));
    const uptime = this.#table.value("rbt");
    this.#uptimeAtBootMs = typeof uptime === "number" ? uptime : 0;
  }

  /** The current value; `undefined` when the device does not send the key. */
  get(key: string): JsonValue | undefined {
    if (this.#removed.has(key)) return undefined;
    const own = this.#values.get(key);
    if (own !== undefined) return own;
    const initial = this.#table.value(key);
    return initial === undefined ? undefined : (running.get(key)?.(this) ?? initial);
  }

  /** The value where it is a number, else 0. */
  number(key: string): number {
    return this.numberOrNull(key) ?? 0;
  }

  /** The value where it is a number, else `null`. */
  numberOrNull(key: string): number | null {
    const value = this.#stored(key);
    return typeof value === "number" ? value : null;
  }

  /** Whether the value is `true`. */
  flag(key: string): boolean {
    return this.#stored(key) === true;
  }

  /** Whether the device sends the key. */
  has(key: string): boolean {
    return !this.#removed.has(key) && (this.#values.has(key) || this.#table.has(key));
  }

  /** Value with which the profile starts; `undefined` when it lacks the key. */
  initial(key: string): JsonValue | undefined {
    return this.#table.value(key);
  }

  /** Milliseconds since the device was switched on, as key `rbt` tells them. */
  uptimeMs(): number {
    return this.#uptimeAtBootMs + this.#time.uptimeMs();
  }

  /**
   * Puts a value in place without any check, for tests that need a certain or an impossible state. What the device works
   * out itself (`car`, `nrg`, `alw` …) is held from then on, and `utc`, `loc` and `rbt` stand still, until
   * {@link release}. A new key goes to the end.
   */
  set(key: string, value: JsonValue): void {
    this.#held.add(key);
    this.store(key, value);
  }

  /** Lets the device work out the value of a key again; without one, those of all keys. */
  release(...keys: readonly string[]): void {
    for (const key of keys.length > 0 ? keys : [...this.#held]) {
      if (!this.#held.delete(key) || !running.has(key)) continue;
      this.#values.delete(key);
      this.#fragments.delete(key);
    }
  }

  /** Whether {@link set} has put the value in place. */
  isHeld(key: string): boolean {
    return this.#held.has(key);
  }

  /** Takes a key away, as firmware without it; {@link restore} and {@link set} bring it back at its old place. */
  remove(key: string): void {
    if (this.has(key)) this.#removed.add(key);
  }

  /** Brings a removed key back, with the value that it had or has got since. */
  restore(key: string): void {
    this.#removed.delete(key);
  }

  /** A setting that was written: stored whether held or not. */
  store(key: string, value: JsonValue): void {
    this.#removed.delete(key);
    const before = this.#values.get(key);
    if (before === undefined && !this.#table.has(key)) this.#added.push(key);
    if (before !== undefined && sameValue(before, value)) return;
    this.#values.set(key, value);
    this.#fragments.delete(key);
    for (const listener of this.#listeners) listener(key);
  }

  /** A setting that the device changes by itself. Nothing happens when its firmware lacks the key. */
  change(key: string, value: JsonValue): void {
    if (this.has(key)) this.store(key, value);
  }

  /** A value that the device has worked out. Nothing happens when its firmware lacks the key or the key is held. */
  derive(key: string, value: JsonValue): void {
    // A removed key goes on, unseen.
    const before = this.#stored(key);
    if (before === undefined || this.#held.has(key) || sameValue(before, value)) return;
    this.#values.set(key, value);
    this.#fragments.delete(key);
    for (const listener of this.#listeners) listener(key);
  }

  /** Has `listener` told of changes until the function that is returned is called. */
  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Lets the uptime begin anew. */
  restartUptime(): void {
    this.#uptimeAtBootMs = 0;
  }

  /** All keys that the device sends, in the firmware's order. */
  keys(): readonly string[] {
    const all = [...this.#table.keys, ...this.#added];
    return this.#removed.size === 0 ? all : all.filter((key) => !this.#removed.has(key));
  }

  /** Values of the given keys, or of all, in firmware order. Keys that the device does not send are left out. */
  snapshot(keys?: Iterable<string>): Record<string, JsonValue> {
    const wanted = keys === undefined ? undefined : new Set(keys);
    const sent = this.keys().filter((key) => wanted === undefined || wanted.has(key));
    return Object.fromEntries(sent.map((key) => [key, this.get(key) ?? null]));
  }

  /** JSON text of {@link snapshot}, compact as the firmware writes it. */
  serialize(keys?: ReadonlySet<string>): string {
    let text = "";
    for (const key of this.#table.keys) {
      if (keys !== undefined && !keys.has(key)) continue;
      if (this.#removed.size > 0 && this.#removed.has(key)) continue;
      text += `${text === "" ? "" : ","}${this.#fragment(key)}`;
    }
    for (const key of this.#added) {
      if ((keys !== undefined && !keys.has(key)) || this.#removed.has(key)) continue;
      text += `${text === "" ? "" : ","}${this.#fragment(key)}`;
    }
    return `{${text}}`;
  }

  /** Sorts keys into firmware order; those that the device does not send keep their order behind the others. */
  inFirmwareOrder(keys: ReadonlySet<string>): readonly string[] {
    return [...new Set([...this.keys().filter((key) => keys.has(key)), ...keys])];
  }

  #stored(key: string): JsonValue | undefined {
    const own = this.#values.get(key);
    // A stored null is a value of its own.
    return own === undefined ? this.#table.value(key) : own;
  }

  #fragment(key: string): string {
    const cached = this.#fragments.get(key);
    if (cached !== undefined) return cached;
    const own = this.#values.get(key);
    if (own === undefined) {
      const run = running.get(key);
      return run === undefined ? this.#table.fragment(key) : memberText(key, run(this));
    }
    const text = memberText(key, own);
    this.#fragments.set(key, text);
    return text;
  }
}

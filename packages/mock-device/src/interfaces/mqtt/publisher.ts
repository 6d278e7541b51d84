import { type DeviceState, runningKeys } from "../../device/device-state.js";
import type { SimulatedDevice } from "../../device/simulated-device.js";
import type { BrokerSession } from "./broker-session.js";
import { PayloadText } from "./payload-text.js";
import { PublishedKeys } from "./published-keys.js";

/** Sends values of a device: all of them with a connection, after that those that have changed. */
export class Publisher {
  readonly #state: DeviceState;
  readonly #keys: PublishedKeys;
  readonly #text: PayloadText;
  readonly #changed = new Set<string>();
  /** What was sent last, of keys that have been sent since the connection is there. */
  readonly #sent = new Map<string, string>();
  #session: BrokerSession | undefined;
  #prefix = "";
  #isWaiting = false;

  constructor({ profile, state }: SimulatedDevice) {
    this.#state = state;
    this.#keys = PublishedKeys.of(profile);
    this.#text = PayloadText.of(profile);
  }

  /** Sends all values over a connection that is up, and all changes from then on. */
  start(session: BrokerSession, prefix: string): void {
    this.#session = session;
    this.#prefix = prefix;
    this.#isWaiting = false;
    this.#changed.clear();
    this.#sent.clear();
    for (const key of this.#state.keys()) if (this.#keys.has(key)) this.#send(key);
  }

  /** Sends nothing until the next start. */
  stop(): void {
    this.#session = undefined;
    this.#changed.clear();
  }

  /** Takes note of a change. */
  note(key: string): void {
    if (this.#session !== undefined && this.#keys.has(key)) this.#changed.add(key);
  }

  /** Sends the values that run with the clock along with the next changes. */
  noteSecond(): void {
    for (const key of runningKeys) this.note(key);
  }

  /** Whether there is something to send. */
  get hasChanges(): boolean {
    return this.#changed.size > 0;
  }

  /** Sends what has changed, in the firmware's order; over a full connection, the last values when there is room. */
  flush(): void {
    if (this.#session === undefined || this.#changed.size === 0) return;
    if (this.#session.isFull) {
      this.#waitForRoom(this.#session);
      return;
    }
    const changed = this.#keys.sort(this.#changed);
    this.#changed.clear();
    for (const key of changed) this.#send(key);
  }

  #waitForRoom(session: BrokerSession): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    session.onceRoom(() => {
      this.#isWaiting = false;
      this.flush();
    });
  }

  /** Sends a value that has no topic of its own. */
  show(key: string): void {
    this.#send(key);
  }

  #send(key: string): void {
    const value = this.#state.get(key);
    if (value === undefined) return;
    const text = this.#text.write(key, value);
    if (this.#sent.get(key) === text) return;
    this.#sent.set(key, text);
    this.#session?.publishState(this.#prefix + key, text);
  }
}

import { runningKeys } from "../../device/device-state.js";
import type { SimulatedDevice } from "../../device/simulated-device.js";

/** Which values have changed since somebody last asked. */
export class StatusChanges {
  readonly #device: SimulatedDevice;
  readonly #changed = new Set<string>();
  /** What keys that run with the clock were when somebody last asked: they change without a word. */
  readonly #told = new Map<string, string>();
  #unsubscribe: (() => void) | undefined;

  constructor(device: SimulatedDevice) {
    this.#device = device;
  }

  /** Starts to look. Nothing happens when it has been started. */
  start(): void {
    if (this.#unsubscribe !== undefined) return;
    this.#unsubscribe = this.#device.state.onChange((key) => this.#changed.add(key));
    this.#noteRunning();
    this.#changed.clear();
  }

  /** Stops to look, so that a device without clients has nothing to do. */
  stop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** The keys whose value has changed since the last call. */
  take(): ReadonlySet<string> {
    this.#noteRunning();
    const taken = new Set(this.#changed);
    this.#changed.clear();
    return taken;
  }

  #noteRunning(): void {
    for (const key of runningKeys) {
      const text = JSON.stringify(this.#device.state.get(key));
      if (text === undefined || text === this.#told.get(key)) continue;
      this.#told.set(key, text);
      this.#changed.add(key);
    }
  }
}

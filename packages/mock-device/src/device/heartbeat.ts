import type { DeviceTime } from "./device-time.js";

// Seconds of different devices do not begin together; so short a beat keeps what they send within a fifth of one.
const beatMs = 200;

/** Lets the seconds of all devices of a process pass by themselves, with one timer. */
export class Heartbeat {
  readonly #times = new Set<DeviceTime>();
  #timer: NodeJS.Timeout | undefined;

  /** Keeps a device alive until the function that is returned is called. */
  add(time: DeviceTime): () => void {
    this.#times.add(time);
    if (this.#timer === undefined) {
      this.#timer = setInterval(() => this.#beat(), beatMs);
      // A device that nobody can reach is no reason for a process to go on.
      this.#timer.unref();
    }
    return () => this.#remove(time);
  }

  #beat(): void {
    for (const time of this.#times) time.catchUp();
  }

  #remove(time: DeviceTime): void {
    this.#times.delete(time);
    if (this.#times.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

/** The heartbeat of this process. */
export const heartbeat: Heartbeat = new Heartbeat();

import type { DeviceTime } from "../device/device-time.js";

/** How fast a device lives through a scenario. */
export interface PaceOptions {
  /** Seconds of the device per second; 1 is real time, `Infinity` as fast as possible. */
  readonly speed: number;
  readonly signal: AbortSignal | undefined;
}

// Short enough that a server in the same process still answers.
const mostAtOnceMs = 600_000;
const beatMs = 200;
// A clock that runs by itself is left alone; what differs less is how exact timers are.
const toleranceMs = 100;
// A test that fakes timers has the scenario wait for it in real time only.
const soon = globalThis.setImmediate;

/** Leads the time of a device from moment to moment. */
export class Pace {
  readonly #time: DeviceTime;
  readonly #options: PaceOptions;
  readonly #startMs: number;
  readonly #realStartMs: number = performance.now();

  constructor(time: DeviceTime, options: PaceOptions) {
    time.catchUp();
    this.#time = time;
    this.#options = options;
    this.#startMs = time.now();
  }

  /** Resolves when so much time has passed on the device since the beginning. Rejects when it is aborted. */
  async reach(sinceStartMs: number): Promise<void> {
    const targetMs = this.#startMs + sinceStartMs;
    // What the step before has left to do, such as a restart once the answer is out, comes first.
    await turn();
    for (;;) {
      this.#options.signal?.throwIfAborted();
      this.#drive(targetMs);
      const leftMs = targetMs - this.#time.now();
      if (leftMs <= 0) return;
      await this.#rest(leftMs);
    }
  }

  /** Lets as much time pass as is due, but for what the device's own clock has let pass. */
  #drive(targetMs: number): void {
    const time = this.#time;
    time.catchUp();
    const { speed } = this.#options;
    const now = time.now();
    if (speed === Number.POSITIVE_INFINITY) {
      if (now < targetMs) time.advance(Math.min(targetMs - now, mostAtOnceMs));
      return;
    }
    const dueMs = this.#startMs + (performance.now() - this.#realStartMs) * speed;
    const behindMs = Math.min(dueMs, targetMs) - now;
    if (behindMs >= toleranceMs || (behindMs > 0 && dueMs >= targetMs)) time.advance(behindMs);
  }

  #rest(leftMs: number): Promise<void> {
    const { speed, signal } = this.#options;
    return speed === Number.POSITIVE_INFINITY ? turn() : wait(Math.min(leftMs / speed, beatMs), signal);
  }
}

/** Lets whatever else is due in the process go first. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    soon(() => resolve());
  });
}

/** Resolves after a time, or at once when it is aborted. */
function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, Math.max(1, Math.ceil(ms)));
    signal?.addEventListener("abort", end, { once: true });
  });
}

/** Told once per second of the device's uptime. */
export type SecondListener = () => void;

const secondMs = 1000;
// A machine that slept over the weekend need not live through it second by second.
const longestCatchUpMs = 24 * 3_600_000;

/**
 * The time that a device lives in: a clock from outside, cut into the seconds in which the firmware's charging logic
 * runs. Seconds pass when somebody looks ({@link catchUp}), so that a device of its own needs no timer and hours can
 * pass at once ({@link advance}).
 */
export class DeviceTime {
  readonly #source: () => number;
  readonly #listeners = new Set<SecondListener>();
  #skewMs = 0;
  #bootedAtMs: number;
  #nextSecondMs: number;
  /** Set while a second passes: the moment at which it ends. */
  #standingAtMs: number | undefined;

  /** @param source milliseconds since 1970, as `Date.now` */
  constructor(source: () => number) {
    this.#source = source;
    this.#bootedAtMs = source();
    this.#nextSecondMs = this.#bootedAtMs + secondMs;
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#standingAtMs ?? this.#source() + this.#skewMs;
  }

  /** Milliseconds since the device was switched on. */
  uptimeMs(): number {
    return Math.round(this.now() - this.#bootedAtMs);
  }

  /** Has `listener` told of each second, in the order in which they came, until the function that is returned is called. */
  onSecond(listener: SecondListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Lets the seconds pass that are due. */
  catchUp(): void {
    const now = this.now();
    if (now < this.#nextSecondMs) {
      // A clock that was set back would otherwise stop the device until it comes by again.
      if (now < this.#nextSecondMs - secondMs) this.#nextSecondMs = now + secondMs;
      return;
    }
    if (this.#standingAtMs !== undefined) return;
    this.#nextSecondMs = Math.max(this.#nextSecondMs, now - longestCatchUpMs);
    this.#passUntil(now);
  }

  /** Lets time pass at once, all its seconds included. */
  advance(ms: number): void {
    this.catchUp();
    this.#skewMs += ms;
    this.#passUntil(this.now());
  }

  /** Starts the uptime anew. */
  restart(): void {
    this.#bootedAtMs = this.now();
    this.#nextSecondMs = this.#bootedAtMs + secondMs;
  }

  #passUntil(now: number): void {
    while (this.#nextSecondMs <= now) {
      this.#standingAtMs = this.#nextSecondMs;
      this.#nextSecondMs += secondMs;
      try {
        for (const listener of this.#listeners) listener();
      } finally {
        this.#standingAtMs = undefined;
      }
    }
  }
}

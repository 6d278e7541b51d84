import type { QueryOptions } from "../client/query-options.js";
import { pause } from "../client/request.js";
import {
  checkReading,
  checkTime,
  type PvFeedOptions,
  type PvReading,
  type PvSource,
  type PvWarning,
} from "./pv-reading.js";

/** What a feeder needs of a device. */
export interface PvTarget {
  readonly send: (reading: PvReading, options: QueryOptions) => Promise<unknown>;
  /** Looks why feeding may have no effect; `sent` is how often values went out. */
  readonly inspect: (
    reading: PvReading,
    sent: number,
    options: QueryOptions,
  ) => Promise<readonly PvWarning[]>;
}

/** Settings are looked at with the first two sendings and then every so many: they change while a car charges. */
const inspectionEvery = 12;

/** Keeps a device supplied with readings until it is stopped. */
export class PvFeeder {
  /** Resolves when the feeding has ended, by {@link stop} or by the signal. */
  readonly finished: Promise<void>;
  readonly #target: PvTarget;
  readonly #source: PvSource;
  readonly #maxAgeMs: number;
  readonly #onWarning: ((warning: PvWarning) => void) | undefined;
  readonly #query: QueryOptions;
  readonly #ending = new AbortController();
  #latest: PvReading | undefined;
  #latestAtMs = 0;
  #sent = 0;
  #lastSentAt: Date | undefined;
  #found: readonly PvWarning[] = [];
  #warnings: readonly PvWarning[] = [];
  #begin: () => void = () => undefined;

  /** @internal Begins with {@link start}. */
  constructor(target: PvTarget, source: PvSource, options: PvFeedOptions) {
    const { intervalMs = 5000, maxAgeMs = 60_000, onWarning, signal, timeoutMs } = options;
    checkTime("intervalMs", intervalMs, 5000);
    this.#maxAgeMs = checkTime("maxAgeMs", maxAgeMs, 2 ** 31 - 1);
    this.#target = target;
    this.#source = source;
    this.#onWarning = onWarning;
    this.#query = { signal: this.#ending.signal, ...(timeoutMs === undefined ? {} : { timeoutMs }) };
    if (typeof source !== "function") this.update(source);
    const stop = (): void => this.stop();
    signal?.throwIfAborted();
    signal?.addEventListener("abort", stop);
    const begun = new Promise<void>((resolve) => {
      this.#begin = resolve;
    });
    this.finished = begun
      .then(() => this.#run(intervalMs))
      .finally(() => signal?.removeEventListener("abort", stop));
  }

  /** Warnings that hold now. */
  get warnings(): readonly PvWarning[] {
    return this.#warnings;
  }

  /** When values last arrived; `undefined` before the first. */
  get lastSentAt(): Date | undefined {
    return this.#lastSentAt;
  }

  /** Takes the reading that is sent from now on. @throws RangeError for what is no finite number. */
  update(reading: PvReading): void {
    this.#latest = checkReading(reading);
    this.#latestAtMs = Date.now();
  }

  /** Ends the feeding; the device forgets the values within seconds. */
  stop(): void {
    this.#ending.abort();
    this.#begin();
  }

  /** Sends the first reading and goes on from there. @internal */
  async start(): Promise<this> {
    await this.#feed();
    this.#begin();
    return this;
  }

  async #run(intervalMs: number): Promise<void> {
    const { signal } = this.#ending;
    for (let dueMs = Date.now(); !signal.aborted; ) {
      dueMs = Math.max(dueMs + intervalMs, Date.now());
      // Rejects only when the feeder is stopped, which is what the loop asks for next.
      await pause(dueMs - Date.now(), signal).catch(() => undefined);
      if (!signal.aborted) await this.#feed();
    }
  }

  async #feed(): Promise<void> {
    try {
      await this.#send();
      this.#warn(this.#found);
    } catch (error) {
      if (this.#ending.signal.aborted) return;
      const message = error instanceof Error ? error.message : String(error);
      this.#warn([...this.#found, { code: "failed", message, error }]);
    }
  }

  async #send(): Promise<void> {
    const reading = typeof this.#source === "function" ? await this.#source() : undefined;
    if (reading !== undefined) this.update(reading);
    if (this.#latest === undefined || Date.now() - this.#latestAtMs > this.#maxAgeMs) {
      const message = "No new reading came for too long, so nothing is sent any more.";
      this.#found = [{ code: "stale-reading", message }];
      return;
    }
    await this.#target.send(this.#latest, this.#query);
    this.#lastSentAt = new Date();
    this.#found = this.#found.filter(({ code }) => code !== "stale-reading");
    if (++this.#sent > 2 && this.#sent % inspectionEvery !== 0) return;
    this.#found = await this.#target.inspect(this.#latest, this.#sent, this.#query);
  }

  #warn(present: readonly PvWarning[]): void {
    const fresh = present.filter(({ code }) => !this.#warnings.some((warning) => warning.code === code));
    this.#warnings = present;
    for (const warning of fresh) this.#onWarning?.(warning);
  }
}

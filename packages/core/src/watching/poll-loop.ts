import type { RawStatus } from "../decode.js";
import { backOffMs } from "./back-off.js";

/** One of those that a device is polled for. */
export interface PollMember {
  readonly keys: readonly string[];
  readonly intervalMs: number;
  /** When to be polled for next, as `Date.now()`. */
  dueMs: number;
  /** How many polls in a row have failed. */
  failures: number;
  /** Takes an answer. What it throws is a failure as any other. */
  succeed(status: RawStatus): void;
  /** Takes a failure, which has been counted. */
  fail(error: unknown): void;
}

/** Reads keys of a device. */
export type ReadKeys = (keys: readonly string[], signal: AbortSignal) => Promise<RawStatus>;

/** Polls a device for all its members: one request at a time, and none within a second of the one before. */
export class PollLoop {
  readonly #read: ReadKeys;
  readonly #members: Set<PollMember> = new Set();
  #startedMs = -Infinity;
  #request: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(read: ReadKeys) {
    this.#read = read;
  }

  add(member: PollMember): void {
    this.#members.add(member);
    this.#plan();
  }

  /** The request that is under way ends with the last member. */
  remove(member: PollMember): void {
    this.#members.delete(member);
    if (this.#members.size === 0) this.#request?.abort();
    this.#plan();
  }

  #plan(): void {
    clearTimeout(this.#timer);
    if (this.#request || this.#members.size === 0) return;
    const now = Date.now();
    if (now < this.#startedMs) {
      // The clock was set back; to wait until it is as late as it was could take hours.
      this.#startedMs = now;
      for (const member of this.#members) member.dueMs = now;
    }
    const earliest = Math.min(...[...this.#members].map(({ dueMs }) => dueMs));
    const waitMs = Math.max(earliest, this.#startedMs + 1000) - now;
    // Timers take 31 bits, and no time that has passed.
    this.#timer = setTimeout(() => void this.#poll(), Math.min(Math.max(0, waitMs), 2 ** 31 - 1));
  }

  async #poll(): Promise<void> {
    const now = Date.now();
    // Those who wait for the device to come back ride along as well.
    const polled = [...this.#members].filter(({ dueMs, failures }) => failures > 0 || dueMs <= now + 500);
    if (polled.length > 0) {
      this.#startedMs = now;
      this.#request = new AbortController();
      const keys = new Set(polled.flatMap((member) => member.keys));
      const [answer] = await Promise.allSettled([this.#read([...keys], this.#request.signal)]);
      this.#request = undefined;
      // One number for all: they come back together.
      const random = Math.random();
      for (const member of polled) if (this.#members.has(member)) this.#tell(member, answer, random);
    }
    this.#plan();
  }

  #tell(member: PollMember, answer: PromiseSettledResult<RawStatus>, random: number): void {
    member.dueMs = this.#startedMs + member.intervalMs;
    try {
      if (answer.status === "rejected") throw answer.reason;
      member.succeed(answer.value);
      member.failures = 0;
    } catch (error) {
      member.failures++;
      member.dueMs = Math.max(member.dueMs, Date.now() + backOffMs(member.failures, random));
      member.fail(error);
    }
  }
}

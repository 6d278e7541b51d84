import type { HttpResponse, HttpTransport } from "../../src/index.js";

/** A device that fails in every way devices have been seen to, by numbers that are the same in each run. */
export interface FaultyDevice {
  readonly transport: HttpTransport;
  /** How many requests were answered with a status that is complete and right. */
  readonly served: () => number;
  readonly requests: () => number;
  /** Highest number of requests under way at a time. */
  readonly peak: () => number;
  /** Shortest and longest time from the start of one request to that of the next, in milliseconds. */
  readonly gapsMs: () => readonly [shortest: number, longest: number];
  /** How often each fault occurred. */
  readonly faults: ReadonlyMap<string, number>;
}

type Fault = (healthy: string, signal: AbortSignal) => Promise<HttpResponse>;

const fails = (code: string, message: string): Fault => {
  return async () => {
    throw Object.assign(new Error(message), { code });
  };
};
const answers = (status: number, bodyOf: (healthy: string) => string): Fault => {
  return async (healthy) => ({ status, body: bodyOf(healthy) });
};
const silence: Fault = (healthy, signal) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve({ status: 200, body: healthy }), 30_000);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

const allFaults: Readonly<Record<string, Fault>> = {
  reset: fails("ECONNRESET", "read ECONNRESET"),
  refused: fails("ECONNREFUSED", "connect ECONNREFUSED"),
  closed: fails("", "other side closed"),
  error: answers(500, () => "Internal Server Error"),
  busy: answers(500, () => "couldn't take api lock in 3s, please try again later"),
  unavailable: answers(503, () => ""),
  truncation: answers(200, (healthy) => healthy.slice(0, -20)),
  empty: answers(200, () => ""),
  silence,
  refusal: answers(400, () => "Bad Request"),
  garbage: answers(200, () => "\u0000\ufffd<html>\u0007"),
  null: answers(200, () => "null"),
  off: answers(404, () => "Nothing matches the given URI"),
  shape: answers(200, (healthy) => healthy.replace(/\d+/, '"?"')),
  missing: answers(200, () => "{}"),
};

/** Numbers from 0 to below 1 that are the same in each run (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `statusOf` is what the device would say to its n-th request if it were well. */
export function faultyDevice(statusOf: (request: number) => object, random: () => number): FaultyDevice {
  const names = Object.keys(allFaults);
  const faults = new Map(names.map((name) => [name, 0]));
  let [requests, served, underWay, peak, sickFor] = [0, 0, 0, 0, 0];

  async function answer(signal: AbortSignal): Promise<HttpResponse> {
    const healthy = JSON.stringify(statusOf(requests));
    // Half of the outages are a single fault, others last for up to 40 requests.
    if (sickFor === 0 && random() < 0.2) sickFor = random() < 0.5 ? 1 : Math.ceil(random() * 40);
    if (sickFor > 0) {
      sickFor--;
      const name = names[Math.floor(random() * names.length)] ?? "reset";
      faults.set(name, (faults.get(name) ?? 0) + 1);
      return (allFaults[name] ?? silence)(healthy, signal);
    }
    served++;
    // CORE and PRO say 400 above a complete body.
    return { status: random() < 0.2 ? 400 : 200, body: healthy };
  }

  let [startedMs, shortestMs, longestMs] = [Number.NaN, Number.POSITIVE_INFINITY, 0];
  const transport: HttpTransport = async ({ signal }) => {
    const gapMs = Date.now() - startedMs;
    startedMs = Date.now();
    if (requests++ > 0) {
      shortestMs = Math.min(shortestMs, gapMs);
      longestMs = Math.max(longestMs, gapMs);
    }
    peak = Math.max(peak, ++underWay);
    try {
      return await answer(signal);
    } finally {
      underWay--;
    }
  };
  return {
    transport,
    served: () => served,
    requests: () => requests,
    peak: () => peak,
    gapsMs: () => [shortestMs, longestMs],
    faults,
  };
}

import { getEventListeners } from "node:events";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { GoeCharger, Statistics } from "../../src/index.js";
import { freshHost } from "../client/manual-transport.js";
import { type FaultyDevice, faultyDevice, numbersFrom } from "./faulty-device.js";

const unhandled: unknown[] = [];
const note = (reason: unknown): unknown => unhandled.push(reason);
const chance = Math.random;

beforeEach(() => {
  process.on("unhandledRejection", note);
  // Nothing else of time is used.
  vi.useFakeTimers({ now: 0, toFake: ["setTimeout", "clearTimeout", "Date"] });
  // Not by vi.spyOn, which keeps a note of each call.
  Math.random = numbersFrom(7);
});
afterEach(() => {
  Math.random = chance;
  vi.useRealTimers();
  process.off("unhandledRejection", note);
});

/** Bytes in use when all is freed that can be. */
function heapBytes(): number {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** Lets all happen that needs no time. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Watches to the end. Counts the updates, and those that tell once more that the device is gone. */
function countUpdates(charger: GoeCharger, signal: AbortSignal) {
  const counts = { online: 0, offline: 0, repeated: 0 };
  let online: boolean | undefined;
  const watching = (async () => {
    for await (const update of charger.watch([Statistics], { intervalMs: 1000, signal })) {
      if (!update.online && online === false) counts.repeated++;
      online = update.online;
      counts[online ? "online" : "offline"]++;
    }
  })();
  return { counts, watching };
}

/** Takes one update and leaves. */
async function visit(charger: GoeCharger): Promise<void> {
  for await (const _update of charger.watch([Statistics], { intervalMs: 1000 })) break;
}

/** Lets the device be asked 10,000 times. All the while watchers come and go, and a slow one takes an update now and then. */
async function soak(charger: GoeCharger, device: FaultyDevice, signal: AbortSignal) {
  const slow = charger.watch([Statistics], { intervalMs: 1000 })[Symbol.asyncIterator]();
  const visiting = new Set<Promise<unknown>>();
  let [timers, listeners, visits, heapBefore] = [0, 0, 0, 0];
  await vi.dynamicImportSettled();
  while (device.requests() < 10_000 || visiting.size > 0) {
    if (device.requests() >= 100 * visits) {
      visits++;
      const both = Promise.all([visit(charger), slow.next()]).finally(() => visiting.delete(both));
      visiting.add(both);
    }
    // By then all code is compiled.
    if (heapBefore === 0 && device.requests() >= 2000) heapBefore = heapBytes();
    vi.advanceTimersToNextTimer();
    await settled();
    timers = Math.max(timers, vi.getTimerCount());
    listeners = Math.max(listeners, getEventListeners(signal, "abort").length);
  }
  const grownBytes = heapBytes() - heapBefore;
  await slow.return?.();
  return { timers, listeners, visits, grownBytes };
}

describe("10,000 requests to a device that fails in every way", () => {
  // Without retries each request is a poll.
  it.each([0, 2])(
    "bring the watcher back each time, with %d retries, and leave nothing behind",
    async (retries) => {
      const random = numbersFrom(2024);
      const device = faultyDevice((turn) => ({ eto: 44_052 + turn, rbc: 8, rbt: 1000 * turn }), random);
      const { transport } = device;
      const charger = GoeCharger.local(freshHost(), { transport, retries, random });
      const ending = new AbortController();
      const { counts, watching } = countUpdates(charger, ending.signal);
      const { grownBytes, ...left } = await soak(charger, device, ending.signal);

      expect(counts.online).toBe(device.served());
      expect(counts.offline).toBeGreaterThan(400);
      expect(counts.repeated).toBe(0);
      expect(Math.min(...device.faults.values())).toBeGreaterThan(400);

      const [shortestMs, longestMs] = device.gapsMs();
      expect(device.peak()).toBe(1);
      // Retries of the client come sooner than polls.
      if (retries === 0) expect(shortestMs).toBe(1000);
      // A minute of pause after a silence of ten seconds.
      expect(longestMs).toBeLessThanOrEqual(70_000);

      expect(left).toEqual({ timers: 2, listeners: 1, visits: 100 });
      // An object kept per request has 100 bytes and more.
      expect(grownBytes).toBeLessThan(50 * 8000);

      ending.abort();
      await watching;
      await settled();
      expect(vi.getTimerCount()).toBe(0);
      expect(getEventListeners(ending.signal, "abort")).toEqual([]);
      expect(unhandled).toEqual([]);
    },
  );
});

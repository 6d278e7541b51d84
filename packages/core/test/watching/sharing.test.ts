import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { defineComponent } from "../../src/index.js";
import { manual, ok } from "../client/manual-transport.js";
import { Ampere, answerOf, Car, fakeCharger, follow, pass, useFakeClock } from "./on-fake-clock.js";

useFakeClock();

const device = { amp: 6, car: 1 };
const steady = () => fakeCharger((keys) => answerOf(device, keys));

describe("watchers of one device", () => {
  it("share one loop, whose polls ask for the keys of all that are due", async () => {
    const { charger, asked } = steady();
    const ending = new AbortController();
    const { signal } = ending;
    const fast = follow(charger.watch([Ampere], { intervalMs: 1000, signal }));
    const alike = follow(charger.watch([Ampere], { intervalMs: 1000, signal }));
    const slow = follow(charger.watch([Car, Ampere], { intervalMs: 3000, signal }));
    await pass(6000);
    expect(asked).toEqual([
      { atMs: 0, keys: ["amp", "car"] },
      { atMs: 1000, keys: ["amp"] },
      { atMs: 2000, keys: ["amp"] },
      { atMs: 3000, keys: ["amp", "car"] },
      { atMs: 4000, keys: ["amp"] },
      { atMs: 5000, keys: ["amp"] },
      { atMs: 6000, keys: ["amp", "car"] },
    ]);
    expect([fast, alike, slow].map(({ updates }) => updates.length)).toEqual([7, 7, 3]);
    ending.abort();
  });

  it("fall in step when they are due within half a second of each other", async () => {
    const { charger, times } = steady();
    const ending = new AbortController();
    const { signal } = ending;
    follow(charger.watch([Ampere], { intervalMs: 2000, signal }));
    await pass(1600);
    // The first one is due at 2000.
    follow(charger.watch([Car], { intervalMs: 2000, signal }));
    await pass(6000);
    expect(times()).toEqual([0, 1600, 3600, 5600, 7600]);
    ending.abort();
  });

  it("keep apart when they are not", async () => {
    const { charger, times } = steady();
    const ending = new AbortController();
    const { signal } = ending;
    follow(charger.watch([Ampere], { intervalMs: 4000, signal }));
    await pass(3499);
    // The first one is due at 4000, and waits for its second to pass.
    follow(charger.watch([Car], { intervalMs: 4000, signal }));
    await pass(5000);
    expect(times()).toEqual([0, 3499, 4499, 7499, 8499]);
    ending.abort();
  });

  it("see changes each against what it had itself", async () => {
    const values = { amp: 6 };
    const { charger } = fakeCharger((keys) => answerOf(values, keys));
    const ending = new AbortController();
    const { signal } = ending;
    const fast = follow(charger.watch([Ampere], { intervalMs: 1000, signal }));
    const slow = follow(charger.watch([Ampere], { intervalMs: 2000, signal }));
    await pass(500);
    values.amp = 16;
    await pass(1500);
    const changes = [fast, slow].map(({ updates }) => updates.map((u) => u.online && u.changed[0]));
    expect(changes).toEqual([
      [["amp"], ["amp"], []],
      [["amp"], ["amp"]],
    ]);
    ending.abort();
  });

  it("are not ended by one whose parse fails", async () => {
    const { charger, asked } = steady();
    const ending = new AbortController();
    const Broken = defineComponent({
      name: "broken",
      keys: ["car"],
      parse: () => {
        throw new Error("my bug");
      },
    });
    const broken = follow(charger.watch([Broken], { intervalMs: 1000 }));
    const sound = follow(charger.watch([Ampere], { intervalMs: 1000, signal: ending.signal }));
    await pass(1000);
    expect(broken).toMatchObject({ updates: [] });
    expect(broken.state()).toMatchObject({ message: "my bug" });
    expect(sound.updates).toHaveLength(2);
    expect(asked[1]?.keys).toEqual(["amp"]);
    ending.abort();
  });

  it("get nothing of a request that was made for them before they were ended", async () => {
    const { transport, open } = manual();
    const { charger } = fakeCharger(() => ok({}), { transport });
    const [one, other] = [new AbortController(), new AbortController()];
    const busy = charger.watch([Ampere], { signal: one.signal })[Symbol.asyncIterator]();
    const first = busy.next();
    follow(charger.watch([Ampere], { signal: other.signal }));
    await pass(0);
    open[0]?.resolve(ok(device));
    await pass(5000);
    await first;
    one.abort();
    open[1]?.resolve(ok(device));
    await pass(0);
    expect(await busy.next()).toEqual({ done: true, value: undefined });
    other.abort();
  });

  it("do not cancel a request that another one waits for", async () => {
    const { transport, open } = manual();
    const { charger } = fakeCharger(() => ok({}), { transport });
    const [one, other] = [new AbortController(), new AbortController()];
    const first = follow(charger.watch([Ampere], { signal: one.signal }));
    const second = follow(charger.watch([Ampere], { signal: other.signal }));
    await pass(0);
    one.abort();
    await pass(0);
    expect(open[0]?.signal.aborted).toBe(false);
    open[0]?.resolve(ok(device));
    await pass(0);
    expect(first.updates).toHaveLength(0);
    expect(second.updates).toHaveLength(1);
    other.abort();
  });
});

describe("a device", () => {
  it("is never polled twice within a second, whoever comes and goes", async () => {
    const { charger, times } = steady();
    for (let turn = 0; turn < 20; turn++) {
      const ending = new AbortController();
      const { updates } = follow(charger.watch([Ampere], { signal: ending.signal }));
      await pass(turn % 3 === 0 ? 1000 : 130);
      if (turn % 3 === 0) expect(updates).toHaveLength(1);
      ending.abort();
      await pass(70);
    }
    const gaps = times().map((atMs, turn) => atMs - (times()[turn - 1] ?? -1000));
    expect(times().length).toBeGreaterThan(6);
    expect(Math.min(...gaps)).toBe(1000);
  });

  it("is polled for any mix of watchers one at a time, no sooner than each of them asks and no later", async () => {
    const watcher = fc.record({
      intervalMs: fc.integer({ min: 1000, max: 20_000 }),
      fromMs: fc.nat(30_000),
      forMs: fc.nat(40_000),
    });
    const answerMs = fc.nat(700);
    await fc.assert(
      fc.asyncProperty(fc.array(watcher, { minLength: 1, maxLength: 5 }), answerMs, async (plans, delay) => {
        vi.setSystemTime(0);
        let underWay = 0;
        const { charger, times } = fakeCharger(async (keys) => {
          expect(++underWay).toBe(1);
          await new Promise((resolve) => setTimeout(resolve, delay));
          underWay--;
          return answerOf(device, keys);
        });
        const watching = plans.map(async ({ intervalMs, fromMs, forMs }) => {
          await new Promise((resolve) => setTimeout(resolve, fromMs));
          const ending = new AbortController();
          const { updates } = follow(charger.watch([Ampere], { intervalMs, signal: ending.signal }));
          await new Promise((resolve) => setTimeout(resolve, forMs));
          ending.abort();
          // An answer is there a second after the first poll may begin, and the next one an interval later.
          expect(updates.length).toBeGreaterThanOrEqual(Math.floor(forMs / (intervalMs + 2000)));
          expect(updates.length).toBeLessThanOrEqual(Math.floor(forMs / (intervalMs - 500)) + 1);
        });
        for (let step = 0; step < 80; step++) await pass(1000);
        await Promise.all(watching);
        const gaps = times().map((atMs, turn) => atMs - (times()[turn - 1] ?? -1000));
        expect(Math.min(1000, ...gaps)).toBe(1000);
      }),
      { numRuns: 30 },
    );
  });

  it("is polled on when the clock is set back", async () => {
    const { charger, times } = steady();
    const ending = new AbortController();
    follow(charger.watch([Ampere], { intervalMs: 2000, signal: ending.signal }));
    follow(charger.watch([Car], { intervalMs: 7000, signal: ending.signal }));
    await pass(4500);
    expect(times()).toEqual([0, 2000, 4000]);
    vi.setSystemTime(-3_600_000);
    await pass(10_000);
    expect(times().length).toBeGreaterThanOrEqual(7);
    ending.abort();
  });
});

describe("an interval", () => {
  it.each([999, 0, -1, Number.NaN, Number.POSITIVE_INFINITY])("of %d is a RangeError", async (intervalMs) => {
    const { charger, times } = steady();
    const { state } = follow(charger.watch([Ampere], { intervalMs }));
    await pass(0);
    expect(state()).toBeInstanceOf(RangeError);
    expect(state()).toMatchObject({ message: "intervalMs must be a finite number from 1000." });
    expect(times()).toEqual([]);
  });

  it("may be longer than timers can be set", async () => {
    const { charger, times } = steady();
    const ending = new AbortController();
    const intervalMs = 90 * 86_400_000;
    follow(charger.watch([Ampere], { intervalMs, signal: ending.signal }));
    await pass(intervalMs - 1);
    expect(times()).toEqual([0]);
    await pass(1);
    expect(times()).toEqual([0, intervalMs]);
    ending.abort();
  });
});

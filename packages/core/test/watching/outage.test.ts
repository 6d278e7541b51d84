import { describe, expect, it, vi } from "vitest";
import {
  defineComponent,
  GoeHttpError,
  GoeNetworkError,
  GoeProtocolError,
  GoeTimeoutError,
  type HttpResponse,
  Statistics,
} from "../../src/index.js";
import { exampleStatus } from "../example-status.js";
import { Ampere, answerOf, Car, fakeCharger, follow, pass, useFakeClock } from "./on-fake-clock.js";

useFakeClock();

const reset = (): never => {
  throw Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
};

describe("an outage", () => {
  it("is told once, with when it began and what is wrong, and its end with what changed", async () => {
    const device = { amp: 6 };
    let down = false;
    const { charger } = fakeCharger((keys) => (down ? reset() : answerOf(device, keys)));
    const ending = new AbortController();
    const { updates } = follow(charger.watch([Ampere], { intervalMs: 2000, signal: ending.signal }));
    await pass(3000);
    down = true;
    await pass(60_000);
    down = false;
    device.amp = 16;
    await pass(60_000);
    const [before, last, offline, online, after] = updates;
    expect(before).toMatchObject({ online: true, at: new Date(0) });
    expect(last).toMatchObject({ online: true, at: new Date(2000), changed: [[]] });
    expect(offline).toEqual({
      online: false,
      at: new Date(4000),
      since: new Date(2000),
      error: expect.any(GoeNetworkError),
    });
    expect(online).toMatchObject({ online: true, values: [{ amp: 16 }], changed: [["amp"]] });
    expect(after).toMatchObject({ online: true, changed: [[]] });
    expect(after?.at.getTime()).toBe((online?.at.getTime() ?? 0) + 2000);
    ending.abort();
  });

  it("lasts since the watching began, when nothing ever answered", async () => {
    const { charger } = fakeCharger(reset);
    const ending = new AbortController();
    await pass(700);
    const { updates } = follow(charger.watch([Ampere], { signal: ending.signal }));
    await pass(20_000);
    expect(updates).toEqual([
      { online: false, at: new Date(700), since: new Date(700), error: expect.any(GoeNetworkError) },
    ]);
    ending.abort();
  });

  it.each<[name: string, random: number, intervalMs: number, gaps: readonly number[]]>([
    ["doubles the pause up to a minute", 0, 1000, [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]],
    ["spreads pauses downwards", 0.5, 1000, [1000, 1500, 3000, 6000, 12_000, 24_000, 45_000, 45_000]],
    ["takes off half at most", 1 - 2 ** -53, 1000, [1000, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]],
    ["keeps to the interval", 0, 10_000, [10_000, 10_000, 10_000, 10_000, 16_000, 32_000, 60_000]],
    ["keeps to a long interval", 0, 3_600_000, [3_600_000, 3_600_000]],
  ])("%s", async (_, random, intervalMs, gaps) => {
    vi.spyOn(Math, "random").mockReturnValue(random);
    const { charger, times } = fakeCharger(reset);
    const ending = new AbortController();
    follow(charger.watch([Ampere], { intervalMs, signal: ending.signal }));
    await pass(0);
    for (const gap of gaps) await pass(gap);
    const at = times();
    expect(at.slice(1).map((atMs, turn) => Math.round(atMs - (at[turn] ?? 0)))).toEqual(gaps);
    ending.abort();
  });

  it("is paused from the failure on, however long that took", async () => {
    const { charger, times } = fakeCharger(() => new Promise<never>(() => undefined), { timeoutMs: 30_000 });
    const ending = new AbortController();
    const { updates } = follow(charger.watch([Ampere], { intervalMs: 1000, signal: ending.signal }));
    await pass(100_000);
    expect(times()).toEqual([0, 31_000, 63_000, 97_000]);
    expect(updates).toEqual([
      { online: false, at: new Date(30_000), since: new Date(0), error: expect.any(GoeTimeoutError) },
    ]);
    ending.abort();
  });

  it("starts its pauses anew after each recovery", async () => {
    let poll = 0;
    const { charger, times } = fakeCharger((keys) => (poll++ % 4 < 3 ? reset() : answerOf({ amp: 6 }, keys)));
    const ending = new AbortController();
    const { updates } = follow(charger.watch([Ampere], { intervalMs: 1000, signal: ending.signal }));
    await pass(16_000);
    // Fails at 0, 1, 3, answers at 7; fails at 8, 9, 11, answers at 15.
    expect(times()).toEqual([0, 1000, 3000, 7000, 8000, 9000, 11_000, 15_000, 16_000]);
    expect(updates.map(({ online, at }) => [online, at.getTime()])).toEqual([
      [false, 0],
      [true, 7000],
      [false, 8000],
      [true, 15_000],
      [false, 16_000],
    ]);
    ending.abort();
  });

  it("is over for all who wait as soon as one hears the device again", async () => {
    let down = true;
    const { charger, asked } = fakeCharger((keys) => (down ? reset() : answerOf({ amp: 6, car: 1 }, keys)));
    const ending = new AbortController();
    const { signal } = ending;
    const early = follow(charger.watch([Ampere], { intervalMs: 1000, signal }));
    await pass(130_000);
    const silentAt = asked.at(-1)?.atMs ?? 0;
    down = false;
    const late = follow(charger.watch([Car], { intervalMs: 1000, signal }));
    await pass(0);
    expect(Date.now() - silentAt).toBeLessThan(60_000);
    expect(early.updates).toMatchObject([{ online: false }, { online: true, at: new Date(130_000) }]);
    expect(late.updates).toMatchObject([{ online: true, at: new Date(130_000) }]);
    ending.abort();
  });

  it("is asked about by several watchers no more often than by one", async () => {
    const one = fakeCharger(reset);
    const many = fakeCharger(reset);
    const ending = new AbortController();
    const { signal } = ending;
    follow(one.charger.watch([Ampere], { intervalMs: 1000, signal }));
    follow(many.charger.watch([Ampere], { intervalMs: 1000, signal }));
    follow(many.charger.watch([Car], { intervalMs: 2000, signal }));
    follow(many.charger.watch([Ampere, Car], { intervalMs: 60_000, signal }));
    await pass(3_600_000);
    expect(many.times()).toEqual(one.times());
    ending.abort();
  });
});

describe("what counts as an outage", () => {
  it.each<[name: string, answer: () => HttpResponse, error: unknown]>([
    ["a reset", reset, expect.any(GoeNetworkError)],
    ["status 500", () => ({ status: 500, body: "oops" }), expect.any(GoeHttpError)],
    [
      "a switched-off API",
      () => ({ status: 404, body: "" }),
      expect.objectContaining({ code: "api-disabled" }),
    ],
    ["status 400 without a body", () => ({ status: 400, body: "" }), expect.any(GoeHttpError)],
    ["a cut body", () => ({ status: 200, body: '{"amp":' }), expect.any(GoeProtocolError)],
    ["null", () => ({ status: 200, body: "null" }), expect.any(GoeProtocolError)],
  ])("%s does", async (_, answer, error) => {
    let poll = 0;
    const { charger } = fakeCharger((keys) => (poll++ === 1 ? answer() : answerOf({ amp: 6 }, keys)));
    const ending = new AbortController();
    const { updates } = follow(charger.watch([Ampere], { intervalMs: 1000, signal: ending.signal }));
    await pass(2000);
    expect(updates).toMatchObject([{ online: true }, { online: false, error }, { online: true }]);
    ending.abort();
  });

  it("status 400 with a body does not", async () => {
    const { charger } = fakeCharger(() => ({ status: 400, body: '{"amp":6}' }));
    const ending = new AbortController();
    const { updates } = follow(charger.watch([Ampere], { signal: ending.signal }));
    await pass(0);
    expect(updates).toMatchObject([{ online: true, values: [{ amp: 6 }] }]);
    ending.abort();
  });

  it("a key at fault does, for those who asked for it and not leniently", async () => {
    const device: Record<string, unknown> = { ...exampleStatus("charger"), eto: 1, rbc: 2, rbt: 3, amp: 6 };
    const { charger, times } = fakeCharger((keys) => answerOf(device, keys));
    const ending = new AbortController();
    const { signal } = ending;
    const strict = follow(charger.watch([Statistics], { intervalMs: 1000, signal }));
    const lenient = follow(charger.watch([Statistics], { intervalMs: 1000, signal, lenient: true }));
    const other = follow(charger.watch([Ampere], { intervalMs: 1000, signal }));
    await pass(0);
    device["eto"] = "many";
    await pass(3000);
    device["eto"] = 5;
    await pass(1000);
    expect(times()).toEqual([0, 1000, 2000, 3000, 4000]);
    expect(strict.updates).toMatchObject([
      { online: true },
      { online: false, at: new Date(1000), since: new Date(0), error: { code: "wrong-shape", key: "eto" } },
      { online: true, at: new Date(4000), changed: [["energyTotalWh"]] },
    ]);
    expect(strict.updates[1]).toHaveProperty("error", expect.any(GoeProtocolError));
    expect(lenient.updates.map(({ online }) => online)).toEqual([true, true, true, true, true]);
    expect(other.updates).toHaveLength(5);
    ending.abort();
  });

  it("a GoeError of one's own component does", async () => {
    const Picky = defineComponent({
      name: "picky",
      keys: ["amp"],
      parse: ({ amp }) => {
        if (amp === 6) throw GoeProtocolError.wrongShape("amp", "another number", amp);
        return { amp };
      },
    });
    const { charger } = fakeCharger((keys) => answerOf({ amp: 6 }, keys));
    const ending = new AbortController();
    const { updates } = follow(charger.watch([Picky], { signal: ending.signal }));
    await pass(5000);
    expect(updates).toMatchObject([{ online: false, error: { key: "amp" } }]);
    ending.abort();
  });
});

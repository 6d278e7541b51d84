import { describe, expect, it, vi } from "vitest";
import { ChargingStatus, defineComponent, GoeController, MetaData, Statistics } from "../../src/index.js";
import { freshHost } from "../client/manual-transport.js";
import { exampleStatus } from "../example-status.js";
import { Ampere, answerOf, Car, fakeCharger, follow, pass, useFakeClock } from "./on-fake-clock.js";

useFakeClock();

describe("a watcher", () => {
  it("gets an update at once, with all fields as changed", async () => {
    const { charger, asked } = fakeCharger((keys) => answerOf(exampleStatus("charger"), keys));
    const ending = new AbortController();
    const { updates } = follow(charger.watch([Statistics, MetaData], { signal: ending.signal }));
    await pass(0);
    const [statistics, meta] = await charger.getMany([Statistics, MetaData]);
    expect(updates).toEqual([
      {
        online: true,
        at: new Date(0),
        values: [statistics, meta],
        changed: [Object.keys(statistics), Object.keys(meta)],
      },
    ]);
    expect(asked[0]?.keys).toEqual([...Statistics.keys, ...MetaData.keys]);
    ending.abort();
  });

  it("gets an update per poll, every five seconds, and those name what changed", async () => {
    const device: Record<string, unknown> = { ...exampleStatus("charger"), eto: 1, rbc: 2, fna: "box" };
    const { charger, times } = fakeCharger((keys) => answerOf(device, keys));
    const ending = new AbortController();
    const { updates } = follow(charger.watch([Statistics, MetaData], { signal: ending.signal }));
    await pass(4999);
    device["eto"] = 7;
    device["fna"] = "garage";
    await pass(1);
    await pass(5000);
    delete device["fna"];
    await pass(5000);
    expect(times()).toEqual([0, 5000, 10_000, 15_000]);
    expect(updates.map((update) => update.online && update.changed)).toEqual([
      expect.anything(),
      [["energyTotalWh"], ["friendlyName"]],
      [[], []],
      false,
    ]);
    expect(updates.map(({ at }) => at.getTime())).toEqual([0, 5000, 10_000, 15_000]);
    ending.abort();
  });

  it("polls from start to start, and never twice at a time", async () => {
    let underWay = 0;
    const { charger, times } = fakeCharger(async (keys) => {
      expect(++underWay).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, times().length < 4 ? 900 : 3300));
      underWay--;
      return answerOf({ amp: 6 }, keys);
    });
    const timers = vi.spyOn(globalThis, "setTimeout");
    const ending = new AbortController();
    const { updates } = follow(charger.watch([Ampere], { intervalMs: 1000, signal: ending.signal }));
    await pass(9700);
    // Node warns of a time that has passed.
    expect(Math.min(...timers.mock.calls.map(([, ms = 0]) => ms))).toBe(0);
    // Fake timers take a millisecond at least.
    expect(times()).toEqual([0, 1000, 2000, 3000, 6301, 9602]);
    expect(updates.map(({ at }) => at.getTime())).toEqual([900, 1900, 2900, 6300, 9601]);
    ending.abort();
    await pass(3300);
  });

  it("sees a controller the same way", async () => {
    const controller = GoeController.local(freshHost(), {
      transport: async () => answerOf({ sse: "1", fna: "c", fwv: "1.1" }, ["sse", "fna", "fwv"]),
    });
    const ending = new AbortController();
    const { updates } = follow(controller.watch([MetaData], { signal: ending.signal }));
    await pass(0);
    expect(updates).toMatchObject([{ online: true, values: [{ friendlyName: "c" }] }]);
    ending.abort();
  });

  it("watches anew with each iteration over the same result", async () => {
    const { charger, times } = fakeCharger((keys) => answerOf({ amp: 6 }, keys));
    const ending = new AbortController();
    const watching = charger.watch([Ampere], { signal: ending.signal });
    await pass(10_000);
    expect(times()).toEqual([]);
    const first = follow(watching);
    await pass(2000);
    const second = follow(watching);
    await pass(0);
    for (const { updates } of [first, second]) {
      expect(updates[0]).toMatchObject({ values: [{ amp: 6 }], changed: [["amp"]] });
    }
    expect(times()).toEqual([10_000, 12_000]);
    ending.abort();
  });
});

describe("what changed", () => {
  async function changesBetween(...values: readonly unknown[]): Promise<unknown> {
    let poll = 0;
    const Any = defineComponent({ name: "any", keys: ["amp"], parse: () => values[poll++] });
    const { charger } = fakeCharger((keys) => answerOf({ amp: 6 }, keys));
    const ending = new AbortController();
    const { updates } = follow(charger.watch([Any], { signal: ending.signal }));
    await pass(5000 * (values.length - 1));
    ending.abort();
    return updates.map((update) => update.online && update.changed[0]).slice(1);
  }

  it.each<[what: string, before: unknown, after: unknown, changed: readonly string[]]>([
    ["nothing", { a: 1, b: "x", c: null }, { a: 1, b: "x", c: null }, []],
    ["a field", { a: 1, b: 2 }, { a: 1, b: 3 }, ["b"]],
    ["a field that came", { a: 1 }, { a: 1, b: null }, ["b"]],
    ["a field that went", { a: 1, b: null }, { a: 1 }, ["b"]],
    ["null to a value", { a: null }, { a: 0 }, ["a"]],
    ["deep inside", { a: { b: [{ c: 1 }] }, d: [1] }, { a: { b: [{ c: 2 }] }, d: [1] }, ["a"]],
    ["a field inside that went", { a: { b: 1, c: 1 } }, { a: { b: 1 } }, ["a"]],
    ["the length of a list", { a: [1], b: [1, 2] }, { a: [1, 2], b: [1] }, ["a", "b"]],
    ["a list and an object", { a: [], b: {} }, { a: {}, b: {} }, ["a"]],
    ["equal dates", { a: new Date(5) }, { a: new Date(5) }, []],
    ["dates", { a: new Date(5) }, { a: new Date(6) }, ["a"]],
    ["dates that are none", { a: new Date(Number.NaN) }, { a: new Date(Number.NaN) }, []],
    ["a date and its number", { a: new Date(5) }, { a: 5 }, ["a"]],
    ["numbers that are none", { a: Number.NaN }, { a: Number.NaN }, []],
    ["a list", ["a", { b: 1 }, "c"], ["a", { b: 2 }, "c", "d"], ["1", "3"]],
    ["equal lists", [[1], [2]], [[1], [2]], []],
    ["a plain value", 5, 6, ["value"]],
    ["equal plain values", "a", "a", []],
    ["an object where a plain value was", 5, { a: 1 }, ["value", "a"]],
    ["no value", undefined, undefined, []],
    // Nobody can look into it from outside, and missing a change is worse than naming too many.
    ["what hides its content", { a: new Map([[1, 2]]) }, { a: new Map([[1, 2]]) }, ["a"]],
    ["names of the prototype", {}, { toString: 1, ["__proto__"]: 2 }, ["toString", "__proto__"]],
  ])("is told for %s", async (_, before, after, changed) => {
    expect(await changesBetween(before, after)).toEqual([changed]);
    expect(await changesBetween(after, after, before, before)).toEqual([
      expect.any(Array),
      expect.toSatisfy((names: string[]) => names.toSorted().join() === changed.toSorted().join()),
      expect.any(Array),
    ]);
  });
});

describe("a slow consumer", () => {
  it("gets the newest state, and what changed since the one it had", async () => {
    const device = { amp: 6, car: 1 };
    const { charger, times } = fakeCharger((keys) => answerOf(device, keys));
    const updates = charger.watch([Ampere, Car], { intervalMs: 1000 })[Symbol.asyncIterator]();
    const first = updates.next();
    await pass(0);
    expect(await first).toMatchObject({ value: { at: new Date(0), values: [{ amp: 6 }, { car: 1 }] } });
    device.amp = 16;
    await pass(1000);
    device.car = 2;
    device.amp = 6;
    await pass(1500);
    expect(times()).toEqual([0, 1000, 2000]);
    expect(await updates.next()).toEqual({
      done: false,
      value: { online: true, at: new Date(2000), values: [{ amp: 6 }, { car: 2 }], changed: [[], ["car"]] },
    });
    const next = updates.next();
    await pass(500);
    expect(await next).toMatchObject({ value: { at: new Date(3000), changed: [[], []] } });
    await updates.return?.();
  });

  it("need not know of an outage that is over, and knows what changed in between", async () => {
    const device = { amp: 6 };
    let down = false;
    const { charger } = fakeCharger((keys) => (down ? { status: 503, body: "" } : answerOf(device, keys)));
    const updates = charger.watch([Ampere], { intervalMs: 1000 })[Symbol.asyncIterator]();
    const first = updates.next();
    await pass(0);
    await first;
    down = true;
    await pass(1000);
    down = false;
    device.amp = 16;
    await pass(1000);
    expect(await updates.next()).toMatchObject({ value: { at: new Date(2000), changed: [["amp"]] } });
    down = true;
    await pass(1000);
    expect(await updates.next()).toMatchObject({ value: { online: false, since: new Date(2000) } });
    down = false;
    device.amp = 10;
    await pass(1000);
    expect(await updates.next()).toMatchObject({ value: { at: new Date(4000), changed: [["amp"]] } });
    await updates.return?.();
  });

  it("may ask for several updates at a time", async () => {
    const { charger } = fakeCharger((keys) => answerOf({ amp: 6 }, keys));
    const updates = charger.watch([Ampere])[Symbol.asyncIterator]();
    const three = Promise.all([updates.next(), updates.next(), updates.next()]);
    await pass(10_000);
    expect((await three).map(({ value }) => value.at.getTime())).toEqual([0, 5000, 10_000]);
    await updates.return?.();
  });
});

describe("reading leniently", () => {
  it("is online with keys at fault, and lists them", async () => {
    const device: Record<string, unknown> = { ...exampleStatus("charger"), eto: 1, rbc: 2, rbt: 3, car: "?" };
    const { charger } = fakeCharger((keys) => answerOf(device, keys));
    const ending = new AbortController();
    const watching = charger.watch([Statistics, ChargingStatus], { lenient: true, signal: ending.signal });
    const { updates } = follow(watching);
    await pass(0);
    device["car"] = 1;
    device["eto"] = null;
    await pass(5000);
    ending.abort();
    const [first, second] = updates;
    if (!first?.online || !second?.online) throw new Error("expected a device that is online");
    expect(first.issues).toMatchObject([{ code: "wrong-shape", key: "car" }]);
    expect(first.values[0]).toEqual({ energyTotalWh: 1, rebootCount: 2, uptimeMs: 3 });
    expect(first.values[1]).not.toHaveProperty("carState");
    expect(second.issues).toMatchObject([{ code: "wrong-shape", key: "eto" }]);
    expect(second.changed).toEqual([["energyTotalWh"], ["carState"]]);
  });
});

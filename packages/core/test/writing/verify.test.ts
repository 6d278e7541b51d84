import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SetResult } from "../../src/index.js";
import { failureOf } from "../raw-server.js";
import { away, holdTime, passTime, type Script, scriptedDevice } from "./scripted-device.js";

beforeEach(holdTime);
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

type Values = Readonly<Record<string, unknown>>;

async function verified(values: Values, looks: Script["looks"]): Promise<SetResult> {
  const device = scriptedDevice({ looks: looks ?? [] });
  return passTime(device.local({ retries: 0 }).set(values, { verify: true }));
}

describe("a written key that is read back", () => {
  it("is applied when it holds beyond the next run of the charging logic", async () => {
    const device = scriptedDevice({ looks: [{ frc: 0 }, { frc: 2 }] });
    const result = await passTime(device.local().set({ frc: 2 }, { verify: true }));
    expect(result).toEqual({ outcomes: { frc: { result: "applied", value: 2 } }, ok: true });
    expect(device.asked.map(({ kind }) => kind)).toEqual(["status", "set", "status", "status"]);
    const [, write, first, second] = device.asked.map(({ atMs }) => atMs);
    expect((first ?? 0) - (write ?? 0)).toBeLessThan(1000);
    expect((second ?? 0) - (write ?? 0)).toBeGreaterThanOrEqual(1200);
  });

  it.each<[what: string, looks: Script["looks"], outcome: object, ok: boolean]>([
    ["applied, had it that value before", [{ frc: 2 }], { result: "applied", value: 2 }, true],
    [
      "applied, however late",
      [{ frc: 0 }, { frc: 0 }, { frc: 0 }, { frc: 2 }],
      { result: "applied", value: 2 },
      true,
    ],
    ["ignored when it stays as it was", [{ frc: 0 }], { result: "ignored", value: 0 }, false],
    [
      "reverted when it had the value for a moment",
      [{ frc: 0 }, { frc: 2 }, { frc: 0 }],
      { result: "reverted", value: 0 },
      false,
    ],
    [
      "superseded when it has a third value",
      [{ frc: 0 }, { frc: 1 }],
      { result: "superseded", value: 1 },
      false,
    ],
    [
      "superseded when a third value follows its own",
      [{ frc: 0 }, { frc: 2 }, { frc: 1 }],
      { result: "superseded", value: 1 },
      false,
    ],
    [
      "superseded when the device has null instead",
      [{ frc: 0 }, { frc: null }],
      { result: "superseded", value: null },
      false,
    ],
    [
      "applied when the device was away in between",
      [{ frc: 0 }, away, away, { frc: 2 }],
      { result: "applied", value: 2 },
      true,
    ],
    [
      "ignored when the device was away in between",
      [{ frc: 0 }, away, { frc: 0 }],
      { result: "ignored", value: 0 },
      false,
    ],
    ["unknown when the device stays away", [{ frc: 0 }, away], { result: "unknown" }, false],
    [
      "unknown when the device answers nonsense",
      [{ frc: 0 }, { status: 200, body: "null" }],
      { result: "unknown" },
      false,
    ],
    [
      "unknown when the API is off from then on",
      [{ frc: 0 }, { status: 404, body: "Nothing matches the given URI" }],
      { result: "unknown" },
      false,
    ],
  ])("is %s", async (_, looks, outcome, ok) => {
    expect(await verified({ frc: 2 }, looks)).toEqual({ outcomes: { frc: outcome }, ok });
  });

  it("has an outcome of its own", async () => {
    const before = { frc: 0, fup: false, lmo: 3, psm: 0 };
    const looks = [before, { frc: 2, fup: true, lmo: 3, psm: 1 }, { frc: 2, fup: false, lmo: 3, psm: 1 }];
    expect(await verified({ frc: 2, fup: true, lmo: 4, psm: 2 }, looks)).toEqual({
      outcomes: {
        frc: { result: "applied", value: 2 },
        fup: { result: "reverted", value: false },
        lmo: { result: "ignored", value: 3 },
        psm: { result: "superseded", value: 1 },
      },
      ok: false,
    });
  });

  it("is no longer asked for once it is settled", async () => {
    const device = scriptedDevice({
      looks: [
        { frc: 0, lmo: 3 },
        { frc: 2, lmo: 3 },
      ],
    });
    await passTime(device.local().set({ frc: 2, lmo: 4 }, { verify: true }));
    const looks = device.asked.filter(({ kind }) => kind === "status").map(({ keys }) => keys.join());
    expect(looks.slice(0, 3)).toEqual(["frc,lmo", "frc,lmo", "frc,lmo"]);
    expect(new Set(looks.slice(3))).toEqual(new Set(["lmo"]));
  });

  it("is looked at again and again until the time is over, in pauses", async () => {
    const device = scriptedDevice({ looks: [{ frc: 0 }] });
    await passTime(device.local().set({ frc: 2 }, { verify: { timeoutMs: 8000 } }));
    const times = device.asked.filter(({ kind }) => kind === "status").map(({ atMs }) => atMs);
    expect(times.at(-1)).toBeGreaterThanOrEqual(8000);
    expect(times.at(-1)).toBeLessThan(9000);
    for (const [i, time] of times.entries()) {
      if (i > 1) expect(time - (times[i - 1] ?? 0)).toBeGreaterThan(100);
    }
    expect(times.length).toBeLessThan(14);
  });
});

describe("a write that is read back", () => {
  it("is verified through the cloud, which only forwards", async () => {
    const device = scriptedDevice({ looks: [{ frc: 0 }, { frc: 2 }], writes: [{ status: 202, body: "" }] });
    expect(await passTime(device.cloud().set({ frc: 2 }, { verify: true }))).toEqual({
      outcomes: { frc: { result: "applied", value: 2 } },
      ok: true,
    });
  });

  it("is not sent when the present values cannot be read", async () => {
    const device = scriptedDevice({ looks: [away] });
    const error = await passTime(failureOf(device.local().set({ frc: 2 }, { verify: true })));
    expect(error).toMatchObject({ code: "network" });
    expect(device.asked.map(({ kind }) => kind)).toEqual(["status"]);
  });

  it("is not read back when it was refused", async () => {
    const device = scriptedDevice({
      looks: [{ frc: 0 }],
      writes: [{ status: 500, body: '{"frc":"frc: failed: null not allowed (null)"}' }],
    });
    const error = await passTime(failureOf(device.local().set({ frc: 2 }, { verify: true })));
    expect(error).toMatchObject({ code: "write-refused" });
    expect(device.asked.map(({ kind }) => kind)).toEqual(["status", "set"]);
  });

  it("ends with the signal's reason when that aborts meanwhile, and asks no more", async () => {
    const device = scriptedDevice({ looks: [{ frc: 0 }] });
    const controller = new AbortController();
    const writing = failureOf(
      device.local().set({ frc: 2 }, { verify: { timeoutMs: 60_000 }, signal: controller.signal }),
    );
    setTimeout(() => controller.abort(new Error("enough")), 2000);
    expect(await passTime(writing)).toMatchObject({ message: "enough" });
    const asked = device.asked.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(device.asked).toHaveLength(asked);
  });

  it("gives a device that hangs no more than a look's time", async () => {
    const hang = new Promise<never>(() => undefined);
    const device = scriptedDevice({ looks: [{ frc: 0 }, hang] });
    const start = Date.now();
    const result = await passTime(device.local().set({ frc: 2 }, { verify: { timeoutMs: 3000 } }));
    expect(result).toEqual({ outcomes: { frc: { result: "unknown" } }, ok: false });
    expect(Date.now() - start).toBeLessThan(5000);
  });

  it("looks once, at its end, when less time is given than the charging logic takes", async () => {
    const device = scriptedDevice({ looks: [{ frc: 0 }, { frc: 2 }] });
    const start = Date.now();
    const result = await passTime(device.local().set({ frc: 2 }, { verify: { timeoutMs: 100 } }));
    expect(result.outcomes).toEqual({ frc: { result: "applied", value: 2 } });
    expect(Date.now() - start).toBeLessThan(250);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])(
    "wants a time that a timer can measure, not %d ms",
    async (timeoutMs) => {
      const device = scriptedDevice({});
      const error = await passTime(failureOf(device.local().set({ frc: 2 }, { verify: { timeoutMs } })));
      expect(error).toBeInstanceOf(RangeError);
      expect(device.asked).toEqual([]);
    },
  );

  it("of nothing is nothing", async () => {
    const device = scriptedDevice({});
    expect(await device.local().set({}, { verify: true })).toEqual({ outcomes: {}, ok: true });
    expect(await device.local().set({ frc: undefined }, { verify: true })).toEqual({
      outcomes: {},
      ok: true,
    });
    expect(device.asked).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type HttpTransport, LocalJsonClient } from "../../src/index.js";
import { freshHost, manual, ok } from "../client/manual-transport.js";
import { failureOf } from "../raw-server.js";
import { away, holdTime, passTime, type Reaction, scriptedDevice } from "./scripted-device.js";

const busy = { status: 500, body: "couldn't take api lock in 3s, please try again later" };

beforeEach(holdTime);
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

/** Lets everything happen that needs no time. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

describe("a write", () => {
  it("goes out again when the device was too busy to take it", async () => {
    const device = scriptedDevice({ writes: [busy, busy, { frc: true }] });
    expect((await passTime(device.local().set({ frc: 2 }))).ok).toBe(true);
    expect(device.asked.map(({ kind }) => kind)).toEqual(["set", "set", "set"]);
  });

  it("ends when the device stays busy, as a refusal that may be tried again", async () => {
    const device = scriptedDevice({ writes: [busy] });
    const error = await passTime(failureOf(device.local().set({ frc: 2, fup: true })));
    const outcome = { result: "refused", refusal: { reason: "busy" } };
    expect(error).toMatchObject({
      code: "write-refused",
      retryable: true,
      outcomes: { frc: outcome, fup: outcome },
      cause: { code: "busy" },
    });
    expect(device.asked).toHaveLength(3);
  });

  it("is tried no more often than the client was told", async () => {
    const device = scriptedDevice({ writes: [busy] });
    await passTime(failureOf(device.local({ retries: 0 }).set({ frc: 2 })));
    expect(device.asked).toHaveLength(1);
  });

  it.each<[what: string, failure: Reaction]>([
    ["a reset", Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" })],
    ["a refused connection", away],
    ["a bad gateway", { status: 502, body: "" }],
    ["a gateway without a device", { status: 503, body: "" }],
    ["a slow gateway", { status: 504, body: "" }],
    ["a page", { status: 200, body: "<html>" }],
    ["a failure in unknown words", { status: 500, body: "0 succeeded and 1 failed." }],
    ["a switched-off API", { status: 404, body: "" }],
  ])("goes out once when there comes %s", async (_, failure) => {
    for (const way of ["local", "cloud"] as const) {
      const device = scriptedDevice({ writes: [failure, { frc: true }] });
      await passTime(failureOf(device[way]({ retries: 5 }).set({ frc: 2 })));
      expect(device.asked).toHaveLength(1);
    }
  });

  it("goes out once when no answer comes in time", async () => {
    const hang = new Promise<never>(() => undefined);
    const device = scriptedDevice({ writes: [hang, { frc: true }] });
    const error = await passTime(failureOf(device.local().set({ frc: 2 }, { timeoutMs: 400 })));
    expect(error).toMatchObject({ code: "timeout", timeoutMs: 400 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(device.asked).toHaveLength(1);
  });

  it("has the client's time where it has none of its own", async () => {
    const hang = new Promise<never>(() => undefined);
    const device = scriptedDevice({ writes: [hang] });
    const error = await passTime(failureOf(device.local({ timeoutMs: 700 }).set({ frc: 2 })));
    expect(error).toMatchObject({ code: "timeout", timeoutMs: 700 });
  });

  it.each([0, -5, Number.NaN, 2 ** 31])(
    "wants a time that a timer can measure, not %d ms",
    async (timeoutMs) => {
      const device = scriptedDevice({});
      expect(await failureOf(device.local().set({ frc: 2 }, { timeoutMs }))).toBeInstanceOf(RangeError);
      expect(device.asked).toEqual([]);
    },
  );

  it("waits for the reads before it, and those behind it wait", async () => {
    const { transport, open } = manual();
    const client = new LocalJsonClient(freshHost(), { transport });
    const read = client.query(["amp"]);
    const write = client.set({ frc: 2 });
    await settle();
    const after = client.query(["car"]);
    await settle();
    expect(open).toHaveLength(1);
    open[0]?.resolve(ok({ amp: 6 }));
    await read;
    await settle();
    expect(open.map(({ url }) => new URL(url).pathname)).toEqual(["/api/status", "/api/set"]);
    open[1]?.resolve(ok({ frc: true }));
    expect((await write).ok).toBe(true);
    await settle();
    open[2]?.resolve(ok({ car: 1 }));
    expect(await after).toEqual({ car: 1 });
  });
});

describe("a write that is called off", () => {
  const enough = new Error("enough");

  it("before it began sends nothing", async () => {
    const device = scriptedDevice({});
    const signal = AbortSignal.abort(enough);
    expect(await failureOf(device.local().set({ frc: 2 }, { signal }))).toBe(enough);
    expect(device.asked).toEqual([]);
  });

  it("right after the call sends nothing", async () => {
    const device = scriptedDevice({});
    const controller = new AbortController();
    const write = failureOf(device.local().set({ frc: 2 }, { signal: controller.signal }));
    controller.abort(enough);
    expect(await passTime(write)).toBe(enough);
    expect(device.asked).toEqual([]);
  });

  it("at any moment sends nothing from then on", async () => {
    for (let moment = 0; moment < 100; moment++) {
      const controller = new AbortController();
      const { signal } = controller;
      const sentAfterwards: string[] = [];
      const transport: HttpTransport = async ({ url }) => {
        if (signal.aborted && url.includes("/set")) sentAfterwards.push(url);
        return ok(url.includes("/set") ? { amp: true } : { ama: 32, mca: 6 });
      };
      const client = new LocalJsonClient(freshHost(), { transport });
      const write = client.set({ amp: 16 }, { signal }).catch((error: unknown) => error);
      for (let step = 0; step < moment; step++) await Promise.resolve();
      controller.abort(enough);
      const result = await passTime(write);
      expect([moment, sentAfterwards]).toEqual([moment, []]);
      if (moment === 0) expect(result).toBe(enough);
    }
  });

  it("while bounds are read sends nothing", async () => {
    const { transport, open } = manual();
    const controller = new AbortController();
    const client = new LocalJsonClient(freshHost(), { transport });
    const write = failureOf(client.set({ amp: 16 }, { signal: controller.signal }));
    await settle();
    controller.abort(enough);
    expect(await passTime(write)).toBe(enough);
    expect(open.map(({ url }) => new URL(url).pathname)).toEqual(["/api/status"]);
    expect(open[0]?.signal.aborted).toBe(true);
  });

  it("in the queue sends nothing and leaves its place", async () => {
    const { transport, open } = manual();
    const controller = new AbortController();
    const client = new LocalJsonClient(freshHost(), { transport });
    const read = client.query(["amp"]);
    const write = failureOf(client.set({ frc: 2 }, { signal: controller.signal }));
    await settle();
    controller.abort(enough);
    expect(await passTime(write)).toBe(enough);
    open[0]?.resolve(ok({ amp: 6 }));
    await read;
    await settle();
    expect(open).toHaveLength(1);
  });

  it("on the way drops the request and rejects with the signal's reason", async () => {
    const { transport, open } = manual();
    const controller = new AbortController();
    const client = new LocalJsonClient(freshHost(), { transport });
    const write = failureOf(client.set({ frc: 2 }, { signal: controller.signal }));
    await settle();
    controller.abort(enough);
    expect(await passTime(write)).toBe(enough);
    expect(open[0]?.signal.aborted).toBe(true);
  });

  it("between two parts rejects with the signal's reason and sends no more", async () => {
    const { transport, open } = manual();
    const controller = new AbortController();
    const client = new LocalJsonClient(freshHost(), { transport });
    const values = { fna: "a".repeat(240), mcu: "b".repeat(240), log: "c".repeat(240) };
    const write = failureOf(client.set(values, { signal: controller.signal }));
    await settle();
    open[0]?.resolve(ok({ fna: true }));
    await settle();
    controller.abort(enough);
    expect(await passTime(write)).toBe(enough);
    expect(open.length).toBeLessThanOrEqual(2);
  });

  it("in the pause before it is tried again sends no more", async () => {
    const device = scriptedDevice({ writes: [busy] });
    const controller = new AbortController();
    const write = failureOf(device.local().set({ frc: 2 }, { signal: controller.signal }));
    setTimeout(() => controller.abort(enough), 50);
    expect(await passTime(write, 10)).toBe(enough);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(device.asked).toHaveLength(1);
  });
});

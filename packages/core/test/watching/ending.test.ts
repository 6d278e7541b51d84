import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defineComponent } from "../../src/index.js";
import { manual, ok } from "../client/manual-transport.js";
import { Ampere, answerOf, fakeCharger, follow, pass, useFakeClock } from "./on-fake-clock.js";

useFakeClock();

const unhandled: unknown[] = [];
const note = (reason: unknown): unknown => unhandled.push(reason);
beforeEach(() => {
  unhandled.length = 0;
  process.on("unhandledRejection", note);
});
afterEach(() => {
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});

/** A charger that answers by hand. */
function byHand() {
  const { transport, open } = manual();
  return { open, ...fakeCharger(() => ok({}), { transport }) };
}

describe("a signal", () => {
  it("ends the watching quietly between polls, and nothing is asked any more", async () => {
    const { charger, times } = fakeCharger((keys) => answerOf({ amp: 6 }, keys));
    const ending = new AbortController();
    const { updates, state } = follow(charger.watch([Ampere], { signal: ending.signal }));
    await pass(7000);
    expect(state()).toBe("running");
    ending.abort(new Error("enough"));
    await pass(0);
    expect(state()).toBe("ended");
    await pass(60_000);
    expect(times()).toEqual([0, 5000]);
    expect(updates).toHaveLength(2);
  });

  it("cancels the request that is under way", async () => {
    const { charger, open } = byHand();
    const ending = new AbortController();
    const { updates, state } = follow(charger.watch([Ampere], { signal: ending.signal }));
    await pass(0);
    ending.abort();
    await pass(0);
    expect(open[0]?.signal.aborted).toBe(true);
    expect(state()).toBe("ended");
    open[0]?.resolve(ok({ amp: 6 }));
    await pass(0);
    expect(updates).toEqual([]);
  });

  it("that has aborted before asks nothing", async () => {
    const { charger, times } = fakeCharger((keys) => answerOf({ amp: 6 }, keys));
    const { state } = follow(charger.watch([Ampere], { signal: AbortSignal.abort() }));
    await pass(1000);
    expect(state()).toBe("ended");
    expect(times()).toEqual([]);
  });

  it("ends it for a consumer that is busy, who gets no update any more", async () => {
    const { charger } = fakeCharger((keys) => answerOf({ amp: 6 }, keys));
    const ending = new AbortController();
    const updates = charger.watch([Ampere], { signal: ending.signal })[Symbol.asyncIterator]();
    const first = updates.next();
    await pass(5000);
    await first;
    ending.abort();
    expect(await updates.next()).toEqual({ done: true, value: undefined });
    expect(await updates.next()).toEqual({ done: true, value: undefined });
  });

  it("is not held on to after the end", async () => {
    const { charger } = fakeCharger((keys) => answerOf({ amp: 6 }, keys));
    const listeners = new Set<unknown>();
    const { signal } = new AbortController();
    const counting = new Proxy(signal, {
      get(target, name) {
        if (name === "addEventListener") return (_: string, listener: unknown) => listeners.add(listener);
        if (name === "removeEventListener")
          return (_: string, listener: unknown) => listeners.delete(listener);
        return Reflect.get(target, name, target);
      },
    });
    const updates = charger.watch([Ampere], { signal: counting })[Symbol.asyncIterator]();
    const first = updates.next();
    await pass(0);
    await first;
    expect(listeners.size).toBe(1);
    await updates.return?.();
    expect(listeners.size).toBe(0);
  });
});

describe("leaving the loop", () => {
  it("stops the polls", async () => {
    const { charger, times } = fakeCharger((keys) => answerOf({ amp: 6 }, keys));
    const leaving = (async () => {
      for await (const update of charger.watch([Ampere], { intervalMs: 1000 })) {
        if (update.at.getTime() >= 2000) break;
      }
    })();
    await pass(10_000);
    await leaving;
    expect(times()).toEqual([0, 1000, 2000]);
  });

  it("by an error of the consumer stops the polls", async () => {
    const { charger, times } = fakeCharger((keys) => answerOf({ amp: 6 }, keys));
    const leaving = (async () => {
      for await (const update of charger.watch([Ampere])) throw new Error(`at ${update.at.getTime()}`);
    })();
    const told = expect(leaving).rejects.toThrow("at 0");
    await pass(10_000);
    await told;
    expect(times()).toEqual([0]);
  });

  it("cancels a request that was made meanwhile", async () => {
    const { charger, open } = byHand();
    let work: () => void = () => undefined;
    const leaving = (async () => {
      for await (const _update of charger.watch([Ampere])) {
        await new Promise<void>((resolve) => {
          work = resolve;
        });
        break;
      }
    })();
    await pass(0);
    open[0]?.resolve(ok({ amp: 6 }));
    await pass(5000);
    expect(open).toHaveLength(2);
    work();
    await leaving;
    await pass(0);
    expect(open[1]?.signal.aborted).toBe(true);
  });

  it("leaves a device that can be watched again, even before its last request is over", async () => {
    const { charger, open } = byHand();
    const ending = new AbortController();
    follow(charger.watch([Ampere], { signal: ending.signal }));
    await pass(0);
    ending.abort();
    const again = new AbortController();
    const { updates, state } = follow(charger.watch([Ampere], { signal: again.signal }));
    await pass(1000);
    open[1]?.resolve(ok({ amp: 16 }));
    await pass(0);
    expect(updates).toMatchObject([{ online: true, values: [{ amp: 16 }] }]);
    expect(state()).toBe("running");
    again.abort();
  });

  it("by return() ends a next() that waits", async () => {
    const { charger, open } = byHand();
    const updates = charger.watch([Ampere])[Symbol.asyncIterator]();
    const waiting = [updates.next(), updates.next()];
    await pass(0);
    expect(open).toHaveLength(1);
    expect(await updates.return?.()).toEqual({ done: true, value: undefined });
    expect(await Promise.all(waiting)).toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
    ]);
    expect(open[0]?.signal.aborted).toBe(true);
  });

  it("before it began asks nothing", async () => {
    const { charger, times } = fakeCharger((keys) => answerOf({ amp: 6 }, keys));
    const updates = charger.watch([Ampere])[Symbol.asyncIterator]();
    expect(await updates.return?.()).toEqual({ done: true, value: undefined });
    expect(await updates.next()).toEqual({ done: true, value: undefined });
    await pass(5000);
    expect(times()).toEqual([]);
  });
});

describe("an error", () => {
  it("of a component's own parse ends the watching with it", async () => {
    const bug = new Error("my bug");
    let poll = 0;
    const Broken = defineComponent({
      name: "broken",
      keys: ["amp"],
      parse: ({ amp }) => {
        if (poll++ === 1) throw bug;
        return { amp };
      },
    });
    const { charger, times } = fakeCharger((keys) => answerOf({ amp: 6 }, keys));
    for (const watching of [charger.watch([Broken]), charger.watch([Broken], { lenient: true })]) {
      poll = 0;
      const { updates, state } = follow<unknown>(watching);
      await pass(20_000);
      expect(updates).toHaveLength(1);
      expect(state()).toBe(bug);
    }
    expect(times()).toHaveLength(4);
  });

  it("comes once, then the end", async () => {
    const Broken = defineComponent({
      name: "broken",
      keys: ["amp"],
      parse: () => {
        throw new Error("my bug");
      },
    });
    const { charger } = fakeCharger((keys) => answerOf({ amp: 6 }, keys));
    const updates = charger.watch([Broken])[Symbol.asyncIterator]();
    const told = expect(updates.next()).rejects.toThrow("my bug");
    await pass(0);
    await told;
    expect(await updates.next()).toEqual({ done: true, value: undefined });
  });

  it("that nobody takes is no unhandled rejection", async () => {
    const Broken = defineComponent({
      name: "broken",
      keys: ["amp"],
      parse: ({ amp }) => {
        if (amp !== 6) throw new Error("my bug");
        return amp;
      },
    });
    const device = { amp: 6 };
    const { charger } = fakeCharger((keys) => answerOf(device, keys));
    const updates = charger.watch([Broken])[Symbol.asyncIterator]();
    const first = updates.next();
    await pass(0);
    await first;
    device.amp = 7;
    await pass(20_000);
    await new Promise((resolve) => process.nextTick(resolve));
  });

  it.each<[string, readonly string[]]>([
    ["no component", []],
    ["a key that cannot be one", ["a b"]],
  ])("tells of %s, and other watchers go on", async (_, keys) => {
    const { charger, times } = fakeCharger((asked) => answerOf({ amp: 6 }, asked));
    const ending = new AbortController();
    const sound = follow(charger.watch([Ampere], { intervalMs: 1000, signal: ending.signal }));
    const components = keys.length === 0 ? [] : [defineComponent({ name: "x", keys, parse: (raw) => raw })];
    const wrong = follow(charger.watch(components));
    await pass(1000);
    expect(wrong.state()).toBeInstanceOf(TypeError);
    expect(sound.updates).toHaveLength(2);
    expect(times()).toEqual([0, 1000]);
    ending.abort();
  });

  it("of the client that is none of the device's ends the watching", async () => {
    const { charger } = fakeCharger((keys) => answerOf({ amp: 6 }, keys));
    charger.client.query = () => {
      throw new SyntaxError("a client of one's own");
    };
    const { state } = follow(charger.watch([Ampere]));
    await pass(0);
    expect(state()).toBeInstanceOf(SyntaxError);
  });
});

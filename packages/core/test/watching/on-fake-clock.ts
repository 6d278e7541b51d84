import { afterEach, beforeEach, expect, vi } from "vitest";
import { type ClientOptions, defineComponent, GoeCharger, type HttpResponse } from "../../src/index.js";
import { freshHost, ok } from "../client/manual-transport.js";

/** The key `amp` as it comes. */
export const Ampere = defineComponent({ name: "ampere", keys: ["amp"], parse: ({ amp }) => ({ amp }) });
/** The key `car` as it comes. */
export const Car = defineComponent({ name: "car", keys: ["car"], parse: ({ car }) => ({ car }) });

/** Makes every test of the file run on a fake clock that stands at zero, with jitter off, and leave no timer. */
export function useFakeClock(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
    vi.spyOn(Math, "random").mockReturnValue(0);
  });
  afterEach(() => {
    const timers = vi.getTimerCount();
    vi.useRealTimers();
    vi.restoreAllMocks();
    expect(timers).toBe(0);
  });
}

/** Lets code be loaded, which takes real time, then fake time pass. */
export async function pass(ms: number): Promise<void> {
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(ms);
}

/** One question to the device: when, by the fake clock, and for which keys. */
export interface Asked {
  readonly atMs: number;
  readonly keys: readonly string[];
}

/** A charger whose device answers by function, and what it was asked. */
export function fakeCharger(
  answer: (keys: readonly string[]) => HttpResponse | Promise<HttpResponse>,
  options?: ClientOptions,
): { readonly charger: GoeCharger; readonly asked: Asked[]; readonly times: () => readonly number[] } {
  const asked: Asked[] = [];
  const charger = GoeCharger.local(freshHost(), {
    retries: 0,
    transport: async ({ url }) => {
      const keys = new URL(url).searchParams.get("filter")?.split(",") ?? [];
      asked.push({ atMs: Date.now(), keys });
      return answer(keys);
    },
    ...options,
  });
  return { charger, asked, times: () => asked.map(({ atMs }) => atMs) };
}

/** The values of these keys, as the device would send them. */
export function answerOf(values: Readonly<Record<string, unknown>>, keys: readonly string[]): HttpResponse {
  return ok(Object.fromEntries(Object.entries(values).filter(([key]) => keys.includes(key))));
}

/** Reads all updates as fast as they come. */
export function follow<T>(updates: AsyncIterable<T>): {
  readonly updates: T[];
  /** `"running"`, `"ended"`, or what the iteration threw. */
  readonly state: () => unknown;
} {
  const seen: T[] = [];
  let state: unknown = "running";
  const run = async (): Promise<void> => {
    for await (const update of updates) seen.push(update);
  };
  run().then(
    () => {
      state = "ended";
    },
    (error) => {
      state = error;
    },
  );
  return { updates: seen, state: () => state };
}

import type { HttpResponse, HttpTransport } from "@goe/core";
import { vi } from "vitest";

/** A device that follows a script; its transport goes into the world of a command. */
export interface ScriptedDevice {
  readonly transport: HttpTransport;
  /** Path and query of each request, in order. */
  readonly asked: readonly string[];
}

/** What a device does: an object is its status or the result of a write, an error a failure on the way. */
export type Reaction = object | Error | HttpResponse;

export interface Script {
  /** Status at the n-th look, from 0; the last entry stays. */
  readonly looks?: readonly Reaction[];
  /** Answer to a write; `true` for every key where it is not given. */
  readonly write?: Reaction;
}

export function scriptedDevice({ looks = [{}], write }: Script = {}): ScriptedDevice {
  const asked: string[] = [];
  let look = 0;
  const transport: HttpTransport = async ({ url }) => {
    const { pathname, search, searchParams } = new URL(url);
    asked.push(pathname + search);
    if (pathname.endsWith("/set")) {
      return respond(write ?? Object.fromEntries([...searchParams.keys()].map((key) => [key, true])));
    }
    const reaction = looks[Math.min(look++, looks.length - 1)] ?? {};
    return respond(reaction);
  };
  return { transport, asked };
}

function respond(reaction: Reaction): HttpResponse {
  if (reaction instanceof Error) throw reaction;
  if ("status" in reaction && "body" in reaction) return reaction as HttpResponse;
  return { status: 200, body: JSON.stringify(reaction) };
}

/** Lets time pass until a promise is settled. Call {@link holdTime} before. */
export async function passTime<T>(promise: Promise<T>): Promise<T> {
  let settled = false;
  const end = promise.finally(() => {
    settled = true;
  });
  // The caller gets the failure.
  end.catch(() => undefined);
  while (!settled) {
    await vi.advanceTimersByTimeAsync(25);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return end;
}

/** Puts timers and the clock into the hands of the test. */
export function holdTime(): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
}

import { vi } from "vitest";
import type { ClientOptions, HttpResponse, HttpTransport, JsonClient } from "../../src/index.js";
import { cloud, local } from "../client/clients.js";
import { freshHost } from "../client/manual-transport.js";

/** What a device does when it is asked: an object is its status, an error a failure on the way. */
export type Reaction = object | Error | HttpResponse | Promise<HttpResponse>;

/** What was asked of a device, and when on its clock. */
export interface Asked {
  readonly kind: "status" | "set";
  /** Keys of the filter, or keys that were written. */
  readonly keys: readonly string[];
  readonly path: string;
  readonly atMs: number;
}

export interface Script {
  /** Status at the n-th look, from 0; the last entry stays. */
  readonly looks?: readonly Reaction[];
  /** Answer to the n-th write, from 0; `true` for every key where none is given. */
  readonly writes?: readonly Reaction[];
}

export interface ScriptedDevice {
  readonly transport: HttpTransport;
  readonly asked: readonly Asked[];
  readonly local: (options?: ClientOptions) => JsonClient<object>;
  readonly cloud: (options?: ClientOptions) => JsonClient<object>;
}

/** A device that follows a script, and notes what it was asked. */
export function scriptedDevice({ looks = [{}], writes = [] }: Script): ScriptedDevice {
  const asked: Asked[] = [];
  const startMs = Date.now();
  const transport: HttpTransport = async ({ url }) => {
    const { pathname, search, searchParams } = new URL(url);
    const kind = pathname.endsWith("/set") ? "set" : "status";
    const turn = asked.filter((each) => each.kind === kind).length;
    const keys = kind === "set" ? [...searchParams.keys()] : (searchParams.get("filter") ?? "").split(",");
    asked.push({ kind, keys, path: pathname + search, atMs: Date.now() - startMs });
    const script = kind === "set" ? writes : looks;
    const taken = Object.fromEntries(keys.map((key) => [key, true]));
    return respond(script[Math.min(turn, script.length - 1)] ?? taken);
  };
  const options = (own: ClientOptions = {}): ClientOptions => ({ transport, random: () => 0, ...own });
  return {
    transport,
    asked,
    local: (own) => local({ host: freshHost() }, options(own)),
    cloud: (own) => cloud({ host: "127.0.0.1" }, options(own)),
  };
}

function respond(reaction: Reaction): HttpResponse | Promise<HttpResponse> {
  if (reaction instanceof Error) throw reaction;
  if (reaction instanceof Promise || ("status" in reaction && "body" in reaction)) {
    return reaction as HttpResponse | Promise<HttpResponse>;
  }
  return { status: 200, body: JSON.stringify(reaction) };
}

// Loading a module takes time that no fake clock knows.
await Promise.all([
  import("../../src/writing/write-raw.js"),
  import("../../src/writing/verify.js"),
  import("../../src/generated/charger/charger-settings.js"),
  import("../../src/generated/controller/controller-settings.js"),
]);

/** Puts timers and the clock into the hands of the test. */
export function holdTime(): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
}

/** Lets time pass until a promise is settled. */
export async function passTime<T>(promise: Promise<T>, stepMs = 25): Promise<T> {
  let settled = false;
  const end = promise.finally(() => {
    settled = true;
  });
  // The caller gets the failure.
  end.catch(() => undefined);
  while (!settled) {
    await vi.advanceTimersByTimeAsync(stepMs);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return end;
}

/** A device that cannot be reached just now. */
export const away: Error = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });

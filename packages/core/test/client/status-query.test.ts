import { describe, expect, it, vi } from "vitest";
import { busyLaneCount } from "../../src/client/lane.js";
import { LocalJsonClient } from "../../src/client/local-json-client.js";
import { GoeHttpError } from "../../src/errors/goe-http-error.js";
import { nodeHttpTransport } from "../../src/node.js";
import type { HttpRequest, HttpResponse, HttpTransport } from "../../src/transport/http-transport.js";
import { failureOf, http, inTurn, listen, say } from "../raw-server.js";

interface Status {
  readonly amp: number;
  readonly car: number;
}

const ok = (body: unknown): HttpResponse => ({ status: 200, body: JSON.stringify(body) });
const busy: HttpResponse = { status: 500, body: "couldn't take api lock in 3s, please try again later" };
const random = (): number => 0.5;
let hostNumber = 0;
const freshHost = (): string => `box-${++hostNumber}.invalid`;

/** A transport whose requests are answered by hand. */
function manual(): { transport: HttpTransport; open: (HttpRequest & PromiseWithResolvers)[] } {
  const open: (HttpRequest & PromiseWithResolvers)[] = [];
  const transport: HttpTransport = (request) =>
    new Promise((resolve, reject) => open.push({ ...request, resolve, reject }));
  return { transport, open };
}

interface PromiseWithResolvers {
  readonly resolve: (response: HttpResponse) => void;
  readonly reject: (error: unknown) => void;
}

const filterOf = (url: string): string | null => new URL(url).searchParams.get("filter");
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("requests", () => {
  it.each<[keys: readonly string[] | undefined, target: string]>([
    [undefined, "/api/status"],
    [[], "/api/status"],
    [["amp"], "/api/status?filter=amp"],
    [["car", "amp", "car"], "/api/status?filter=car,amp"],
  ])("for keys %j ask %s", async (keys, target) => {
    await using server = await listen(say(http(200, "{}")));
    const client = new LocalJsonClient(server.host);
    await (keys ? client.query(keys) : client.query());
    expect(server.requests[0]).toMatch(new RegExp(`^GET ${target.replace("?", "\\?")} HTTP`));
    expect(server.requests[0]).toMatch(/accept: application\/json/i);
  });

  it("split long filters, one after the other, and merge the parts", async () => {
    const keys = Array.from({ length: 70 }, (_, n) => `key_${n}`);
    await using server = await listen((socket, request) => {
      const filter = /filter=(\S+)/.exec(request)?.[1] ?? "";
      const data = Object.fromEntries(filter.split(",").map((key) => [key, key]));
      setTimeout(() => socket.end(http(200, JSON.stringify(data))), 10);
    });
    const data = await new LocalJsonClient(server.host).query(keys);
    expect(data).toEqual(Object.fromEntries(keys.map((key) => [key, key])));
    expect(server.requests).toHaveLength(3);
    expect(server.peak()).toBe(1);
  });

  it("pass a key named __proto__ through as data, in one part and in several", async () => {
    const transport: HttpTransport = async () => ({
      status: 200,
      body: '{"__proto__":{"polluted":1},"amp":6}',
    });
    const keys = Array.from({ length: 60 }, (_, n) => `key_${n}`);
    for (const wanted of [["amp"], keys]) {
      const data = await new LocalJsonClient(freshHost(), { transport }).query(wanted);
      expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
      expect(Object.keys(data)).toEqual(["__proto__", "amp"]);
      expect("polluted" in data).toBe(false);
    }
  });

  it.each([
    [() => new LocalJsonClient("a", { timeoutMs: 0 })],
    [() => new LocalJsonClient("a", { timeoutMs: Number.NaN })],
    [() => new LocalJsonClient("a", { timeoutMs: Number.POSITIVE_INFINITY })],
    [() => new LocalJsonClient("a", { timeoutMs: 2 ** 31 })],
    [() => new LocalJsonClient("a", { retries: -1 })],
    [() => new LocalJsonClient("a", { retries: 1.5 })],
  ])("refuse %s", (make) => {
    expect(make).toThrow(RangeError);
  });

  it("refuse wrong keys and times without sending anything", async () => {
    const { transport, open } = manual();
    const client = new LocalJsonClient(freshHost(), { transport });
    expect(await failureOf(client.query(["a b"]))).toBeInstanceOf(TypeError);
    expect(await failureOf(client.query(["amp"], { timeoutMs: -1 }))).toBeInstanceOf(RangeError);
    expect(open).toHaveLength(0);
  });
});

describe("queue", () => {
  it("lets one request at a time through to a device, over all clients and in order", async () => {
    await using server = await listen((socket) => setTimeout(() => socket.end(http(200, "{}")), 20));
    const first = new LocalJsonClient(server.host, { transport: nodeHttpTransport });
    const second = new LocalJsonClient(`http://${server.host}/`);
    await Promise.all(["a", "b", "c"].flatMap((key) => [first.query([key]), second.query([key])]));
    expect(server.peak()).toBe(1);
    expect(server.requests.map((request) => /filter=(\w)/.exec(request)?.[1])).toEqual([..."aabbcc"]);
    await expect.poll(busyLaneCount).toBe(0);
  });

  it("does not hold up other devices", async () => {
    const { transport, open } = manual();
    const queries = [freshHost(), freshHost()].map((host) =>
      new LocalJsonClient(host, { transport }).query(),
    );
    await settle();
    expect(open).toHaveLength(2);
    for (const request of open) request.resolve(ok({}));
    await Promise.all(queries);
  });

  it("goes on after a failure", async () => {
    const { transport, open } = manual();
    const client = new LocalJsonClient(freshHost(), { transport, retries: 0 });
    const failed = failureOf(client.query(["amp"]));
    const next = client.query(["car"]);
    await settle();
    open[0]?.reject(new Error("boom"));
    expect(await failed).toMatchObject({ code: "network" });
    await settle();
    open[1]?.resolve(ok({ car: 1 }));
    expect(await next).toEqual({ car: 1 });
  });

  it("gives up a place on abort, and those behind still wait for the one in front", async () => {
    const { transport, open } = manual();
    const client = new LocalJsonClient<Status>(freshHost(), { transport });
    const controller = new AbortController();
    const first = client.query(["amp"]);
    const aborted = failureOf(client.query(["car"], { signal: controller.signal }));
    await settle();
    controller.abort(new Error("enough"));
    expect(await aborted).toMatchObject({ message: "enough" });
    const last = client.query(["amp", "car"]);
    await settle();
    expect(open.map(({ url }) => filterOf(url))).toEqual(["amp"]);
    open[0]?.resolve(ok({ amp: 6 }));
    await settle();
    expect(open.map(({ url }) => filterOf(url))).toEqual(["amp", "amp,car"]);
    open[1]?.resolve(ok({ amp: 6, car: 1 }));
    expect(await Promise.all([first, last])).toEqual([{ amp: 6 }, { amp: 6, car: 1 }]);
    await expect.poll(busyLaneCount).toBe(0);
  });
});

describe("equal queries in flight", () => {
  it("are one request, whatever the order of their keys, and are asked anew afterwards", async () => {
    const { transport, open } = manual();
    const client = new LocalJsonClient(freshHost(), { transport });
    const queries = [client.query(["amp", "car"]), client.query(["car", "amp"])];
    await settle();
    open[0]?.resolve(ok({ amp: 6, car: 1 }));
    expect(await Promise.all(queries)).toEqual([
      { amp: 6, car: 1 },
      { amp: 6, car: 1 },
    ]);
    expect(open).toHaveLength(1);
    const again = client.query(["amp", "car"]);
    await settle();
    open[1]?.resolve(ok({ amp: 7 }));
    expect(await again).toEqual({ amp: 7 });
  });

  it("end for one caller without harm to the other, and the request ends with the last", async () => {
    const { transport, open } = manual();
    const client = new LocalJsonClient(freshHost(), { transport });
    const [one, two] = [new AbortController(), new AbortController()];
    const first = failureOf(client.query(["amp"], { signal: one.signal }));
    const second = failureOf(client.query(["amp"], { signal: two.signal }));
    await settle();
    one.abort(new Error("one"));
    expect(await first).toMatchObject({ message: "one" });
    expect(open[0]?.signal.aborted).toBe(false);
    two.abort(new Error("two"));
    expect(await second).toMatchObject({ message: "two" });
    expect(open[0]?.signal.aborted).toBe(true);
    const fresh = client.query(["amp"]);
    await settle();
    open[1]?.resolve(ok({ amp: 6 }));
    expect(await fresh).toEqual({ amp: 6 });
  });

  it("reject at once with the reason of a signal that has aborted, default reason included", async () => {
    const { transport, open } = manual();
    const client = new LocalJsonClient(freshHost(), { transport });
    expect(await failureOf(client.query(["amp"], { signal: AbortSignal.abort() }))).toMatchObject({
      name: "AbortError",
    });
    expect(open).toHaveLength(0);
  });
});

describe("retries", () => {
  async function attempts(answers: readonly (HttpResponse | Error)[], retries?: number): Promise<unknown[]> {
    vi.useFakeTimers();
    try {
      const times: number[] = [];
      const start = performance.now();
      const transport: HttpTransport = async () => {
        const answer = answers[Math.min(times.length, answers.length - 1)];
        times.push(performance.now() - start);
        if (answer instanceof Error || !answer) throw answer;
        return answer;
      };
      const options = { transport, random, ...(retries === undefined ? {} : { retries }) };
      const client = new LocalJsonClient(freshHost(), options);
      const result = client.query(["amp"]).then(
        (data) => data,
        (error: { code: string; status?: number }) => error.status ?? error.code,
      );
      await vi.runAllTimersAsync();
      expect(vi.getTimerCount()).toBe(0);
      return [await result, ...times];
    } finally {
      vi.useRealTimers();
    }
  }

  const reset = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
  const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });

  it.each<[name: string, answers: (HttpResponse | Error)[], retries: number | undefined, outcome: unknown[]]>(
    [
      ["follow a reset", [reset, ok({ amp: 6 })], undefined, [{ amp: 6 }, 0, 200]],
      ["follow a busy device", [busy, busy, ok({ amp: 6 })], undefined, [{ amp: 6 }, 0, 200, 800]],
      ["end with the last failure", [busy, reset], undefined, ["network", 0, 200, 800]],
      ["follow 502", [{ status: 502, body: "" }, ok({ amp: 6 })], undefined, [{ amp: 6 }, 0, 200]],
      ["follow 503", [{ status: 503, body: "" }], 1, [503, 0, 200]],
      ["follow 504", [{ status: 504, body: "" }], 0, [504, 0]],
      ["do not follow 501", [{ status: 501, body: "" }], undefined, [501, 0]],
      ["do not follow a refusal", [refused], undefined, ["network", 0]],
      ["do not follow a switched-off API", [{ status: 404, body: "" }], undefined, [404, 0]],
      ["do not follow a wrong body", [ok(null)], undefined, ["invalid-answer", 0]],
      ["grow and stop before the time allowed ends", [busy], 9, [500, 0, 200, 800, 2600, 8000]],
    ],
  )("%s", async (_, answers, retries, outcome) => {
    expect(await attempts(answers, retries)).toEqual(outcome);
  });

  it("end with the caller's abort in a pause, without a timer left", async () => {
    vi.useFakeTimers();
    const transport = vi.fn<HttpTransport>(async () => busy);
    const controller = new AbortController();
    const client = new LocalJsonClient(freshHost(), { transport, random });
    const failure = failureOf(client.query(["amp"], { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(100);
    controller.abort(new Error("enough"));
    await vi.advanceTimersByTimeAsync(0);
    expect(await failure).toMatchObject({ message: "enough" });
    expect(vi.getTimerCount()).toBe(0);
    expect(transport).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  it("read a device on a real socket that drops the first connection", async () => {
    await using server = await listen(
      inTurn((socket) => socket.resetAndDestroy(), say(http(200, '{"amp":6}'))),
    );
    const client = new LocalJsonClient(server.host, { random: () => 0 });
    expect(await client.query(["amp"])).toEqual({ amp: 6 });
    expect(server.requests).toHaveLength(2);
  });
});

describe("time allowed", () => {
  it("starts when the request leaves the queue and is each query's own", async () => {
    vi.useFakeTimers();
    const { transport, open } = manual();
    const client = new LocalJsonClient(freshHost(), { transport, timeoutMs: 100 });
    const slow = client.query(["amp"], { timeoutMs: false });
    const queued = failureOf(client.query(["car"]));
    await vi.advanceTimersByTimeAsync(100_000_000);
    expect(open).toHaveLength(1);
    open[0]?.resolve(ok({ amp: 6 }));
    expect(await slow).toEqual({ amp: 6 });
    await vi.advanceTimersByTimeAsync(99);
    expect(open[1]?.signal.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    // This transport ignores its signal; the query ends all the same.
    expect(await queued).toMatchObject({ code: "timeout", timeoutMs: 100, host: client.host });
    expect(open[1]?.signal.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it("is ten seconds by default", async () => {
    vi.useFakeTimers();
    const failure = failureOf(new LocalJsonClient(freshHost(), { transport: manual().transport }).query());
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await failure).toMatchObject({ code: "timeout", timeoutMs: 10_000 });
    vi.useRealTimers();
  });

  it("reports the failure, not the time, when no further attempt fits in", async () => {
    const transport: HttpTransport = async () => busy;
    const client = new LocalJsonClient(freshHost(), { transport, timeoutMs: 50, random });
    const failure = await failureOf(client.query());
    expect(failure).toBeInstanceOf(GoeHttpError);
    expect(failure).toMatchObject({ code: "busy" });
  });

  it.each([
    ["fetch", undefined],
    ["node:http", nodeHttpTransport],
  ])("cuts a device that dribbles forever, with %s", async (_, transport) => {
    await using server = await listen((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n{");
      const timer = setInterval(() => socket.write(" "), 10);
      socket.on("close", () => clearInterval(timer));
    });
    const client = new LocalJsonClient(server.host, { timeoutMs: 150, ...(transport ? { transport } : {}) });
    expect(await failureOf(client.query())).toMatchObject({ code: "timeout" });
    await expect.poll(server.waiting).toBe(0);
  });
});

import { describe, expect, it } from "vitest";
import { busyLaneCount } from "../../src/client/lane.js";
import { LocalJsonClient } from "../../src/client/local-json-client.js";
import { nodeHttpTransport } from "../../src/node.js";
import type { HttpTransport } from "../../src/transport/http-transport.js";
import { failureOf, http, listen, say } from "../raw-server.js";
import { freshHost, manual, ok } from "./manual-transport.js";

interface Status {
  readonly amp: number;
  readonly car: number;
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

  it("ask for a whole status where the keys would take more than three parts, and keep what was asked for", async () => {
    const keys = Array.from({ length: 120 }, (_, n) => `key_${n}`);
    const everything = { other: 1, key_0: 0, key_119: 119, key_120: 120 };
    await using server = await listen(say(http(200, JSON.stringify(everything))));
    expect(await new LocalJsonClient(server.host).query(keys)).toEqual({ key_0: 0, key_119: 119 });
    expect(server.requests).toEqual([expect.stringMatching(/^GET \/api\/status HTTP/)]);
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

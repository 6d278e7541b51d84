import { describe, expect, it, vi } from "vitest";
import { LocalJsonClient } from "../../src/client/local-json-client.js";
import { GoeHttpError } from "../../src/errors/goe-http-error.js";
import { nodeHttpTransport } from "../../src/node.js";
import type { HttpResponse, HttpTransport } from "../../src/transport/http-transport.js";
import { failureOf, http, inTurn, listen, say } from "../raw-server.js";
import { freshHost, manual, ok } from "./manual-transport.js";

const busy: HttpResponse = { status: 500, body: "couldn't take api lock in 3s, please try again later" };
const random = (): number => 0.5;

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

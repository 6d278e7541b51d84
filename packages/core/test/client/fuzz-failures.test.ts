import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isGoeError } from "../../src/errors/goe-error.js";
import { failureOf, http, listen, textOf } from "../raw-server.js";
import { chunked, cloud, expectNoSecret, local, serial, token, transports } from "./clients.js";

describe("whatever comes", () => {
  const status = fc.oneof(fc.constantFrom(200, 400, 401, 404, 500, 502), fc.integer({ min: 200, max: 599 }));
  const body = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.json(),
    fc
      .record({ amp: fc.integer(), cak: fc.constant(token), sse: fc.jsonValue(), x: fc.jsonValue() })
      .map((v) => JSON.stringify(v)),
    fc.string().map((text) => `${text}${token}${text}${serial}`),
  );

  it("a query gives an object or a documented error without secrets", async () => {
    await fc.assert(
      fc.asyncProperty(status, body, fc.nat(300), fc.boolean(), async (code, text, cut, isCloud) => {
        const transport = async () => ({ status: code, body: text.slice(0, cut) });
        const client = (isCloud ? cloud : local)({ host: "127.0.0.1" }, { transport, retries: 0 });
        try {
          expect(Object.prototype.toString.call(await client.query())).toBe("[object Object]");
        } catch (error) {
          expect(isGoeError(error)).toBe(true);
          if (isCloud) expect(textOf(error)).not.toContain(token);
          if (isCloud) expect(textOf(error)).not.toContain(serial);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("a transport's failure of any kind becomes a network error without secrets", async () => {
    const failure = fc.oneof(
      fc.anything(),
      fc.string().map((text) => new Error(`${text} ${serial} ${token}`, { cause: token })),
      fc
        .string()
        .map((code) => Object.assign(new Error(serial), { code, hostname: `${serial}.example.org` })),
    );
    await fc.assert(
      fc.asyncProperty(failure, async (thrown) => {
        const transport = (): Promise<never> => Promise.reject(thrown);
        const error = await failureOf(cloud({ host: "127.0.0.1" }, { transport, retries: 0 }).query());
        expect(error).toMatchObject({ code: "network" });
        expectNoSecret(error);
      }),
      { numRuns: 500 },
    );
  });

  it.each(transports)("raw bytes over %s give an object or a documented error", async (_, options) => {
    let bytes = Buffer.alloc(0);
    await using server = await listen((socket) => socket.end(bytes));
    const client = local(server, { ...options, retries: 0, timeoutMs: 2000 });
    const whole = http(200, '{"amp":16,"nrg":[1,2,3]}');
    const answer = fc.oneof(
      fc.nat(whole.length).map((size) => Buffer.from(whole.slice(0, size))),
      fc.uint8Array({ maxLength: 200 }).map((noise) => Buffer.from(noise)),
      fc.uint8Array({ maxLength: 50 }).map((noise) => Buffer.concat([Buffer.from(chunked), noise])),
    );
    await fc.assert(
      fc.asyncProperty(answer, async (next) => {
        bytes = next;
        const complete = next.toString() === whole;
        const result = await client.query().catch((error: unknown) => error);
        if (complete) expect(result).toEqual({ amp: 16, nrg: [1, 2, 3] });
        else expect(isGoeError(result)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CloudJsonClient } from "../../src/client/cloud-json-client.js";
import type { ClientOptions, JsonClient } from "../../src/client/json-client.js";
import { LocalJsonClient } from "../../src/client/local-json-client.js";
import { isGoeError } from "../../src/errors/goe-error.js";
import { nodeHttpTransport } from "../../src/node.js";
import { fetchTransport } from "../../src/transport/fetch-transport.js";
import {
  type Answer,
  failureOf,
  http,
  inTurn,
  listen,
  type RawServer,
  say,
  textOf,
  unusedHost,
} from "../raw-server.js";

const token = 'P1anted"Token\\42';
const serial = "987654";
const chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
const busy = "couldn't take api lock in 3s, please try again later";

const transports: readonly [name: string, options: ClientOptions][] = [
  ["fetch", { transport: fetchTransport() }],
  ["node:http", { transport: nodeHttpTransport }],
];

const local = (server: { host: string }, options: ClientOptions): JsonClient<object> =>
  new LocalJsonClient(server.host, { random: () => 0, ...options });
const cloud = (server: { host: string }, options: ClientOptions): JsonClient<object> =>
  new CloudJsonClient(serial, token, {
    random: () => 0,
    domain: `http://${server.host}/{serial}`,
    ageS: 60,
    ...options,
  });

type Maker = typeof local;
type Row = readonly [
  name: string,
  make: Maker,
  answer: Answer,
  error: object,
  message: RegExp,
  requests?: number,
];

const planted = JSON.stringify({ cak: "PLANTED", note: token, sse: serial }).slice(1);
const invalid = { code: "invalid-answer", retryable: false };
const rows: readonly Row[] = [
  [
    "a null body",
    local,
    say(http(200, "null")),
    invalid,
    /expected a JSON object from 127.*, got "null"\. Check/,
  ],
  ["a list", local, say(http(200, '["a"]')), invalid, /got "\[\\"a\\"\]"/],
  ["a string", local, say(http(200, '"a"')), invalid, /got "\\"a\\""/],
  ["a number", local, say(http(200, "42")), invalid, /got "42"/],
  ["a boolean", local, say(http(200, "true")), invalid, /got "true"/],
  ["an empty body", local, say(http(200, "")), invalid, /got an empty body/],
  ["cut JSON", local, say(http(200, '{"amp":16,"ca')), invalid, /got "\{\\"amp\\":16,\\"ca"/],
  ["three null bodies in one", local, say(http(200, "nullnullnull")), invalid, /got "nullnullnull"/],
  ["HTML", local, say(http(200, `<html>${"x".repeat(500)}`)), invalid, /got "<html>x{194}"\./],
  ["secrets in a cut body", cloud, say(http(200, `{"a":1,${planted.slice(0, -1)}`)), invalid, /\*\*\*/],
  [
    "a 400 without an object",
    local,
    say(http(400, "Bad Request")),
    { code: "http-status", status: 400, retryable: false },
    /status 400: "Bad Request"\. Check/,
  ],
  [
    "an object that says it is no success",
    local,
    say(http(200, '{"success":false,"reason":"x"}')),
    { code: "http-status", status: 200 },
    /status 200/,
  ],
  [
    "the API switched off, older firmware",
    local,
    say(http(404, "This URI does not exist")),
    { code: "api-disabled", status: 404, retryable: false },
    /HTTP API v2 \(key hai\) switched off\. Allow access to it in the go-e app/,
    1,
  ],
  [
    "the API switched off, newer firmware",
    local,
    say(http(404, "Nothing matches the given URI")),
    { code: "api-disabled", status: 404 },
    /key hai/,
    1,
  ],
  [
    "a busy device",
    local,
    say(http(500, busy)),
    { code: "busy", status: 500, retryable: true },
    /is busy\. Try/,
    3,
  ],
  [
    "another 500",
    local,
    say(http(500, "oops")),
    { code: "http-status", status: 500, retryable: false },
    /"oops"/,
    1,
  ],
  [
    "a bad gateway",
    cloud,
    say(http(502, "")),
    { code: "http-status", retryable: true },
    /502.* Try again/,
    3,
  ],
  [
    "a wrong token",
    cloud,
    say(http(401, token)),
    { code: "unauthorized", status: 401 },
    /refused the token/,
    1,
  ],
  ["a forbidden cloud", cloud, say(http(403, "")), { code: "cloud-unavailable", status: 403 }, /key cae/, 1],
  ["an unknown device", cloud, say(http(404, "{}")), { code: "cloud-unavailable", status: 404 }, /online/, 1],
  [
    "stale data", // goecharger/go-eCharger-API-v2#122
    cloud,
    say(http(404, '{"success":false,"reason":"Data is outdated","age":25382.09100008011}')),
    { code: "stale", status: 404, ageS: 25382.09100008011 },
    /newest is 25382 s old/,
    1,
  ],
  [
    "stale data of unknown age",
    cloud,
    say(http(404, '{"success":false,"reason":"Data is outdated"}')),
    { code: "stale", ageS: undefined },
    /no fresh data of the device\. /,
  ],
  [
    "a cloud that echoes",
    cloud,
    say(http(418, `{${planted}`)),
    { code: "http-status", status: 418 },
    /status 418/,
  ],
  [
    "a redirect",
    cloud,
    say(http(307, "", "Location: http://127.0.0.1:1/\r\n")),
    { code: "http-status", status: 307 },
    /307/,
  ],
  [
    "no answer",
    local,
    () => undefined,
    { code: "timeout", timeoutMs: 300, retryable: true },
    /within 300 ms/,
    1,
  ],
  [
    "a reset",
    local,
    (socket) => socket.resetAndDestroy(),
    { code: "network" },
    /ECONNRESET|UND_ERR_SOCKET/,
    3,
  ],
  [
    "an early end",
    local,
    say(`${chunked}20\r\n{"amp":16}`),
    { code: "network", retryable: true },
    /less often/,
    3,
  ],
  [
    "a body shorter than announced",
    cloud,
    say('HTTP/1.1 200 OK\r\nContent-Length: 1145\r\n\r\n{"amp":16}'),
    { code: "network", retryable: true },
    /less often/,
    3,
  ],
  [
    "a reset in the body",
    local,
    (socket) => {
      socket.write(`${chunked}a\r\n{"amp":16}\r\n`, () => setTimeout(() => socket.resetAndDestroy(), 10));
    },
    { code: "network", retryable: true },
    /failed/,
    3,
  ],
];

function expectNoSecret(error: unknown): void {
  const text = textOf(error);
  expect(text).not.toContain(token);
  expect(text).not.toContain(JSON.stringify(token).slice(1, -1));
  expect(text).not.toContain(serial);
  expect(text).not.toContain("PLANTED");
}

describe.each(transports)("a query over %s", (_, options) => {
  it.each(rows)("reports %s", async (_name, make, answer, expected, message, requests) => {
    await using server = await listen(answer);
    const client = make(server, { timeoutMs: 300, ...options });
    // Three attempts with their pauses take longer than the limit of the rows without an answer.
    const error = await failureOf(client.query(["amp"], { timeoutMs: "timeoutMs" in expected ? 300 : 5000 }));
    expect(isGoeError(error)).toBe(true);
    expect(error).toMatchObject(expected);
    expect((error as Error).message).toMatch(message);
    expect(textOf(error)).toContain(server.host);
    expectNoSecret(error);
    if (requests) expect(server.requests).toHaveLength(requests);
  });

  it("takes an object with status 400 for data (goecharger/go-eCharger-API-v2#312)", async () => {
    await using server = await listen(say(http(400, '{"amp":16,"fwv":"60.3"}')));
    expect(await local(server, options).query(["amp", "nope"])).toEqual({ amp: 16, fwv: "60.3" });
    expect(server.requests).toHaveLength(1);
  });

  it("reads after a busy answer", async () => {
    await using server = await listen(inTurn(say(http(500, busy)), say(http(200, '{"amp":16}'))));
    expect(await local(server, options).query(["amp"])).toEqual({ amp: 16 });
  });

  it("names host and cause when nothing listens, after one attempt", async () => {
    const host = await unusedHost();
    const error = await failureOf(local({ host }, options).query());
    expect(error).toMatchObject({ code: "network", host, retryable: false, cause: expect.any(Error) });
    expect((error as Error).message).toMatch(/ECONNREFUSED.* check the port/);
  });

  it.each<[name: string, client: JsonClient<object>]>([
    ["a device", new LocalJsonClient("no-such-box.invalid", options)],
    ["the cloud", new CloudJsonClient(serial, token, { domain: "no-such-cloud.invalid", ...options })],
  ])("tells that the name of %s is unknown, without serial number", async (_name, client) => {
    const error = await failureOf(client.query());
    expect(error).toMatchObject({ code: "network", host: client.host });
    expect((error as Error).message).toMatch(/(ENOTFOUND|EAI_AGAIN).* Unknown name/);
    expect((error as Error).cause).toBeInstanceOf(Error);
    expectNoSecret(error);
  });
});

describe("a cloud query", () => {
  async function requestTo(server: RawServer, options: object, keys?: string[]): Promise<string> {
    const client = new CloudJsonClient(serial, token, { domain: server.host, ...options });
    await (keys ? client.query(keys) : client.query());
    return server.requests[0] ?? "";
  }

  it("sends the token in its header only, and filter and age as parameters", async () => {
    await using server = await listen(say(http(200, "{}")));
    const request = await requestTo(server, { ageS: 60 }, ["amp", "car"]);
    expect(request).toMatch(/^GET \/api\/status\?filter=amp,car&age=60 HTTP/);
    expect(request.split(token)).toHaveLength(2);
    expect(request.toLowerCase()).toContain(`authorization: bearer ${token.toLowerCase()}`);
  });

  it("sends age without a filter, also 0", async () => {
    await using server = await listen(say(http(200, "{}")));
    expect(await requestTo(server, { ageS: 0 })).toMatch(/^GET \/api\/status\?age=0 HTTP/);
  });

  it("goes to the serial number's name in go-e's domain by default", async () => {
    const urls: string[] = [];
    const client = new CloudJsonClient("1234", token, {
      transport: async ({ url }) => {
        urls.push(url);
        return { status: 200, body: "{}" };
      },
    });
    await client.query(["amp"]);
    expect(urls).toEqual(["https://001234.api.v3.go-e.io/api/status?filter=amp"]);
    expect(client.host).toBe("api.v3.go-e.io");
  });

  it.each([[-1], [Number.NaN], [Number.POSITIVE_INFINITY]])("refuses the age %j", (ageS) => {
    expect(() => new CloudJsonClient(serial, token, { ageS })).toThrow(RangeError);
  });

  it.each([
    ["serial number", () => new CloudJsonClient("98765x4", token)],
    ["token", () => new CloudJsonClient(serial, "Planted Token")],
  ])("refuses a wrong %s without repeating it", (_, make) => {
    expect(make).toThrow(TypeError);
    expect(make).not.toThrow(/98765|Planted/);
  });
});

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

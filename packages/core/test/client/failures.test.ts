import { describe, expect, it } from "vitest";
import { CloudJsonClient } from "../../src/client/cloud-json-client.js";
import type { JsonClient } from "../../src/client/json-client.js";
import { LocalJsonClient } from "../../src/client/local-json-client.js";
import { isGoeError } from "../../src/errors/goe-error.js";
import { type Answer, failureOf, http, inTurn, listen, say, textOf, unusedHost } from "../raw-server.js";
import { chunked, cloud, expectNoSecret, local, serial, token, transports } from "./clients.js";

const busy = "couldn't take api lock in 3s, please try again later";

type Maker = typeof local;
type Row = [name: string, make: Maker, answer: Answer, error: object, message: RegExp, requests?: number];

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

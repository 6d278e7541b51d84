import { afterEach, describe, expect, it } from "vitest";
import { closeDevices, start } from "../support/devices.js";
import { bodyOf, exchange, requestText } from "../support/raw-http.js";

afterEach(closeDevices);

const headOfSet = (line: string, type: string, length: number): string =>
  `HTTP/1.1 ${line}\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\nConnection: close\r\nAccess-Control-Allow-Origin: *\r\n\r\n`;
const headOfIdf = (line: string, length: number): string =>
  `HTTP/1.1 ${line}\r\nContent-Type: text/html\r\nContent-Length: ${length}\r\n\r\n`;
const notFound = `${headOfIdf("404 Not Found", 29)}Nothing matches the given URI`;

describe("whole exchanges, byte for byte", () => {
  it("status: chunked, API headers, no Date and no Server (evcc-io/evcc#2644)", async () => {
    const { port } = await start();
    expect(await exchange(port, requestText("/api/status?filter=alw,amp,fna"))).toBe(
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n" +
        "Connection: close\r\nAccess-Control-Allow-Origin: *\r\n\r\n" +
        '24\r\n{"alw":true,"amp":16,"fna":"Garage"}\r\n0\r\n\r\n',
    );
  });

  it("set: with a length", async () => {
    const { port, state } = await start();
    expect(await exchange(port, requestText("/api/set?amp=10"))).toBe(
      `${headOfSet("200 OK", "application/json", 12)}{"amp":true}`,
    );
    expect(state.get("amp")).toBe(10);
  });

  it("refused set: 500 and plain text (evcc-io/evcc#15952, goecharger/go-eCharger-API-v2#20)", async () => {
    const { port } = await start();
    expect(await exchange(port, requestText("/api/set?amp=5"))).toBe(
      `${headOfSet("500 Internal Server Error", "text/plain", 56)}{"amp":"amp: failed: Value 5 exceeds range 6 to 32 (5)"}`,
    );
  });

  it.each(["/", "/api", "/api/status/", "/API/status", "/status", "/mqtt?payload=amp=16", "/ws"])(
    "%s is no path of the API",
    async (target) => {
      const { port } = await start();
      expect(await exchange(port, requestText(target))).toBe(notFound);
    },
  );

  it.each(["POST", "PUT", "HEAD", "OPTIONS", "DELETE"])("%s is not allowed", async (method) => {
    const { port } = await start();
    expect(await exchange(port, requestText("/api/set?amp=10", method))).toBe(
      `${headOfIdf("405 Method Not Allowed", 45)}Specified method is invalid for this resource`,
    );
  });

  it("a target of 512 bytes passes, one more is too long", async () => {
    const { port } = await start();
    const longest = `/api/status?filter=amp,${"x".repeat(489)}`;
    expect(longest.length).toBe(512);
    expect(bodyOf(await exchange(port, requestText(longest)))).toBe('a\r\n{"amp":16}\r\n0\r\n\r\n');
    expect(await exchange(port, requestText(`${longest}x`))).toBe(
      `${headOfIdf("414 URI Too Long", 15)}URI is too long`,
    );
  });

  it("a request line without an end is too long", async () => {
    const { port } = await start();
    expect(await exchange(port, `GET /${"x".repeat(70_000)}`)).toContain("414 URI Too Long");
  });

  it("bare line feeds and HTTP/1.0 pass", async () => {
    const { port } = await start();
    expect(await exchange(port, "GET /api/status?filter=amp HTTP/1.0\n\n")).toContain('{"amp":16}');
  });

  it("what is no HTTP is a bad request, and endless headers are too large", async () => {
    const { port } = await start();
    expect(await exchange(port, "nonsense\r\n\r\n")).toBe(
      `${headOfIdf("400 Bad Request", 18)}Bad request syntax`,
    );
    const headers = `GET /api/status HTTP/1.1\r\nX-Long: ${"x".repeat(70_000)}\r\n\r\n`;
    expect(await exchange(port, headers)).toContain("431 Request Header Fields Too Large");
  });
});

describe("filter", () => {
  it.each([
    ["in the firmware's order", "filter=fna,amp,alw", '{"alw":true,"amp":16,"fna":"Garage"}'],
    ["with encoded commas, as the Python client sends it", "filter=fna%2Camp", '{"amp":16,"fna":"Garage"}'],
    // goecharger/go-eCharger-API-v2#1
    ["without the unknown", "filter=amp,rca,eca", '{"amp":16}'],
    ["with nothing known", "filter=rca", "{}"],
    ["as a JSON array", "filter=[%22amp%22,%22fna%22]", "{}"],
    ["as a raw JSON array", 'filter=["amp"]', "{}"],
    ["named twice", "filter=amp,amp", '{"amp":16}'],
    ["given twice", "filter=amp&filter=fna", '{"amp":16}'],
    ["with a space", "filter=amp,+fna", '{"amp":16}'],
    ["of a write-only key", "filter=ids,amp", '{"amp":16}'],
  ])("%s", async (_, query, body) => {
    const { port } = await start();
    const chunk = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
    expect(bodyOf(await exchange(port, requestText(`/api/status?${query}`)))).toBe(chunk);
  });

  it.each(["", "?", "?filter", "?filter=", "?other=amp"])("%j means everything", async (query) => {
    const { url, state } = await start({ now: () => 0 });
    const answer = await fetch(`${url}/api/status${query}`);
    expect(await answer.json()).toEqual(state.snapshot());
  });

  it("sends a large body in chunks of 4 kB (goecharger/go-eController-API#6)", async () => {
    const { port } = await start({ status: { fna: "ü".repeat(3000) } });
    const body = bodyOf(await exchange(port, requestText("/api/status?filter=fna")));
    expect(body.startsWith("1000\r\n")).toBe(true);
    expect(body).toContain("\r\n77a\r\n");
    expect(body.endsWith('"}\r\n0\r\n\r\n')).toBe(true);
  });
});

describe("set", () => {
  it.each([
    ["several, in the firmware's order", "psm=1&amp=10", "200 OK", '{"amp":true,"psm":true}'],
    [
      "one good, one bad",
      "amp=10&alw=true",
      "500 Internal Server Error",
      '{"alw":"alw: tried to set api key without setter (true)","amp":true}',
    ],
    ["an encoded text", "fna=%22Caf%C3%A9+1%25%22", "200 OK", '{"fna":true}'],
    ["raw JSON (goecharger/go-eCharger-API-v2#208)", 'ids={"pGrid":-5000}', "200 OK", '{"ids":true}'],
    [
      "a colour cut off by its number sign (goecharger/go-eCharger-API-v2#20)",
      'cid="#FF0000"',
      "500 Internal Server Error",
      '{"cid":"cid: tried to set api key with invalid json IncompleteInput (\\")"}',
    ],
    [
      "nothing behind the sign",
      "amp=",
      "500 Internal Server Error",
      '{"amp":"amp: tried to set api key with invalid json EmptyInput ()"}',
    ],
    [
      "a percent sign that starts nothing",
      "amp=%zz",
      "500 Internal Server Error",
      '{"amp":"amp: tried to set api key with invalid json InvalidInput (%zz)"}',
    ],
    ["a zero byte", "amp=10%00x", "200 OK", '{"amp":true}'],
    // goecharger/go-eCharger-API-v2#53
    ["an unknown key", "xyz=1", "200 OK", "null"],
    ["only unknown keys", "xyz=1&zyx=2", "200 OK", "null"],
    ["an unknown key beside a known one", "xyz=1&amp=10", "200 OK", '{"amp":true}'],
    ["no key", "", "200 OK", "null"],
    ["a key without a value", "amp", "200 OK", "null"],
    // goecharger/go-eCharger-API-v2#303
    [
      "a value beyond the buffer",
      `fna=%22${"x".repeat(250)}%22`,
      "500 Internal Server Error",
      "httpd_query_key_value() failed with ESP_ERR_HTTPD_RESULT_TRUNC",
    ],
    ["an unknown key beyond the buffer", `xyz=${"x".repeat(300)}`, "200 OK", "null"],
  ])("%s", async (_, query, line, body) => {
    const { port } = await start();
    const answer = await exchange(port, requestText(`/api/set?${query}`));
    const type = line === "200 OK" ? "application/json" : "text/plain";
    expect(answer).toBe(headOfSet(line, type, Buffer.byteLength(body)) + body);
  });

  it("takes text that no client has encoded, as UTF-8", async () => {
    const { port, state } = await start();
    await exchange(port, requestText('/api/set?fna="Café"'));
    expect(state.get("fna")).toBe("Café");
  });

  it("reads back decoded", async () => {
    const { port, state } = await start();
    await exchange(port, requestText("/api/set?fna=%22Caf%C3%A9+1%25%22"));
    expect(state.get("fna")).toBe("Café 1%");
  });

  it("a controller knows no ids: null (goecharger/go-eController-API#14)", async () => {
    const { port } = await start({
      device: "controller",
      findKey: () => undefined,
      profile: "controller-1.0.6",
    });
    expect(bodyOf(await exchange(port, requestText("/api/set?ids=1")))).toBe("null");
  });
});

describe("API switched off (goecharger/go-eCharger-API-v2#287)", () => {
  it.each([
    ["by the option", { httpApiEnabled: false }],
    ["by the state", { status: { hai: false } }],
  ])("%s", async (_, options) => {
    const { port, state } = await start(options);
    expect(await exchange(port, requestText("/api/status"))).toBe(notFound);
    expect(await exchange(port, requestText("/api/set?amp=10"))).toBe(notFound);
    state.set("hai", true);
    expect(await exchange(port, requestText("/api/status?filter=hai"))).toContain('{"hai":true}');
  });

  it("by a client, which thereby locks itself out", async () => {
    const { port } = await start({ httpApiEnabled: true });
    expect(bodyOf(await exchange(port, requestText("/api/set?hai=false")))).toBe('{"hai":true}');
    expect(await exchange(port, requestText("/api/status"))).toBe(notFound);
  });
});

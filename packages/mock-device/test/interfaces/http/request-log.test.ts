import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { exchange, requestText } from "../../support/raw-http.js";
import { closeBoxes, startBox, startProfile } from "./boxes.js";

afterEach(closeBoxes);

describe("what the log tells of a request", () => {
  it.each(["v4-055.7", "core-60.4"])(
    "%s: a key that a fault keeps back is no fault of the client",
    async (name) => {
      const { ask, device } = await startProfile(name);
      device.faults.add("missing-keys", { keys: ["cards", "tma"] });
      await ask("/api/status?filter=car,cards,tma");
      await ask("/api/status?filter=car,cards,rca");
      expect(device.requests.all().map(({ unexpected }) => unexpected)).toEqual([
        undefined,
        "keys that this firmware does not send: rca",
      ]);
    },
  );

  it.each([
    ["a good one", "/api/status?filter=amp", ["filter"], "200 OK", undefined],
    ["all keys", "/api/status", [], "200 OK", undefined],
    [
      "unknown keys in the filter",
      "/api/status?filter=amp,rca,eca",
      ["filter"],
      "200 OK",
      "keys that this firmware does not send: rca, eca",
    ],
    ["a good set", "/api/set?amp=10&psm=1", ["amp", "psm"], "200 OK", undefined],
    ["an unknown key", "/api/set?xyz=1", ["xyz"], "200 OK", "xyz: no key of this firmware"],
    ["no key", "/api/set", [], "200 OK", "no key to set"],
    [
      "a refused value, without its echo",
      "/api/set?amp=5",
      ["amp"],
      "500 Internal Server Error",
      "amp: failed: Value 5 exceeds range 6 to 32",
    ],
    [
      "a key without setter",
      "/api/set?alw=true",
      ["alw"],
      "500 Internal Server Error",
      "alw: tried to set api key without setter",
    ],
    [
      "no JSON, without its text",
      "/api/set?fna=hush",
      ["fna"],
      "500 Internal Server Error",
      "fna: tried to set api key with invalid json InvalidInput",
    ],
    [
      "two faults",
      "/api/set?xyz=1&alw=true",
      ["xyz", "alw"],
      "500 Internal Server Error",
      "alw: tried to set api key without setter; xyz: no key of this firmware",
    ],
    [
      "a value beyond the buffer",
      `/api/set?fna=${"x".repeat(300)}`,
      ["fna"],
      "500 Internal Server Error",
      "fna: value of more than 255 bytes",
    ],
    ["an unknown path", "/nowhere?a=1", ["a"], "404 Not Found", "no path of this device"],
    ["API v1 on a box without", "/status", [], "404 Not Found", "no path of this device"],
    [
      "a target that is too long",
      `/api/status?filter=${"x".repeat(600)}`,
      ["filter"],
      "414 URI Too Long",
      "path and query of 619 bytes; the box takes 512",
    ],
  ])("%s", async (_, target, parameters, answer, unexpected) => {
    const { ask, device } = await startBox();
    await ask(target);
    const via = target === "/status" ? "legacy-http" : "http";
    const path = target.split("?")[0];
    expect(device.requests.all()).toEqual([
      {
        atMs: expect.any(Number),
        via,
        method: "GET",
        path,
        parameters,
        answer,
        ...(unexpected && { unexpected }),
      },
    ]);
  });

  it("a wrong method", async () => {
    const { ask, device } = await startBox();
    await ask("/api/set?amp=10", "POST");
    expect(device.requests.all()).toMatchObject([
      {
        method: "POST",
        path: "/api/set",
        answer: "405 Method Not Allowed",
        unexpected: "method POST; the box serves GET",
      },
    ]);
  });

  it("what is no request, of which nothing is told", async () => {
    const { port, device } = await startBox({ receiveTimeoutMs: 20 });
    await exchange(port, "password=hush\r\n\r\n");
    await exchange(port, "GET /hush");
    await exchange(port, `GET / HTTP/1.1\r\nX: ${"hush".repeat(20_000)}`);
    await exchange(port, "hush".repeat(20_000));
    const nothing = { via: "http", method: "?", path: "?", parameters: [] };
    expect(device.requests.all()).toMatchObject([
      { ...nothing, answer: "400 Bad Request", unexpected: "no HTTP request" },
      { ...nothing, answer: "408 Request Timeout", unexpected: "request without an end" },
      { ...nothing, answer: "431 Request Header Fields Too Large", unexpected: "headers without an end" },
      { ...nothing, answer: "414 URI Too Long", unexpected: "request line without an end" },
    ]);
    expect(JSON.stringify(device.requests.all())).not.toContain("hush");
  });

  it("an API that is switched off is the owner's doing", async () => {
    const { ask, device } = await startBox({ overrides: { hai: false, hla: false } });
    await ask("/api/status");
    await ask("/status");
    expect(device.requests.all().map(({ answer, unexpected }) => [answer, unexpected])).toEqual([
      ["404 Not Found", undefined],
      ["404 Not Found", undefined],
    ]);
  });

  it("API v1 by its own name, with the names of its keys", async () => {
    const { ask, device } = await startProfile("v4-055.7", { overrides: { hla: true } });
    for (const target of ["/status", "/mqtt?payload=amx=10", "/mqtt?payload=amx=99", "/mqtt?payload=xyz=1"]) {
      await ask(target);
    }
    await ask("/mqtt?payload=car=1");
    await ask("/mqtt?payload=alw=2");
    await ask("/mqtt");
    const seen = device.requests.all();
    expect(seen.map(({ via }) => via)).toEqual(seen.map(() => "legacy-http"));
    expect(seen.map(({ parameters, answer, unexpected }) => [parameters, answer, unexpected])).toEqual([
      [[], "200 OK", undefined],
      [["amx"], "200 OK", undefined],
      [["amx"], "200 OK", "amx: failed: Value 99 exceeds range 6 to 32"],
      [["xyz"], "500 Internal Server Error", "xyz: no name of API v1"],
      [["car"], "200 OK", "car: cannot be set"],
      [["alw"], "200 OK", "alw: no such value"],
      [[], "500 Internal Server Error", "no payload"],
    ]);
  });

  it("never holds a value, whatever is written", async () => {
    const { url, device } = await startProfile("v4-055.7");
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("fna", "wifis", "cak", "ocppu", "nosuch"), async (key) => {
        await fetch(`${url}/api/set?${key}=${encodeURIComponent('"hush-hush"')}`);
        await fetch(`${url}/api/set?${key}=hush-hush`);
        expect(JSON.stringify(device.requests.all())).not.toContain("hush");
      }),
      { numRuns: 20 },
    );
  });
});

describe("whatever arrives", () => {
  it("the box goes on answering", async () => {
    const { port, ask } = await startBox({ receiveTimeoutMs: 20 });
    const bytes = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 200 }).map((data) => Buffer.from(data).toString("latin1")),
      fc.string({ minLength: 1 }).map((text) => requestText(`/api/set?${text}`)),
      fc.webPath().map((path) => requestText(path === "" ? "/" : path)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (request) => {
        expect(await exchange(port, request)).toMatch(/^HTTP\/1\.1 \d{3} /);
      }),
      { numRuns: 150 },
    );
    expect(await ask("/api/status?filter=hai")).toContain('{"hai":true}');
  });
});

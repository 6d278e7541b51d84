import { afterEach, describe, expect, it } from "vitest";
import { closeBoxes, named, startBox, startProfile } from "./boxes.js";

afterEach(closeBoxes);

const head = (line: string, type: string, length: number, api: boolean): string =>
  `HTTP/1.1 ${line}\r\nServer: nginx\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT\r\n${type === "" ? "" : `Content-Type: ${type}\r\n`}` +
  `Content-Length: ${length}\r\nConnection: close\r\n${api ? "Access-Control-Allow-Origin: *\r\n" : ""}\r\n`;

const now = () => 0;
const upgradeMissing = "The WebSocket handshake Upgrade field is missing";

describe("status on CORE and PRO (goecharger/go-eCharger-API-v2#312, reported of a PRO)", () => {
  const supported = "sse,fna,car,alw,acs,frc,trx,cards,err,wh,pha,nrg,eto,tma,amp,ama,fsp";
  const unsupported = supported.replace(",ama,", ",ama,cbl,");

  it.each(["core-60.4", "pro-60.4"])("%s: 200 when it has all keys", async (name) => {
    const { url } = await startProfile(name);
    const answer = await fetch(`${url}/api/status?filter=${supported}`);
    expect(answer.status).toBe(200);
    expect(Object.keys(JSON.parse(await answer.text())).sort()).toEqual(supported.split(",").sort());
  });

  it.each(["core-60.4", "pro-60.4"])("%s: 400 with all known values when it lacks one", async (name) => {
    const { url } = await startProfile(name);
    const answer = await fetch(`${url}/api/status?filter=${unsupported}`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([400, "application/json"]);
    expect(Object.keys(JSON.parse(await answer.text())).sort()).toEqual(supported.split(",").sort());
  });

  it.each(["", "?filter="])("all keys (%j) come with 400 too", async (query) => {
    const { url, device } = await startProfile("pro-60.4", { now });
    const answer = await fetch(`${url}/api/status${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual(device.state.snapshot());
    expect(device.requests.all()[0]?.unexpected).toBeUndefined();
  });

  it("nothing known gives an empty object", async () => {
    const { ask } = await startProfile("core-60.4", { now });
    expect(await ask("/api/status?filter=cbl")).toBe(
      `${head("400 Bad Request", "application/json", 2, true)}{}`,
    );
  });

  it("the whole answer, as far as it can be inferred", async () => {
    const { ask } = await startProfile("core-60.4", { now });
    const body = '{"amp":16,"fwv":"60.4"}';
    expect(await ask("/api/status?filter=fwv,amp")).toBe(
      `${head("200 OK", "application/json", body.length, true)}${body}`,
    );
  });

  it("an ESP32 says nothing about a key that it lacks", async () => {
    const { url } = await startProfile("v5-60.2");
    expect((await fetch(`${url}/api/status?filter=amp,nosuchkey`)).status).toBe(200);
  });
});

describe("60.5 shows null (marq24/ha-goecharger-api2#160)", () => {
  const box = () => {
    const core = named("core-60.4", "60.5");
    const lacking = new Set(["cae", "fwc", "ccrv"]);
    return startBox({ profile: { ...core, status: core.status.filter(([key]) => !lacking.has(key)) } });
  };

  it.each(["cae", "fwc", "ccrv"])("%s", async (key) => {
    expect(await (await box()).read(`/api/status?filter=${key}`)).toBe(`{"${key}":null}`);
  });

  it("behind what it has, and not for what no charger has", async () => {
    expect(await (await box()).read("/api/status?filter=cae,amp,nosuchkey,rst")).toBe(
      '{"amp":16,"cae":null}',
    );
  });

  it("not on 60.4", async () => {
    const { read } = await startProfile("core-60.4");
    expect(await read("/api/status?filter=cbl")).toBe("{}");
  });
});

describe("what is none of the API's", () => {
  it("GET / reads like a failed WebSocket (marq24/ha-goecharger-api2#160)", async () => {
    const { ask } = await startProfile("core-60.4", { now });
    expect(await ask("/")).toBe(head("400 Bad Request", "", 48, false) + upgradeMissing);
  });

  it.each(["/ws", "/status", "/mqtt?payload=amp=10", "/api"])("so does %s", async (target) => {
    const { read } = await startProfile("core-60.4");
    expect(await read(target)).toBe(upgradeMissing);
  });

  it.each(["/", "/api/set?amp=10"])("POST %s is refused", async (target) => {
    const { ask, device } = await startProfile("core-60.4");
    expect(await ask(target, "POST")).toContain("\r\n\r\nThe WebSocket handshake method was not GET");
    expect(device.state.get("amp")).toBe(16);
  });

  it("the API switched off is not found", async () => {
    const { ask } = await startProfile("core-60.4", { now, overrides: { hai: false } });
    expect(await ask("/api/status")).toBe(`${head("404 Not Found", "text/plain", 9, false)}Not Found`);
  });

  it("nothing speaks like ESP-IDF", async () => {
    const { ask, read } = await startProfile("core-60.4");
    for (const answer of [
      await ask("/nowhere"),
      await ask(`/${"x".repeat(9000)}`),
      await ask("/", "FETCH"),
    ]) {
      expect(answer).not.toMatch(/given URI|URI is too long|Specified method|Bad request syntax/);
    }
    expect(await read(`/${"x".repeat(9000)}`)).toContain("<h1>414 Request-URI Too Large</h1>");
  });
});

describe("set on CORE and PRO", () => {
  it("takes a value beyond ESP-IDF's buffer, and a target beyond its limit", async () => {
    const { read, device } = await startProfile("core-60.4");
    const name = "x".repeat(600);
    expect(await read(`/api/set?fna=%22${name}%22`)).toBe('{"fna":true}');
    expect(device.state.get("fna")).toBe(name);
  });

  it("refuses like the others", async () => {
    const { ask } = await startProfile("core-60.4", { now });
    const body = '{"amp":"amp: failed: Value 5 exceeds range 6 to 32 (5)"}';
    expect(await ask("/api/set?amp=5")).toBe(
      head("500 Internal Server Error", "text/plain", body.length, true) + body,
    );
  });
});

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { nodeHttpTransport } from "@goe/core/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseJsonPath, valueAt } from "../../src/arguments/json-path.js";
import { needsInput, type PowerSources, parsePowerSource } from "../../src/commands/pv/power-source.js";
import { parseInput, readPowers, urlReader } from "../../src/commands/pv/read-powers.js";

describe("a path into JSON", () => {
  it.each<[text: string, path: readonly string[] | undefined]>([
    ["power", ["power"]],
    [".power", ["power"]],
    ["$.a.b", ["a", "b"]],
    ["emeters[0].power", ["emeters", "0", "power"]],
    ["emeters.0.power", ["emeters", "0", "power"]],
    ['$["total power"][1]', ["total power", "1"]],
    ["switch:0.apower", ["switch:0", "apower"]],
    ["", undefined],
    ["a..b", undefined],
    ["a[", undefined],
    ["a[b]", undefined],
  ])("%s", (text, path) => {
    expect(parseJsonPath(text)).toEqual(path);
  });

  it("finds values, and nothing of what objects are born with", () => {
    const value = { emeters: [{ power: -120.5 }] };
    expect(valueAt(value, ["emeters", "0", "power"])).toBe(-120.5);
    expect(valueAt(value, ["emeters", "1", "power"])).toBeUndefined();
    expect(valueAt(value, ["constructor"])).toBeUndefined();
    expect(valueAt(5, ["a"])).toBeUndefined();
    expect(valueAt(value, [])).toBe(value);
  });
});

describe("the source of a power", () => {
  it.each<[text: string, source: object]>([
    ["-", { from: "input", path: [] }],
    ["-1200", { from: "constant", powerW: -1200 }],
    ["0W", { from: "constant", powerW: 0 }],
    ["meter.power", { from: "input", path: ["meter", "power"] }],
    ["http://192.168.1.30/status", { from: "url", url: "http://192.168.1.30/status", path: [] }],
    [
      "http://192.168.1.30/status?x=1#emeters[0].power",
      { from: "url", url: "http://192.168.1.30/status?x=1", path: ["emeters", "0", "power"] },
    ],
    ["http://h/#%5B%22a%20b%22%5D", { from: "url", url: "http://h/", path: ["a b"] }],
    ["http://h/#50%", { from: "url", url: "http://h/", path: ["50%"] }],
  ])("%s", (text, source) => {
    expect(parsePowerSource("grid", text)).toEqual(source);
  });

  it.each(["", "a b", "http://", "http://user:s3cret@h:x/", "https://h/#a..b"])("is not %j", (text) => {
    expect(() => parsePowerSource("pv", text)).toThrow(/^--pv .*\. (?:Give|Write)/);
    expect(() => parsePowerSource("pv", text)).not.toThrow("s3cret");
  });

  it("may need input", () => {
    const url = parsePowerSource("grid", "http://h/");
    expect(needsInput({ grid: url })).toBe(false);
    expect(needsInput({ grid: url, pv: parsePowerSource("pv", "pv.power") })).toBe(true);
  });
});

describe("powers", () => {
  const none = (): Promise<string> => Promise.reject(new Error("no URL expected"));
  const source = (text: string) => parsePowerSource("grid", text);

  it.each<[input: string, sources: PowerSources, reading: object]>([
    ["-1200", {}, { gridPowerW: -1200 }],
    [" 35.5 W\n", {}, { gridPowerW: 35.5 }],
    ['"12"', {}, { gridPowerW: 12 }],
    ['{"grid": 5, "pv": 3400, "battery": -700}', {}, { gridPowerW: 5, pvPowerW: 3400, batteryPowerW: -700 }],
    ['{"pGrid": 5, "pPv": null}', {}, { gridPowerW: 5 }],
    ['{"gridPowerW": 1, "grid": 2}', {}, { gridPowerW: 1 }],
    ['{"a": [{"p": "-3"}]}', { grid: source("a[0].p") }, { gridPowerW: -3 }],
    ["3400", { grid: source("-200"), pv: source("-") }, { gridPowerW: -200, pvPowerW: 3400 }],
    ['{"grid": 1, "sun": 2}', { pv: source("sun") }, { gridPowerW: 1, pvPowerW: 2 }],
  ])("from %s", async (input, sources, reading) => {
    expect(await readPowers(sources, parseInput(input), none)).toEqual(reading);
  });

  it.each<[input: string, sources: PowerSources, message: string]>([
    ["hello", {}, 'The grid power is no number: "hello". It must be in W.'],
    ["1 kW", {}, 'The grid power is no number: "1 kW". It must be in W.'],
    ["{}", {}, "There is no power at the grid: print a number, or JSON with grid, or give --grid."],
    ["[]", { grid: source("a.b") }, "The grid power at a.b is no number: nothing. It must be in W."],
    ['{"grid": true}', {}, "The grid power at grid is no number: true. It must be in W."],
  ])("do not come from %s", async (input, sources, message) => {
    await expect(readPowers(sources, parseInput(input), none)).rejects.toThrow(message);
  });
});

describe("powers from a URL", () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    if (request.url === "/status") response.end('{"emeters": [{"power": -88.5}], "sun": 700}');
    else response.writeHead(404).end("no");
  });
  let base = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  const read = (sources: PowerSources) => readPowers(sources, undefined, urlReader(nodeHttpTransport, 5000));

  it("are asked for once for all powers of the same URL", async () => {
    const grid = parsePowerSource("grid", `${base}/status#emeters[0].power`);
    const pv = parsePowerSource("pv", `${base}/status#sun`);
    expect(await read({ grid, pv })).toEqual({ gridPowerW: -88.5, pvPowerW: 700 });
    expect(asked).toEqual(["/status"]);
  });

  it("say which host gave none, and nothing of the rest of the URL", async () => {
    const wrong = parsePowerSource("grid", `${base.replace("//", "//me:s3cret@")}/other?key=s3cret`);
    const failure = await read({ grid: wrong }).catch((error: Error) => error);
    expect(String(failure)).toMatch(/ReadingError: 127\.0\.0\.1:\d+ answered with HTTP status 404\./);
    expect(String(failure)).not.toContain("s3cret");
    await expect(read({ grid: parsePowerSource("grid", "http://127.0.0.1:1/") })).rejects.toThrow(
      "127.0.0.1:1 did not answer (ECONNREFUSED).",
    );
  });
});

import { afterEach, describe, expect, it } from "vitest";
import { closeDevices, start } from "../../support/devices.js";
import { bodyOf } from "../../support/raw-http.js";
import { testProfile } from "../../support/registry.js";
import { closeBoxes, startBox, startProfile } from "./boxes.js";

afterEach(closeBoxes);
afterEach(closeDevices);

describe("filter", () => {
  it.each([
    [
      "in the firmware's order (evcc-io/evcc#2644)",
      "filter=fna,amp,alw",
      '{"alw":true,"amp":16,"fna":"Garage"}',
    ],
    [
      "with encoded commas, as the Python client sends it (supermihi/goe)",
      "filter=fna%2Camp",
      '{"amp":16,"fna":"Garage"}',
    ],
    ["without the unknown (goecharger/go-eCharger-API-v2#1)", "filter=amp,rca,eca", '{"amp":16}'],
    ["with nothing known (goecharger/go-eCharger-API-v2#1)", "filter=rca", "{}"],
    ["as a JSON array on 051.4 (goecharger/go-eCharger-API-v2#1)", "filter=[%22amp%22,%22fna%22]", "{}"],
    ["as a raw JSON array", 'filter=["amp"]', "{}"],
    ["named twice", "filter=amp,amp", '{"amp":16}'],
    ["given twice", "filter=amp&filter=fna", '{"amp":16}'],
    ["with a space", "filter=amp,+fna", '{"amp":16}'],
    ["of a write-only key", "filter=ids,amp", '{"amp":16}'],
    ["of an optional key without a value", "filter=dwo,trx", '{"dwo":null,"trx":null}'],
  ])("%s", async (_, query, body) => {
    const { ask } = await startBox();
    const chunk = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
    expect(bodyOf(await ask(`/api/status?${query}`))).toBe(chunk);
  });

  it.each([
    ["051.3", 'filter=["amp","fna"]', '{"amp":16,"fna":"Garage"}'],
    ["051.3", "filter=[%22amp%22]", '{"amp":16}'],
    ["051.3", "filter=amp,fna", "{}"],
    ["051.4", "filter=amp,fna", '{"amp":16,"fna":"Garage"}'],
  ])("on %s %s (goecharger/go-eCharger-API-v2#1)", async (firmware, query, body) => {
    const { read } = await startBox({ profile: { ...testProfile, firmware } });
    expect(await read(`/api/status?${query}`)).toBe(body);
  });

  it.each(["", "?", "?filter", "?filter=", "?other=amp"])("%j means everything", async (query) => {
    const { read, device } = await startBox({ now: () => 0 });
    expect(JSON.parse(await read(`/api/status${query}`))).toEqual(device.state.snapshot());
  });

  it("sends a large body in chunks of 4 kB (goecharger/go-eController-API#6)", async () => {
    const { ask } = await startBox({ overrides: { fna: "ü".repeat(3000) } });
    const body = bodyOf(await ask("/api/status?filter=fna"));
    expect(body.startsWith("1000\r\n")).toBe(true);
    expect(body).toContain("\r\n77a\r\n");
    expect(body.endsWith('"}\r\n0\r\n\r\n')).toBe(true);
  });
});

describe("masked values (captures of supermihi/goe)", () => {
  it("keys of networks and ids of cards are told as true or false", async () => {
    const { read, device } = await startProfile("v4-055.7");
    await read(`/api/set?wifis=${encodeURIComponent('[{"ssid":"Home","key":"hush"}]')}`);
    expect(await read("/api/status?filter=wifis,cards")).not.toContain("hush");
    expect(JSON.stringify(device.requests.all())).not.toContain("hush");
  });
});

describe("API switched off (goecharger/go-eCharger-API-v2#287)", () => {
  it("answers as if its paths did not exist, until it is on again", async () => {
    const { read, device } = await startBox({ overrides: { hai: false } });
    for (const target of ["/api/status", "/api/set?amp=10", "/api/status?filter=hai"]) {
      expect(await read(target)).toBe("Nothing matches the given URI");
    }
    expect(device.state.get("amp")).toBe(16);
    device.state.set("hai", true);
    expect(await read("/api/status?filter=hai")).toBe('{"hai":true}');
  });

  it("by the option of a mock device", async () => {
    const { url } = await start({ httpApiEnabled: false });
    expect((await fetch(`${url}/api/status`)).status).toBe(404);
  });

  it("also to another method", async () => {
    const { ask } = await startBox({ overrides: { hai: false } });
    expect(await ask("/api/status", "POST")).toContain("404 Not Found");
  });

  it("by a client, which thereby locks itself out", async () => {
    const { read } = await startBox();
    expect(await read("/api/set?hai=false")).toBe('{"hai":true}');
    expect(await read("/api/status")).toBe("Nothing matches the given URI");
  });
});

import { afterEach, describe, expect, it } from "vitest";
import { closeBoxes, startProfile } from "../boxes.js";

afterEach(closeBoxes);

const v1 = { overrides: { hla: true } };
const json = async (url: string): Promise<Record<string, unknown>> =>
  (await (await fetch(url)).json()) as Record<string, unknown>;

describe("openWB 1.9", () => {
  it("reads watts, energies and the plug, and sets amx from firmware 40 on", async () => {
    const { url, device } = await startProfile("v3-59.4", {
      overrides: {
        ...v1.overrides,
        car: 2,
        nrg: [230, 0, 0, 0, 10, 0, 0, 2300, 0, 0, 0, 2300, 100, 0, 0, 0],
        wh: 1000,
      },
    });
    const status = await json(`${url}/status`);
    expect((status["nrg"] as number[])[11]).toBe(230);
    expect(Number(status["dws"]) * 10).toBe(3_600_000);
    expect(status["car"]).toBe("2");
    expect(Number(/[1-9]\d{1,2}/.exec(String(status["fwv"]))?.[0])).toBeGreaterThanOrEqual(40);
    expect(await json(`${url}/mqtt?payload=amx=8`)).toMatchObject({ amp: "8" });
    expect(await json(`${url}/mqtt?payload=alw=0`)).toMatchObject({ alw: "0" });
    expect(device.state.snapshot(["amp", "frc"])).toEqual({ frc: 1, amp: 8 });
  });

  it("knows a V3 by fsp, and switches phases with it", async () => {
    const { url, device } = await startProfile("v3-59.4", v1);
    expect(await json(`${url}/status`)).toMatchObject({ fsp: "0" });
    expect(await json(`${url}/mqtt?payload=fsp=1`)).toMatchObject({ fsp: "1" });
    expect(device.state.get("psm")).toBe(1);
  });
});

describe("goecharger, the Python library for API v1 (cathiele)", () => {
  it.each([
    ["amp=16", "amp", 16],
    ["amx=10", "amp", 10],
    ["dwo=24", "dwo", 2400],
    ["al1=32", "clp", [32, 10, 12, 14, 16]],
    ["ama=16", "ama", 16],
  ])("sets %s", async (payload, key, stored) => {
    const { url, device } = await startProfile("v4-055.7", v1);
    expect(await json(`${url}/mqtt?payload=${payload}`)).toHaveProperty("version", "B");
    expect(device.state.get(key)).toEqual(stored);
  });
});

describe("dbus-goecharger (vikt0rm)", () => {
  it("reads watts and amperes off the tenths of API v1", async () => {
    const { url } = await startProfile("v3-59.4", {
      overrides: {
        ...v1.overrides,
        nrg: [230.5, 231, 229, 1, 15.96, 16, 15.9, 3680, 3696, 3641, 0, 11017, 100, 100, 100, 0],
      },
    });
    const { nrg } = await json(`${url}/status`);
    const [u1, , , , i1, , , p1, , , , total] = nrg as number[];
    expect([u1, Number(i1) / 10, Number(p1) * 100, Number(total) * 10]).toEqual([231, 16, 3700, 11020]);
  });
});

describe("go-e for Homey", () => {
  it("starts a charge as go-e's own app does", async () => {
    const { url, device } = await startProfile("v4-59.4");
    expect(await json(`${url}/api/status?filter=trx`)).toEqual({ trx: null });
    expect(await json(`${url}/api/set?trx=0`)).toEqual({ trx: true });
    expect(await json(`${url}/api/set?frc=2`)).toEqual({ frc: true });
    expect(device.state.snapshot(["trx", "frc"])).toEqual({ frc: 2, trx: 0 });
  });
});

describe("goecharger-api-lite (bkogler)", () => {
  it("reads everything at once and wants JSON by its type", async () => {
    const { url } = await startProfile("v4-055.7");
    const answer = await fetch(`${url}/api/status`);
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(await answer.json()).toMatchObject({ fwv: "055.7", typ: "go-eCharger_V4" });
  });
});

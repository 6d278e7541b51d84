import { afterEach, describe, expect, it } from "vitest";
import { closeBoxes, startProfile } from "../boxes.js";

afterEach(closeBoxes);

describe("openHAB's goecharger binding", () => {
  it("reads API v2 in its order and gets the firmware's (goecharger/go-eCharger-API-v2#132)", async () => {
    const { url } = await startProfile("v4-055.7");
    const filter = "tma,wh,eto,nrg,alw,trx,psm,frc,dwo,fwv,amp,car,err,cbl";
    const status = JSON.parse(await (await fetch(`${url}/api/status?filter=${filter}`)).text()) as object;
    expect(Object.keys(status)).toEqual("alw,dwo,eto,amp,frc,car,err,cbl,wh,trx,fwv,tma,nrg,psm".split(","));
  });

  it.each([
    ["amp", "10", 10],
    ["dwo", "5000", 5000],
    ["psm", "2", 2],
    ["frc", "1", 1],
    ["trx", "0", 0],
  ])("sets %s=%s and wants 200", async (key, value, stored) => {
    const { url, device } = await startProfile("v4-055.7");
    expect((await fetch(`${url}/api/set?${key}=${value}`)).status).toBe(200);
    expect(device.state.get(key)).toBe(stored);
  });

  it("reads API v1 as numbers that Gson takes", async () => {
    const { url } = await startProfile("v3-59.4", { overrides: { hla: true } });
    const status = JSON.parse(await (await fetch(`${url}/status`)).text()) as Record<string, unknown>;
    for (const key of ["car", "ast", "amp", "amx", "err", "alw", "cbl", "pha", "dws", "dwo", "eto"]) {
      expect(status[key], key).toMatch(/^\d+$/);
    }
    for (const reading of status["nrg"] as unknown[]) expect(Number.isInteger(reading)).toBe(true);
  });

  it.each([
    ["amp=10", "amp", 10],
    ["amx=11", "amp", 11],
    ["dwo=50", "dwo", 5000],
    ["alw=1", "frc", 2],
    ["ast=1", "acs", 1],
  ])("sets %s over API v1", async (payload, key, stored) => {
    const { url, device } = await startProfile("v3-59.4", { overrides: { hla: true } });
    expect((await fetch(`${url}/mqtt?payload=${payload}`)).status).toBe(200);
    expect(device.state.get(key)).toBe(stored);
  });

  it("POSTed in vain at first (openhab/openhab-addons#10861)", async () => {
    const { url, device } = await startProfile("v3-59.4", { overrides: { hla: true } });
    const answer = await fetch(`${url}/mqtt?payload=alw=0`, { method: "POST" });
    expect(answer.status).toBe(405);
    expect(device.state.get("frc")).toBe(0);
  });
});

import { afterEach, describe, expect, it } from "vitest";
import { closeBoxes, startProfile } from "../boxes.js";

afterEach(closeBoxes);

const profiles = ["v4-055.7", "v3-59.4", "v4-59.4", "v5-60.2"];

/** As evcc's `GetJSON`: only an answer of 2xx that is JSON will do. */
async function getJson(url: string): Promise<Record<string, unknown>> {
  const answer = await fetch(url, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`unexpected status: ${answer.status}`);
  return JSON.parse(await answer.text()) as Record<string, unknown>;
}

describe("evcc", () => {
  it.each([...profiles, "core-60.4", "pro-60.4"])(
    "%s: finds API v2, reads what it needs, and sets",
    async (name) => {
      const { url, device } = await startProfile(name);
      expect(await getJson(`${url}/api/status?filter=alw`)).toEqual({ alw: false });
      const status = await getJson(`${url}/api/status?filter=alw,car,eto,nrg,wh,trx,cards`);
      expect(Object.keys(status).sort()).toEqual(["alw", "car", "cards", "eto", "nrg", "trx", "wh"]);
      expect(status).toMatchObject({ car: 1, trx: null });
      expect(status["nrg"]).toHaveLength(16);
      expect(Number.isInteger(status["eto"])).toBe(true);
      for (const payload of ["frc=2", "frc=1", "amp=10", "psm=1", "psm=2"]) {
        const [key = ""] = payload.split("=");
        expect(await getJson(`${url}/api/set?${payload}`)).toEqual({ [key]: true });
      }
      expect(device.state.snapshot(["frc", "amp", "psm"])).toEqual({ frc: 1, amp: 10, psm: 2 });
      expect(device.requests.all().filter(({ unexpected }) => unexpected !== undefined)).toEqual([]);
    },
  );

  it("asks for modelStatus too, since 2026", async () => {
    const { url } = await startProfile("v4-59.4");
    const status = await getJson(`${url}/api/status?filter=alw,car,eto,nrg,wh,trx,cards,modelStatus`);
    expect(status).toHaveProperty("modelStatus");
  });

  it.each(profiles)("%s: falls back to API v1 when v2 is off", async (name) => {
    const { url, device } = await startProfile(name, {
      overrides: {
        hai: false,
        hla: true,
        nrg: [230, 230, 230, 0, 10, 10, 10, 2300, 2300, 2300, 0, 6900, 100, 100, 100, 0],
      },
    });
    await expect(getJson(`${url}/api/status?filter=alw`)).rejects.toThrow("unexpected status: 404");
    const status = await getJson(`${url}/status`);
    // Its Go struct reads these as numbers in strings, and `nrg` as integers in its older versions.
    for (const key of ["car", "alw", "amp", "err", "eto", "stp", "dws", "uby"]) {
      expect(status[key], key).toMatch(/^\d+$/);
    }
    expect(status["nrg"]).toEqual([230, 230, 230, 0, 100, 100, 100, 23, 23, 23, 0, 690, 100, 100, 100, 0]);
    expect(status["rna"]).toEqual(expect.any(String));
    // Its older versions compare the answer with what they sent.
    expect(await getJson(`${url}/mqtt?payload=alw=1`)).toMatchObject({ alw: "1" });
    expect(await getJson(`${url}/mqtt?payload=amx=10`)).toMatchObject({ amp: "10", amx: "10" });
    expect(device.state.snapshot(["frc", "amp"])).toEqual({ frc: 2, amp: 10 });
  });

  it("stays with 404 when both are off", async () => {
    const { url } = await startProfile("v4-59.4", { overrides: { hai: false, hla: false } });
    await expect(getJson(`${url}/status`)).rejects.toThrow("unexpected status: 404");
  });

  it("reads a Controller one value at a time", async () => {
    const { url } = await startProfile("controller-1.0.6");
    const { ccp } = await getJson(`${url}/api/status?filter=ccp`);
    expect(ccp).toHaveLength(16);
    const { cec } = await getJson(`${url}/api/status?filter=cec`);
    expect(cec).toEqual(expect.arrayContaining([expect.arrayContaining([expect.any(Number)])]));
  });
});

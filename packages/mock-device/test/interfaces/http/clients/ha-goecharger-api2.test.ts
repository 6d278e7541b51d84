import { afterEach, describe, expect, it } from "vitest";
import { closeBoxes, startProfile } from "../boxes.js";

afterEach(closeBoxes);

// The request of marq24/ha-goecharger-api2#66.
const states =
  "acu,adi,amt,atp,awcp,car,cards,cbl,ccu,ccw,cdi,cll,cus,ctrls,deltaa,deltap,di1,err,eto,ffb,fhz,fsp,fsptws,inva,lbp," +
  "lccfc,lccfi,lcctc,lck,lfspt,lmsc,loa,lpsc,mcpea,mmp,modelStatus,nif,nrg,pakku,pgrid,pha,pnp,ppv,pvopt_averagePAkku," +
  "pvopt_averagePGrid,pvopt_averagePPv,pwm,rbc,rbt,rfb,rssi,rst,tlf,tls,tma,tpa,trx,wh,wsms,wst";

/** As aiohttp's `json()`: another content type is an error. */
async function aiohttp(
  url: string,
): Promise<{ readonly status: number; readonly json: Record<string, unknown> }> {
  const answer = await fetch(url);
  expect(answer.headers.get("content-type")).toBe("application/json");
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
}

describe("ha-goecharger-api2 (marq24)", () => {
  it("reads the states of a V4, which drops what it lacks", async () => {
    const { url, device } = await startProfile("v4-59.4");
    const { status, json } = await aiohttp(`${url}/api/status?filter=${states}`);
    expect(status).toBe(200);
    expect(json).toHaveProperty("cbl");
    expect(json).not.toHaveProperty("rst");
    expect(device.requests.all()[0]?.unexpected).toBe("keys that this firmware does not send: rst");
  });

  it.each(["core-60.4", "pro-60.4"])("%s: reads them under 400 (#66)", async (name) => {
    const { url } = await startProfile(name);
    const { status, json } = await aiohttp(`${url}/api/status?filter=${states}`);
    expect(status).toBe(400);
    for (const key of ["cbl", "rst"]) expect(json).not.toHaveProperty(key);
    for (const key of ["car", "nrg", "eto", "modelStatus"]) expect(json).toHaveProperty(key);
  });

  it("sets yes and no, texts, lists and objects, and wants something true under the key", async () => {
    const { url } = await startProfile("v4-59.4");
    for (const [key, value] of [
      ["fup", "true"],
      ["fna", '"Garage"'],
      ["clp", "[6,10,12,14,16]"],
      ["ids", '{"pGrid":-1500,"pPv":3000,"pAkku":0}'],
    ] as const) {
      const { status, json } = await aiohttp(`${url}/api/set?${key}=${encodeURIComponent(value)}`);
      expect([status, json[key]]).toEqual([200, true]);
    }
  });

  it("reads the length of a refusal, which is no JSON by its type", async () => {
    const { url } = await startProfile("v4-59.4");
    const answer = await fetch(`${url}/api/set?amp=5`);
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("content-length")]).toEqual(
      [500, "text/plain", "56"],
    );
  });
});

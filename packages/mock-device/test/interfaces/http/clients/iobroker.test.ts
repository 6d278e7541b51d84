import { afterEach, describe, expect, it } from "vitest";
import { closeBoxes, startProfile } from "../boxes.js";

afterEach(closeBoxes);

const json = async (url: string): Promise<Record<string, unknown>> =>
  (await (await fetch(url)).json()) as Record<string, unknown>;

const cards = [..."ard4567891"];
// What the schema of MK-2001/ioBroker.go-e wants as numbers (or numbers in strings), and as texts that are not empty.
const numbers = [
  ..."rbc rbt car amp err ast alw stp cbl pha dws dwo adi uby eto wst fwv sse wen cdi tof tds lbr aho afi azo ama".split(
    " ",
  ),
  ..."al1 al2 al3 al4 al5 cid cch cfi lse ust r1x dto nmo sdp loe lot lom lop lof loa lch amx fsp".split(" "),
  ...cards.map((letter) => `ec${letter}`),
];
const texts = ["version", "wss", "wke", "wak", "sch"];
// Others it knows; any further key is an error (MK-2001/ioBroker.go-e#171).
const further = [
  "tme",
  "nrg",
  "tma",
  "log",
  ...cards.map((letter) => `rc${letter}`),
  ...[..."ame4567891"].map((letter) => `rn${letter}`),
];

describe("ioBroker.go-e (MK-2001)", () => {
  it.each(["v4-055.7", "v3-59.4", "v4-59.4", "v5-60.2"])(
    "%s: passes its schema, key by key",
    async (name) => {
      const { url } = await startProfile(name, { overrides: { hla: true } });
      expect(await json(`${url}/api/status?filter=psm`)).toEqual({ psm: expect.any(Number) });
      const status = await json(`${url}/status`);
      expect(Object.keys(status).sort()).toEqual([...numbers, ...texts, ...further].sort());
      for (const key of numbers) expect(Number(status[key]), key).not.toBeNaN();
      for (const key of texts) expect(status[key], key).toMatch(/./);
      expect(String(status["version"])).toHaveLength(1);
      expect(status["tme"]).toMatch(/^[0-9]{10}$/);
    },
  );

  it("asks API v2 for its five values", async () => {
    const { url } = await startProfile("v4-055.7");
    expect(Object.keys(await json(`${url}/api/status?filter=alw,rbc,rbt,car,amp`)).sort()).toEqual([
      "alw",
      "amp",
      "car",
      "rbc",
      "rbt",
    ]);
  });

  it("sends the house's power as raw JSON, and a colour", async () => {
    const { url, read, device } = await startProfile("v4-055.7");
    // axios leaves braces, quotes and commas as they are; fetch would encode them.
    const ids = JSON.stringify({ pGrid: -2000, pAkku: 100 });
    expect(await read(`/api/set?ids=${ids}`)).toBe('{"ids":true}');
    expect(await json(`${url}/api/set?cch=%22%23ff00ff%22`)).toEqual({ cch: true });
    expect(device.state.get("cch")).toBe("#ff00ff");
  });

  it("sets the current over API v1", async () => {
    const { url, device } = await startProfile("v4-055.7", { overrides: { hla: true } });
    expect(await json(`${url}/mqtt?payload=amx=13`)).toMatchObject({ version: "B", amx: "13", amp: "13" });
    expect(device.state.get("amp")).toBe(13);
  });
});

describe("ioBroker.go-e-charger (hombach)", () => {
  it("reads v1, then v2 with a name of v1 among the keys", async () => {
    const { url } = await startProfile("v4-055.7", { overrides: { hla: true } });
    const status = await json(`${url}/status`);
    expect(Math.max(...(status["nrg"] as number[]).slice(4, 7))).toBe(0);
    expect(32 & Number(status["pha"])).toBe(32);
    const second = await json(`${url}/api/status?filter=alw,acu,eto,amp,rbc,rbt,car,pha,fwv,nrg,psm,typ,uby`);
    expect(second).toMatchObject({ psm: 0, typ: "go-eCharger_V4" });
    expect(second).not.toHaveProperty("uby");
  });

  it("lives on an answer without any of its keys (goecharger/go-eCharger-API-v2#1)", async () => {
    const { url } = await startProfile("v4-055.7");
    expect(await json(`${url}/api/status?filter=rca,eca`)).toEqual({});
  });

  it("allows charging and sets the current, and reads the answers", async () => {
    const { url } = await startProfile("v4-055.7", { overrides: { hla: true } });
    expect(await json(`${url}/mqtt?payload=alw=1`)).toMatchObject({ alw: "1" });
    expect(await json(`${url}/mqtt?payload=amx=8`)).toMatchObject({ amp: "8" });
    expect(await json(`${url}/api/set?psm=2`)).toEqual({ psm: true });
  });
});

import type { JsonValue } from "@goe/core/keys";
import { afterEach, describe, expect, it } from "vitest";
import { closeBoxes, named, startBox, startProfile } from "./boxes.js";
import { headOfSet, notFound } from "./heads.js";

afterEach(closeBoxes);

const on = { hla: true };

async function legacy(profile: string, overrides: Record<string, JsonValue> = {}, firmware?: string) {
  const { read } = await startBox({
    profile: named(profile, firmware),
    overrides: { ...on, ...overrides },
  });
  return JSON.parse(await read("/status")) as Record<string, unknown>;
}

describe("the status of API v1", () => {
  it("a V3 on 051.4 that charges on one line: all 1083 bytes of the trace, network and serial replaced (evcc-io/evcc#1609)", async () => {
    const name = (index: number) => `User ${index + 1}`;
    const letters = ["a", "m", "e", "4", "5", "6", "7", "8", "9", "1"];
    const body =
      '{"version":"B","tme":"2509211054","rbc":"161","rbt":"835336092","car":"2","amx":"6","amp":"6","err":"0","ast":"0",' +
      '"alw":"1","stp":"0","cbl":"32","pha":"57","fsp":"1","tma":[17.875,23.25],"dws":"6813","dwo":"180","adi":"1",' +
      '"uby":"0","eto":"370","wst":"3","fwv":"051.4","nrg":[226,226,227,1,58,0,0,13,0,0,0,136,100,0,0,85],' +
      '"sse":"000000","wss":"0123456789abcdef","wke":"********","wen":"1","cdi":"1","tof":"101","tds":"1","lbr":"255",' +
      '"aho":"0","afi":"6","azo":"0","ama":"16","al1":"6","al2":"10","al3":"12","al4":"14","al5":"16","cid":"255",' +
      '"cch":"65535","cfi":"65280","lse":"1","ust":"2","wak":"********","r1x":"2","dto":"0","nmo":"0",' +
      '"sch":"AAAAAAAAAAAAAAAA","sdp":"0","eca":"0","ecr":"0","ecd":"0","ec4":"0","ec5":"0","ec6":"0","ec7":"0",' +
      '"ec8":"0","ec9":"0","ec1":"0","rca":"1","rcr":"","rcd":"","rc4":"","rc5":"","rc6":"","rc7":"","rc8":"","rc9":"",' +
      `"rc1":"",${letters.map((letter, index) => `"rn${letter}":"${name(index)}"`).join(",")},` +
      '"loe":0,"lot":32,"lom":6,"lop":50,"log":"","lof":0,"loa":0,"lch":835283}';
    const { ask } = await startBox({
      profile: named("v3-59.4", "051.4"),
      overrides: {
        ...on,
        loc: "2021-09-25T10:54:43.100 +02:00",
        rbc: 161,
        rbt: 835336092,
        car: 2,
        acu: 6,
        amp: 6,
        alw: true,
        pha: [true, false, false, true, true, true],
        fsp: true,
        tma: [17.875, 23.25],
        // evcc shows them as 18.925 Wh.
        wh: 18.925,
        dwo: 18000,
        eto: 37000,
        fwv: "051.4",
        nrg: [226, 226, 227, 1, 5.8, 0, 0, 1300, 0, 0, 0, 1360, 100, 0, 0, 85],
        sse: "000000",
        wifis: [{ ssid: "0123456789abcdef", key: true }],
        cwe: false,
        lbr: 255,
        att: 21600,
        cid: "#0000FF",
        cch: "#00FFFF",
        cfi: "#00FF00",
        sdp: 0,
        cards: letters.map((_, index) => ({ name: name(index), energy: 0, cardId: index === 0 })),
        lot: 32,
        lccfi: 835200000,
        lcctc: 835283900,
      },
    });
    expect(body.length).toBe(1083);
    expect(await ask("/status")).toBe(headOfSet("200 OK", "application/json", 1083) + body);
  });

  it("after charging (goecharger/go-eCharger-API-v1#86)", async () => {
    const status = await legacy("v3-59.4", {
      pha: [false, false, false, true, true, true],
      wh: 9440237 / 360,
      dwo: 8000,
      eto: 245600,
      nrg: [235, 233, 233, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      lccfc: 2859385123,
      lcctc: 2800000000,
    });
    expect(status).toMatchObject({
      pha: "56",
      stp: "0",
      dws: "9440237",
      dwo: "80",
      eto: "2456",
      nrg: [235, 233, 233, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      lch: 2859385,
    });
  });

  it.each<[name: string, overrides: Record<string, JsonValue>, shown: Record<string, unknown>]>([
    ["three lines charging", { pha: [true, true, true, true, true, true] }, { pha: "63" }],
    ["lines unknown", { pha: null }, { pha: "0" }],
    [
      "volts, tenths of an ampere, tenths and hundredths of a kilowatt",
      {
        nrg: [
          227.54, 225.99, 226.61, 2.79, 15.314, 15.39, 15.466, 3484.561, 3471.439, 3503.163, 0, 10459.16, 100,
          99.81, 99.95, 100,
        ],
      },
      { nrg: [228, 226, 227, 3, 153, 154, 155, 35, 35, 35, 0, 1046, 100, 100, 100, 100] },
    ],
    ["no readings", { nrg: null }, { nrg: Array.from({ length: 16 }, () => 0) }],
    ["no cable", { cbl: null }, { cbl: "0" }],
    ["no limit", { dwo: null }, { dwo: "0" }],
    ["a limit", { dwo: 10550 }, { dwo: "105" }],
    ["a total that is not ahead of the counter", { eto: 44099 }, { eto: "440" }],
    ["nobody", { trx: null }, { uby: "0" }],
    ["somebody without a card", { trx: 0 }, { uby: "0" }],
    ["the third card", { trx: 3 }, { uby: "3" }],
    // MK-2001/ioBroker.go-e#54 and #62
    ["charging not allowed", { acu: null, amp: 12, alw: false }, { amx: "0", amp: "12", alw: "0" }],
    ["charging allowed", { acu: 16, amp: 16, alw: true }, { amx: "16", amp: "16", alw: "1" }],
    ["no contact to the charge controller", { car: null, err: null }, { car: "0", err: "0" }],
    ["access by card", { acs: 1 }, { ast: "1" }],
    ["a zone west of Greenwich", { tof: -180 }, { tof: "97" }],
    ["no zone that is a number", { tof: 330 }, { tof: "106" }],
    // goecharger/go-eCharger-API-v1#99
    ["a clock that was never set", { loc: "1970-03-25T17:38:01.000 +01:00" }, { tme: "2503-301738" }],
    ["a date in the thirties", { loc: "2031-12-09T05:04:59.999 +01:00" }, { tme: "0912310504" }],
    ["no clock at all", { loc: null }, { tme: "0101000000" }],
    ["a sensor that is broken", { tma: [31.5, null] }, { tma: [31.5] }],
    [
      "colours",
      { cid: "#FF00DA", cch: "#003AFF", cfi: "green" },
      { cid: "16711898", cch: "15103", cfi: "0" },
    ],
    ["buttons off", { clp: [6, 0, 0, 0, 0] }, { al1: "6", al2: "0", al5: "0" }],
    ["no buttons", { clp: null }, { al1: "0" }],
    ["cloud off", { cwe: false }, { cdi: "1" }],
    ["cloud on", { cwe: true }, { cdi: "0" }],
    ["a group limit as object", { lot: { amp: 20, dyn: 32, sta: 32, ts: 0 } }, { lot: 20 }],
    [
      "a group",
      { loe: true, log: "house", loa: 10, lof: 6, lop: 99 },
      { loe: 1, log: "house", loa: 10, lof: 6, lop: 99 },
    ],
    ["never charged", { lccfi: null, lccfc: null, lcctc: null }, { lch: 0 }],
    ["no network", { wifis: [] }, { wss: "" }],
    [
      "cards",
      {
        cards: [{ name: "A", energy: 1234.5, cardId: true }, "x", { name: null, energy: null, cardId: null }],
      },
      {
        rna: "A",
        eca: "12",
        rca: "1",
        rnm: "",
        ecr: "0",
        rcr: "",
        rne: "",
        ecd: "0",
        rcd: "",
        rn1: "",
        ec1: "0",
        rc1: "",
      },
    ],
    ["no cards", { cards: null }, { rna: "", eca: "0", rca: "" }],
  ])("%s", async (_, overrides, shown) => {
    expect(await legacy("v4-055.7", overrides)).toMatchObject(shown);
  });

  it("cards that a firmware has split (goecharger/go-eCharger-API-v2#288)", async () => {
    const overrides = { c0n: "A", c0e: 5000, c0i: true, c9n: "J", c9e: 100, c9i: false };
    expect(await legacy("v5-60.2", overrides)).toMatchObject({
      ...{ rna: "A", eca: "50", rca: "1" },
      ...{ rn1: "J", ec1: "1", rc1: "" },
    });
  });

  it("a V4 on 055.5 tells no temperatures (goecharger/go-eCharger-API-v1#115)", async () => {
    expect(await legacy("v4-055.7", {}, "055.5")).not.toHaveProperty("tma");
    expect(await legacy("v4-055.7")).toHaveProperty("tma");
  });

  it("secrets of the box are hidden", async () => {
    const status = await legacy("v4-055.7");
    expect([status["wke"], status["wak"]]).toEqual(["********", "********"]);
  });
});

describe("API v1 switched off (goecharger/go-eCharger-API-v1#64)", () => {
  it.each(["/status", "/mqtt?payload=amp=10"])("%s is not found until hla is set", async (target) => {
    const { ask } = await startProfile("v4-055.7");
    expect(await ask(target)).toBe(notFound);
    expect(await ask("/api/set?hla=true")).toContain('{"hla":true}');
    expect(await ask(target)).toContain("200 OK");
  });

  it("while API v2 is off as well, or not", async () => {
    const { read } = await startProfile("v4-055.7", { overrides: { hla: true, hai: false } });
    expect(await read("/api/status")).toBe("Nothing matches the given URI");
    expect(await read("/status")).toContain('"version":"B"');
  });

  it.each(["core-60.4", "controller-1.0.6"])("%s has none", async (profile) => {
    const { ask } = await startProfile(profile, { overrides: { hla: true } });
    expect(await ask("/status")).toMatch(/^HTTP\/1\.1 40[04] /);
  });

  it("POST is not handled (openhab/openhab-addons#10861)", async () => {
    const { ask } = await startBox({ profile: named("v3-59.4", "050"), overrides: on });
    expect(await ask("/mqtt?payload=alw=0", "POST")).toContain(
      "405 Method Not Allowed\r\nContent-Type: text/html\r\nContent-Length: 52\r\n\r\nRequest method for this URI is not handled by server",
    );
  });
});

import type { JsonValue } from "@goe/core/keys";
import { afterEach, describe, expect, it } from "vitest";
import { registryLookup } from "../../../src/writing/key-lookup.js";
import { type Box, closeBoxes, named, startBox, startProfile } from "./boxes.js";
import { headOfSet } from "./heads.js";

afterEach(closeBoxes);

const on = { hla: true };
const start = (overrides: Record<string, JsonValue> = {}): Promise<Box> =>
  startProfile("v4-055.7", { overrides: { ...on, ...overrides }, now: () => 0 });

describe("settings of API v1", () => {
  it.each<[payload: string, shown: Record<string, unknown>, stored: Record<string, JsonValue>]>([
    ["amp=10", { amp: "10" }, { amp: 10 }],
    ["amx=10", { amx: "10", amp: "10" }, { amp: 10 }],
    ["amx%3D10", { amx: "10" }, { amp: 10 }],
    // The force state: goecharger/go-eCharger-API-v2#136
    ["alw=1", { alw: "1" }, { frc: 2 }],
    ["alw=0", { alw: "0" }, { frc: 1 }],
    ["ast=1", { ast: "1" }, { acs: 1 }],
    ["ast=0", { ast: "0" }, { acs: 0 }],
    ["dwo=24", { dwo: "24" }, { dwo: 2400 }],
    ["dwo=0", { dwo: "0" }, { dwo: null }],
    ["tof=102", { tof: "102" }, { tof: 120 }],
    ["tds=2", { tds: "2" }, { tds: 2 }],
    ["lbr=0", { lbr: "0" }, { lbr: 0 }],
    ["afi=7", { afi: "7" }, { att: 25200 }],
    ["azo=1", { azo: "1" }, { awc: 1 }],
    ["ama=20", { ama: "20" }, { ama: 20 }],
    ["al2=0", { al1: "6", al2: "0", al3: "12" }, { clp: [6, 0, 12, 14, 16] }],
    ["cid=255", { cid: "255" }, { cid: "#0000FF" }],
    ["lse=0", { lse: "0" }, { lse: false }],
    ["ust=1", { ust: "1" }, { ust: 1 }],
    ["nmo=1", { nmo: "1" }, { nmo: true }],
    ["sdp=1", { sdp: "1" }, { sdp: 1 }],
    // snaptec/openWB's script
    ["fsp=1", { fsp: "1" }, { psm: 1 }],
    ["fsp=0", { fsp: "0" }, { psm: 2 }],
  ])("%s", async (payload, shown, stored) => {
    const { read, device } = await start();
    const answer = JSON.parse(await read(`/mqtt?payload=${payload}`));
    expect(answer).toMatchObject({ version: "B", ...shown });
    expect(device.state.snapshot(Object.keys(stored))).toEqual(stored);
    expect(device.requests.all()[0]?.unexpected).toBeUndefined();
  });

  it.each([
    "amp=5",
    "amp=33",
    "amp=-1",
    "amp=x",
    "amp=",
    "amp",
    "amx=5",
    "alw=2",
    "alw=true",
    "ast=2",
    "dwo=2.5",
    "dwo=-1x",
    "al1=33",
    "al1=x",
    "cid=16777216",
    "cid=-1",
    "lse=2",
    "car=1",
    "eto=0",
    "fwv=1",
    "lom=10",
  ])("%s changes nothing, and the answer shows it", async (payload) => {
    const { ask, device } = await start();
    const before = await ask("/status");
    device.requests.clear();
    expect(await ask(`/mqtt?payload=${payload}`)).toBe(before);
    expect(device.requests.all()[0]?.unexpected).toMatch(/^\w+: /);
  });

  it.each(["stp=2", "wss=Home", "wke=hush", "wen=0", "aho=3", "wak=hush", "r1x=3", "dto=1"])(
    "%s is taken, and nothing comes of it",
    async (payload) => {
      const { ask, device } = await start();
      const before = await ask("/status");
      expect(await ask(`/mqtt?payload=${payload}`)).toBe(before);
      expect(device.requests.all()[1]?.unexpected).toBeUndefined();
    },
  );

  it.each(["psm=1", "xyz=1", "", "=1", "AMP=10"])(
    "%j is no name of API v1 (tests of a fork of vikt0rm/dbus-goecharger)",
    async (payload) => {
      const { ask } = await start();
      expect(await ask(`/mqtt?payload=${payload}`)).toBe(
        `${headOfSet("500 Internal Server Error", "text/plain", 19)}unknown payload key`,
      );
    },
  );

  it.each([
    ["v4-055.7", "cch=257", { cid: "#000101", cch: "#00FFFF" }],
    ["v4-055.7", "cfi=257", { cid: "#000101", cfi: "#00FF00" }],
    ["v4-59.4", "cch=257", { cid: "#0000FF", cch: "#000101" }],
    ["v4-59.4", "cfi=257", { cid: "#0000FF", cfi: "#000101" }],
  ])(
    "%s, %s: colours went to the one of idling until 56.1 (goecharger/go-eCharger-API-v1#117)",
    async (name, payload, stored) => {
      const colours = { cid: "#0000FF", cch: "#00FFFF", cfi: "#00FF00" };
      const { read, device } = await startProfile(name, { overrides: { ...on, ...colours } });
      await read(`/mqtt?payload=${payload}`);
      expect(device.state.snapshot(Object.keys(stored))).toEqual(stored);
      expect(device.requests.all()[0]?.unexpected).toBeUndefined();
    },
  );

  it("no payload, and one that is too long", async () => {
    const { read } = await start();
    expect(await read("/mqtt")).toBe("httpd_query_key_value() failed with ESP_ERR_NOT_FOUND");
    expect(await read(`/mqtt?payload=wss=${"x".repeat(260)}`)).toBe(
      "httpd_query_key_value() failed with ESP_ERR_HTTPD_RESULT_TRUNC",
    );
  });

  it("results of the logic show at once in the answer alone, and later as the logic has them", async () => {
    const { read, device } = await start({ acu: null, alw: false });
    expect(JSON.parse(await read("/mqtt?payload=amx=10"))).toMatchObject({ amx: "10", alw: "0" });
    expect(JSON.parse(await read("/mqtt?payload=alw=1"))).toMatchObject({ amx: "0", alw: "1" });
    expect(JSON.parse(await read("/status"))).toMatchObject({ amx: "0", amp: "10", alw: "0" });
    device.state.set("alw", true);
    device.state.set("acu", 10);
    expect(JSON.parse(await read("/status"))).toMatchObject({ amx: "10", amp: "10", alw: "1" });
  });

  it("but not up to 051.2 (goecharger/go-eCharger-API-v1#57)", async () => {
    const profile = named("v3-59.4", "051.2");
    const { read } = await startBox({
      profile,
      findKey: registryLookup("charger"),
      overrides: { ...on, alw: false, acu: 6 },
    });
    expect(JSON.parse(await read("/mqtt?payload=alw=1"))).toMatchObject({ alw: "0" });
    expect(JSON.parse(await read("/mqtt?payload=amx=13"))).toMatchObject({ amx: "6", amp: "13" });
  });

  it("permission that access control withholds does not show (goecharger/go-eCharger-API-v1#93)", async () => {
    const { read, device } = await start({ acs: 1, trx: null, alw: false });
    expect(JSON.parse(await read("/mqtt?payload=alw=1"))).toMatchObject({ ast: "1", alw: "0" });
    device.state.set("trx", 0);
    expect(JSON.parse(await read("/mqtt?payload=alw=1"))).toMatchObject({ ast: "1", alw: "1" });
  });

  it("names of cards where the firmware has a key for each", async () => {
    const { read, device } = await startProfile("v5-60.2", { overrides: on });
    expect(JSON.parse(await read("/mqtt?payload=rnm=Anna+M%C3%BCller"))).toMatchObject({
      rnm: "Anna Müller",
    });
    expect(device.state.get("c1n")).toBe("Anna Müller");
  });
});

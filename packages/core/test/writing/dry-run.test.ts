import { describe, expect, it } from "vitest";
import { GoeCharger, GoeController } from "../../src/index.js";
import { expectNoSecret } from "../client/clients.js";
import { failureOf } from "../raw-server.js";
import { scriptedDevice } from "./scripted-device.js";

describe("a dry run", () => {
  it("tells the very address that goes out, which no URL changes", async () => {
    const everyCharacter = String.fromCharCode(...Array.from({ length: 127 }, (_, i) => i));
    for (const text of everyCharacter.match(/.{1,20}/gs) ?? []) {
      const device = scriptedDevice({});
      const { paths } = await device.local().set({ ct: text }, { dryRun: true });
      await device.local().set({ ct: text });
      expect(device.asked.map(({ path }) => path)).toEqual(paths);
    }
  });

  it("tells the request and sends none", async () => {
    const device = scriptedDevice({});
    const run = await device.local().set({ frc: 2, ct: "a&b #1 +😀\n" }, { dryRun: true });
    expect(run).toEqual({
      method: "GET",
      paths: ["/api/set?frc=2&ct=%22a%26b%20%231%20%2B%F0%9F%98%80%5Cn%22"],
      values: { frc: 2, ct: "a&b #1 +😀\n" },
    });
    expect(device.asked).toEqual([]);
  });

  it("reads the bounds of values, and nothing for a verification that will not be", async () => {
    const device = scriptedDevice({ looks: [{ ama: 16, mca: 6 }] });
    const run = await device.local().set({ amp: 16, frc: 2 }, { dryRun: true, verify: true });
    expect(run.paths).toEqual(["/api/set?amp=16&frc=2"]);
    expect(await failureOf(device.local().set({ amp: 20 }, { dryRun: true }))).toBeInstanceOf(RangeError);
    expect(device.asked.map(({ path }) => path)).toEqual([
      "/api/status?filter=mca,ama",
      "/api/status?filter=mca,ama",
    ]);
  });

  it("refuses what a write refuses", async () => {
    const device = scriptedDevice({});
    const error = await failureOf(device.local().set({ frc: 7, alw: true }, { dryRun: true }));
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ problems: [{ key: "frc" }, { key: "alw" }] });
    expect(device.asked).toEqual([]);
  });

  it("tells every request where one is not enough", async () => {
    const values = { ct: "a", c0n: "x".repeat(200), c1n: "y".repeat(200), c2n: "z".repeat(200), frc: 2 };
    const device = scriptedDevice({});
    const run = await device.local().set(values, { dryRun: true });
    expect(run.paths).toHaveLength(2);
    expect(run.paths.map((path) => path.match(/\w+(?==)/g))).toEqual([
      ["ct", "c0n", "c1n"],
      ["c2n", "frc"],
    ]);
    // The masked values are shorter; what is sent is split by its true length.
    await device.local().set(values);
    expect(device.asked.map(({ keys }) => keys)).toEqual([
      ["ct", "c0n", "c1n"],
      ["c2n", "frc"],
    ]);
    expect(run.values).toEqual({ ct: "a", c0n: "***", c1n: "***", c2n: "***", frc: 2 });
  });

  it("of nothing has no request", async () => {
    expect(await scriptedDevice({}).local().set({}, { dryRun: true })).toEqual({
      method: "GET",
      paths: [],
      values: {},
    });
  });

  it("shows neither token nor serial number of the cloud", async () => {
    const run = await scriptedDevice({}).cloud().set({ frc: 2, cak: "x" }, { dryRun: true });
    expect(run).toEqual({
      method: "GET",
      paths: ["/api/set?frc=2&cak=%22***%22"],
      values: { frc: 2, cak: "***" },
    });
    expectNoSecret(run);
  });

  it("of fields shows raw values by key, as they go out", async () => {
    const charger = new GoeCharger(scriptedDevice({}).local() as never);
    const run = await charger.set(
      { forceState: "on", timezoneOffsetS: 3600, energyLimitWh: null },
      { dryRun: true },
    );
    expect(run).toEqual({
      method: "GET",
      paths: ["/api/set?frc=2&tof=60&dwo=null"],
      values: { frc: 2, tof: 60, dwo: null },
    });
    const controller = new GoeController(scriptedDevice({}).local({ device: "controller" }) as never);
    const powers = await controller.set({ externalCategoryPowersW: [null, -1.5] }, { dryRun: true });
    expect(powers.paths).toEqual(["/api/set?ecp=%5Bnull,-1.5%5D"]);
  });
});

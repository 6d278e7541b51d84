import { describe, expect, it } from "vitest";
import type { DeviceState } from "../../src/device/device-state.js";
import { SimulatedDevice } from "../../src/device/simulated-device.js";
import { findTestKey, testProfile } from "../support/registry.js";

const start = Date.parse("2023-09-30T08:54:11.347Z");

function createDevice(now: () => number = () => start): SimulatedDevice {
  return new SimulatedDevice({ profile: testProfile, findKey: findTestKey, now });
}

function createState(now?: () => number): DeviceState {
  return createDevice(now).state;
}

describe("reading", () => {
  it("keeps the firmware's order, whatever is asked for", () => {
    const state = createState();
    expect(Object.keys(state.snapshot(["fna", "alw", "xyz", "amp"]))).toEqual(["alw", "amp", "fna"]);
    expect(state.serialize(new Set(["fna", "alw", "amp"]))).toBe('{"alw":true,"amp":16,"fna":"Garage"}');
    expect(Object.keys(state.snapshot())).toEqual(testProfile.status.map(([key]) => key));
  });

  it("lays values over the profile and puts new keys at the end", () => {
    const overrides = { amp: 10, nokey: [1] };
    const options = { profile: testProfile, findKey: findTestKey, now: () => start };
    const { state } = new SimulatedDevice({ ...options, overrides });
    expect(state.get("amp")).toBe(10);
    expect(Object.keys(state.snapshot()).at(-1)).toBe("nokey");
    expect(state.get("nothing")).toBeUndefined();
  });
});

describe("time", () => {
  it("runs with the clock, in the device's own format", () => {
    let now = start;
    const state = createState(() => now);
    now += 61_005;
    expect(state.snapshot(["utc", "loc", "rbt"])).toEqual({
      utc: "2023-09-30T08:55:12.352",
      loc: "2023-09-30T10:55:12.352 +02:00",
      rbt: 62_005,
    });
    expect(state.serialize(new Set(["rbt"]))).toBe('{"rbt":62005}');
  });

  it.each([
    // Europe: last Sundays of March and October, 01:00 UTC
    ["2023-03-26T00:59:59.999", 60, 1, "2023-03-26T01:59:59.999 +01:00"],
    ["2023-03-26T01:00:00.000", 60, 1, "2023-03-26T03:00:00.000 +02:00"],
    ["2023-10-29T00:59:59.999", 60, 1, "2023-10-29T02:59:59.999 +02:00"],
    ["2023-10-29T01:00:00.000", 60, 1, "2023-10-29T02:00:00.000 +01:00"],
    ["2023-07-01T12:00:00.000", 60, 0, "2023-07-01T13:00:00.000 +01:00"],
    // New York: second Sunday of March, first of November, 02:00 on the wall
    ["2023-03-12T06:59:59.999", -300, 2, "2023-03-12T01:59:59.999 -05:00"],
    ["2023-03-12T07:00:00.000", -300, 2, "2023-03-12T03:00:00.000 -04:00"],
    ["2023-11-05T05:59:59.999", -300, 2, "2023-11-05T01:59:59.999 -04:00"],
    ["2023-11-05T06:00:00.000", -300, 2, "2023-11-05T01:00:00.000 -05:00"],
    // Adelaide: first Sundays of April and October
    ["2023-04-01T16:29:59.999", 570, 3, "2023-04-02T02:59:59.999 +10:30"],
    ["2023-04-01T16:30:00.000", 570, 3, "2023-04-02T02:00:00.000 +09:30"],
    ["2023-09-30T16:30:00.000", 570, 3, "2023-10-01T03:00:00.000 +10:30"],
  ])("%s UTC with tof %i and tds %i is %s", (utc, tof, tds, loc) => {
    const state = createState(() => Date.parse(`${utc}Z`));
    state.set("tof", tof);
    state.set("tds", tds);
    expect(state.get("loc")).toBe(loc);
  });

  it("is written as the firmware of the profile does, with microseconds on 053.1", () => {
    const status = testProfile.status.map(([key, value]) =>
      key === "utc" ? ([key, "2022-02-16T19:27:34.042.171"] as const) : ([key, value] as const),
    );
    const profile = { ...testProfile, firmware: "053.1", status };
    const { state } = new SimulatedDevice({ profile, findKey: findTestKey, now: () => start + 0.25 });
    expect(state.snapshot(["utc", "loc"])).toEqual({
      utc: "2023-09-30T08:54:11.347.250",
      loc: "2023-09-30T10:54:11.347.250 +02:00",
    });
  });

  it.each([1e300, -1e300, 2 ** 31])("ends where time does: an offset of %d minutes", (tof) => {
    const device = createDevice();
    device.state.set("tof", tof);
    expect(device.state.get("loc")).toMatch(/^[+-]?\d+-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3} [+-]/);
    expect(JSON.parse(device.read())).toHaveProperty("loc");
  });

  it("lets a client set the clock, which goes on from there", () => {
    let now = start;
    const device = createDevice(() => now);
    const { state } = device;
    expect(device.write("utc", '"2024-01-01T00:00:00"')).toEqual({ result: "written" });
    now += 1500;
    expect(state.get("utc")).toBe("2024-01-01T00:00:01.500");
    expect(state.get("loc")).toBe("2024-01-01T01:00:01.500 +01:00");
  });

  it("stands still where a test has put a value", () => {
    let now = start;
    const device = createDevice(() => now);
    const { state } = device;
    state.set("utc", "not a time");
    now += 1000;
    expect(state.snapshot(["utc", "rbt"])).toEqual({ utc: "not a time", rbt: 2000 });
    expect(device.write("utc", '"2024-01-01T00:00:00"')).toEqual({ result: "written" });
    expect(state.get("utc")).toBe("2024-01-01T00:00:00");
  });

  it("counts from zero without the keys that it needs", () => {
    const profile = {
      ...testProfile,
      status: testProfile.status.filter(([key]) => key !== "tof" && key !== "tds"),
    };
    const { state } = new SimulatedDevice({ profile, findKey: findTestKey, now: () => start });
    expect(state.get("loc")).toBe("2023-09-30T08:54:11.347 +00:00");
  });
});

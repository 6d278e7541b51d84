import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type ClientOptions,
  GoeCharger,
  GoeController,
  GoeNetworkError,
  LocalJsonClient,
} from "../../src/index.js";
import { freshHost } from "../client/manual-transport.js";
import { failureOf } from "../raw-server.js";
import { away, holdTime, passTime, type ScriptedDevice, scriptedDevice } from "./scripted-device.js";

beforeEach(holdTime);
afterEach(() => {
  vi.useRealTimers();
});

const options = ({ transport }: ScriptedDevice): ClientOptions => ({ transport, retries: 0 });
const chargerOn = (device: ScriptedDevice): GoeCharger => GoeCharger.local(freshHost(), options(device));

describe("settings by field name", () => {
  it("go out by key, in numbers and units of the device", async () => {
    const device = scriptedDevice({});
    const result = await chargerOn(device).set({
      forceState: "on",
      timezoneOffsetS: -5400,
      energyLimitWh: null,
      utcTime: new Date("2024-02-29T12:00:00Z"),
      schedulerSunday: { control: "disabled", ranges: [] },
    });
    expect(device.asked.map(({ path }) => decodeURIComponent(path))).toEqual([
      '/api/set?frc=2&tof=-90&dwo=null&utc="2024-02-29T12:00:00.000"&sch_sund={"control":0,"ranges":[]}',
    ]);
    const accepted = { result: "accepted" };
    expect(result).toEqual({
      outcomes: {
        forceState: accepted,
        timezoneOffsetS: accepted,
        energyLimitWh: accepted,
        utcTime: accepted,
        schedulerSunday: accepted,
      },
      ok: true,
    });
  });

  it("go to a controller by its own keys", async () => {
    const device = scriptedDevice({});
    const controller = GoeController.local(freshHost(), options(device));
    await controller.set({ currentSensorPhases: ["l1", "l3"], externalCategoryPowersW: [null, 5] });
    expect(device.asked.map(({ path }) => decodeURIComponent(path))).toEqual([
      "/api/set?ips=[0,2]&ecp=[null,5]",
    ]);
  });

  it("go through the cloud", async () => {
    const device = scriptedDevice({ writes: [{ status: 202, body: "" }] });
    const charger = GoeCharger.cloud("123456", "token", options(device));
    expect(await charger.set({ forceState: "off" })).toEqual({
      outcomes: { forceState: { result: "forwarded" } },
      ok: true,
    });
  });

  it("that are undefined stay as they are on the device", async () => {
    const device = scriptedDevice({});
    const settings = { forceState: undefined, lockNothing: undefined };
    expect(await chargerOn(device).set(settings as never)).toEqual({ outcomes: {}, ok: true });
    expect(device.asked).toEqual([]);
  });

  it("are verified under their names", async () => {
    const device = scriptedDevice({
      looks: [
        { frc: 0, tof: 60 },
        { frc: 0, tof: 0 },
      ],
    });
    const result = await passTime(
      chargerOn(device).set({ forceState: "on", timezoneOffsetS: 0, reboot: true }, { verify: true }),
    );
    expect(result).toEqual({
      outcomes: {
        forceState: { result: "ignored", value: 0 },
        timezoneOffsetS: { result: "applied", value: 0 },
        reboot: { result: "unverifiable" },
      },
      ok: false,
    });
  });

  it("are refused under their names, and the error of the client is its cause", async () => {
    const body = JSON.stringify({ frc: true, dwo: "dwo: failed: value must be double (5)" });
    const device = scriptedDevice({ writes: [{ status: 500, body }] });
    const error = await failureOf(chargerOn(device).set({ forceState: "on", energyLimitWh: 5 }));
    expect(error).toMatchObject({
      code: "write-refused",
      outcomes: { forceState: { result: "accepted" }, energyLimitWh: { result: "refused" } },
      refusals: { energyLimitWh: { reason: "wrong-type", expected: "double" } },
      cause: { code: "write-refused", refusals: { dwo: { reason: "wrong-type" } } },
    });
  });

  it("fail as the client does where nothing is known about them", async () => {
    const device = scriptedDevice({ writes: [away] });
    expect(await failureOf(chargerOn(device).set({ forceState: "on" }))).toBeInstanceOf(GoeNetworkError);
  });
});

describe("wrong settings", () => {
  it("are told all at once, with key and field, and nothing is sent", async () => {
    const device = scriptedDevice({});
    const error = await failureOf(
      chargerOn(device).set({
        forceState: "maybe",
        timezoneOffsetS: 30,
        requestedCurrentA: 40,
        carState: "idle",
        energyLimitWh: "5",
        friendlyName: "fine",
      } as never),
    );
    expect(device.asked).toEqual([]);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({
      problems: [
        { key: "frc", field: "forceState", reason: "no-such-word" },
        { key: "tof", field: "timezoneOffsetS", reason: "no-such-word" },
        { key: "carState", reason: "no-setting" },
        { key: "amp", field: "requestedCurrentA", reason: "out-of-range", min: 6, max: 32 },
        { key: "dwo", field: "energyLimitWh", reason: "wrong-type" },
      ],
    });
    expect((error as Error).message).toBe(
      "Nothing was sent. frc (forceState): this is no word here; known are neutral, off, on; " +
        "tof (timezoneOffsetS): 30 is no multiple of 60, which is the smallest step that the device knows; " +
        "carState: a charger has no setting of this name; " +
        "amp (requestedCurrentA): 40 is out of range, give an integer from 6 to 32; " +
        "dwo (energyLimitWh): expected a number, got string.",
    );
  });

  it.each<[what: string, settings: object, message: string]>([
    [
      "a misspelt member",
      { inverterData: { gridPowerW: 1, pvPower: 2 } },
      '"pvPower" is no name here; known are gridPowerW, pvPowerW, batteryPowerW',
    ],
    ["a missing member", { inverterData: { pvPowerW: 2 } }, "ids.pGrid (inverterData): expected a number"],
    ["a number for a struct", { inverterData: 5 }, "expected an object, got number"],
    ["a date for a time", { schedulerSunday: new Date(0) }, "expected an object, got Date"],
    ["a text for a list", { wifiConfigurations: "Home" }, "expected a list, got string"],
    ["texts for structs", { wifiConfigurations: ["Home"] }, "does not have the shape of this setting"],
    ["null where it is not allowed", { timezoneOffsetS: null }, "null is not allowed, give an integer"],
  ])("say what is wrong: %s", async (_, settings, message) => {
    const error = await failureOf(chargerOn(scriptedDevice({})).set(settings));
    expect((error as Error).message).toContain(message);
  });

  it("are those of the device, whatever kind its client was made for", async () => {
    const { transport } = scriptedDevice({});
    const controller = new GoeController(new LocalJsonClient("controller.test", { transport }));
    const { values } = await controller.set({ categoryNames: ["House"] }, { dryRun: true });
    expect(values).toEqual({ ccn: ["House"] });
  });
});

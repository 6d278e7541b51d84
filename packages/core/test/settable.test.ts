import { describe, expect, it } from "vitest";
import { fromEnum, fromScaledNumber } from "../src/encode.js";
import { encodeSettings, type SettingsCodec } from "../src/settable.js";

type Force = "neutral" | "off" | "on";

interface Settings {
  readonly requestedCurrentA?: number;
  readonly forceState?: Force;
  readonly timezoneOffsetS?: number;
  readonly energyLimitWh?: number | null;
}

// amp, frc, tof and dwo as the vendor's key list has them.
const codec: SettingsCodec<Settings> = {
  requestedCurrentA: { key: "amp" },
  forceState: {
    key: "frc",
    encode: (word: Force) => fromEnum(word, { names: { 0: "neutral", 1: "off", 2: "on" } }),
  },
  timezoneOffsetS: { key: "tof", encode: (value: number) => fromScaledNumber(value, 60, true) },
  energyLimitWh: { key: "dwo" },
};

describe("settings by field name become raw values by key", () => {
  it.each<[what: string, settings: Settings, raw: Record<string, unknown>]>([
    ["as they are", { requestedCurrentA: 16 }, { amp: 16 }],
    ["in the device's numbers", { forceState: "on" }, { frc: 2 }],
    ["in the device's units", { timezoneOffsetS: -3600 }, { tof: -60 }],
    ["null included", { energyLimitWh: null }, { dwo: null }],
    ["in the order they came in", { energyLimitWh: 5, requestedCurrentA: 6 }, { dwo: 5, amp: 6 }],
    ["none from none", {}, {}],
  ])("%s", (_, settings, raw) => {
    expect(Object.entries(encodeSettings(settings, codec))).toEqual(Object.entries(raw));
  });

  it("without those that are undefined, which stay as they are on the device", () => {
    const settings = { requestedCurrentA: undefined, forceState: "off" } as unknown as Settings;
    expect(encodeSettings(settings, codec)).toEqual({ frc: 1 });
  });

  it("and does not look whether the device accepts them", () => {
    expect(encodeSettings({ requestedCurrentA: 1000 }, codec)).toEqual({ amp: 1000 });
  });
});

describe("settings are refused", () => {
  it.each([
    ["a field that only reading has", { carState: "idle" }, TypeError, 'there is no setting "carState"'],
    ["a key in the place of a field", { amp: 16 }, TypeError, 'there is no setting "amp"'],
    ["a name that every object has", { toString: 1 }, TypeError, 'there is no setting "toString"'],
    ["a word that the enum lacks", { forceState: "maybe" }, TypeError, '"maybe" is no word here'],
    ["a number between the device's steps", { timezoneOffsetS: 30 }, RangeError, "30 is no multiple of 60"],
  ])("%s", (_, settings, error, message) => {
    const encode = (): unknown => encodeSettings(settings as Settings, codec);
    expect(encode).toThrow(error);
    expect(encode).toThrow(message);
  });
});

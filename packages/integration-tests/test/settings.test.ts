import { type DeviceKind, type JsonValue, type KeyInfo, keysOf } from "@goe/core/keys";
import {
  chargerSettings,
  controllerSettings,
  encodeSettings,
  type SettingCodec,
  type SettingsCodec,
} from "@goe/core/settings";
import { describe, expect, it } from "vitest";
import { devices } from "./captures.js";
import { componentsOf, deviceSaying } from "./components.js";
import { exampleStatus } from "./example-status.js";
import { componentOfSetting, settingIn } from "./read-setting.js";
import { breaches } from "./schemas.js";

const codecs: Readonly<Record<DeviceKind, Readonly<Record<string, SettingCodec>>>> = {
  charger: chargerSettings,
  controller: controllerSettings,
};

/** Settings of either device → what is sent. */
function encode(device: DeviceKind, settings: object): Record<string, unknown> {
  return encodeSettings(settings, codecs[device] as SettingsCodec<object>);
}

function writableKeys(device: DeviceKind): readonly KeyInfo[] {
  return keysOf(device).filter(({ access }) => access !== "read");
}

/** A setting as it is read from the examples of the registry, and as it is sent to write it back. */
interface ReadSetting {
  readonly device: DeviceKind;
  readonly key: string;
  readonly field: string;
  readonly value: unknown;
  readonly raw: JsonValue;
}

/** Members of a list's elements that reading shows and writing lacks, with us and on the wire. */
const readOnlyMembers: Readonly<Record<string, readonly string[]>> = { wifis: ["keyStored", "key"] };

async function readSettings(device: DeviceKind): Promise<readonly ReadSetting[]> {
  const definitions = componentsOf(device);
  const values = await deviceSaying({ device, status: exampleStatus(device) }).getMany(definitions);
  const components = new Map(definitions.map(({ name }, i) => [name, values[i]]));
  return writableKeys(device).flatMap((info) => readSetting(device, info, components));
}

function readSetting(
  device: DeviceKind,
  info: KeyInfo,
  components: ReadonlyMap<string, unknown>,
): readonly ReadSetting[] {
  const { key, field, example, writeNullable } = info;
  const value = settingIn(info, components.get(componentOfSetting(info) ?? ""));
  if (value === undefined || example === undefined) return [];
  // What reading shows as null may be impossible to write.
  if (value === null && writeNullable === false) return [];
  return [{ device, key, field, value: writable(key, value), raw: writable(key, example) }];
}

/** A value without what reading alone shows. */
function writable<T>(key: string, value: T): T {
  const members = readOnlyMembers[key];
  if (members === undefined) return value;
  const elements = value as readonly object[];
  return elements.map((element) =>
    Object.fromEntries(Object.entries(element).filter(([name]) => !members.includes(name))),
  ) as T;
}

const read = (await Promise.all(devices.map(readSettings))).flat();

describe("what is read of a setting may be written", () => {
  it.each(read)("$device $key", ({ device, key, field, value, raw }) => {
    expect(encode(device, { [field]: value })).toEqual({ [key]: raw });
    expect(breaches(`${device}/set-request`, { [key]: raw })).toEqual([]);
    expect(breaches(`${device}/settings`, { [field]: asJson(value) })).toEqual([]);
  });

  it.each(devices)("all of a %s in one request", (device) => {
    const own = read.filter((setting) => setting.device === device);
    const settings = Object.fromEntries(own.map(({ field, value }) => [field, value]));
    const raw = encode(device, settings);
    expect(raw).toEqual(Object.fromEntries(own.map(({ key, raw }) => [key, raw])));
    expect(breaches(`${device}/set-request`, raw)).toEqual([]);
    expect(breaches(`${device}/settings`, asJson(settings))).toEqual([]);
  });
});

/** Settings that nothing read can stand for, as somebody writes them. */
const writtenOnly = {
  charger: [
    ["firmwareUpdate", "055.8 BETA", "oct", "055.8 BETA"],
    ["reboot", true, "rst", true],
    [
      "awattarPriceList",
      [{ startAt: new Date("2023-09-30T08:00:00Z"), marketPriceCtPerKWh: 8.745 }],
      "awpl",
      [{ start: 1_696_060_800, marketprice: 8.745 }],
    ],
    ["httpStaAuthenticationEnabled", true, "hsa", true],
    ["deleteWifi", 1, "delw", 1],
    ["learnRfidCard", 9, "lrn", 9],
    ["clearRfidCard", 0, "del", 0],
    ["ocppFactoryClockAlignedDataIntervalS", 900, "ocppfai", 900],
    ["inverterData", { gridPowerW: -1500.5, pvPowerW: 4000 }, "ids", { pGrid: -1500.5, pPv: 4000 }],
    ["inverterData", null, "ids", null],
    [
      "rfidCards",
      [{}, { name: "Anna", energyWh: 0, rfid: "04A1B2" }],
      "cards",
      [{}, { name: "Anna", energy: 0, rfid: "04A1B2" }],
    ],
    ...Array.from({ length: 10 }, (_, i) => [`rfidCard${i + 1}Id`, "04A1B2", `c${i}i`, "04A1B2"] as const),
    ...["T0h", "T0l", "T1h", "T1l"].map((name) => [`ledStrip${name}`, 350, name.toLowerCase(), 350] as const),
    ["smartMeterData", { pGrid: 1200 }, "smd", { pGrid: 1200 }],
    [
      "wifiConfigurations",
      [{}, { ssid: "Home", key: "s3cret" }],
      "wifis",
      [{}, { ssid: "Home", key: "s3cret" }],
    ],
  ],
  controller: [
    ["firmwareUpdate", "1.3.0", "oct", "1.3.0"],
    ["reboot", true, "rst", true],
    ["awattarPriceList", [{ marketPriceCtPerKWh: -0.5 }], "awpl", [{ marketprice: -0.5 }]],
    ["httpStaAuthenticationEnabled", false, "hsa", false],
    ["deleteWifi", 9, "delw", 9],
  ],
} as const;

const written = devices.flatMap((device) =>
  writtenOnly[device].map(([field, value, key, raw]) => ({ device, field, value, key, raw })),
);

describe("what is only written", () => {
  it.each(written)("$device $field $value is $key $raw", ({ device, field, value, key, raw }) => {
    expect(encode(device, { [field]: value })).toEqual({ [key]: raw });
    expect(breaches(`${device}/set-request`, { [key]: raw })).toEqual([]);
    expect(breaches(`${device}/settings`, { [field]: asJson(value) })).toEqual([]);
  });
});

describe.each(devices)("the settings of a %s", (device) => {
  it("have every writable key under its field", () => {
    const expected = writableKeys(device).map(({ key, field }) => [field, key]);
    const actual = Object.entries(codecs[device]).map(([field, { key }]) => [field, key]);
    expect(new Map(actual as [string, string][])).toEqual(new Map(expected as [string, string][]));
  });

  it("are all tried above", () => {
    const tried = [...read, ...written].filter((setting) => setting.device === device);
    // Of what a list alone knows there is no value that a device would take.
    const known = writableKeys(device).filter(({ undescribed }) => undescribed !== true);
    const untried = known.filter(({ key }) => tried.every((setting) => setting.key !== key));
    expect(untried.map(({ key }) => key)).toEqual([]);
  });
});

describe("the schemas refuse", () => {
  it.each<[schema: string, value: object, breach: string]>([
    ["charger/settings", { requestedCurrentA: 33 }, "/requestedCurrentA must be <= 32"],
    [
      "charger/settings",
      { forceState: "unknown:7" },
      "/forceState must be equal to one of the allowed values",
    ],
    ["charger/settings", { chargingAllowed: true }, " must NOT have additional properties"],
    ["charger/settings", {}, " must NOT have fewer than 1 properties"],
    ["charger/set-request", { amp: 5 }, "/amp must be >= 6"],
    ["charger/set-request", { amp: "16" }, "/amp must be integer"],
    ["charger/set-request", { frc: 7 }, "/frc must be equal to one of the allowed values"],
    ["charger/set-request", { alw: true }, " must NOT have additional properties"],
    ["charger/set-request", { cards: Array(11).fill({}) }, "/cards must NOT have more than 10 items"],
    [
      "controller/settings",
      { currentSensorPhases: ["l4"] },
      "/currentSensorPhases/0 must be equal to one of the allowed values",
    ],
    ["controller/set-request", { amp: 16 }, " must NOT have additional properties"],
    ["controller/set-request", {}, " must NOT have fewer than 1 properties"],
  ])("by %s %j", (schema, value, breach) => {
    expect(breaches(schema, value)).toEqual([breach]);
  });
});

/** A value as JSON carries it: dates are texts. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

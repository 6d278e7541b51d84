import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CompiledPackages, type Component, compileGolden, type Status } from "./golden-packages.js";

interface Lenient {
  readonly value: Record<string, unknown>;
  readonly issues: readonly { readonly key: string }[];
}

let golden: CompiledPackages;
let components: Record<
  "ChargingState" | "Configuration" | "Totals" | "DeviceInfo" | "Cards" | "Sensors" | "Relays" | "Readings",
  Component
>;
let decodeLeniently: (component: Component, context: { device: string; status: Status }) => Lenient;

beforeAll(async () => {
  golden = await compileGolden();
  components = await golden.load("core/src/generated/index");
  ({ decodeLeniently } = await golden.load<{ decodeLeniently: typeof decodeLeniently }>(
    "core/src/lenient-reading",
  ));
}, 60_000);

afterAll(() => golden.remove());

function charger(changes: Status): { device: string; status: Status } {
  return { device: "charger", status: { ...golden.initial["m1-056.2"], ...changes } };
}

function controller(changes: Status): { device: string; status: Status } {
  return { device: "controller", status: { ...golden.initial["controller-1.1.0"], ...changes } };
}

describe("a generated component", () => {
  test("reads every form of value from what a device sends", () => {
    expect(components.ChargingState.decode(charger({}))).toEqual({
      allowed: true,
      carState: "idle",
      fault: "none",
      reason: "forced",
      lastReasons: ["forced", "sun"],
      voltageV: { l1: 230.1, l2: 229.8, l3: 231, n: 0.5 },
      currentA: { l1: 6.1, l2: 0, l3: null },
      powerTotalW: 1400,
      temperaturesCelsius: [21.5, null],
      lastButtonPressSinceBootMs: null,
      utcTime: new Date("2024-02-29T12:00:00.500Z"),
      localTime: "2024-02-29T13:00:00.500+01:00",
      diagnosis: { level: 3 },
      energyTotalWh: 6,
    });
  });

  test("asks for its keys, and for the firmware where an enum depends on it", () => {
    expect(components.ChargingState.keys).toContain("fwv");
    expect(components.Totals.keys).toEqual(["eto", "rbt"]);
    expect(components.Configuration.keys.at(-1)).toBe("fwv");
    expect(components.Readings.keys).toEqual(["fwv", "snm", "sva", "sph", "rpw", "rva"]);
  });

  test("leaves out optional keys that the device does not send, and has the fields of those it does", () => {
    const bare = components.Configuration.decode(charger({ ama: undefined, lnk: undefined, scn: null }));
    expect(bare).toMatchObject({ requestedCurrentA: 16, energyLimitWh: null, networks: null });
    for (const field of ["absoluteMaxCurrentA", "ip", "mask"]) expect(bare).not.toHaveProperty(field);
    const linked = components.Configuration.decode(
      charger({ lnk: { ip: "192.0.2.1", netmask: "255.0.0.0" } }),
    );
    expect(linked).toMatchObject({ absoluteMaxCurrentA: 32, ip: "192.0.2.1", mask: "255.0.0.0" });
  });

  test("refuses to go without a required key", () => {
    expect(() => components.Configuration.decode(charger({ amp: undefined }))).toThrow(/amp/);
    expect(() => components.ChargingState.decode(charger({ nrg: [1, 2] }))).toThrow(/nrg\[2\]/);
  });

  test("reads structs inside structs inside lists, and says where one is wrong", () => {
    const network = { ssid: "a", rssi: -50, "car-state": 9, addr: { ip: "192.0.2.1" }, ch: [1, null] };
    const read = (scn: unknown) => components.Configuration.decode(charger({ scn }));
    expect(read([network])).toMatchObject({
      networks: [
        { name: "a", signal: -50, car: "unknown:9", address: { ip: "192.0.2.1" }, channels: [1, null] },
      ],
    });
    expect(() => read([network, { ...network, addr: { ip: 5 } }])).toThrow("scn[1].addr.ip");
    expect(() => read([{ ...network, addr: 5 }])).toThrow("scn[0].addr");
    expect(() => read([{ ...network, ch: ["x"] }])).toThrow("scn[0].ch[0]");
  });

  test.each([
    ["051.4", { fault: "earth", reason: "noData" }],
    ["052", { fault: "earth", reason: "price" }],
    ["055.9", { fault: "earth", reason: "price" }],
    ["055.10", { fault: "earth", reason: "sun" }],
    ["056", { fault: "lock", reason: "sun" }],
    ["60.4", { fault: "lock", reason: "sun" }],
  ])("reads the numbers of firmware %s as that firmware means them", (fwv, expected) => {
    expect(components.ChargingState.decode(charger({ fwv, err: 12, msi: 4 }))).toMatchObject(expected);
  });

  test("converts to the field's unit, inside maps as well", () => {
    expect(components.DeviceInfo.decode(charger({ tof: -90 }))).toMatchObject({ timezoneOffsetS: -5400 });
    const read = (pwt: unknown) => components.Configuration.decode(charger({ pwt }));
    expect(read({ anna: 5, "": 0 })).toMatchObject({ pausesS: { anna: 300, "": 0 } });
    expect(() => read({ anna: 5, bob: "5" })).toThrow('key "pwt.bob": expected a number, got "5"');
  });

  test("reads seconds and milliseconds since 1970 as a moment", () => {
    const { sch } = golden.initial["m1-056.2"] ?? {};
    const read = (dep: unknown, at: unknown) =>
      components.Configuration.decode(charger({ dep, sch: { ...(sch as object), at } }));
    expect(read(1_700_000_000, 1_700_000_000_123)).toMatchObject({
      departure: new Date("2023-11-14T22:13:20Z"),
      schedule: { changed: new Date("2023-11-14T22:13:20.123Z") },
    });
    expect(read(null, null)).toMatchObject({ departure: null, schedule: { changed: null } });
    // A secret stands in there as well, so nothing of it is shown.
    expect(() => read(0, "now")).toThrow('key "sch.at": expected a number, got [object String]');
  });

  test("reads another form as what it stands for", () => {
    const other = { car: "Charging", err: true, tma: ["n/a", 20] };
    expect(components.ChargingState.decode(charger(other))).toMatchObject({
      carState: "charging",
      fault: "lock",
      temperaturesCelsius: [null, 20],
    });
    expect(components.Configuration.decode(charger({ gwy: "192.0.2.1" }))).toMatchObject({
      gateway: { ip: "192.0.2.1" },
    });
    expect(() => components.ChargingState.decode(charger({ car: "Asleep" }))).toThrow(
      'key "car": expected a number, got "Asleep"',
    );
    expect(() => components.Configuration.decode(charger({ gwy: 5 }))).toThrow("expected an object, got 5");
  });

  test("of both devices takes what either of them sends", () => {
    expect(components.DeviceInfo.decode(charger({}))).toMatchObject({
      variant: "small",
      timezoneOffsetS: 3600,
    });
    expect(components.DeviceInfo.decode(controller({ var: null }))).toEqual({
      firmwareVersion: "1.1.0",
      serialNumber: "123456",
      variant: null,
      deviceType: "controller",
      modbusEnabled: false,
      modbusPort: 502,
    });
  });
});

describe("a generated list", () => {
  test("gathers numbered keys, with gaps and without companions that are absent", () => {
    const read = (changes: Status) => components.Cards.decode(charger(changes));
    expect(read({})).toEqual([
      { name: "n/a", energyWh: 0, sessions: 2 },
      { name: "n/a", energyWh: 0, sessions: 2 },
    ]);
    expect(read({ c0n: undefined, c1e: undefined })).toEqual([{ name: "n/a", sessions: 2 }]);
    expect(read({ c0n: undefined, c1s: undefined })).toEqual([{ name: "n/a", energyWh: 0 }]);
    expect(() => read({ c1s: { n: "often" } })).toThrow("c1s.n");
  });

  test("takes the alternative where none of the numbered keys is there", () => {
    const read = (crd: unknown) => components.Cards.decode(charger({ c0n: undefined, c1n: undefined, crd }));
    const entry = { name: "a", energy: 5, sessions: 1 };
    expect(read([entry])).toEqual([{ name: "a", energyWh: 5, sessions: 1 }]);
    expect(read(undefined)).toEqual([]);
    expect(() => read([{ ...entry, energy: null }])).toThrow("crd[0].energy");
  });

  test("zips parallel arrays, without a companion that is absent", () => {
    const [first] = components.Sensors.decode(controller({})) as unknown[];
    expect(first).toEqual({ name: "One", currentA: 1.5, powerW: 340, phase: "l1" });
    expect(components.Sensors.decode(controller({ sph: undefined }))).toEqual([
      { name: "One", currentA: 1.5, powerW: 340 },
      { name: "Two", currentA: 0, powerW: 0 },
    ]);
    expect(() => components.Sensors.decode(controller({ sva: undefined }))).toThrow(/sva/);
  });

  test("is empty where its first array is absent", () => {
    expect(components.Relays.decode(controller({ rpw: undefined }))).toEqual([]);
    expect(components.Readings.decode(controller({ rpw: undefined }))).toMatchObject({
      firmwareVersion: "1.1.0",
      relays: [],
    });
  });
});

describe("lenient reading of a generated component", () => {
  test("goes without what is wrong and lists it", () => {
    const broken = charger({ alw: "yes", car: undefined, nrg: "off", tma: [1, true] });
    const { value, issues } = decodeLeniently(components.ChargingState, broken);
    expect(issues.map(({ key }) => key).sort()).toEqual(["alw", "car", "nrg", "tma"]);
    expect(value).toMatchObject({ fault: "none", energyTotalWh: 6 });
    for (const field of ["allowed", "carState", "voltageV", "powerTotalW"])
      expect(value).not.toHaveProperty(field);
  });
});

test("the golden schemas accept what the golden profiles send", async () => {
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  for (const [device, profile] of [
    ["charger", "m1-056.2"],
    ["charger", "m2-052.0"],
    ["charger", "m3-060.0"],
    ["controller", "controller-1.1.0"],
  ]) {
    const path = join(golden.folder, `packages/core/schemas/${device}/status.schema.json`);
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTuples: false });
    const validate = ajv.compile(JSON.parse(await readFile(path, "utf8")));
    expect(validate(golden.initial[profile ?? ""]), JSON.stringify(validate.errors)).toBe(true);
  }
});

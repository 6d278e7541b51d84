import { describe, expect, it } from "vitest";
import {
  Categories,
  ChargingStatus,
  Configuration,
  Currents,
  defineComponent,
  GoeCharger,
  GoeController,
  type HttpTransport,
  MetaData,
  Sensors,
  Statistics,
  Time,
  Voltages,
} from "../src/index.js";

const status = {
  alw: true,
  acu: 16,
  tpa: 10459.16,
  car: 2,
  err: 0,
  cus: 3,
  modelStatus: 15,
  wh: 3499.513,
  nrg: [
    227.54, 225.99, 226.61, 2.79, 15.314, 15.39, 15.466, 3484.561, 3471.439, 3503.163, 0, 10459.16, 100,
    99.81176, 99.95472, 100,
  ],
  pnp: 3,
  eto: 44052,
  rbc: 8,
  rbt: 114_835_892,
  sse: "000001",
  fna: "box",
  fwv: "055.0",
  amp: 16,
  ama: 16,
  mca: 6,
  frc: 0,
  hai: true,
  dwo: null,
  spl3: 4200,
  clp: [6, 10, 12, 14, 16],
  tof: 60,
  tds: 1,
  utc: "2023-09-30T08:54:11.347",
  loc: "2023-09-30T10:54:11.350 +02:00",
};

/** A device that answers from an object, filter respected, and notes what it was asked. */
function device(values: Record<string, unknown>): { transport: HttpTransport; urls: string[] } {
  const urls: string[] = [];
  const transport: HttpTransport = async ({ url }) => {
    urls.push(url);
    const filter = new URL(url).searchParams.get("filter")?.split(",");
    const body = Object.fromEntries(Object.entries(values).filter(([key]) => filter?.includes(key) ?? true));
    return { status: 200, body: JSON.stringify(body) };
  };
  return { transport, urls };
}

describe("a charger", () => {
  it("reads one component in one request that names its keys", async () => {
    const { transport, urls } = device(status);
    const charger = GoeCharger.local("charger-one", { transport });
    const read = await charger.get(ChargingStatus);
    expect(read).toEqual({
      chargingAllowed: true,
      allowedCurrentA: 16,
      powerAverage30sW: 10459.16,
      carState: "charging",
      chargeError: "none",
      cableUnlockStatus: "locked",
      chargingReason: "chargingBecauseFallbackDefault",
      energySinceConnectedWh: 3499.513,
      voltageV: { l1: 227.54, l2: 225.99, l3: 226.61, n: 2.79 },
      currentA: { l1: 15.314, l2: 15.39, l3: 15.466 },
      powerW: { l1: 3484.561, l2: 3471.439, l3: 3503.163, n: 0 },
      powerTotalW: 10459.16,
      powerFactorPercent: { l1: 100, l2: 99.81176, l3: 99.95472, n: 100 },
      numberOfPhases: 3,
    });
    expect(urls).toEqual([`http://charger-one/api/status?filter=${ChargingStatus.keys.join(",")}`]);
  });

  it("reads several components as a typed tuple from one answer", async () => {
    const { transport, urls } = device(status);
    const charger = GoeCharger.local("charger-two", { transport });
    const [meta, stats, config] = await charger.getMany([MetaData, Statistics, Configuration]);
    expect(meta).toEqual({ serialNumber: "000001", friendlyName: "box", firmwareVersion: "055.0" });
    expect(stats).toEqual({ energyTotalWh: 44052, rebootCount: 8, uptimeMs: 114_835_892 });
    expect(config.energyLimitWh).toBeNull();
    expect("phaseSwitchMode" in config).toBe(false);
    expect(urls).toHaveLength(1);
  });

  it("asks nothing for no component", async () => {
    const { transport, urls } = device(status);
    expect(await GoeCharger.local("charger-none", { transport }).getMany([])).toEqual([]);
    expect(urls).toEqual([]);
  });

  it("has a named getter per component and lists them", async () => {
    const charger = GoeCharger.local("charger-three", device(status));
    expect(charger.supportedComponents).toEqual(
      ["meta", "time", "charging-status", "config", "stats"].sort(byList),
    );
    expect(await charger.getMeta()).toEqual(await charger.get(MetaData));
    expect(await charger.getTime()).toEqual(await charger.get(Time));
    expect(await charger.getConfig()).toEqual(await charger.get(Configuration));
    expect(await charger.getStatus()).toEqual(await charger.get(ChargingStatus));
    expect(await charger.getStats()).toEqual(await charger.get(Statistics));

    function byList(a: string, b: string): number {
      return charger.supportedComponents.indexOf(a) - charger.supportedComponents.indexOf(b);
    }
  });

  it("finds components by name, with a hyphen or an underscore", async () => {
    const charger = GoeCharger.local("charger-four", device(status));
    expect(await charger.component("charging_status")).toBe(ChargingStatus);
    expect(await charger.component("Charging-Status")).toBe(ChargingStatus);
    await expect(charger.component("sensors")).rejects.toThrow(
      /^a charger has no component "sensors"; it has meta, time, /,
    );
    await expect(charger.component("constructor")).rejects.toThrow(TypeError);
  });

  it("converts units once and keeps the offset of local time", async () => {
    const time = await GoeCharger.local("charger-five", device(status)).get(Time);
    expect(time).toEqual({
      timezoneOffsetS: 3600,
      daylightSavingMode: "europeanSummerTime",
      utcTime: new Date("2023-09-30T08:54:11.347Z"),
      localTime: "2023-09-30T10:54:11.350+02:00",
    });
  });
});

// Firmware 60.5 answers null for keys that its model lacks (marq24/ha-goecharger-api2#160).
describe("a key that the model lacks", () => {
  it.each([{ cus: null }, { cus: undefined }])("is a missing property for %j", async (lacking) => {
    const charger = GoeCharger.local("charger-core", device({ ...status, ...lacking }));
    expect("cableUnlockStatus" in (await charger.get(ChargingStatus))).toBe(false);
  });

  it("stays null where null is a value", async () => {
    const charger = GoeCharger.local("charger-core-null", device({ ...status, acu: null }));
    expect((await charger.get(ChargingStatus)).allowedCurrentA).toBeNull();
  });
});

describe("reading leniently", () => {
  it("returns the rest and one issue per key at fault", async () => {
    const broken = { ...status, wh: "much", nrg: [1, 2, "three"], car: undefined };
    const charger = GoeCharger.local("charger-lenient", device(broken));
    const { value, issues } = await charger.get(ChargingStatus, { lenient: true });
    expect(issues.map(({ code, key }) => [code, key])).toEqual([
      ["missing-key", "car"],
      ["wrong-shape", "wh"],
      ["wrong-shape", "nrg"],
    ]);
    expect(value).toEqual({
      chargingAllowed: true,
      allowedCurrentA: 16,
      powerAverage30sW: 10459.16,
      chargeError: "none",
      cableUnlockStatus: "locked",
      chargingReason: "chargingBecauseFallbackDefault",
      numberOfPhases: 3,
    });
    await expect(charger.get(ChargingStatus)).rejects.toMatchObject({ code: "missing-key", key: "car" });
  });

  it("has no issues when all is well", async () => {
    const charger = GoeCharger.local("charger-fine", device(status));
    const { value, issues } = await charger.get(Time, { lenient: true });
    expect(issues).toEqual([]);
    expect(value).toEqual(await charger.get(Time));
  });

  it("does not swallow what is no matter of keys", async () => {
    const Broken = defineComponent({
      name: "broken",
      keys: ["amp"],
      parse: () => {
        throw new Error("my bug");
      },
    });
    const charger = GoeCharger.local("charger-bug", device(status));
    await expect(charger.get(Broken, { lenient: true })).rejects.toThrow("my bug");
  });
});

describe("a component of one's own", () => {
  it("gets the raw values of its keys and nothing else", async () => {
    const Seen = defineComponent({ name: "seen", keys: ["car", "psm", "zzz"], parse: (raw) => raw });
    const { transport, urls } = device({ ...status, zzz: [1] });
    expect(await GoeCharger.local("charger-own", { transport }).get(Seen)).toEqual({ car: 2, zzz: [1] });
    expect(urls[0]).toContain("filter=car,psm,zzz");
  });

  it("needs a key", () => {
    expect(() => defineComponent({ name: "all", keys: [], parse: () => 1 })).toThrow(
      'component "all": name at least one key',
    );
  });
});

describe("a controller", () => {
  const values = {
    sse: "123456",
    fna: "house",
    fwv: "1.0.6",
    ccn: ["Home", "Grid"],
    ccp: [2823.99, null],
    cec: [
      [34141.12, 7826.659],
      [0, 0],
    ],
    cpc: [
      [12.5, 19.2, 21.6, null],
      [null, null, null, null],
    ],
    usn: ["Internal 1"],
    usv: [{ u1: 234.7, u2: 239.6, u3: 239.8, uN: 0.8 }],
    isn: ["Internal 1", "Internal 2"],
    isv: [
      { i: 1.2, p: 43.5, f: 0.15 },
      { i: 9.2, p: -2169.5, f: -0.98 },
    ],
    ips: [0, 7],
    iim: [false, true],
  };

  it("zips parallel arrays into records", async () => {
    const controller = GoeController.local("controller-one", device(values));
    const [voltages, currents, categories] = await controller.getMany([Voltages, Currents, Categories]);
    expect(voltages).toEqual([{ name: "Internal 1", voltageV: { l1: 234.7, l2: 239.6, l3: 239.8, n: 0.8 } }]);
    expect(currents).toEqual([
      { name: "Internal 1", currentA: 1.2, powerW: 43.5, powerFactor: 0.15, phase: "l1", inverted: false },
      {
        name: "Internal 2",
        currentA: 9.2,
        powerW: -2169.5,
        powerFactor: -0.98,
        phase: "unknown:7",
        inverted: true,
      },
    ]);
    expect(categories[1]).toEqual({
      name: "Grid",
      powerW: null,
      energyInWh: 0,
      energyOutWh: 0,
      currentA: { l1: null, l2: null, l3: null, n: null },
    });
  });

  it("nests components and has named getters", async () => {
    const controller = GoeController.local("controller-two", device(values));
    const sensors = await controller.getSensors();
    expect(sensors).toEqual(await controller.get(Sensors));
    expect(sensors.currents).toEqual(await controller.getCurrents());
    expect(sensors.voltages).toEqual(await controller.getVoltages());
    expect(sensors.categories).toEqual(await controller.getCategories());
    expect((await controller.getMeta()).firmwareVersion).toBe("1.0.6");
  });

  it("is refused when a parallel array is too short", async () => {
    const controller = GoeController.local("controller-three", device({ ...values, ips: [0] }));
    await expect(controller.get(Currents)).rejects.toMatchObject({
      code: "wrong-shape",
      key: "ips",
      place: "ips[1]",
    });
  });

  it("reads an array leniently without the fields of a key at fault", async () => {
    const controller = GoeController.local("controller-four", device({ ...values, isv: "none" }));
    const { value, issues } = await controller.get(Currents, { lenient: true });
    expect(issues).toHaveLength(1);
    expect(value[0]).toEqual({ name: "Internal 1", phase: "l1", inverted: false });
  });
});

describe("through the cloud", () => {
  it.each([
    ["charger", GoeCharger.cloud("1", "secret-token", { ...device(status), domain: "cloud.example" })],
    ["controller", GoeController.cloud("1", "secret-token", { ...device(status), domain: "cloud.example" })],
  ])("a %s answers the same components", async (_kind, remote) => {
    expect((await remote.getMeta()).friendlyName).toBe("box");
  });
});

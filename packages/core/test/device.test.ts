import { describe, expect, it } from "vitest";
import {
  ChargingStatus,
  Configuration,
  defineComponent,
  GoeCharger,
  GoeController,
  MetaData,
  Statistics,
  Time,
} from "../src/index.js";
import { componentSummaries } from "../src/keys.js";
import { answering } from "./answering-transport.js";
import { exampleStatus } from "./example-status.js";

const status = exampleStatus("charger", {
  alw: true,
  alwt: 1200,
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
  cdi: { type: 0, value: 112_406_000 },
  trx: null,
  lmsc: 112_405_950,
  lccfi: 112_300_411,
  lccfc: null,
  lcctc: 112_405_990,
  cll: { requestedCurrent: 16, cableCurrentLimit: 32 },
  rfb: 1342,
  eto: 44052,
  rbc: 8,
  rbt: 114_835_892,
  sse: "000001",
  fna: "box",
  fwv: "055.0",
  dwo: null,
  psm: undefined,
  tse: false,
  tsss: 1,
  tof: 60,
  tds: 1,
  utc: "2023-09-30T08:54:11.347",
  loc: "2023-09-30T10:54:11.350 +02:00",
  tzt: "Europe/Vienna",
  lto: 7_200_000,
  tab: 1_695_949_215_455,
});

const chargingStatus = {
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
  chargingDuration: { durationType: "counterGoingUp", valueMs: 112_406_000 },
  transaction: null,
  lastChargingAllowedChangeSinceBootMs: 1200,
  lastChargingReasonChangeSinceBootMs: 112_405_950,
  lastCarStateChangeFromIdleSinceBootMs: 112_300_411,
  lastCarStateChangeFromChargingSinceBootMs: null,
  lastCarStateChangeToChargingSinceBootMs: 112_405_990,
  currentLimitsA: { requestedCurrent: 16, cableCurrentLimit: 32 },
  relayFeedback: 1342,
};

describe("a charger", () => {
  it("reads one component in one request that names its keys", async () => {
    const { transport, urls } = answering(status);
    const charger = GoeCharger.local("charger-one", { transport });
    const read = await charger.get(ChargingStatus);
    expect(read).toEqual(chargingStatus);
    expect(urls).toEqual([`http://charger-one/api/status?filter=${ChargingStatus.keys.join(",")}`]);
  });

  it("reads several components as a typed tuple from one answer", async () => {
    const { transport, urls } = answering(status);
    const charger = GoeCharger.local("charger-two", { transport });
    const [meta, stats, config] = await charger.getMany([MetaData, Statistics, Configuration]);
    expect(meta).toEqual({ serialNumber: "000001", friendlyName: "box", firmwareVersion: "055.0" });
    expect(stats).toEqual({ energyTotalWh: 44052, rebootCount: 8, uptimeMs: 114_835_892 });
    expect(config.energyLimitWh).toBeNull();
    expect("phaseSwitchMode" in config).toBe(false);
    expect(urls).toHaveLength(1);
  });

  it("asks nothing for no component", async () => {
    const { transport, urls } = answering(status);
    expect(await GoeCharger.local("charger-none", { transport }).getMany([])).toEqual([]);
    expect(urls).toEqual([]);
  });

  it("lists its components and has named getters for those read most", async () => {
    const charger = GoeCharger.local("charger-three", answering(status));
    // New firmware may bring more; these stay, in this order.
    const known =
      "meta time device wifi network cloud mqtt modbus electricity-prices config charging-status stats " +
      "energy-mix mid-metering limits digital-input phases access rfid-cards pv-surplus car-compatibility " +
      "price-charging next-trip schedule random-delay load-balancing grid-protection led cable-lock " +
      "button-lock ocpp ocpp-config controllers hardware";
    const names = known.split(" ");
    expect(charger.supportedComponents.filter((name) => names.includes(name))).toEqual(names);
    expect(charger.supportedComponents).toEqual(Object.keys(componentSummaries.charger));
    expect(await charger.getMeta()).toEqual(await charger.get(MetaData));
    expect(await charger.getTime()).toEqual(await charger.get(Time));
    expect(await charger.getConfig()).toEqual(await charger.get(Configuration));
    expect(await charger.getStatus()).toEqual(await charger.get(ChargingStatus));
    expect(await charger.getStats()).toEqual(await charger.get(Statistics));
  });

  it("finds components by name, with a hyphen or an underscore", async () => {
    const charger = GoeCharger.local("charger-four", answering(status));
    expect(await charger.component("charging_status")).toBe(ChargingStatus);
    expect(await charger.component("Charging-Status")).toBe(ChargingStatus);
    await expect(charger.component("sensors")).rejects.toThrow(
      /^a charger has no component "sensors"; it has meta, time, device, .+, controllers, hardware(, .+)?$/,
    );
    await expect(charger.component("constructor")).rejects.toThrow(TypeError);
  });

  it("converts units once and keeps the offset of local time", async () => {
    const time = await GoeCharger.local("charger-five", answering(status)).get(Time);
    expect(time).toEqual({
      timeServerEnabled: false,
      timeServerSyncStatus: "completed",
      timezoneOffsetS: 3600,
      daylightSavingMode: "europeanSummerTime",
      utcTime: new Date("2023-09-30T08:54:11.347Z"),
      localTime: "2023-09-30T10:54:11.350+02:00",
      timezoneType: "Europe/Vienna",
      localTimeOffsetMs: 7_200_000,
      bootedAt: new Date("2023-09-29T01:00:15.455Z"),
    });
  });
});

// Firmware 60.5 answers null for keys that its model lacks (marq24/ha-goecharger-api2#160).
describe("a key that the model lacks", () => {
  it.each([{ cus: null }, { cus: undefined }])("is a missing property for %j", async (lacking) => {
    const charger = GoeCharger.local("charger-core", answering({ ...status, ...lacking }));
    expect("cableUnlockStatus" in (await charger.get(ChargingStatus))).toBe(false);
  });

  it("stays null where null is a value", async () => {
    const charger = GoeCharger.local("charger-core-null", answering({ ...status, acu: null }));
    expect((await charger.get(ChargingStatus)).allowedCurrentA).toBeNull();
  });
});

describe("reading leniently", () => {
  it("gives an object also of a device that says nothing of a component", async () => {
    const charger = GoeCharger.local("charger-silent", answering({ fwv: "60.4" }));
    const { value, issues } = await charger.get(ChargingStatus, { lenient: true });
    expect(value).toEqual({});
    expect(issues.length).toBeGreaterThan(5);
  });

  it("returns the rest and one issue per key at fault", async () => {
    const broken = { ...status, wh: "much", nrg: [1, 2, "three"], car: undefined };
    const charger = GoeCharger.local("charger-lenient", answering(broken));
    const { value, issues } = await charger.get(ChargingStatus, { lenient: true });
    expect(issues.map(({ code, key }) => [code, key])).toEqual([
      ["wrong-shape", "nrg"],
      ["missing-key", "car"],
      ["wrong-shape", "wh"],
    ]);
    const lost =
      "voltageV currentA powerW powerTotalW powerFactorPercent carState energySinceConnectedWh".split(" ");
    const rest = Object.entries(chargingStatus).filter(([field]) => !lost.includes(field));
    expect(value).toEqual(Object.fromEntries(rest));
    await expect(charger.get(ChargingStatus)).rejects.toMatchObject({ code: "wrong-shape", key: "nrg" });
  });

  it("has no issues when all is well", async () => {
    const charger = GoeCharger.local("charger-fine", answering(status));
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
    const charger = GoeCharger.local("charger-bug", answering(status));
    await expect(charger.get(Broken, { lenient: true })).rejects.toThrow("my bug");
  });
});

describe("a component of one's own", () => {
  it("gets the raw values of its keys and nothing else", async () => {
    const Seen = defineComponent({ name: "seen", keys: ["car", "psm", "nokey"], parse: (raw) => raw });
    const { transport, urls } = answering({ ...status, nokey: [1] });
    expect(await GoeCharger.local("charger-own", { transport }).get(Seen)).toEqual({ car: 2, nokey: [1] });
    expect(urls[0]).toContain("filter=car,psm,nokey");
  });

  it("needs a key", () => {
    expect(() => defineComponent({ name: "all", keys: [], parse: () => 1 })).toThrow(
      'component "all": name at least one key',
    );
  });
});

describe("through the cloud", () => {
  it.each([
    ["charger", GoeCharger.cloud("1", "secret-token", { ...answering(status), domain: "cloud.example" })],
    [
      "controller",
      GoeController.cloud("1", "secret-token", { ...answering(status), domain: "cloud.example" }),
    ],
  ])("a %s answers the same components", async (_kind, remote) => {
    expect((await remote.getMeta()).friendlyName).toBe("box");
  });
});

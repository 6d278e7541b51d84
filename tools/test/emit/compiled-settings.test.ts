import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writableKeys, writtenValue } from "../../src/emit/settings.js";
import type { DeviceKind } from "../../src/spec-model.js";
import { miniDevice } from "../mini-spec.js";
import { type CompiledPackages, type Component, compileGolden } from "./golden-packages.js";
import { settableArbitrary } from "./settable-arbitrary.js";

// The golden settings of the small spec, compiled and run: what goes to the wire, and that it reads back.

type Encode = (settings: object, codec: object) => Record<string, unknown>;

const devices = { charger: miniDevice("charger"), controller: miniDevice("controller") };
const profiles: Record<DeviceKind, string> = { charger: "m3-060.0", controller: "controller-1.1.0" };

interface SettingsModule {
  readonly chargerSettings: object;
  readonly controllerSettings: object;
  readonly encodeSettings: Encode;
}

let golden: CompiledPackages;
let encodeSettings: Encode;
let codecs: Record<DeviceKind, object>;
let components: Record<string, Component>;

beforeAll(async () => {
  golden = await compileGolden();
  const index = await golden.load<Record<string, object>>("core/src/generated/index");
  const { chargerSettings, controllerSettings, ...rest } =
    await golden.load<SettingsModule>("core/src/settings");
  codecs = { charger: chargerSettings, controller: controllerSettings };
  encodeSettings = rest.encodeSettings;
  components = Object.fromEntries(
    Object.values(index)
      .filter((each): each is Component => "decode" in each)
      .map((component) => [component.name, component]),
  );
}, 60_000);

afterAll(() => golden.remove());

const encode = (settings: object, device: DeviceKind = "charger"): unknown =>
  encodeSettings(settings, codecs[device]);

/** What a component reads of a device that took these raw values, as they come out of JSON. */
function readBack(raw: object, component: string, device: DeviceKind): unknown {
  const status = { ...golden.initial[profiles[device]], ...JSON.parse(JSON.stringify(raw)) };
  return components[component]?.decode({ device, status });
}

const schedule = {
  enabled: false,
  begin: { hour: 6, minute: 30 },
  pauses: [{ hour: 7, minute: 0 }],
  changed: new Date("2023-11-14T22:13:20.123Z"),
  reasons: ["sun", "forced"],
  shareW: { l1: 1, l2: 2, l3: 3 },
  pin: "0000",
};
const rawSchedule = {
  on: false,
  begin: [6, 30],
  pauses: [[7, 0]],
  at: 1_700_000_000_123,
  why: [4, 5],
  s1: 1,
  s2: 2,
  s3: 3,
  pin: "0000",
};

describe("a setting goes to the wire", () => {
  test.each<[what: string, settings: object, raw: object]>([
    ["as it is", { requestedCurrentA: 16 }, { amp: 16 }],
    ["in the wire's unit", { timezoneOffsetS: -5400 }, { tof: -90 }],
    ["in the wire's unit inside a map", { pausesS: { anna: 300 } }, { pwt: { anna: 5 } }],
    ["as null, which means no value", { pausesS: null, departure: null }, { pwt: null, dep: null }],
    ["as the number of a word", { phaseMode: "three" }, { psm: 2 }],
    ["as null, which only writing knows", { phaseMode: null }, { psm: null }],
    ["as seconds since 1970", { departure: new Date(1_700_000_000_999) }, { dep: 1_700_000_000 }],
    ["as a text in UTC", { utcTime: new Date("2024-02-29T12:00:00.5Z") }, { utc: "2024-02-29T12:00:00.500" }],
    ["as a struct of structs", { schedule }, { sch: rawSchedule }],
    [
      "without what is left out",
      { schedule: { ...schedule, endSinceBootMs: undefined } },
      { sch: rawSchedule },
    ],
    [
      "with what may be left out",
      { surplus: { gridPowerW: -5, batteryPowerW: 1 } },
      { ids: { pGrid: -5, pAkku: 1 } },
    ],
    ["beside others", { restart: true, energyLimitWh: 1.5 }, { rst: true, dwo: 1.5 }],
  ])("%s", (_, settings, raw) => {
    expect(encode(settings)).toEqual(raw);
  });

  test("as a list of numbers", () => {
    expect(encode({ sensorPhases: ["l2", "l1", "unknown:7"] }, "controller")).toEqual({ sph: [1, 0, 7] });
  });

  test.each<[what: string, settings: object, message: string]>([
    ["a field that cannot be set", { absoluteMaxCurrentA: 6 }, 'there is no setting "absoluteMaxCurrentA"'],
    ["a word that the enum lacks", { phaseMode: "two" }, '"two" is no word here; known are one, three'],
    [
      "a word that no number means today",
      { schedule: { ...schedule, reasons: ["price"] } },
      '"price" is no word here',
    ],
    ["a number between the wire's steps", { timezoneOffsetS: 90 }, "90 is no multiple of 60"],
    ["a moment that is none", { departure: new Date(Number.NaN) }, "not a valid date"],
    [
      "a struct with a name that it lacks",
      { surplus: { gridPowerW: 1, pvPower: 2 } },
      '"pvPower" is no name here; known are gridPowerW',
    ],
    ["a text in the place of a struct", { schedule: { ...schedule, begin: "06:30" } }, "expected an object"],
    ["a text in the place of a number", { timezoneOffsetS: "-5400" }, "expected a number"],
  ])("but never %s", (_, settings, message) => {
    expect(() => encode(settings)).toThrow(message);
  });
});

describe("whatever can be written", () => {
  const written = (["charger", "controller"] as const).flatMap((device) =>
    writableKeys(devices[device]).map((key) => [`${device} ${key.key}`, device, key] as const),
  );

  test("is every writable key of the small spec", () => {
    for (const device of ["charger", "controller"] as const) {
      expect(Object.keys(codecs[device])).toEqual(writableKeys(devices[device]).map(({ field }) => field));
    }
    expect(written.length).toBeGreaterThan(12);
  });

  const shown = written.filter(
    ([
      ,
      device,
      {
        components: [name],
      },
    ]) => devices[device].components.some((each) => each.name === name && each.shape.kind === "record"),
  );

  test.each(shown)("reads back as it was: %s", (_, device, key) => {
    // What only writing takes does not read back.
    const value = { ...writtenValue(key), nullable: writtenValue(key).nullable && key.value.nullable };
    fc.assert(
      fc.property(settableArbitrary(value), (setting) => {
        const raw = encode({ [key.field]: setting }, device) as object;
        expect(Object.keys(raw)).toEqual([key.key]);
        const component = readBack(raw, key.components[0] ?? "", device) as Record<string, unknown>;
        expect(component[key.field]).toEqual(setting);
      }),
    );
  });

  test("reads back as it was in the records of a list", () => {
    const words = fc.constantFrom("l1", "l2");
    fc.assert(
      fc.property(fc.tuple(words, words), (sensorPhases) => {
        const sensors = readBack(encode({ sensorPhases }, "controller") as object, "sensors", "controller");
        expect((sensors as { phase: string }[]).map(({ phase }) => phase)).toEqual(sensorPhases);
      }),
    );
  });

  let requests: Record<string, ValidateFunction>;
  let settings: Record<string, ValidateFunction>;

  beforeAll(async () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTuples: false });
    ajv.addFormat("date-time", (text: string) => !Number.isNaN(Date.parse(text)));
    const compile = async (device: DeviceKind, name: string): Promise<[string, ValidateFunction]> => {
      const path = join(golden.folder, `packages/core/schemas/${device}/${name}.schema.json`);
      return [device, ajv.compile(JSON.parse(await readFile(path, "utf8")))];
    };
    const both = async (name: string): Promise<Record<string, ValidateFunction>> =>
      Object.fromEntries([await compile("charger", name), await compile("controller", name)]);
    [requests, settings] = [await both("set-request"), await both("settings")];
  });

  test.each(written)("is what the schemas of settings and requests admit: %s", (_, device, key) => {
    fc.assert(
      fc.property(settableArbitrary(writtenValue(key)), (setting) => {
        const given = { [key.field]: setting };
        const admits = (validate: ValidateFunction | undefined, value: unknown): void => {
          const valid = validate?.(JSON.parse(JSON.stringify(value)));
          expect(valid, JSON.stringify([value, validate?.errors])).toBe(true);
        };
        admits(settings[device], given);
        admits(requests[device], encode(given, device));
      }),
    );
  });

  test.each<[what: string, given: object, raw: object]>([
    ["a number outside its range", { requestedCurrentA: 5 }, { amp: 5 }],
    ["a value in a map outside its range", { pausesS: { anna: 5401 } }, { pwt: { anna: 91 } }],
    [
      "a word that no number means today",
      { schedule: { ...schedule, reasons: ["price"] } },
      { sch: { ...rawSchedule, why: [6] } },
    ],
    [
      "a list that is too long",
      { schedule: { ...schedule, pauses: Array(3).fill(schedule.begin) } },
      { sch: { ...rawSchedule, pauses: Array(3).fill([7, 0]) } },
    ],
    ["a text of the wrong form", { idleColour: "#00ff7f" }, { cid: "#00ff7f" }],
    ["null where only reading knows it", { energyLimitWh: null }, { dwo: null }],
    ["a property that nobody knows", { surplus: { gridPowerW: 1, x: 1 } }, { ids: { pGrid: 1, x: 1 } }],
    ["a missing property", { surplus: {} }, { ids: {} }],
    ["a key that is only read", { absoluteMaxCurrentA: 6 }, { ama: 6 }],
    ["nothing", {}, {}],
  ])("is not %s", (_, given, raw) => {
    expect(settings["charger"]?.(JSON.parse(JSON.stringify(given)))).toBe(false);
    expect(requests["charger"]?.(raw)).toBe(false);
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Edit } from "../mini-spec.js";
import { type CompiledPackages, type Component, compileEdited, type Status } from "./golden-packages.js";

// Forms of values that the small spec does not have, compiled and run.

const state = "charger/keys/state.yaml";
const config = "charger/keys/config.yaml";
const cards = "charger/keys/cards.yaml";
const sensors = "controller/keys/sensors.yaml";

const otherForms: readonly Edit[] = [
  {
    file: state,
    from: "type: { struct: Meter }\n  nullable: false\n",
    to: "type: { struct: Meter }\n  nullable: false\n  also: [{ type: bool, as: [0, 0, 0, 0, 0, 0, null, 0] }]\n",
  },
  {
    file: state,
    from: "example: [230.1, 229.8, 231, 0.5, 6.1, 0, null, 1400]\n  listed: [list, capture-a]\n",
    to: "example: [230.1, 229.8, 231, 0.5, 6.1, 0, null, 1400]\n  listed: [list, capture-a]\n  sources: { also: [owners] }\n",
  },
  {
    file: config,
    from: "{ struct: Address }\n  nullable: false\n",
    to: "{ struct: Address }\n  nullable: false\n  also: [{ type: string, property: ip-address }]\n",
  },
  {
    file: config,
    from: "sources: { example: [capture-a] }\n\ngwy",
    to: "sources: { example: [capture-a], also: [owners] }\n\ngwy",
  },
  { file: config, from: "property: ip }", to: "property: ip-address }" },
  { file: config, from: "{ ip: 192.0.2.7 }", to: "{ ip-address: 192.0.2.7 }" },
  { file: config, from: "{ ip: 192.0.2.1 }", to: "{ ip-address: 192.0.2.1 }" },
  { file: config, from: "{ ip: 192.0.2.9,", to: "{ ip-address: 192.0.2.9," },
  { file: "charger/structs/networks.yaml", from: "ip: { from: ip,", to: "ip: { from: ip-address," },
  {
    file: cards,
    from: "type: { struct: CardUse }\n  nullable: false\n",
    to: "type: { struct: CardUse }\n  nullable: false\n  also: [{ type: uint16, property: n }]\n",
  },
  {
    file: cards,
    from: "sources: { example: [capture-a] }\n\ncrd",
    to: "sources: { example: [capture-a], also: [owners] }\n\ncrd",
  },
  {
    file: sensors,
    from: "{ array: { struct: SensorReading }, length: 2 }",
    to: '{ array: { type: { struct: SensorReading }, also: [{ type: string, values: { "off": [0, 0] } }] }, length: 2 }',
  },
  {
    file: sensors,
    from: "sources: { length: [capture-c] }",
    to: "sources: { length: [capture-c], also: [owners] }",
  },
];

const writing: readonly Edit[] = [
  { file: "shared/keys/info.yaml", from: "  type: int32\n", to: "  type: { read: int32, write: int16 }\n" },
  { file: config, from: "  type: uint32\n", to: "  type: { read: uint32, write: int64 }\n" },
  { file: config, from: "  enum: PhaseMode\n", to: "" },
  {
    file: state,
    from: "Why it charges or not.\n  access: read\n",
    to: "Why it charges or not.\n  access: read-write\n",
  },
  { file: state, from: "  type: int16\n", to: "  type: { read: int16, write: uint8 }\n" },
  { file: "charger/structs/schedule.yaml", from: "minute: { from: 1,", to: "minute: { from: 2," },
  { file: config, from: "begin: [6, 30], pauses: [[7, 0]]", to: "begin: [6, 0, 30], pauses: [[7, null, 0]]" },
];

/** A topic of which everything can be written and nothing read. */
const commands: readonly Edit[] = [
  {
    file: "charger/keys/commands.yaml",
    to: "# yaml-language-server: $schema=../../schema/keys.schema.json\nblk:\n  name: blink\n  summary: Blinks.\n  access: write\n  category: config\n  type: bool\n  nullable: false\n  listed: [list]\n",
  },
  {
    file: "charger/components.yaml",
    from: "Totals:",
    to: "Commands:\n  name: commands\n  summary: What it does when told.\n\nTotals:",
  },
];

type Encode = (settings: object, codec: object) => unknown;

interface KeyInfo {
  readonly key: string;
  readonly enum?: { readonly name: string };
}

interface SettingsModule {
  readonly chargerSettings: object;
  readonly encodeSettings: Encode;
}

let compiled: CompiledPackages;
let index: Record<string, object>;
let encodeSettings: Encode;
let chargerSettings: object;
let keysOf: (device: string) => readonly KeyInfo[];

beforeAll(async () => {
  compiled = await compileEdited([...otherForms, ...writing, ...commands]);
  index = await compiled.load("core/src/generated/index");
  ({ chargerSettings, encodeSettings } = await compiled.load<SettingsModule>("core/src/settings"));
  ({ keysOf } = await compiled.load<{ keysOf: typeof keysOf }>("core/src/keys"));
}, 60_000);

afterAll(() => compiled.remove());

/** What a component reads of a device that sends these values beside those of its profile. */
function read(component: string, changes: Status): unknown {
  const device = component === "Sensors" ? "controller" : "charger";
  const profile = device === "charger" ? "m1-056.2" : "controller-1.1.0";
  return (index[component] as Component).decode({
    device,
    status: { ...compiled.initial[profile], ...changes },
  });
}

describe("another form is read as what it stands for", () => {
  test.each<[what: string, component: string, changes: Status, expected: object]>([
    [
      "in the place of a struct that is spread",
      "ChargingState",
      { nrg: false },
      { voltageV: { l1: 0, l2: 0, l3: 0, n: 0 }, currentA: { l1: 0, l2: 0, l3: null }, powerTotalW: 0 },
    ],
    [
      "in the place of an optional struct that is spread",
      "Configuration",
      { lnk: "192.0.2.3" },
      { ip: "192.0.2.3" },
    ],
    [
      "in the place of a property whose name is no word of JavaScript",
      "Configuration",
      { gwy: "192.0.2.4" },
      { gateway: { ip: "192.0.2.4" } },
    ],
    ["in the place of a struct that is gathered", "Cards", { c1s: 7 }, [{ sessions: 2 }, { sessions: 7 }]],
    [
      "in the place of a struct in an array that is zipped",
      "Sensors",
      { sva: ["off", [2, 460]] },
      [
        { name: "One", currentA: 0, powerW: 0 },
        { name: "Two", currentA: 2, powerW: 460 },
      ],
    ],
  ])("%s", (_, component, changes, expected) => {
    expect(read(component, changes)).toMatchObject(expected);
  });

  test.each<[what: string, component: string, changes: Status, message: string]>([
    ["a form that is none", "ChargingState", { nrg: "off" }, 'key "nrg": expected an array, got "off"'],
    [
      "a word that stands for nothing",
      "Sensors",
      { sva: ["on", [2, 460]] },
      'key "sva[0]": expected an array, got "on"',
    ],
    [
      "a name that every object has",
      "Sensors",
      { sva: ["toString", [2, 460]] },
      'key "sva[0]": expected an array',
    ],
    ["the property of another form", "Configuration", { gwy: 5 }, 'key "gwy": expected an object, got 5'],
  ])("but not %s", (_, component, changes, message) => {
    expect(() => read(component, changes)).toThrow(message);
  });
});

test("a component of keys that can only be written reads nothing", () => {
  expect((index["Commands"] as Component).keys).toEqual([]);
  expect(read("Commands", {})).toEqual({});
});

describe("what is written in another type than it is read", () => {
  test.each<[what: string, settings: object, raw: object]>([
    ["is converted to the wire's unit", { timezoneOffsetS: -5400 }, { tof: -90 }],
    ["is a moment in the wire's unit", { departure: new Date(1_700_000_000_999) }, { dep: 1_700_000_000 }],
    ["is the number of a word", { reason: "sun" }, { msi: 4 }],
    ["is the number of a word that only writing knows", { phaseMode: "three" }, { psm: 2 }],
    [
      "has a gap where the struct has one",
      {
        schedule: {
          enabled: true,
          begin: { hour: 6, minute: 30 },
          pauses: [],
          changed: null,
          reasons: [],
          shareW: { l1: 1, l2: 2, l3: 3 },
          pin: "0000",
        },
      },
      {
        sch: {
          on: true,
          begin: [6, null, 30],
          pauses: [],
          at: null,
          why: [],
          s1: 1,
          s2: 2,
          s3: 3,
          pin: "0000",
        },
      },
    ],
  ])("%s", (_, settings, raw) => {
    expect(JSON.parse(JSON.stringify(encodeSettings(settings, chargerSettings)))).toEqual(raw);
  });

  test("is refused between the wire's steps", () => {
    expect(() => encodeSettings({ timezoneOffsetS: 90 }, chargerSettings)).toThrow("90 is no multiple of 60");
  });

  test.each([
    ["psm", "PhaseMode"],
    ["msi", "Reason"],
    ["car", "CarState"],
    ["amp", undefined],
  ])("has its enum in the registry: %s %s", (key, name) => {
    expect(keysOf("charger").find((each) => each.key === key)?.enum?.name).toBe(name);
  });
});

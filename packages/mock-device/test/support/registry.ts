import type { KeyInfo, KeyType, StructPlace } from "@goe/core/keys";
import type { DeviceProfile } from "../../src/profiles/device-profile.js";
import type { KeyLookup } from "../../src/writing/key-lookup.js";

type Facts = Pick<KeyInfo, "key" | "type"> & Partial<KeyInfo>;

function key(facts: Facts): KeyInfo {
  return {
    field: facts.key,
    summary: "A key of the tests.",
    access: "read-write",
    category: "config",
    nullable: false,
    availability: [{}],
    required: false,
    secret: false,
    confidence: "high",
    components: [],
    sources: [],
    ...facts,
  };
}

function place(at: number | string, type: KeyType, facts: Partial<StructPlace> = {}): StructPlace {
  const summary = "A place of the tests.";
  return { place: at, field: String(at), summary, type, nullable: false, optional: false, ...facts };
}

const text: KeyType = { kind: "string" };
const bool: KeyType = { kind: "bool" };
const uint8: KeyType = { kind: "uint8" };
const time: KeyType = {
  kind: "struct",
  name: "ScheduleTime",
  layout: "object",
  places: [
    place("hour", uint8),
    place("minute", uint8),
    place("second", uint8, { nullable: true, optional: true }),
  ],
};
const wifi = (keyType: KeyType): KeyType => ({
  kind: "array",
  nullableItems: false,
  items: {
    kind: "struct",
    name: "WifiEntry",
    layout: "object",
    places: [place("ssid", text), place("key", keyType)],
  },
});

const keys: readonly KeyInfo[] = [
  key({ key: "alw", type: bool, access: "read" }),
  key({ key: "amp", type: uint8, range: { min: 6, max: 32 } }),
  key({ key: "dwo", type: { kind: "double" }, nullable: true }),
  key({ key: "fna", type: text }),
  key({ key: "cid", type: text }),
  key({ key: "ct", type: text }),
  key({ key: "tof", type: { kind: "int32" }, range: { min: -720 } }),
  key({ key: "tds", type: uint8 }),
  key({ key: "fup", type: bool }),
  key({ key: "spl3", type: { kind: "float" }, range: { min: 0 } }),
  key({ key: "trx", type: uint8, nullable: true }),
  key({ key: "eto2", type: { kind: "uint64" } }),
  key({ key: "utc", type: text }),
  key({ key: "loc", type: text, access: "read" }),
  key({ key: "rbt", type: { kind: "int64" }, access: "read" }),
  key({ key: "hai", type: bool }),
  key({
    key: "psm",
    type: uint8,
    enum: {
      name: "PhaseSwitchMode",
      summary: "Phases.",
      values: [
        { value: 0, name: "auto", meaning: "Auto." },
        { value: 1, name: "one", meaning: "One." },
        { value: 2, name: "three", meaning: "Three." },
        { value: 9, name: "later", meaning: "Later.", since: "60.0" },
      ],
    },
  }),
  key({
    key: "clp",
    type: {
      kind: "array",
      items: uint8,
      nullableItems: false,
      itemRange: { min: 6, max: 32 },
      maxLength: 5,
    },
  }),
  key({ key: "ecp", type: { kind: "array", items: { kind: "float" }, nullableItems: true, maxLength: 16 } }),
  key({ key: "sch", type: time }),
  key({
    key: "pair",
    type: {
      kind: "struct",
      name: "Pair",
      layout: "array",
      places: [place(0, uint8), place(1, text, { nullable: true, optional: true })],
    },
  }),
  key({ key: "lot", type: { kind: "unknown" } }),
  key({ key: "lrn", type: { kind: "map", items: { kind: "uint16" }, nullableItems: false } }),
  key({ key: "lrs", type: { kind: "map", items: time, nullableItems: true }, nullable: true }),
  // Read as null until it is set, and never written as null.
  key({ key: "fst", type: { kind: "float" }, nullable: true, writeNullable: false }),
  // Read as a number always, and written as null to forget it.
  key({ key: "lcm", type: uint8, writeType: uint8, writeNullable: true }),
  key({ key: "wifis", type: wifi(bool), writeType: wifi(text), secret: true }),
  key({ key: "map", type: time, writeType: { kind: "unknown" } }),
  // Always three names, of which some are written.
  key({
    key: "ccn",
    type: { kind: "array", items: text, nullableItems: false, length: 3 },
    writeType: { kind: "array", items: text, nullableItems: true, maxLength: 3 },
  }),
  key({
    key: "ids",
    type: {
      kind: "struct",
      name: "SurplusInput",
      layout: "object",
      places: [place("pGrid", { kind: "double" })],
    },
    access: "write",
    nullable: true,
  }),
  key({ key: "rst", type: { kind: "unknown" }, access: "write", availability: [{ since: "053.0" }] }),
  key({ key: "new", type: bool, access: "write", availability: [{ since: "60.0" }] }),
];

const byName = new Map(keys.map((info) => [info.key, info]));

/** A registry made for the tests, so that they do not depend on what the spec says today. */
export const findTestKey: KeyLookup = (name) => byName.get(name);

/** A charger on 055.7 with one key of each kind. */
export const testProfile: DeviceProfile = {
  name: "test-055.7",
  device: "charger",
  model: "v4",
  firmware: "055.7",
  platform: "esp32",
  status: [
    ["alw", true],
    ["tof", 60],
    ["tds", 1],
    ["utc", "2023-09-30T08:54:11.347"],
    ["loc", "2023-09-30T10:54:11.350 +02:00"],
    ["dwo", null],
    ["amp", 16],
    ["fna", "Garage"],
    ["cid", "#0000FF"],
    ["ct", "default"],
    ["fup", false],
    ["spl3", 4200],
    ["trx", null],
    ["eto2", 1],
    ["rbt", 1000],
    ["hai", true],
    ["psm", 2],
    ["clp", [6, 10]],
    ["ecp", [null, null]],
    ["sch", { hour: 6, minute: 0 }],
    ["pair", [1, null]],
    ["lot", 32],
    ["lrn", {}],
    ["lrs", null],
    ["fst", null],
    ["lcm", 1],
    ["wifis", []],
    ["map", { hour: 1, minute: 1 }],
    ["ccn", ["Home", "Grid", "Car"]],
  ],
};

import { put } from "../spec-edit.js";
import {
  type CasesOf,
  carStates,
  config,
  device,
  enums,
  info,
  meter,
  modbus,
  networks,
  one,
  parts,
  several,
  state,
} from "./grade-case.js";

const newKey = {
  name: "newCurrent",
  summary: "Nobody had it before.",
  access: "read",
  category: "status",
  type: "uint8",
  nullable: false,
  unit: "A",
  listed: ["list"],
};
const mood = {
  summary: "A mood.",
  values: [{ value: 1, name: "good", meaning: "Good." }],
  sources: { values: ["list"] },
};
const port = {
  summary: "A port.",
  layout: "object",
  fields: { number: { from: "n", summary: "Number.", type: "uint8" } },
  sources: { type: ["list"] },
};
const register = {
  address: 205,
  name: "extra",
  vendor: "X",
  kind: "input",
  type: "uint16",
  length: 1,
  access: "read",
  summary: "More.",
};

export const namedCases: CasesOf<
  | "added"
  | "removed"
  | "renamed"
  | "fieldRenamed"
  | "oldestFirmwareLowered"
  | "oldestFirmwareRaised"
  | "factChanged"
  | "conversionChanged"
> = {
  added: [
    one(config, "zzz", newKey, "minor  charger key zzz added (newCurrentA, read uint8 in A)"),
    several(
      [put(config, "zzz", newKey), put("controller/keys/sensors", "zzz", newKey)],
      "minor  charger key zzz added (newCurrentA, read uint8 in A)",
      "minor  controller key zzz added (newCurrentA, read uint8 in A)",
    ),
    one(info, "zzz", newKey, "minor  shared key zzz added (newCurrentA, read uint8 in A)"),
    one(enums, "Mood", mood, "minor  charger enum Mood added (1 member)"),
    one(networks, "Port", port, "minor  charger struct Port added (number)"),
    one(
      parts,
      "Extra",
      { name: "extra", summary: "More.", include: ["eto"] },
      "minor  charger component Extra added (extra: More.)",
    ),
    one(
      device,
      "models/M4",
      { title: "Fourth model", platform: "esp32", typ: "mini_4" },
      "minor  charger model M4 added (Fourth model)",
    ),
    one(
      device,
      "profiles/m3-061.0",
      { model: "M3", firmware: "061.0", source: "owners", like: "m1-056.2" },
      "minor  charger profile m3-061.0 added (M3, firmware 061.0)",
      "patch  charger device charger: newest firmware known changed",
    ),
    one(modbus, "registers/4", register, "minor  charger register extra added (input 205, uint16)"),
    one("units", "K", { symbol: "K", title: "kelvin" }, "minor  shared unit K added (kelvin)"),
  ],
  removed: [
    one(config, "rst", undefined, "major  charger key rst removed"),
    one(info, "sse", undefined, "major  shared key sse removed"),
    one(info, "fwv/devices/controller", undefined, "major  controller key fwv removed"),
    one(
      enums,
      "Reason",
      undefined,
      "major  charger key msi: type Reason is now int16",
      "major  charger key hst: elements: type Reason is now uint8",
      "major  charger enum Reason removed",
      "major  charger struct Schedule: field reasons: elements: type Reason is now uint8",
    ),
    one(parts, "Totals", undefined, "major  charger component Totals removed"),
    one(device, "profiles/m2-052.0", undefined, "major  charger profile m2-052.0 removed"),
    one(device, "models/M2", undefined, "major  charger model M2 removed"),
    one(modbus, "", undefined, "major  charger modbus server removed"),
    one(modbus, "registers/0", undefined, "major  charger register requestedCurrent removed"),
    one("units", "Ms", undefined, "major  shared unit Ms removed"),
  ],
  renamed: [
    several(
      [
        put(enums, "CarState"),
        put(enums, "CarMood", carStates),
        put(state, "car/enum", "CarMood"),
        put(networks, "Network/fields/car/enum", "CarMood"),
      ],
      "major  charger enum CarState is now CarMood",
    ),
  ],
  fieldRenamed: [
    one(
      config,
      "amp/name",
      "chargingCurrent",
      "major  charger key amp: field requestedCurrentA is now chargingCurrentA",
    ),
    one(
      config,
      "ama/unit",
      "V",
      "major  charger key ama: field absoluteMaxCurrentA is now absoluteMaxCurrentV",
    ),
    several(
      [
        put(meter, "Meter/fields/powerTotal"),
        put(meter, "Meter/fields/power", {
          from: 7,
          summary: "Power over all phases.",
          type: "float",
          unit: "W",
        }),
      ],
      "major  charger struct Meter: field powerTotalW is now powerW",
      "patch  charger struct Meter: fields in another order",
    ),
  ],
  oldestFirmwareLowered: [
    one(
      device,
      "oldestFirmware",
      "050.0",
      "minor  charger device charger: oldest firmware 051.4 is now 050.0",
    ),
  ],
  oldestFirmwareRaised: [
    one(
      device,
      "oldestFirmware",
      "051.9",
      "major  charger device charger: oldest firmware 051.4 is now 051.9",
    ),
  ],
  factChanged: [
    one(device, "firmwareKey", "typ", "major  charger device charger: firmware key fwv is now typ"),
    one(
      modbus,
      "registers/0/address",
      201,
      "major  charger register requestedCurrent: address 200 is now 201",
    ),
    one(
      modbus,
      "registers/0/type",
      "uint32",
      "major  charger register requestedCurrent: type uint16 is now uint32",
    ),
    one(modbus, "port", 503, "major  charger modbus server: port 502 is now 503"),
  ],
  conversionChanged: [one("units", "Min/factor", 61, "major  shared unit Min: converts otherwise")],
};

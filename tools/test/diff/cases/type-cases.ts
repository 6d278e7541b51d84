import {
  type CasesOf,
  enums,
  meter,
  modbus,
  networks,
  one,
  parts,
  readings,
  schedule,
} from "./grade-case.js";

export const typeCases: CasesOf<
  | "memberAdded"
  | "memberRemoved"
  | "memberRenamed"
  | "memberMoved"
  | "memberWidened"
  | "memberNarrowed"
  | "structFieldAdded"
  | "writtenFieldAdded"
  | "structFieldRemoved"
  | "placeMoved"
  | "layoutChanged"
  | "fieldAlwaysThere"
  | "writtenFieldNeeded"
  | "fieldMayBeMissing"
  | "writtenFieldOptional"
  | "keysShown"
  | "keysLeft"
  | "keyShownOtherwise"
  | "shapeChanged"
  | "wordChanged"
  | "getterAdded"
  | "getterRemoved"
  | "getterRenamed"
  | "itemRenamed"
  | "nestedAdded"
  | "nestedRemoved"
  | "nestedChanged"
> = {
  memberAdded: [
    one(
      enums,
      "CarState/values/4",
      { value: 4, name: "complete", meaning: "Full." },
      "minor  charger enum CarState: member complete (4) added",
    ),
  ],
  memberRemoved: [
    one(enums, "CarState/values/2", undefined, "major  charger enum CarState: member charging removed"),
    one(enums, "Fault/values/3", undefined, "major  charger enum Fault: member lock (13) removed"),
    one(modbus, "registers/1/enum/2", undefined, "major  charger register allowed: member 2 removed"),
  ],
  memberRenamed: [
    one(enums, "CarState/values/1/name", "free", "major  charger enum CarState: member idle is now free"),
  ],
  memberMoved: [
    one(
      enums,
      "CarState/values/1/value",
      7,
      "major  charger enum CarState: number of member idle 1 is now 7",
    ),
  ],
  memberWidened: [
    one(
      enums,
      "CarState/values/3/since",
      "055",
      "minor  charger enum CarState: firmware of member starting since 056 is now since 055 (wider)",
    ),
  ],
  memberNarrowed: [
    one(
      enums,
      "CarState/values/1/until",
      "059",
      "major  charger enum CarState: firmware of member idle always is now until 059 (narrower)",
    ),
  ],
  structFieldAdded: [
    one(
      meter,
      "Meter/fields/heat",
      { from: 10, summary: "Heat.", type: "float" },
      "minor  charger struct Meter: field heat added",
    ),
    one(
      schedule,
      "Schedule/fields/heat",
      { from: "heat", summary: "Heat.", type: "float", optional: true },
      "minor  charger struct Schedule: field heat added",
    ),
  ],
  writtenFieldAdded: [
    one(
      schedule,
      "Schedule/fields/heat",
      { from: "heat", summary: "Heat.", type: "float" },
      "major  charger struct Schedule: field heat added, which writing needs",
    ),
  ],
  structFieldRemoved: [
    one(meter, "Meter/fields/calibrated", undefined, "major  charger struct Meter: field calibrated removed"),
  ],
  placeMoved: [
    one(
      meter,
      "Meter/fields/powerTotal/from",
      8,
      "major  charger struct Meter: field powerTotalW: place 7 is now 8",
    ),
  ],
  layoutChanged: [
    one(networks, "Address/layout", "array", "major  charger struct Address: layout object is now array"),
  ],
  fieldAlwaysThere: [
    one(
      meter,
      "Meter/fields/calibrated/optional",
      undefined,
      "minor  charger struct Meter: field calibrated: always there now",
    ),
  ],
  writtenFieldNeeded: [
    one(
      schedule,
      "Surplus/fields/batteryPower/optional",
      undefined,
      "major  charger struct Surplus: field batteryPowerW: writing needs it now",
    ),
  ],
  fieldMayBeMissing: [
    one(
      networks,
      "Address/fields/ip/optional",
      true,
      "major  charger struct Address: field ip: may be missing now",
    ),
  ],
  writtenFieldOptional: [
    one(
      schedule,
      "Surplus/fields/gridPower/optional",
      true,
      "minor  charger struct Surplus: field gridPowerW: writing may leave it out now",
    ),
  ],
  keysShown: [
    one(
      parts,
      "ChargingState/include",
      ["eto", "amp", "dwo"],
      "minor  charger component ChargingState: shows keys amp, dwo now",
    ),
  ],
  keysLeft: [
    one(
      parts,
      "ChargingState/include",
      undefined,
      "major  charger component ChargingState: no longer shows key eto",
    ),
  ],
  keyShownOtherwise: [
    one(
      parts,
      "Configuration/spread",
      undefined,
      "major  charger component Configuration: key lnk is shown as field, no longer as fields of its own",
    ),
    one(
      readings,
      "Sensors/zip/2/as",
      "wire",
      "major  controller component Sensors: key sph is shown as wire, no longer as phase",
    ),
  ],
  shapeChanged: [
    one(
      readings,
      "Relays",
      { name: "relays", summary: "Relays and what they switch." },
      "major  controller component Relays: form list is now record",
    ),
  ],
  wordChanged: [
    one(
      readings,
      "Relays/name",
      "switches",
      "major  controller component Relays: name relays is now switches",
    ),
  ],
  getterAdded: [
    one(parts, "Totals/getter", "getTotals", "minor  charger component Totals: getter getTotals added"),
  ],
  getterRemoved: [
    one(parts, "Cards/getter", undefined, "major  charger component Cards: getter getCards removed"),
  ],
  getterRenamed: [
    one(parts, "Cards/getter", "getRfid", "major  charger component Cards: getter getCards is now getRfid"),
  ],
  itemRenamed: [
    one(
      parts,
      "Cards/item/name",
      "RfidCard",
      "major  charger component Cards: item type Card is now RfidCard",
    ),
  ],
  nestedAdded: [
    one(
      readings,
      "Readings/nested/info",
      "DeviceInfo",
      "minor  controller component Readings: part info added",
    ),
  ],
  nestedRemoved: [
    one(
      readings,
      "Readings/nested/relays",
      undefined,
      "major  controller component Readings: part relays removed",
    ),
  ],
  nestedChanged: [
    one(
      readings,
      "Readings/nested/relays",
      "DeviceInfo",
      "major  controller component Readings: part relays Relays is now DeviceInfo",
    ),
  ],
};

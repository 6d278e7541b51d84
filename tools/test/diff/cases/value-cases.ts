import { type CasesOf, config, info, meter, modbus, one, schedule, sensors, state } from "./grade-case.js";

export const valueCases: CasesOf<
  | "typeKnown"
  | "typeForgotten"
  | "typeWidened"
  | "typeNarrowed"
  | "typeChanged"
  | "unitChanged"
  | "wireUnitChanged"
  | "timeBaseStated"
  | "timeBaseChanged"
  | "readMayBeNull"
  | "readNeverNull"
  | "writeTakesNull"
  | "writeRefusesNull"
  | "boundsWidened"
  | "boundsNarrowed"
  | "boundsChanged"
  | "formAdded"
  | "formWidened"
  | "formRemoved"
  | "formChanged"
> = {
  typeKnown: [one(state, "rde/type", "uint8", "minor  charger key rde: type is known now: uint8")],
  typeForgotten: [
    one(state, "alw/type", "unknown", "major  charger key alw: type is no longer known; it was bool"),
  ],
  typeWidened: [
    one(
      sensors,
      "sph/type/array/type",
      "int32",
      "minor  controller key sph: elements: type uint8 is now int32 (wider)",
    ),
    one(config, "amp/type", "uint16", "minor  charger key amp: type uint8 is now uint16 (wider)"),
    one(
      meter,
      "Meter/fields/powerTotal/type",
      "double",
      "minor  charger struct Meter: field powerTotalW: type float is now double (wider)",
    ),
  ],
  typeNarrowed: [
    one(config, "dep/type", "uint16", "major  charger key dep: type uint32 is now uint16 (narrower)"),
    one(
      state,
      "tma/type/array/type",
      "int8",
      "major  charger key tma: elements: type float is now int8 (narrower)",
    ),
  ],
  typeChanged: [
    one(config, "ama/type", "uint8", "major  charger key ama: type int8 is now uint8"),
    one(config, "cid/type", "bool", "major  charger key cid: type string is now bool"),
    one(state, "err/enum", "Reason", "major  charger key err: type Fault is now Reason"),
    one(config, "psm/enum", undefined, "major  charger key psm: type PhaseMode is now uint8"),
    one(state, "loc/format", undefined, "major  charger key loc: type local-time is now string"),
    one(config, "lnk/type", { struct: "Network" }, "major  charger key lnk: type Address is now Network"),
    one(sensors, "snm/type", "string", "major  controller key snm: type list of string is now string"),
  ],
  unitChanged: [one(config, "dwo/type/write/unit", "W", "major  charger key dwo: unit Wh is now W")],
  wireUnitChanged: [
    one(info, "tof/wireUnit", "Ms", "major  charger key tof: unit on the wire Min is now Ms"),
  ],
  timeBaseStated: [one(config, "amp/timeBase", "age", "minor  charger key amp: time base is known now: age")],
  timeBaseChanged: [one(state, "lbp/timeBase", "unix", "major  charger key lbp: time base boot is now unix")],
  readMayBeNull: [
    one(config, "amp/nullable", true, "major  charger key amp: may be null now when read"),
    one(
      state,
      "hst/type/array/nullable",
      true,
      "major  charger key hst: elements: may be null now when read",
    ),
  ],
  readNeverNull: [
    one(state, "alw/nullable", false, "minor  charger key alw: is no longer null when read"),
    one(
      meter,
      "Meter/fields/current/nullable",
      false,
      "minor  charger struct Meter: field currentA: is no longer null when read",
    ),
  ],
  writeTakesNull: [
    one(
      config,
      "dwo/type/write/nullable",
      true,
      "minor  charger key dwo: when written: null may be written now",
    ),
    one(config, "rst/nullable", true, "minor  charger key rst: null may be written now"),
    one(
      config,
      "cid/type",
      { read: "string", write: { type: "string", nullable: true } },
      "minor  charger key cid: when written: null may be written now",
    ),
  ],
  writeRefusesNull: [
    one(
      config,
      "psm/type/write/nullable",
      false,
      "major  charger key psm: when written: null may no longer be written",
    ),
    one(config, "dep/nullable", false, "major  charger key dep: null may no longer be written"),
  ],
  boundsWidened: [
    one(
      config,
      "amp/range/max",
      40,
      "minor  charger key amp: range 6 to 32 in steps of 1 is now 6 to 40 in steps of 1 (wider)",
    ),
    one(
      config,
      "dwo/usualRange/max",
      undefined,
      "minor  charger key dwo: usual range 0 to 100000 is now at least 0 (wider)",
    ),
    one(config, "cid/text/maxLength", 9, "minor  charger key cid: longest text 7 is now 9 (wider)"),
    one(config, "cid/text/pattern", undefined, "minor  charger key cid: pattern one is now none (wider)"),
    one(state, "hst/type/maxLength", undefined, "minor  charger key hst: longest list 3 is now any (wider)"),
    one(state, "tma/type/length", undefined, "minor  charger key tma: length 2 is now any (wider)"),
    one(
      modbus,
      "registers/0/range/max",
      64,
      "minor  charger register requestedCurrent: range 6 to 32 is now 6 to 64 (wider)",
    ),
  ],
  boundsNarrowed: [
    one(
      config,
      "amp/range/min",
      10,
      "major  charger key amp: range 6 to 32 in steps of 1 is now 10 to 32 in steps of 1 (narrower)",
    ),
    one(
      config,
      "amp/range/step",
      2,
      "major  charger key amp: range 6 to 32 in steps of 1 is now 6 to 32 in steps of 2 (narrower)",
    ),
    one(config, "cid/text/maxLength", 6, "major  charger key cid: longest text 7 is now 6 (narrower)"),
    one(
      config,
      "pwt/type/map/range/min",
      0,
      "major  charger key pwt: values: range at most 90 is now 0 to 90 (narrower)",
    ),
    one(state, "hst/type/maxLength", 2, "major  charger key hst: longest list 3 is now 2 (narrower)"),
    one(
      schedule,
      "TimeOfDay/fields/hour/range/max",
      22,
      "major  charger struct TimeOfDay: field hour: range 0 to 23 is now 0 to 22 (narrower)",
    ),
  ],
  boundsChanged: [
    one(
      config,
      "amp/range",
      { min: 5, max: 31, step: 1 },
      "major  charger key amp: range 6 to 32 in steps of 1 is now 5 to 31 in steps of 1",
    ),
    one(config, "cid/text/pattern", "^#", "major  charger key cid: pattern one is now another one"),
    one(state, "tma/type/length", 3, "major  charger key tma: length 2 is now 3"),
  ],
  formAdded: [
    one(
      config,
      "amp/also",
      [{ type: "string", as: null }],
      "minor  charger key amp: string is read as another form now",
    ),
  ],
  formWidened: [
    one(state, "car/also/0/values/Starting", 3, "minor  charger key car: more is read from its form string"),
  ],
  formRemoved: [
    one(config, "gwy/also", undefined, "major  charger key gwy: string is no longer read as another form"),
  ],
  formChanged: [
    one(state, "car/also/0/until", "051", "major  charger key car: its form string is read otherwise"),
  ],
};

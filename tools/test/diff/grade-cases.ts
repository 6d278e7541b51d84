import type { rules } from "../../src/diff/grades.js";
import { put, type SpecEdit } from "./spec-edit.js";

/** What is edited in the small spec, and every line that `diff` prints of it. */
export interface GradeCase {
  readonly edits: readonly SpecEdit[];
  readonly lines: readonly string[];
}

const both = (edits: readonly SpecEdit[], ...lines: string[]): GradeCase => ({ edits, lines });
const one = (file: string, place: string, to: unknown, ...lines: string[]): GradeCase => ({
  edits: [put(file, place, to)],
  lines,
});

const config = "charger/keys/config";
const state = "charger/keys/state";
const info = "shared/keys/info";
const sensors = "controller/keys/sensors";
const enums = "charger/enums/all";
const schedule = "charger/structs/schedule";
const networks = "charger/structs/networks";
const meter = "charger/structs/meter";
const parts = "charger/components";
const readings = "controller/components";
const device = "charger/device";
const fixes = "charger/corrections/all";
const modbus = "charger/modbus";

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
const carStates = {
  summary: "State of the car.",
  values: [
    { value: -1, name: "lost", meaning: "The car cannot be seen." },
    { value: 1, name: "idle", meaning: "No car is plugged in." },
    { value: 2, name: "charging", vendor: "Charging", meaning: "The car draws current." },
    { value: 3, name: "starting", meaning: "The car wakes up.", since: "056" },
  ],
  sources: { values: ["list"] },
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
const correction = { key: "car", fact: "enum", chosen: "one", because: "It is so.", source: ["capture-a"] };

/** At least one case for each rule; the type sees to it. */
export const gradeCases: Readonly<Record<keyof typeof rules, readonly GradeCase[]>> = {
  added: [
    one(config, "zzz", newKey, "minor  charger key zzz added (newCurrentA, read uint8 in A)"),
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
    both(
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
    both(
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
  accessWidened: [
    one(config, "ama/access", "read-write", "minor  charger key ama: access read is now read-write"),
    one(
      modbus,
      "registers/2/access",
      "read-write",
      "minor  charger register voltageL1: access read is now read-write",
      "minor  charger register voltageL2: access read is now read-write",
      "minor  charger register voltageL3: access read is now read-write",
    ),
  ],
  accessNarrowed: [
    one(config, "amp/access", "read", "major  charger key amp: access read-write is now read"),
    one(
      config,
      "amp/access",
      "write",
      "major  charger key amp: access read-write is now write",
      "major  charger component Configuration: no longer shows key amp",
    ),
  ],
  inEveryStatus: [
    one(
      config,
      "ama/listed",
      ["list", "client", "capture-a"],
      "minor  charger key ama: every status has it now",
    ),
  ],
  mayBeMissing: [
    one(
      config,
      "amp/listed",
      ["list"],
      "major  charger key amp: a status may lack it now",
      "patch  charger key amp: sources changed",
    ),
  ],
  availabilityWidened: [
    one(
      "charger/keys/totals",
      "rbt/availability",
      [{ since: "049" }],
      "minor  charger key rbt: availability since 050 is now since 049 (wider)",
    ),
    one(
      state,
      "rde/availability",
      undefined,
      "minor  charger key rde: availability until 060 is now always (wider)",
    ),
  ],
  availabilityNarrowed: [
    one(
      state,
      "rde/availability",
      [{ until: "059" }],
      "major  charger key rde: availability until 060 is now until 059 (narrower)",
    ),
    one(
      config,
      "lnk/availability",
      [{ since: "053", models: ["M1", "M2"] }],
      "major  charger key lnk: availability since 053 is now M1, M2 since 053 (narrower)",
    ),
  ],
  availabilityChanged: [
    one(
      state,
      "rde/availability",
      [{ since: "060" }],
      "major  charger key rde: availability until 060 is now since 060",
    ),
  ],
  availabilityRestated: [
    one(
      config,
      "lnk/availability",
      [{ since: "053", models: ["M1", "M2", "M3"] }],
      "patch  charger key lnk: availability written otherwise",
    ),
  ],
  hidden: [
    one(config, "cid/secret", true, "minor  charger key cid: hidden as secret now"),
    one(
      networks,
      "Address/fields/ip/secret",
      true,
      "minor  charger struct Address: field ip: hidden as secret now",
    ),
    one(
      "charger/other-names",
      "relatives/secret",
      ["zzw"],
      "minor  charger key zzw: hidden as secret now",
      "patch  charger names relatives: list of names changed",
    ),
  ],
  shown: [
    one(info, "sse/secret", undefined, "major  shared key sse: no longer hidden as secret"),
    one(
      "charger/other-names",
      "historic/secret",
      undefined,
      "major  charger key zzx: no longer hidden as secret",
      "patch  charger names historic: list of names changed",
    ),
  ],
  limitAdded: [
    one(config, "dwo/limits", { max: ["eto"] }, "major  charger key dwo: limited by key eto (max) now"),
  ],
  limitRemoved: [
    one(config, "amp/limits", { max: ["ama"] }, "minor  charger key amp: no longer limited by key ama (min)"),
  ],
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
  reworded: [
    one(state, "car/summary", "What the car does.", "patch  charger key car: summary reworded"),
    one(info, "sse/summary", "Its number.", "patch  shared key sse: summary reworded"),
    one(state, "alw/nullMeans", "nobody knows", "patch  charger key alw: meaning of null reworded"),
    one(info, "sse/notes", [], "patch  shared key sse: notes reworded"),
    one(
      enums,
      "CarState/values/1/meaning",
      "Empty.",
      "patch  charger enum CarState: meaning of member idle reworded",
    ),
    one(
      meter,
      "Meter/fields/powerTotal/summary",
      "Power.",
      "patch  charger struct Meter: field powerTotalW: summary reworded",
    ),
    one(parts, "Totals/summary", "Counters.", "patch  charger component Totals: summary reworded"),
    one(device, "models/M1/title", "The first", "patch  charger model M1: title reworded"),
    one(
      fixes,
      "1/because",
      "It does not do 5.",
      "patch  charger correction amp: correction of range reworded",
    ),
    one(
      modbus,
      "registers/0/summary",
      "Current.",
      "patch  charger register requestedCurrent: summary reworded",
    ),
  ],
  restated: [
    one(config, "amp/example", 12, "patch  charger key amp: example changed"),
    one(config, "amp/confidence", "low", "patch  charger key amp: confidence changed"),
    one(config, "amp/refused", undefined, "patch  charger key amp: refused ways of writing changed"),
    one(state, "car/bugs", undefined, "patch  charger key car: bugs changed"),
    one(config, "amp/category", "constant", "patch  charger key amp: category changed"),
    one(config, "amp/sources/unit", ["names"], "patch  charger key amp: sources changed"),
    one(config, "amp/range/step", undefined, "patch  charger key amp: step of range changed"),
    one(device, "profiles/m2-052.0/values/car", 2, "patch  charger profile m2-052.0: value of car changed"),
    one(
      "charger/other-names",
      "relatives/keys",
      ["zzw", "zzv"],
      "patch  charger names relatives: list of names changed",
    ),
    one("units", "W/symbol", "w", "patch  shared unit W: symbol changed"),
  ],
  reordered: [
    one(
      enums,
      "CarState/values",
      [...carStates.values].reverse(),
      "patch  charger enum CarState: members in another order",
    ),
  ],
  correctionAdded: [one(fixes, "2", correction, "patch  charger correction car added (enum)")],
  correctionRemoved: [one(fixes, "1", undefined, "patch  charger correction amp removed (range)")],
  profileKeys: [
    one(
      device,
      "profiles/m1-056.2/order/1",
      undefined,
      "patch  charger profile m1-056.2: no longer sends key nrg",
      "patch  charger profile m3-060.0: keys in another order",
    ),
  ],
};

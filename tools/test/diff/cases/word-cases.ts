import {
  type CasesOf,
  carStates,
  config,
  device,
  enums,
  fixes,
  info,
  meter,
  modbus,
  one,
  parts,
  state,
} from "./grade-case.js";

const correction = { key: "car", fact: "enum", chosen: "one", because: "It is so.", source: ["capture-a"] };

export const wordCases: CasesOf<
  "reworded" | "restated" | "reordered" | "correctionAdded" | "correctionRemoved" | "profileKeys"
> = {
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
    one(info, "mce/critical", undefined, "patch  shared key mce: what is at stake changed"),
    one(config, "amp/confidence", "low", "patch  charger key amp: confidence changed"),
    one(config, "amp/written", ["bench"], "patch  charger key amp: proof of writing changed"),
    one(config, "amp/refused", undefined, "patch  charger key amp: refused ways of writing changed"),
    one(state, "car/bugs", undefined, "patch  charger key car: bugs changed"),
    one(config, "amp/category", "constant", "patch  charger key amp: category changed"),
    one(config, "amp/sources/unit", ["names"], "patch  charger key amp: sources changed"),
    one(config, "amp/range/step", undefined, "patch  charger key amp: step of range changed"),
    one(device, "profiles/m2-052.0/values/car", 2, "patch  charger profile m2-052.0: value of car changed"),
    one(device, "models/M3/alsoTyp", "mini_3", "patch  charger model M3: alsoTyp changed"),
    one(
      "sources",
      "capture-a/firmware",
      "061",
      "patch  charger device charger: newest firmware known changed",
      "patch  charger model M1: oldest firmware with known keys changed",
      "patch  charger model M2: oldest firmware with known keys changed",
      "patch  charger model M3: oldest firmware with known keys changed",
    ),
    one(
      "charger/other-names",
      "relatives/keys",
      ["zzw", "zzv"],
      "patch  charger names relatives: list of names changed",
    ),
    one(
      "charger/keys/totals",
      "eto/counter",
      undefined,
      "patch  charger key eto: whether it only grows changed",
    ),
    one(
      parts,
      "Totals/metrics",
      undefined,
      "patch  charger component Totals: whether metrics show it unasked changed",
    ),
    one("units", "W/metric/factor", 2, "patch  shared unit W: form in metrics changed"),
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

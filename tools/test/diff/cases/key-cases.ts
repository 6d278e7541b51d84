import { type CasesOf, config, info, modbus, networks, one, state } from "./grade-case.js";

export const keyCases: CasesOf<
  | "accessWidened"
  | "accessNarrowed"
  | "inEveryStatus"
  | "mayBeMissing"
  | "availabilityWidened"
  | "availabilityNarrowed"
  | "availabilityChanged"
  | "availabilityRestated"
  | "hidden"
  | "shown"
  | "limitAdded"
  | "limitRemoved"
> = {
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
};

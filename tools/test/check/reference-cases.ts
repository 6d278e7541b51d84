import type { RuleCase } from "./rule-case.js";

const state = "charger/keys/state.yaml";
const config = "charger/keys/config.yaml";
const info = "shared/keys/info.yaml";
const sensors = "controller/keys/sensors.yaml";
const device = "charger/device.yaml";
const names = "charger/other-names.yaml";
const corrections = "charger/corrections/all.yaml";
const cards = "charger/structs/cards.yaml";
const sessions = "from: n, summary: How often the card was used., type:";

/** Names that lead nowhere, or back to where they stand. */
export const referenceCases: readonly RuleCase[] = [
  {
    refuses: "a write that a lost source shows",
    edits: [{ file: sensors, from: "written: [bench]", to: "written: [desk]" }],
    expected: "controller/keys/sensors.yaml:34:3 unknown-source",
    says: '"desk" is not in spec/sources.yaml',
  },
  {
    refuses: "a write of one device that a lost source shows",
    edits: [{ file: info, from: "{ charger: {} }", to: "{ charger: { written: [clients] } }" }],
    expected: "shared/keys/info.yaml:83:25 unknown-source",
    says: '"clients" is not in spec/sources.yaml',
  },
  {
    refuses: "an enum that is not there",
    edits: [{ file: state, from: "enum: CarState", to: "enum: CarStatus" }],
    expected: "charger/keys/state.yaml:21:3 unknown-enum",
    says: "there is no enum CarStatus; known are Variant, CarState, Fault, Reason, PhaseMode",
  },
  {
    refuses: "a charger's enum in a shared key",
    edits: [{ file: info, from: "enum: Variant", to: "enum: CarState" }],
    expected: "shared/keys/info.yaml:38:3 unknown-enum",
    says: "there is no enum CarState; known are Variant",
  },
  {
    refuses: "an enum that is not there in what is written",
    edits: [{ file: config, from: "enum: PhaseMode", to: "enum: Phases" }],
    expected: "charger/keys/config.yaml:52:46 unknown-enum",
    says: "there is no enum Phases; known are",
  },
  {
    refuses: "a struct that is not there",
    edits: [{ file: state, from: "{ struct: Meter }", to: "{ struct: Metre }" }],
    expected: "charger/keys/state.yaml:72:3 unknown-struct",
    says: "there is no struct Metre; known are CardEntry, CardUse, Meter, Address, Network, Schedule",
    also: ["unknown-without-note"],
  },
  {
    refuses: "a struct that contains itself",
    edits: [{ file: cards, from: `${sessions} uint16`, to: `${sessions} { struct: CardUse }` }],
    expected: "charger/structs/cards.yaml:14:3 struct-in-itself",
    says: "CardUse contains itself",
    also: ["example-breaks-spec", "example-breaks-spec"],
  },
  {
    refuses: "a struct that contains itself in a list that another struct has",
    edits: [
      {
        file: "charger/structs/schedule.yaml",
        from: "summary: Minute., type: uint8, range: { min: 0, max: 59 }",
        to: "summary: Minute., type: { array: { struct: Schedule } }",
      },
    ],
    expected: "charger/structs/schedule.yaml:5:3 struct-in-itself",
    says: "Schedule contains itself",
    also: ["example-breaks-spec", "example-breaks-spec", "struct-in-itself"],
  },
  {
    refuses: "a struct that contains itself among the values of a map",
    edits: [{ file: cards, from: `${sessions} uint16`, to: `${sessions} { map: { struct: CardUse } }` }],
    expected: "charger/structs/cards.yaml:14:3 struct-in-itself",
    says: "CardUse contains itself",
    also: ["example-breaks-spec", "example-breaks-spec"],
  },
  {
    refuses: "a key's source that is not there",
    edits: [{ file: config, from: "limits: [list]", to: "limits: [lists]" }],
    expected: "charger/keys/config.yaml:15:43 unknown-source",
    says: '"lists" is not in spec/sources.yaml',
  },
  {
    refuses: "a document under listed that is not there",
    edits: [{ file: config, from: "  listed: [list, client]\n", to: "  listed: [list, clients]\n" }],
    expected: "charger/keys/config.yaml:27:3 unknown-source",
    says: '"clients" is not in spec/sources.yaml',
  },
  {
    refuses: "a device's document that is not there",
    edits: [
      { file: info, from: "mini, listed: [capture-a] }", to: "mini, listed: [capture-a, capture-d] }" },
    ],
    expected: "shared/keys/info.yaml:64:31 unknown-source",
    says: '"capture-d" is not in spec/sources.yaml',
  },
  {
    refuses: "a device's source that is not there",
    edits: [{ file: info, from: "nullable: [capture-c] }", to: "nullable: [capture-d] }" }],
    expected: "shared/keys/info.yaml:53:37 unknown-source",
    says: '"capture-d" is not in spec/sources.yaml',
  },
  {
    refuses: "a thread about a bug that is not there",
    edits: [{ file: state, from: "at night., source: [owners]", to: "at night., source: [owner]" }],
    expected: "charger/keys/state.yaml:26:7 unknown-source",
    says: '"owner" is not in spec/sources.yaml',
  },
  {
    refuses: "an enum's source that is not there",
    edits: [{ file: "charger/enums/all.yaml", from: "until: [capture-a]", to: "until: [capture-b]" }],
    expected: "charger/enums/all.yaml:18:30 unknown-source",
    says: '"capture-b" is not in spec/sources.yaml',
  },
  {
    refuses: "an enum value's source that is not there",
    edits: [{ file: "charger/enums/all.yaml", from: "sources: [list] }", to: "sources: [lost] }" }],
    expected: "charger/enums/all.yaml:7:86 unknown-source",
    says: '"lost" is not in spec/sources.yaml',
  },
  {
    refuses: "a reading's source that is not there",
    edits: [{ file: corrections, from: "sources: [list]", to: "sources: [lost]" }],
    expected: "charger/corrections/all.yaml:5:40 unknown-source",
    says: '"lost" is not in spec/sources.yaml',
  },
  {
    refuses: "a correction's source that is not there",
    edits: [{ file: corrections, from: "source: [capture-a]", to: "source: [capture-z]" }],
    expected: "charger/corrections/all.yaml:7:3 unknown-source",
    says: '"capture-z" is not in spec/sources.yaml',
  },
  {
    refuses: "a source of names that is not there",
    edits: [{ file: names, from: "sources: [client]", to: "sources: [clients]" }],
    expected: "charger/other-names.yaml:11:3 unknown-source",
    says: '"clients" is not in spec/sources.yaml',
  },
  {
    refuses: "evidence that is not there",
    edits: [{ file: device, from: "evidence: [list, capture-a]", to: "evidence: [list, capture-z]" }],
    expected: "charger/device.yaml:9:1 unknown-source",
    says: '"capture-z" is not in spec/sources.yaml',
  },
  {
    refuses: "a profile's source that is not there",
    edits: [{ file: device, from: "source: list", to: "source: lost" }],
    expected: "charger/device.yaml:21:5 unknown-source",
    says: '"lost" is not in spec/sources.yaml',
  },
  {
    refuses: "a limit that is no key",
    edits: [{ file: config, from: "max: [ama]", to: "max: [ama, amx]" }],
    expected: "charger/keys/config.yaml:11:25 unknown-key",
    says: 'the limit "amx" is no key of this device',
  },
  {
    refuses: "a limit that is known by name only",
    edits: [{ file: config, from: "max: [ama]", to: "max: [zzy]" }],
    expected: "charger/keys/config.yaml:11:25 unknown-key",
    says: 'the limit "zzy" is no key of this device',
  },
  {
    refuses: "a correction of no key",
    edits: [{ file: corrections, from: "key: amp", to: "key: ampere" }],
    expected: "charger/corrections/all.yaml:9:3 unknown-key",
    says: 'there is no key "ampere" to correct',
  },
  {
    refuses: "a correction of no fact",
    edits: [{ file: corrections, from: "fact: enum", to: "fact: words" }],
    expected: "charger/corrections/all.yaml:3:3 unknown-fact",
    says: '"words" is no fact; known are access, category, type, nullable',
  },
  {
    refuses: "a profile with a key that is known by name only",
    edits: [{ file: device, from: "[alw, nrg,", to: "[alw, zzy, nrg," }],
    expected: "charger/device.yaml:16:13 unknown-key",
    says: '"zzy" is no key of the spec',
  },
  {
    refuses: "a profile with a value for no key",
    edits: [{ file: device, from: "car: 1 }", to: "cra: 1 }" }],
    expected: "charger/device.yaml:25:42 unknown-key",
    says: 'there is no key "cra"',
  },
  {
    refuses: "a profile like one that is not there",
    edits: [{ file: device, from: "like: m1-056.2", to: "like: m1-056.3" }],
    expected: "charger/device.yaml:30:5 unknown-profile",
    says: 'there is no profile "m1-056.3" with an order of its own',
  },
  {
    refuses: "a profile like one without an order",
    edits: [{ file: device, from: "like: m1-056.2", to: "like: m3-060.0" }],
    expected: "charger/device.yaml:30:5 unknown-profile",
    says: 'there is no profile "m3-060.0" with an order of its own',
  },
  {
    refuses: "a firmware key that is not there",
    edits: [{ file: device, from: "firmwareKey: fwv", to: "firmwareKey: fwx" }],
    expected: "charger/device.yaml:3:1 unknown-key",
    says: 'there is no key "fwx"',
  },
  {
    refuses: "a secret that is not among the names",
    edits: [{ file: names, from: "secret: [zzx]", to: "secret: [zzx, zzw]" }],
    expected: "charger/other-names.yaml:5:17 unknown-key",
    says: '"zzw" is marked secret but not in keys',
  },
];

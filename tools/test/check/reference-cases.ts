import type { RuleCase } from "./rule-case.js";

const state = "charger/keys/state.yaml";
const settings = "charger/keys/settings.yaml";
const info = "shared/keys/info.yaml";
const device = "charger/device.yaml";

/** Names that lead nowhere. */
export const referenceCases: readonly RuleCase[] = [
  {
    refuses: "an enum that is not there",
    edits: [{ file: state, from: "enum: CarState", to: "enum: CarStatus" }],
    expected: "charger/keys/state.yaml:29:3 unknown-enum",
    says: "there is no enum CarStatus; known are Variant, CarState, Fault, Reason",
  },
  {
    refuses: "a charger's enum in a shared key",
    edits: [{ file: info, from: "enum: Variant", to: "enum: CarState" }],
    expected: "shared/keys/info.yaml:47:3 unknown-enum",
    says: "there is no enum CarState; known are Variant",
  },
  {
    refuses: "a struct that is not there",
    edits: [{ file: state, from: "{ struct: Meter }", to: "{ struct: Metre }" }],
    expected: "charger/keys/state.yaml:111:3 unknown-struct",
    says: "there is no struct Metre; known are Meter, Address, Network, CardEntry",
  },
  {
    refuses: "a key's source that is not there",
    edits: [{ file: settings, from: "limits: [list]", to: "limits: [lists]" }],
    expected: "charger/keys/settings.yaml:23:7 unknown-source",
    says: '"lists" is not in spec/sources.yaml',
  },
  {
    refuses: "a device's source that is not there",
    edits: [
      { file: info, from: "availability: [list-controller, capture-c] }", to: "availability: [capture-d] }" },
    ],
    expected: "shared/keys/info.yaml:18:40 unknown-source",
    says: '"capture-d" is not in spec/sources.yaml',
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
    edits: [{ file: "charger/corrections/all.yaml", from: "sources: [list]", to: "sources: [lost]" }],
    expected: "charger/corrections/all.yaml:5:39 unknown-source",
    says: '"lost" is not in spec/sources.yaml',
  },
  {
    refuses: "a correction's source that is not there",
    edits: [{ file: "charger/corrections/all.yaml", from: "source: [capture-a]", to: "source: [capture-z]" }],
    expected: "charger/corrections/all.yaml:7:3 unknown-source",
    says: '"capture-z" is not in spec/sources.yaml',
  },
  {
    refuses: "evidence that is not there",
    edits: [{ file: device, from: "evidence: [list, capture-a]", to: "evidence: [list, capture-z]" }],
    expected: "charger/device.yaml:8:1 unknown-source",
    says: '"capture-z" is not in spec/sources.yaml',
  },
  {
    refuses: "a profile's source that is not there",
    edits: [{ file: device, from: "source: list", to: "source: lost" }],
    expected: "charger/device.yaml:18:5 unknown-source",
    says: '"lost" is not in spec/sources.yaml',
  },
  {
    refuses: "a limit that is no key",
    edits: [{ file: settings, from: "max: [ama, zzy]", to: "max: [ama, amx]" }],
    expected: "charger/keys/settings.yaml:11:25 unknown-key",
    says: 'the limit "amx" is no key of this device',
  },
  {
    refuses: "a correction of no key",
    edits: [{ file: "charger/corrections/all.yaml", from: "key: amp", to: "key: ampere" }],
    expected: "charger/corrections/all.yaml:9:3 unknown-key",
    says: 'there is no key "ampere" to correct',
  },
  {
    refuses: "a profile with a key that nobody lists",
    edits: [{ file: device, from: "[alw, zzy,", to: "[alw, zzz," }],
    expected: "charger/device.yaml:14:18 unknown-key",
    says: '"zzz" is neither a key of the spec nor in listed.yaml',
  },
  {
    refuses: "a profile with a value for no key",
    edits: [{ file: device, from: "car: 3 }", to: "cra: 3 }" }],
    expected: "charger/device.yaml:20:29 unknown-key",
    says: 'there is no key "cra"',
  },
  {
    refuses: "a firmware key that is not there",
    edits: [{ file: device, from: "firmwareKey: fwv", to: "firmwareKey: fwx" }],
    expected: "charger/device.yaml:3:1 unknown-key",
    says: 'there is no key "fwx"',
  },
  {
    refuses: "a secret that is not listed",
    edits: [{ file: "charger/listed.yaml", from: "secret: [zzx]", to: "secret: [zzx, zzw]" }],
    expected: "charger/listed.yaml:3:15 unknown-key",
    says: '"zzw" is marked secret but not in keys',
  },
];

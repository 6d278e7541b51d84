import type { RuleCase } from "./rule-case.js";

const state = "charger/keys/state.yaml";
const settings = "charger/keys/settings.yaml";
const info = "shared/keys/info.yaml";

const rebootCount = `
rbt:
  name: uptimeAgain
  summary: Stands in totals.yaml as well.
  access: read
  category: status
  type: int64
  nullable: false
  example: 1
  availability: [{}]
  sources:
    { access: [list], category: [list], type: [list], nullable: [list], example: [list], availability: [list] }
`;

/** Mistakes in keys: their names, their facts, their examples, where they exist. */
export const keyCases: readonly RuleCase[] = [
  {
    refuses: "a key that stands in two files of one device",
    edits: [{ file: state, from: "\nutc:\n", to: `${rebootCount}\nutc:\n` }],
    expected: "charger/keys/totals.yaml:23:1 key-twice",
    says: '"rbt" of the charger stands in spec/charger/keys/state.yaml already',
  },
  {
    refuses: "a key that is described and still listed as open",
    edits: [{ file: "charger/listed.yaml", from: "[zzy, zzx]", to: "[zzy, zzx, rbt]" }],
    expected: "charger/listed.yaml:2:18 described-and-listed",
    says: '"rbt" is described in spec/charger/keys/totals.yaml; take it out of this list',
  },
  {
    refuses: "two keys with one field name",
    edits: [{ file: state, from: "  name: fault\n", to: "  name: carState\n" }],
    expected: "charger/keys/state.yaml:44:3 duplicate-field-name",
    says: 'field "carState" belongs to key "car" already (spec/charger/keys/state.yaml)',
    also: ["duplicate-member"],
  },
  {
    refuses: "a name that looks like a unit",
    edits: [{ file: state, from: "  name: fault\n", to: "  name: faultV\n" }],
    expected: "charger/keys/state.yaml:44:3 seeming-unit",
    says: '"faultV" has no unit but ends like one in V',
  },
  {
    refuses: "a struct field that looks like a unit",
    edits: [{ file: "charger/structs/all.yaml", from: "    signal: {", to: "    signalMs: {" }],
    expected: "charger/structs/all.yaml:30:5 seeming-unit",
    says: '"signalMs" has no unit but ends like one in Ms',
  },
  {
    refuses: "a fact without a source",
    edits: [{ file: settings, from: "      range: [list],\n", to: "" }],
    expected: "charger/keys/settings.yaml:10:3 fact-without-source",
    says: 'amp: where does "range" come from? (example: sources: {range: [vendor-60.4]})',
  },
  {
    refuses: "a common fact of two devices without a source, once and where the fact stands",
    edits: [{ file: info, from: "nullable: [list], enum: [list] }", to: "nullable: [list] }" }],
    expected: "shared/keys/info.yaml:47:3 fact-without-source",
    says: 'var: where does "enum" come from?',
  },
  {
    refuses: "a device's own fact without a source",
    edits: [
      {
        file: info,
        from: "example: [capture-c], availability: [capture-c] }",
        to: "availability: [capture-c] }",
      },
    ],
    expected: "shared/keys/info.yaml:58:7 fact-without-source",
    says: 'var: where does "example" come from?',
  },
  {
    refuses: "an array's length without a source",
    edits: [{ file: state, from: "      length: [list],\n", to: "" }],
    expected: "charger/keys/state.yaml:130:3 fact-without-source",
    says: 'tma: where does "length" come from?',
  },
  {
    refuses: "a source for a fact that is not stated",
    edits: [
      {
        file: state,
        from: "      nullable: [list],\n",
        to: "      nullable: [list],\n      unit: [list],\n",
      },
    ],
    expected: "charger/keys/state.yaml:18:7 source-without-fact",
    says: 'alw: there is a source for "unit", but no such fact',
  },
  {
    refuses: "a source for a default",
    edits: [{ file: settings, from: "  secret: true\n", to: "  secret: false\n" }],
    expected: "charger/keys/settings.yaml:117:7 source-without-fact",
    says: 'scn: there is a source for "secret", but no such fact',
  },
  {
    refuses: "a common source for a fact that is not stated, once and where the source stands",
    edits: [
      {
        file: info,
        from: "type: [list], nullable: [list] }",
        to: "type: [list], nullable: [list], unit: [list] }",
      },
    ],
    expected: "shared/keys/info.yaml:9:97 source-without-fact",
    says: 'fwv: there is a source for "unit", but no such fact',
  },
  {
    refuses: "a readable key without an example",
    edits: [
      { file: "charger/keys/totals.yaml", from: "  example: 6\n", to: "" },
      { file: "charger/keys/totals.yaml", from: "      example: [capture-a],\n", to: "" },
    ],
    expected: "charger/keys/totals.yaml:2:1 missing-example",
    says: "eto can be read but has no example; simulators start from it",
  },
  {
    refuses: "an example of the wrong type",
    edits: [{ file: state, from: "  example: true\n", to: "  example: 1\n" }],
    expected: "charger/keys/state.yaml:10:3 example-breaks-schema",
    says: "the example of alw must be boolean,null",
  },
  {
    refuses: "an example with a wrong value inside, with its place",
    edits: [{ file: settings, from: "rssi: -60", to: "rssi: -600" }],
    expected: "charger/keys/settings.yaml:108:3 example-breaks-schema",
    says: "the example of scn at 0.rssi must be >= -128",
  },
  {
    refuses: "an example of one device that breaks the schema of that device",
    edits: [{ file: info, from: "      example: null\n", to: "      example: 256\n" }],
    expected: "shared/keys/info.yaml:58:7 example-breaks-schema",
    says: "the example of var must be <= 255",
  },
  {
    refuses: "a model that the device does not have",
    edits: [{ file: state, from: "models: [M2]", to: "models: [M3]" }],
    expected: "charger/keys/state.yaml:73:52 unknown-model",
    says: 'there is no model "M3"; known are M1, M2 (example: models: [V3, V4])',
  },
  {
    refuses: "another device's model in a device's own facts",
    edits: [{ file: info, from: '[{ since: "1.1.0" }]', to: '[{ since: "1.1.0", models: [M1] }]' }],
    expected: "shared/keys/info.yaml:59:22 unknown-model",
    says: 'there is no model "M1"; known are Controller',
  },
  {
    refuses: "a profile of an unknown model",
    edits: [{ file: "charger/device.yaml", from: "model: M2", to: "model: M9" }],
    expected: "charger/device.yaml:16:5 unknown-model",
    says: 'there is no model "M9"; known are M1, M2',
  },
  {
    refuses: "an interval that ends before it begins",
    edits: [{ file: state, from: 'until: "054"', to: 'until: "51.9"' }],
    expected: "charger/keys/state.yaml:73:52 empty-interval",
    says: "until 51.9 is not after since 052",
  },
];

import type { RuleCase } from "./rule-case.js";

const state = "charger/keys/state.yaml";
const config = "charger/keys/config.yaml";
const cards = "charger/keys/cards.yaml";
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
  listed: [list, capture-a]
`;

/** Mistakes in keys: their names, their examples, where they exist. */
export const keyCases: readonly RuleCase[] = [
  {
    refuses: "a key that stands in two files of one device",
    edits: [{ file: state, from: "\nutc:\n", to: `${rebootCount}\nutc:\n` }],
    expected: "charger/keys/totals.yaml:15:1 key-twice",
    says: '"rbt" of the charger stands in spec/charger/keys/state.yaml already',
  },
  {
    refuses: "a key that stands in a row of numbered keys as well",
    edits: [{ file: cards, from: "crd:\n", to: `${rebootCount.replace("rbt", "c1n")}\ncrd:\n` }],
    expected: "charger/keys/cards.yaml:44:1 key-twice",
    says: '"c1n" of the charger stands in spec/charger/keys/cards.yaml already',
  },
  {
    refuses: "a key that is described and still known by name only",
    edits: [{ file: "charger/other-names.yaml", from: "[zzy, zzx]", to: "[zzy, zzx, rbt]" }],
    expected: "charger/other-names.yaml:4:20 described-and-named",
    says: '"rbt" is described in spec/charger/keys/totals.yaml; take it out of this list',
  },
  {
    refuses: "a key that is known by name under two origins",
    edits: [{ file: "charger/other-names.yaml", from: "keys: [zzw]", to: "keys: [zzw, zzy]" }],
    expected: "charger/other-names.yaml:10:15 name-twice",
    says: '"zzy" stands under historic already',
  },
  {
    refuses: "two keys with one field name",
    edits: [{ file: state, from: "  name: fault\n", to: "  name: carState\n" }],
    expected: "charger/keys/state.yaml:31:3 duplicate-field-name",
    says: 'field "carState" belongs to key "car" already (spec/charger/keys/state.yaml)',
    also: ["duplicate-member"],
  },
  {
    refuses: "a name that looks like a unit",
    edits: [{ file: state, from: "  name: fault\n", to: "  name: faultV\n" }],
    expected: "charger/keys/state.yaml:31:3 seeming-unit",
    says: '"faultV" has no unit but ends like one in V',
  },
  {
    refuses: "a struct field that looks like a unit",
    edits: [{ file: "charger/structs/networks.yaml", from: "    signal: {", to: "    signalMs: {" }],
    expected: "charger/structs/networks.yaml:15:5 seeming-unit",
    says: '"signalMs" has no unit but ends like one in Ms',
  },
  {
    refuses: "a summary without a name",
    edits: [{ file: state, from: "  name: fault\n", to: "" }],
    expected: "charger/keys/state.yaml:31:3 half-described",
    says: '"err" has a summary alone: it takes name and summary, or neither while nobody knows what it is',
  },
  {
    refuses: "a name without a summary",
    edits: [{ file: state, from: "  summary: Fault of the charger.\n", to: "" }],
    expected: "charger/keys/state.yaml:31:3 half-described",
    says: '"err" has a name alone',
  },
  {
    refuses: "a summary of one device without a name",
    edits: [{ file: info, from: "  name: variant\n  summary: Size of the device.\n", to: "" }],
    expected: "shared/keys/info.yaml:44:7 half-described",
    says: '"var" has a summary alone',
  },
  {
    refuses: "numbered keys with one name",
    edits: [{ file: cards, from: "  name: card{n}Name\n", to: "  name: cardName\n" }],
    expected: "charger/keys/cards.yaml:2:1 numbered-key",
    says: "a numbered key has {i} in its key and {i} or {n} in its name, and says from where to where",
    also: ["duplicate-field-name"],
  },
  {
    refuses: "a numbered key that does not say from where to where",
    edits: [
      {
        file: cards,
        from: "{n} was used.\n  numbered: { from: 0, to: 1 }\n",
        to: "{n} was used.\n",
      },
    ],
    expected: "charger/keys/cards.yaml:30:1 numbered-key",
    says: "says from where to where (example: numbered: { from: 0, to: 9 })",
    also: [
      "unknown-key",
      "unknown-key",
      "alternative-differs",
      "unknown-key",
      "unknown-key",
      "key-outside-components",
    ],
  },
  {
    refuses: "a plain key with numbers",
    edits: [{ file: cards, from: "  name: cards\n", to: "  name: cards\n  numbered: { from: 1, to: 1 }\n" }],
    expected: "charger/keys/cards.yaml:43:1 numbered-key",
    says: "a numbered key has {i} in its key",
  },
  {
    refuses: "a row of numbered keys with no number in it",
    edits: [
      {
        file: cards,
        from: "{n} was used.\n  numbered: { from: 0, to: 1 }\n",
        to: "{n} was used.\n  numbered: { from: 2, to: 1 }\n",
      },
    ],
    expected: "charger/keys/cards.yaml:33:3 numbered-key",
    says: "2 to 1 is no number at all",
    also: ["unknown-key", "unknown-key", "alternative-differs", "unknown-key", "unknown-key"],
  },
  {
    refuses: "a moment since the start whose name does not say so",
    edits: [{ file: state, from: "  name: lastButtonPressSinceBoot\n", to: "  name: lastButtonPress\n" }],
    expected: "charger/keys/state.yaml:104:3 time-base-name",
    says: '"lastButtonPress" counts from the start of the device: it is in Ms and its name ends with SinceBoot',
  },
  {
    refuses: "a moment since the start in another unit than milliseconds",
    edits: [{ file: state, from: "  unit: Ms\n  timeBase: boot\n", to: "  unit: S\n  timeBase: boot\n" }],
    expected: "charger/keys/state.yaml:104:3 time-base-name",
    says: '"lastButtonPressSinceBoot" counts from the start of the device: it is in Ms',
  },
  {
    refuses: "a struct's moment since the start whose name does not say so",
    edits: [{ file: "charger/structs/schedule.yaml", from: "endSinceBoot:", to: "end:" }],
    expected: "charger/structs/schedule.yaml:17:5 time-base-name",
    says: '"end" counts from the start of the device: it is in Ms and its name ends with SinceBoot',
  },
  {
    refuses: "a struct's moment since the start in another unit than milliseconds",
    edits: [
      {
        file: "charger/structs/schedule.yaml",
        from: "unit: Ms, timeBase: boot-future",
        to: "unit: S, timeBase: boot-future",
      },
    ],
    expected: "charger/structs/schedule.yaml:17:5 time-base-name",
    says: '"endSinceBoot" counts from the start of the device: it is in Ms',
  },
  {
    refuses: "a readable key without an example",
    edits: [{ file: "charger/keys/totals.yaml", from: "  example: 6\n", to: "" }],
    expected: "charger/keys/totals.yaml:2:1 missing-example",
    says: "eto can be read but has no example; simulators start from it",
  },
  {
    refuses: "an example of the wrong type",
    edits: [{ file: state, from: "  example: true\n", to: "  example: 1\n" }],
    expected: "charger/keys/state.yaml:10:3 example-breaks-spec",
    says: "the example of alw: expected bool, got 1",
  },
  {
    refuses: "an example with a wrong value inside, with its place",
    edits: [{ file: config, from: "rssi: -60", to: "rssi: -600" }],
    expected: "charger/keys/config.yaml:158:3 example-breaks-spec",
    says: "the example of scn at [0].rssi: expected int8, got -600",
  },
  {
    refuses: "an example outside the range",
    edits: [{ file: config, from: "  example: 16\n", to: "  example: 5\n" }],
    expected: "charger/keys/config.yaml:12:3 example-breaks-spec",
    says: "the example of amp: 5 is outside 6 to 32",
  },
  {
    refuses: "an example that does not match the pattern",
    edits: [{ file: config, from: 'example: "#00FF7F"', to: 'example: "#00ff7f"' }],
    expected: "charger/keys/config.yaml:67:3 example-breaks-spec",
    says: 'the example of cid: "#00ff7f" does not match ^#[0-9A-F]{6}$',
  },
  {
    refuses: "an example without a name in the enum",
    edits: [{ file: state, from: "  example: [5, 4]\n", to: "  example: [5, 6]\n" }],
    expected: "charger/keys/state.yaml:63:3 example-breaks-spec",
    says: "the example of hst at [1]: 6 has no name in Reason",
  },
  {
    refuses: "an example of one device that breaks the facts of that device",
    edits: [{ file: info, from: "      example: null\n", to: "      example: 256\n" }],
    expected: "shared/keys/info.yaml:49:7 example-breaks-spec",
    says: "the example of var: expected uint8, got 256",
  },
  {
    refuses: "a model that the device does not have",
    edits: [{ file: state, from: "models: [M2]", to: "models: [M4]" }],
    expected: "charger/keys/state.yaml:52:52 unknown-model",
    says: 'there is no model "M4"; known are M1, M2, M3 (example: models: [V3, V4])',
  },
  {
    refuses: "another device's model in a device's own facts",
    edits: [{ file: info, from: '[{ since: "1.1.0" }]', to: '[{ since: "1.1.0", models: [M1] }]' }],
    expected: "shared/keys/info.yaml:50:22 unknown-model",
    says: 'there is no model "M1"; known are Controller',
  },
  {
    refuses: "a bug of a model that the device does not have",
    edits: [{ file: state, from: "models: [M1], source", to: "models: [M4], source" }],
    expected: "charger/keys/state.yaml:25:7 unknown-model",
    says: 'there is no model "M4"; known are M1, M2, M3',
  },
  {
    refuses: "models that a device cannot tell apart",
    edits: [{ file: "charger/device.yaml", from: "styp: plus", to: "styp: base_2" }],
    expected: "charger/device.yaml:8:3 models-alike",
    says: "a device that says mini_2 may be M2 or M3",
  },
  {
    refuses: "a further type that another model has with a subtype",
    edits: [{ file: "charger/device.yaml", from: "alsoTyp: mini_plus", to: "alsoTyp: mini_2" }],
    expected: "charger/device.yaml:8:3 models-alike",
    says: "a device that says mini_2 may be M2 or M3",
  },
  {
    refuses: "a profile of an unknown model",
    edits: [{ file: "charger/device.yaml", from: "model: M2", to: "model: M9" }],
    expected: "charger/device.yaml:19:5 unknown-model",
    says: 'there is no model "M9"; known are M1, M2, M3',
  },
  {
    refuses: "a profile with firmware older than its model",
    edits: [{ file: "charger/device.yaml", from: 'firmware: "060.0"', to: 'firmware: "055.9"' }],
    expected: "charger/device.yaml:28:5 profile-firmware",
    says: "M3 was not seen with firmware older than 056",
  },
  {
    refuses: "a profile with a value of another type than its key",
    edits: [{ file: "charger/device.yaml", from: "typ: mini_2, car", to: "typ: 2, car" }],
    expected: "charger/device.yaml:25:29 profile-value",
    says: "typ: expected string, got 2",
  },
  {
    refuses: "a profile with a number that has no name",
    edits: [{ file: "charger/device.yaml", from: "car: 1 }", to: "car: 9 }" }],
    expected: "charger/device.yaml:25:42 profile-value",
    says: "car: 9 has no name in CarState",
  },
  {
    refuses: "a profile with a wrong value inside, with its place",
    edits: [{ file: "charger/device.yaml", from: "car: 1 }", to: "hst: [5, true] }" }],
    expected: "charger/device.yaml:25:42 profile-value",
    says: "hst[1]: expected uint8, got true",
  },
  {
    refuses: "an interval that ends before it begins",
    edits: [{ file: state, from: 'until: "054"', to: 'until: "51.9"' }],
    expected: "charger/keys/state.yaml:52:52 empty-interval",
    says: "until 51.9 is not after since 052",
  },
  {
    refuses: "a refusal that ends before it begins",
    edits: [
      {
        file: config,
        from: '{ over: cloud, since: "055" }',
        to: '{ over: cloud, since: "055", until: "055" }',
      },
    ],
    expected: "charger/keys/config.yaml:13:13 empty-interval",
    says: "until 055 is not after since 055",
  },
  {
    refuses: "a bug that ends before it begins",
    edits: [{ file: state, from: 'since: "055", until: "056"', to: 'since: "055", until: "054"' }],
    expected: "charger/keys/state.yaml:25:7 empty-interval",
    says: "until 054 is not after since 055",
  },
];

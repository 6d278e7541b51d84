import type { RuleCase } from "./rule-case.js";

const state = "charger/keys/state.yaml";
const config = "charger/keys/config.yaml";
const info = "shared/keys/info.yaml";
const enums = "charger/enums/all.yaml";
const schedule = "charger/structs/schedule.yaml";

/** Mistakes in what values are: ranges, units, enums, formats, texts, other forms. */
export const valueCases: readonly RuleCase[] = [
  {
    refuses: "a range that the type cannot hold",
    edits: [{ file: config, from: "max: 32, step: 1", to: "max: 320, step: 1" }],
    expected: "charger/keys/config.yaml:10:3 range-outside-type",
    says: "320 does not fit uint8, which holds 0 to 255 (example: type: uint16)",
  },
  {
    refuses: "a range of something without an order",
    edits: [
      {
        file: config,
        from: "type: bool\n  nullable: false\n  listed: [list]\n",
        to: "type: bool\n  nullable: false\n  range: { min: 0 }\n  listed: [list]\n  sources: { range: [list] }\n",
      },
    ],
    expected: "charger/keys/config.yaml:114:3 range-outside-type",
    says: "only numbers have a range",
  },
  {
    refuses: "a range outside the type of a struct's field",
    edits: [{ file: "charger/structs/networks.yaml", from: "min: -128, max: 0", to: "min: -129, max: 0" }],
    expected: "charger/structs/networks.yaml:15:73 range-outside-type",
    says: "-129 does not fit int8, which holds -128 to 127",
  },
  {
    refuses: "a range outside the type of a map's values",
    edits: [{ file: config, from: "range: { max: 90 }", to: "range: { max: 65536 }" }],
    expected: "charger/keys/config.yaml:76:56 range-outside-type",
    says: "65536 does not fit uint16, which holds 0 to 65535",
  },
  {
    refuses: "a range outside the type that is written",
    edits: [
      {
        file: config,
        from: "{ type: float, unit: Wh, range: { min: 1 }",
        to: "{ type: uint8, unit: Wh, range: { min: -1 }",
      },
    ],
    expected: "charger/keys/config.yaml:38:57 range-outside-type",
    says: "-1 does not fit uint8, which holds 0 to 255",
  },
  {
    refuses: "a range without a number in it",
    edits: [{ file: config, from: "min: 6, max: 32", to: "min: 33, max: 32" }],
    expected: "charger/keys/config.yaml:10:3 empty-range",
    says: "min 33 is above max 32",
    also: ["example-breaks-spec"],
  },
  {
    refuses: "usual bounds that the type cannot hold",
    edits: [
      { file: schedule, from: "usualRange: { min: 0, max: 1000 }", to: "usualRange: { min: -1, max: 1000 }" },
    ],
    expected: "charger/structs/schedule.yaml:24:7 range-outside-type",
    says: "-1 does not fit uint16",
  },
  {
    refuses: "usual bounds wider than those that hold",
    edits: [{ file: schedule, from: "usualRange: {", to: "range: { max: 999 }\n      usualRange: {" }],
    expected: "charger/structs/schedule.yaml:25:7 usual-range-outside-range",
    says: "clients cannot offer what the device does not take",
  },
  {
    refuses: "a unit that nobody has heard of",
    edits: [{ file: config, from: "  unit: A\n", to: "  unit: Amp\n" }],
    expected: "charger/keys/config.yaml:9:3 unknown-unit",
    says: '"Amp" is not in spec/units.yaml; known are Wh, W, A, V, Celsius, S, Ms, Min (example: unit: Wh)',
  },
  {
    refuses: "an unknown unit that a shared key's devices inherit, once and where it stands",
    edits: [{ file: info, from: "  unit: S\n", to: "  unit: Sec\n" }],
    expected: "shared/keys/info.yaml:74:3 unknown-unit",
    says: '"Sec" is not in spec/units.yaml',
  },
  {
    refuses: "an unknown unit of an array's elements",
    edits: [{ file: state, from: "unit: Celsius", to: "unit: Kelvin" }],
    expected: "charger/keys/state.yaml:84:38 unknown-unit",
    says: '"Kelvin" is not in spec/units.yaml',
  },
  {
    refuses: "a unit of something that is no number",
    edits: [
      { file: config, from: "{ type: float, unit: Wh, range: { min: 1 }", to: "{ type: string, unit: Wh" },
    ],
    expected: "charger/keys/config.yaml:38:48 unit-without-number",
    says: '"string" carries no unit (example: type: float)',
    also: ["source-without-fact"],
  },
  {
    refuses: "a unit on the wire that measures something else",
    edits: [{ file: info, from: "  wireUnit: Min\n", to: "  wireUnit: Wh\n" }],
    expected: "shared/keys/info.yaml:75:3 wrong-wire-unit",
    says: "Wh on the wire cannot become S",
  },
  {
    refuses: "a unit on the wire and none of the field",
    edits: [
      { file: info, from: "  unit: S\n", to: "" },
      { file: info, from: "    unit: [list]\n", to: "" },
    ],
    expected: "shared/keys/info.yaml:74:3 wrong-wire-unit",
    says: "Min on the wire cannot become a value without unit",
  },
  {
    refuses: "an enum of something that is no integer",
    edits: [{ file: state, from: "  type: int8\n", to: "  type: float\n" }],
    expected: "charger/keys/state.yaml:21:3 enum-without-integer",
    says: '"float" cannot carry the enum CarState; enums are integers',
  },
  {
    refuses: "a format of something that is no text",
    edits: [
      { file: state, from: "  type: string\n", to: "  type: int64\n" },
      { file: state, from: 'example: "2024-02-29T12:00:00.500"', to: "example: 12" },
    ],
    expected: "charger/keys/state.yaml:116:3 format-without-base",
    says: 'utc-time needs a string, not "int64" (example: type: string)',
  },
  {
    refuses: "a number as the format of a text",
    edits: [
      { file: state, from: "  format: utc-time\n", to: "  format: unix-time\n  unit: S\n" },
      { file: state, from: "format: [capture-a] }", to: "format: [capture-a], unit: [list] }" },
    ],
    expected: "charger/keys/state.yaml:116:3 format-without-base",
    says: 'unix-time needs a number, not "string" (example: type: int64)',
    also: ["unit-without-number"],
  },
  {
    refuses: "a moment as a number of nobody knows what",
    edits: [{ file: schedule, from: "format: unix-time\n      unit: Ms\n", to: "format: unix-time\n" }],
    expected: "charger/structs/schedule.yaml:14:7 format-without-base",
    says: "unix-time counts seconds or milliseconds: say which (example: unit: S)",
  },
  {
    refuses: "a moment in minutes",
    edits: [
      {
        file: config,
        from: "  format: unix-time\n  unit: S\n",
        to: "  format: unix-time\n  unit: S\n  wireUnit: Min\n",
      },
      { file: config, from: "unit: [list], timeBase", to: "unit: [list], wireUnit: [list], timeBase" },
    ],
    expected: "charger/keys/config.yaml:100:3 format-without-base",
    says: "unix-time counts seconds or milliseconds: say which",
  },
  {
    refuses: "bounds of a text on a number",
    edits: [
      { file: schedule, from: "type: string, secret: true, text", to: "type: uint16, secret: true, text" },
      { file: config, from: 'pin: "0000"', to: "pin: 0" },
    ],
    expected: "charger/structs/schedule.yaml:25:83 text-without-string",
    says: '"uint16" is no text and has no bounds of one (example: type: string)',
  },
  {
    refuses: "a pattern that is no regular expression",
    edits: [
      {
        file: config,
        from: "type: bool\n  nullable: false\n  listed: [list]\n",
        to: 'type: string\n  nullable: false\n  text: { pattern: "^#[0-9" }\n  listed: [list]\n  sources: { text: [owners] }\n',
      },
    ],
    expected: "charger/keys/config.yaml:114:11 bad-pattern",
    says: '"^#[0-9" is no regular expression (example: pattern: ^#[0-9A-F]{6}$)',
  },
  {
    refuses: "a pattern that is no regular expression, of a key with an example",
    edits: [{ file: config, from: '"^#[0-9A-F]{6}$"', to: '"^#[0-9"' }],
    expected: "charger/keys/config.yaml:66:25 bad-pattern",
    says: '"^#[0-9" is no regular expression',
  },
  {
    refuses: "another form in the place of a property that the struct lacks",
    edits: [{ file: config, from: "property: ip", to: "property: mask" }],
    expected: "charger/keys/config.yaml:145:10 other-form",
    says: '"mask" is no property of what string stands for',
  },
  {
    refuses: "another form in the place of a property of something without any",
    edits: [{ file: state, from: "values: { true: 12, false: 0 }", to: "property: fault" }],
    expected: "charger/keys/state.yaml:38:10 other-form",
    says: '"fault" is no property of what bool stands for',
  },
  {
    refuses: "another form of no firmware at all",
    edits: [{ file: state, from: 'until: "052" }]', to: 'since: "053", until: "052" }]' }],
    expected: "charger/keys/state.yaml:22:10 empty-interval",
    says: "until 052 is not after since 053",
  },
  {
    refuses: "another form of an element, of no firmware at all",
    edits: [{ file: state, from: "as: null }", to: 'as: null, since: "053", until: "053" }' }],
    expected: "charger/keys/state.yaml:84:81 empty-interval",
    says: "until 053 is not after since 053",
  },
  {
    refuses: "the type itself as another form",
    edits: [{ file: state, from: "also: [{ type: string, values", to: "also: [{ type: int8, values" }],
    expected: "charger/keys/state.yaml:22:10 other-form",
    says: "int8 is the type itself and no other form",
  },
  {
    refuses: "another form that stands for nothing the key could send",
    edits: [{ file: state, from: "Charging: 2 }", to: "Charging: 9 }" }],
    expected: "charger/keys/state.yaml:22:10 other-form",
    says: "9 cannot be what string stands for: 9 has no name in CarState",
  },
  {
    refuses: "another form that stands for no value where null is none",
    edits: [
      {
        file: state,
        from: "{ type: float, nullable: true, unit",
        to: "{ type: float, nullable: false, unit",
      },
    ],
    expected: "charger/keys/state.yaml:84:82 other-form",
    says: "null cannot be what string stands for: expected float, got null",
    also: ["example-breaks-spec"],
  },
  {
    refuses: "a number with two names at the same time",
    edits: [{ file: enums, from: 'until: "055.10" }', to: 'until: "056" }' }],
    expected: "charger/enums/all.yaml:25:7 duplicate-enum-value",
    says: "4 is price already",
  },
  {
    refuses: "a name for two numbers at the same time",
    edits: [{ file: enums, from: "value: 5, name: forced", to: "value: 5, name: sun" }],
    expected: "charger/enums/all.yaml:26:7 duplicate-enum-name",
    says: '"sun" names 4 already',
  },
];

import type { RuleCase } from "./rule-case.js";

const state = "charger/keys/state.yaml";
const settings = "charger/keys/settings.yaml";
const info = "shared/keys/info.yaml";
const enums = "charger/enums/all.yaml";

/** Mistakes in what values are: ranges, units, enums, formats. */
export const valueCases: readonly RuleCase[] = [
  {
    refuses: "a range that the type cannot hold",
    edits: [{ file: settings, from: "max: 32, step: 1", to: "max: 320, step: 1" }],
    expected: "charger/keys/settings.yaml:10:3 range-outside-type",
    says: "320 does not fit uint8, which holds 0 to 255 (example: type: uint16)",
  },
  {
    refuses: "a range of something without an order",
    edits: [
      {
        file: settings,
        from: "type: bool\n  nullable: false\n",
        to: "type: bool\n  nullable: false\n  range: { min: 0 }\n",
      },
      { file: settings, from: "nullable: [list] }", to: "nullable: [list], range: [list] }" },
    ],
    expected: "charger/keys/settings.yaml:79:3 range-outside-type",
    says: "only numbers have a range",
  },
  {
    refuses: "a range outside the type of an array's elements",
    edits: [{ file: "charger/structs/all.yaml", from: "min: -128, max: 0", to: "min: -129, max: 0" }],
    expected: "charger/structs/all.yaml:30:73 range-outside-type",
    says: "-129 does not fit int8, which holds -128 to 127",
  },
  {
    refuses: "a range without a number in it",
    edits: [{ file: settings, from: "min: 6, max: 32", to: "min: 33, max: 32" }],
    expected: "charger/keys/settings.yaml:10:3 empty-range",
    says: "min 33 is above max 32",
  },
  {
    refuses: "a unit that nobody has heard of",
    edits: [{ file: settings, from: "  unit: A\n", to: "  unit: Amp\n" }],
    expected: "charger/keys/settings.yaml:9:3 unknown-unit",
    says: '"Amp" is not in spec/units.yaml; known are Wh, W, A, V, Celsius, S, Ms, Min (example: unit: Wh)',
  },
  {
    refuses: "an unknown unit that a shared key's devices inherit, once and where it stands",
    edits: [{ file: info, from: "  unit: S\n", to: "  unit: Sec\n" }],
    expected: "shared/keys/info.yaml:70:3 unknown-unit",
    says: '"Sec" is not in spec/units.yaml',
  },
  {
    refuses: "an unknown unit of an array's elements",
    edits: [{ file: state, from: "unit: Celsius", to: "unit: Kelvin" }],
    expected: "charger/keys/state.yaml:130:49 unknown-unit",
    says: '"Kelvin" is not in spec/units.yaml',
  },
  {
    refuses: "a unit of something that is no number",
    edits: [
      {
        file: settings,
        from: "type: { read: double, write: float }",
        to: "type: { read: double, write: string }",
      },
    ],
    expected: "charger/keys/settings.yaml:58:3 unit-without-number",
    says: '"string" carries no unit (example: type: float)',
  },
  {
    refuses: "a unit on the wire that measures something else",
    edits: [{ file: info, from: "  wireUnit: Min\n", to: "  wireUnit: Wh\n" }],
    expected: "shared/keys/info.yaml:71:3 wrong-wire-unit",
    says: "Wh on the wire cannot become S",
  },
  {
    refuses: "a unit on the wire and none of the field",
    edits: [
      { file: info, from: "  unit: S\n", to: "" },
      { file: info, from: "    unit: [list]\n", to: "" },
    ],
    expected: "shared/keys/info.yaml:70:3 wrong-wire-unit",
    says: "Min on the wire cannot become a value without unit",
  },
  {
    refuses: "an enum of something that is no integer",
    edits: [{ file: state, from: "  type: int8\n", to: "  type: float\n" }],
    expected: "charger/keys/state.yaml:29:3 enum-without-integer",
    says: '"float" cannot carry the enum CarState; enums are integers',
  },
  {
    refuses: "a format of something that is no text",
    edits: [
      { file: state, from: "  type: string\n", to: "  type: int64\n" },
      { file: state, from: 'example: "2024-02-29T12:00:00.500"', to: "example: 12" },
    ],
    expected: "charger/keys/state.yaml:154:3 format-without-string",
    says: 'utc-time needs a string, not "int64"',
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

import type { RuleCase } from "./rule-case.js";

const charger = "charger/components.yaml";
const controller = "controller/components.yaml";

/** Mistakes in components. */
export const componentCases: readonly RuleCase[] = [
  {
    refuses: "two components with one command-line name",
    edits: [{ file: charger, from: "  name: cards\n", to: "  name: state\n" }],
    expected: "charger/components.yaml:20:3 duplicate-component",
    says: '"state" is ChargingState already',
    also: ["keys-without-component"],
  },
  {
    refuses: "a component named like an enum",
    edits: [
      { file: controller, from: "Relays:\n", to: "WirePhase:\n" },
      { file: controller, from: "relays: Relays", to: "relays: WirePhase" },
    ],
    expected: "controller/components.yaml:18:1 duplicate-type-name",
    says: "the name WirePhase is taken in spec/controller/enums/all.yaml",
  },
  {
    refuses: "a list's record named like a struct",
    edits: [{ file: controller, from: "name: Relay,", to: "name: SensorReading," }],
    expected: "controller/components.yaml:21:11 duplicate-type-name",
    says: "the name SensorReading is taken in spec/controller/structs/all.yaml",
  },
  ...["settings", "status", "set-request"].map((name) => ({
    refuses: `a component of the name of the schema of ${name}`,
    edits: [{ file: charger, from: "  name: cards\n", to: `  name: ${name}\n` }],
    expected: "charger/components.yaml:20:3 reserved-name",
    says: `"${name}" is the name of a schema that every device has`,
    also: ["keys-without-component"],
  })),
  {
    refuses: "a component named like a device's settings",
    edits: [{ file: charger, from: "Totals:\n", to: "ChargerSettings:\n" }],
    expected: "charger/components.yaml:14:1 duplicate-type-name",
    says: "the name ChargerSettings is taken",
  },
  {
    refuses: "a list's record named like the other device's components",
    edits: [{ file: charger, from: "name: Card,", to: "name: ControllerComponents," }],
    expected: "charger/components.yaml:23:11 duplicate-type-name",
    says: "the name ControllerComponents is taken",
  },
  {
    refuses: "an enum named like a device's raw status",
    edits: [
      { file: "controller/enums/all.yaml", from: "WirePhase:", to: "ControllerStatus:" },
      {
        file: "controller/keys/sensors.yaml",
        from: "enum: WirePhase",
        to: "enum: ControllerStatus",
      },
    ],
    expected: "controller/enums/all.yaml:2:1 duplicate-type-name",
    says: "the name ControllerStatus is taken",
  },
  {
    refuses: "a struct named like the other device's settings",
    edits: [
      { file: "charger/structs/schedule.yaml", from: "Surplus:", to: "ControllerSettings:" },
      {
        file: "charger/keys/config.yaml",
        from: "{ struct: Surplus }",
        to: "{ struct: ControllerSettings }",
      },
    ],
    expected: "charger/structs/schedule.yaml:39:1 duplicate-type-name",
    says: "the name ControllerSettings is taken",
  },
  {
    refuses: "nesting a component that is not there",
    edits: [{ file: controller, from: "relays: Relays", to: "relays: Relais" }],
    expected: "controller/components.yaml:7:31 unknown-component",
    says: "there is no component Relais; known are DeviceInfo, Readings, Sensors, Relays",
  },
  {
    refuses: "a component that contains itself",
    edits: [{ file: controller, from: "relays: Relays", to: "relays: Readings" }],
    expected: "controller/components.yaml:7:3 unknown-component",
    says: "Readings contains itself",
  },
  {
    refuses: "a component that is a record and a list",
    edits: [
      {
        file: controller,
        from: "  zip:\n    - { key: rpw",
        to: "  include: [fwv]\n  zip:\n    - { key: rpw",
      },
    ],
    expected: "controller/components.yaml:18:1 component-form",
    says: "zip and gather make lists; include, spread and nested make records: only one form at a time",
  },
  {
    refuses: "a record with list items",
    edits: [
      {
        file: charger,
        from: "  spread: [lnk]\n",
        to: "  spread: [lnk]\n  item: { name: Setting, summary: One setting. }\n",
      },
    ],
    expected: "charger/components.yaml:13:3 component-form",
    says: "only lists (zip, gather) have items",
  },
  {
    refuses: "an included key that is not there",
    edits: [{ file: charger, from: "include: [eto]", to: "include: [etx]" }],
    expected: "charger/components.yaml:6:13 unknown-key",
    says: 'there is no key "etx" for ChargingState',
  },
  {
    refuses: "a numbered key that is not there",
    edits: [{ file: charger, from: "to: 1\n", to: "to: 2\n" }],
    expected: "charger/components.yaml:24:3 unknown-key",
    says: 'there is no key "c2n" for Cards',
    also: ["unknown-key", "unknown-key"],
  },
  {
    refuses: "an included key that can only be written",
    edits: [{ file: charger, from: "include: [eto]", to: "include: [rst]" }],
    expected: "charger/components.yaml:6:13 unreadable-key",
    says: '"rst" can only be written',
  },
  {
    refuses: "a zip of plain elements without a name",
    edits: [
      {
        file: controller,
        from: "{ key: sph, as: phase, summary: Phase whose wire it is clamped around. }",
        to: "{ key: sph }",
      },
    ],
    expected: "controller/components.yaml:16:7 spread-without-struct",
    says: '"sph" is no struct: it cannot be spread; give it a name with "as"',
  },
  {
    refuses: "gathering plain keys without a name",
    edits: [{ file: charger, from: ", as: energy, summary: Energy charged with the card. }", to: " }" }],
    expected: "charger/components.yaml:29:9 spread-without-struct",
    says: '"c0e" is no struct: it cannot be spread',
    also: ["alternative-differs"],
  },
  {
    refuses: "spreading a key that is no struct",
    edits: [{ file: charger, from: "spread: [lnk]", to: "spread: [lnk, ama]" }],
    expected: "charger/components.yaml:12:17 spread-without-struct",
    says: '"ama" is no struct: it cannot be spread',
  },
  {
    refuses: "a keys file without a component",
    edits: [
      {
        file: "charger/keys/spare.yaml",
        to: "# yaml-language-server: $schema=../../schema/keys.schema.json\n{}",
      },
    ],
    expected: "charger/keys/spare.yaml:2:1 keys-without-component",
    says: 'no component in spec/charger/components.yaml has the name "spare" (example: name: spare)',
  },
  {
    refuses: "a readable key that no component shows",
    edits: [{ file: controller, from: "    - { key: rva }\n", to: "" }],
    expected: "controller/keys/relays.yaml:14:1 key-outside-components",
    says: 'no component shows "rva"; name it in the zip or gather of its component',
  },
  {
    refuses: "two fields of one name in a component",
    edits: [{ file: controller, from: "as: switched", to: "as: power" }],
    expected: "controller/components.yaml:18:1 duplicate-member",
    says: 'Relays has the field "powerW" twice: from key "rpw" and from key "rva"',
  },
  {
    refuses: "a nested component under the name of a key",
    edits: [{ file: controller, from: "sensors: Sensors", to: "firmwareVersion: Sensors" }],
    expected: "controller/components.yaml:2:1 duplicate-member",
    says: 'Readings has the field "firmwareVersion" twice: from key "fwv" and from Sensors',
  },
  {
    refuses: "an alternative that is no array of structs",
    edits: [{ file: charger, from: "or: crd", to: "or: hst" }],
    expected: "charger/components.yaml:31:5 alternative-differs",
    says: '"hst" is no array of structs, so it cannot stand in for the numbered keys',
    also: ["key-outside-components"],
  },
  {
    refuses: "an alternative without a field of the numbered keys",
    edits: [
      {
        file: "charger/structs/cards.yaml",
        from: "    name: { from: name, summary: Name on the card., type: string, secret: true }\n",
        to: "",
      },
    ],
    expected: "charger/components.yaml:31:5 alternative-differs",
    says: '"crd": CardEntry lacks "name" of the numbered keys',
  },
  {
    refuses: "an alternative with a field that the numbered keys lack",
    edits: [
      {
        file: "charger/structs/cards.yaml",
        from: "    name: { from: name, summary: Name on the card., type: string, secret: true }\n",
        to: "    name: { from: name, summary: Name on the card., type: string, secret: true }\n    id: { from: id, summary: Number of the card., type: string }\n",
      },
    ],
    expected: "charger/components.yaml:31:5 alternative-differs",
    says: '"crd": the numbered keys lack "id" of CardEntry',
    also: ["example-breaks-spec"],
  },
  {
    refuses: "an alternative with a field of another type",
    edits: [
      {
        file: "charger/structs/cards.yaml",
        from: "{ from: name, summary: Name on the card., type: string, secret: true }",
        to: "{ from: name, summary: Name on the card., type: string, nullable: true }",
      },
    ],
    expected: "charger/components.yaml:31:5 alternative-differs",
    says: '"crd": "name" is string | null in CardEntry and string in the numbered keys',
  },
  {
    refuses: "an alternative whose field may be absent",
    edits: [
      {
        file: "charger/structs/cards.yaml",
        from: "{ from: name, summary: Name on the card., type: string, secret: true }",
        to: "{ from: name, summary: Name on the card., type: string, optional: true }",
      },
    ],
    expected: "charger/components.yaml:31:5 alternative-differs",
    says: '"crd": "name" may be absent in CardEntry, but not in the numbered keys',
  },
  {
    refuses: "a name for free text that means words of an enum elsewhere",
    edits: [{ file: "controller/components.yaml", from: "key: snm, as: name", to: "key: snm, as: variant" }],
    expected: "controller/components.yaml:14:19 word-and-text",
    says: '"variant" holds free text here and words of an enum in spec/shared/keys/info.yaml',
  },
];

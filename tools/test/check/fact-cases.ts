import type { RuleCase } from "./rule-case.js";

const state = "charger/keys/state.yaml";
const config = "charger/keys/config.yaml";
const info = "shared/keys/info.yaml";
const sensors = "controller/keys/sensors.yaml";
const ratchet = "ratchet.yaml";

/** Facts without a source, sources without a fact, and what is owed. */
export const factCases: readonly RuleCase[] = [
  {
    refuses: "a fact that no document under listed states, without a source of its own",
    edits: [{ file: config, from: "range: [list], limits: [list]", to: "limits: [list]" }],
    expected: "charger/keys/config.yaml:10:3 fact-without-source",
    says: 'amp: where does "range" come from? (example: sources: {range: [vendor-60.4]})',
  },
  {
    refuses: "an example that only a list has",
    edits: [{ file: config, from: "    example: [capture-a]\n", to: "" }],
    expected: "charger/keys/config.yaml:26:3 fact-without-source",
    says: 'ama: where does "example" come from?',
  },
  {
    refuses: "availability without a source",
    edits: [{ file: config, from: "  listed: [names]\n", to: "" }],
    expected: "charger/keys/config.yaml:121:3 fact-without-source",
    says: 'ids: where does "availability" come from?',
    also: ["fact-without-source"],
  },
  {
    refuses: "a fact that the document under listed does not state as others of its kind do",
    edits: [{ file: config, from: "  listed: [list]\n\nids", to: "  listed: [names]\n\nids" }],
    expected: "charger/keys/config.yaml:112:3 fact-without-source",
    says: 'rst: where does "type" come from?',
    also: ["fact-without-source", "fact-without-source"],
  },
  {
    refuses: "a common fact of two devices without a source, once and where the fact stands",
    edits: [
      { file: info, from: "  listed: [list]\n  sources: { enum: [list] }\n", to: "  listed: [list]\n" },
    ],
    expected: "shared/keys/info.yaml:38:3 fact-without-source",
    says: 'var: where does "enum" come from?',
  },
  {
    refuses: "a device's own fact without a source",
    edits: [
      { file: info, from: "{ example: controller, listed: [capture-c] }", to: "{ example: controller }" },
    ],
    expected: "shared/keys/info.yaml:65:19 fact-without-source",
    says: 'typ: where does "example" come from?',
  },
  {
    refuses: "an array's length without a source",
    edits: [{ file: state, from: "    length: [list]\n", to: "" }],
    expected: "charger/keys/state.yaml:82:3 fact-without-source",
    says: 'tma: where does "length" come from?',
  },
  {
    refuses: "the unit of a map's values without a source",
    edits: [
      { file: config, from: "{ unit: [list], wireUnit: [list], range", to: "{ wireUnit: [list], range" },
    ],
    expected: "charger/keys/config.yaml:76:3 fact-without-source",
    says: 'pwt: where does "unit" come from?',
  },
  {
    refuses: "an enum that is only written, without a source",
    edits: [
      { file: config, from: "  enum: PhaseMode\n", to: "" },
      { file: config, from: "  sources: { enum: [list] }\n", to: "" },
    ],
    expected: "charger/keys/config.yaml:52:3 fact-without-source",
    says: 'psm: where does "enum" come from?',
  },
  {
    refuses: "a source for a fact that is not stated",
    edits: [{ file: state, from: "{ enum: [list], also", to: "{ enum: [list], unit: [list], also" }],
    expected: "charger/keys/state.yaml:28:28 source-without-fact",
    says: 'car: there is a source for "unit", but no such fact',
  },
  {
    refuses: "a source for what is no fact",
    edits: [{ file: state, from: "{ enum: [list], also", to: "{ enum: [list], summary: [list], also" }],
    expected: "charger/keys/state.yaml:28:28 source-without-fact",
    says: 'car: there is a source for "summary", but no such fact',
  },
  {
    refuses: "a source for a default",
    edits: [{ file: config, from: "  secret: true\n", to: "  secret: false\n" }],
    expected: "charger/keys/config.yaml:160:14 source-without-fact",
    says: 'scn: there is a source for "secret", but no such fact',
  },
  {
    refuses: "a common source for a fact that is not stated, once and where the source stands",
    edits: [
      {
        file: info,
        from: "  listed: [list, list-controller]\n  devices:\n",
        to: "  listed: [list, list-controller]\n  sources: { unit: [list] }\n  devices:\n",
      },
    ],
    expected: "shared/keys/info.yaml:10:14 source-without-fact",
    says: 'fwv: there is a source for "unit", but no such fact',
  },
  {
    refuses: "something at stake in a key that can only be read",
    edits: [
      {
        file: config,
        from: "    example: [capture-a]\n",
        to: "    example: [capture-a]\n  critical: access\n",
      },
    ],
    expected: "charger/keys/config.yaml:32:3 critical-read-only",
    says: '"ama" can only be read: nothing is at stake (example: access: read-write)',
  },
  {
    refuses: "a write of a key that can only be read",
    edits: [
      {
        file: config,
        from: "    example: [capture-a]\n",
        to: "    example: [capture-a]\n  written: [owners]\n",
      },
    ],
    expected: "charger/keys/config.yaml:32:3 written-read-only",
    says: '"ama" can only be read: no device takes a write of it (example: access: read-write)',
  },
  {
    refuses: "a write of a key that one of two devices only lets read",
    edits: [
      {
        file: info,
        from: "capture-c]\n\nmcp:",
        to: "capture-c]\n  written: [owners]\n  devices: { charger: {}, controller: { access: read } }\n\nmcp:",
      },
    ],
    expected: "shared/keys/info.yaml:95:3 written-read-only",
    says: '"mce" can only be read',
  },
  {
    refuses: "the vendor's word for a write",
    edits: [{ file: sensors, from: "written: [bench]", to: "written: [bench, list-controller]" }],
    expected: "controller/keys/sensors.yaml:34:3 written-on-paper",
    says: '"list-controller" is a document of the vendor: it tells what devices should do, not what one did',
  },
  {
    refuses: "an unknown shape without a note",
    edits: [{ file: state, from: "  notes: [An object in the one capture that has it.]\n", to: "" }],
    expected: "charger/keys/state.yaml:138:3 unknown-without-note",
    says: 'the shape of "rde" is unknown, in whole or in part: note what was tried',
  },
  {
    refuses: "a shape that is unknown in part, without a note",
    edits: [
      {
        file: "charger/structs/networks.yaml",
        from: "array: { type: uint8, nullable: true }",
        to: "array: unknown",
      },
    ],
    expected: "charger/keys/config.yaml:155:3 unknown-without-note",
    says: 'the shape of "scn" is unknown, in whole or in part',
    also: ["ratchet"],
  },
  {
    refuses: "more of unknown shape than before",
    edits: [{ file: ratchet, from: "unknownTypes: 1", to: "unknownTypes: 0" }],
    expected: "ratchet.yaml:2:12 ratchet",
    says: "unknownTypes of the charger rose from 0 to 1; it may only fall (example: unknownTypes: 1)",
  },
  {
    refuses: "a ratchet that did not follow what became known",
    edits: [{ file: ratchet, from: "controller: { unknownTypes: 0", to: "controller: { unknownTypes: 2" }],
    expected: "ratchet.yaml:3:15 ratchet",
    says: "unknownTypes of the controller fell from 2 to 0: write the new number down (example: unknownTypes: 0)",
  },
];

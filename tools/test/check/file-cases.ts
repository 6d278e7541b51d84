import type { RuleCase } from "./rule-case.js";

const state = "charger/keys/state.yaml";

/** Mistakes that make a file or an entry unreadable. */
export const fileCases: readonly RuleCase[] = [
  {
    refuses: "a file where no spec file belongs",
    edits: [{ file: "charger/key/state.yaml", to: "{}" }],
    expected: "charger/key/state.yaml:1:1 unexpected-file",
    says: "no spec file belongs here (example: keys go to spec/",
  },
  {
    refuses: "a file of an unknown name beside the known ones",
    edits: [{ file: "charger/enum.yaml", to: "{}" }],
    expected: "charger/enum.yaml:1:1 unexpected-file",
    says: "no spec file belongs here",
  },
  {
    refuses: "a file at the root that is neither units nor sources",
    edits: [{ file: "keys.yaml", to: "{}" }],
    expected: "keys.yaml:1:1 unexpected-file",
    says: "no spec file belongs here",
  },
  {
    refuses: "names that nothing is known of, beside what both devices say",
    edits: [{ file: "shared/other-names.yaml", to: "{}" }],
    expected: "shared/other-names.yaml:1:1 unexpected-file",
    says: "no spec file belongs here",
  },
  {
    refuses: "a file whose first line does not name its schema",
    edits: [
      {
        file: "controller/keys/relays.yaml",
        from: "# yaml-language-server:",
        to: "# Relays\n# yaml-language-server:",
      },
    ],
    expected: "controller/keys/relays.yaml:1:1 schema-line",
    says: "the first line does not name the schema, so editors can neither complete nor check the file (example: # yaml-language-server: $schema=../../schema/keys.schema.json)",
  },
  {
    refuses: "a file whose first line names the schema of another kind",
    edits: [{ file: "units.yaml", from: "units.schema.json", to: "enums.schema.json" }],
    expected: "units.yaml:1:1 schema-line",
    says: "the first line names the schema of enums, but this is a file of units (example: # yaml-language-server: $schema=schema/units.schema.json)",
  },
  {
    refuses: "text that is no YAML",
    edits: [
      {
        file: "controller/enums/all.yaml",
        from: "values: [list-controller]",
        to: "values: [list-controller",
      },
    ],
    expected: "controller/enums/all.yaml:7:39 yaml-syntax",
    says: "must be sufficiently indented",
    also: ["yaml-syntax"],
  },
  {
    refuses: "what looks like a reference to elsewhere in the text",
    edits: [{ file: "units.yaml", from: "title: watt hour", to: "title: *w" }],
    expected: "units.yaml:2:28 yaml-syntax",
    says: 'unidentified alias "w"',
  },
  {
    refuses: "a tag that one of the parsers knows",
    edits: [{ file: "units.yaml", from: "title: watt hour", to: "title: !!binary aGk=" }],
    expected: "units.yaml:2:39 yaml-syntax",
    says: "unknown tag !<tag:yaml.org,2002:binary>",
  },
  {
    refuses: "the same key twice in one mapping",
    edits: [{ file: state, from: "  summary: State of the car.\n", to: "  name: again\n" }],
    expected: "charger/keys/state.yaml:16:3 duplicate-key",
    says: "Map keys must be unique",
  },
  {
    refuses: "a member that the schema does not know",
    edits: [{ file: state, from: "  enum: CarState\n", to: "  enumeration: CarState\n" }],
    expected: "charger/keys/state.yaml:21:3 schema",
    says: "car.enumeration: is not a member here; known are name, summary, access",
  },
  {
    refuses: "a missing member",
    edits: [{ file: state, from: "  category: status\n", to: "" }],
    expected: "charger/keys/state.yaml:2:1 schema",
    says: 'alw: "category" is missing',
  },
  {
    refuses: "a word that is none of the words allowed",
    edits: [{ file: state, from: "  access: read\n", to: "  access: readable\n" }],
    expected: "charger/keys/state.yaml:5:3 schema",
    says: 'alw.access: "readable" is none of read, write, read-write',
  },
  {
    refuses: "a text of the wrong form",
    edits: [{ file: state, from: "State of the car.", to: "State of the car" }],
    expected: "charger/keys/state.yaml:16:3 schema",
    says: 'car.summary: "State of the car" must match \\.$: A sentence that ends with a full stop.',
  },
  {
    refuses: "a firmware without quotes",
    edits: [{ file: state, from: 'since: "052"', to: "since: 52" }],
    expected: "charger/keys/state.yaml:52:54 schema",
    says: 'must be string: Firmware as the device spells it, in quotes: "055.7".',
  },
  {
    refuses: "a type that is none of the shapes",
    edits: [{ file: state, from: "  type: bool\n", to: "  type: { list: bool }\n" }],
    expected: "charger/keys/state.yaml:7:3 schema",
    says: 'alw.type: {"list":"bool"} has none of the shapes that are allowed here: Shape on the wire',
  },
  {
    refuses: "a key whose name no device could have",
    edits: [{ file: state, from: "car:\n", to: "car-state:\n" }],
    expected: "charger/keys/state.yaml:14:1 schema",
    says: '"car-state" must match',
    also: ["unknown-key", "unknown-key", "unknown-key"],
  },
  {
    refuses: "two numbers in the name of one key",
    edits: [{ file: "charger/keys/cards.yaml", from: "c{i}n:\n", to: '"c{i}n{i}":\n' }],
    expected: "charger/keys/cards.yaml:2:1 schema",
    says: '"c{i}n{i}" must match',
    also: ["unknown-key", "unknown-key", "unknown-key", "unknown-key"],
  },
  {
    refuses: "another form that does not say what it stands for",
    edits: [{ file: state, from: "also: [{ type: string, as: null }]", to: "also: [{ type: string }]" }],
    expected: "charger/keys/state.yaml:82:3 schema",
    says: "tma.type: ",
  },
  {
    refuses: "a fact that no document of a kind could state",
    edits: [{ file: "sources.yaml", from: "states: [type]", to: "states: [unit]" }],
    expected: "sources.yaml:5:84 schema",
    says: 'client.states.0: "unit" is none of access, category, type, nullable, example, availability',
  },
  {
    refuses: "a number in the place of the facts that a document states",
    edits: [{ file: "sources.yaml", from: "states: [type]", to: "states: 5" }],
    expected: "sources.yaml:5:75 schema",
    says: "client.states: must be array",
  },
  {
    refuses: "a debt that nobody counts",
    edits: [{ file: "ratchet.yaml", from: "factsWithoutSource: 0", to: "factsWithoutSources: 0" }],
    expected: "ratchet.yaml:2:1 schema",
    says: 'charger: "factsWithoutSource" is missing',
    also: ["schema"],
  },
  {
    refuses: "a value of the wrong JSON type",
    edits: [
      { file: "shared/keys/info.yaml", from: "  notes: [Leading zeros count.,", to: "  notes: [1234," },
    ],
    expected: "shared/keys/info.yaml:27:11 schema",
    says: "sse.notes.0: must be string",
  },
  {
    refuses: "a correction without a reason",
    edits: [{ file: "charger/corrections/all.yaml", from: "  because: The charger refuses 5.\n", to: "" }],
    expected: "charger/corrections/all.yaml:9:3 schema",
    says: '1: "because" is missing',
  },
  {
    refuses: "a source whose address is none",
    edits: [{ file: "sources.yaml", from: "https://example.org/keys", to: "example dot org" }],
    expected: "sources.yaml:2:62 schema",
    says: 'list.url: must match format "uri"',
  },
];

import type { RuleCase } from "./rule-case.js";

const charger = "charger/modbus.yaml";
const controller = "controller/modbus.yaml";

/** Mistakes in Modbus registers. */
export const registerCases: readonly RuleCase[] = [
  {
    refuses: "a port that is no key",
    edits: [{ file: charger, from: "portKey: mcp", to: "portKey: mcq" }],
    expected: "charger/modbus.yaml:3:1 unknown-key",
    says: 'there is no key "mcq"',
  },
  {
    refuses: "a switch that only the other device has",
    edits: [{ file: controller, from: "enabledKey: mce", to: "enabledKey: alw" }],
    expected: "controller/modbus.yaml:4:1 unknown-key",
    says: 'there is no key "alw"',
  },
  {
    refuses: "a register of no key",
    edits: [{ file: charger, from: "    key: amp\n", to: "    key: ampere\n" }],
    expected: "charger/modbus.yaml:19:5 unknown-key",
    says: 'there is no key "ampere"',
  },
  {
    refuses: "a register in a block of no key",
    edits: [{ file: charger, from: 'key: "c{i}e"', to: 'key: "c{i}x"' }],
    expected: "charger/modbus.yaml:60:5 unknown-key",
    says: 'there is no key "c0x"',
    also: ["unknown-key"],
  },
  {
    refuses: "a unit that nobody has heard of",
    edits: [{ file: charger, from: "    unit: A\n", to: "    unit: Amp\n" }],
    expected: "charger/modbus.yaml:17:5 unknown-unit",
    says: '"Amp" is not in spec/units.yaml; known are Wh, W, A',
  },
  {
    refuses: "a row that ends before it begins",
    edits: [
      {
        file: charger,
        from: "repeat: { from: 0, to: 1, step: 10 }",
        to: "repeat: { from: 2, to: 1, step: 10 }",
      },
    ],
    expected: "charger/modbus.yaml:61:5 register-row",
    says: "from is above to (example: repeat: { from: 0, to: 5, step: 2 })",
  },
  {
    refuses: "a row with a label too few",
    edits: [{ file: charger, from: ", { name: L3, vendor: L3 }]", to: "]" }],
    expected: "charger/modbus.yaml:43:5 register-row",
    says: "2 labels for 3 entries",
  },
  {
    refuses: "two registers of one name",
    edits: [{ file: charger, from: "name: allowed", to: "name: requestedCurrent" }],
    expected: "charger/modbus.yaml:27:5 register-twice",
    says: 'the name "requestedCurrent" is taken',
  },
  {
    refuses: "a row of registers of one name",
    edits: [{ file: charger, from: 'name: "voltage{label}"', to: "name: voltage" }],
    expected: "charger/modbus.yaml:42:5 register-twice",
    says: 'the name "voltage" is taken',
  },
  {
    refuses: "a register that lies over another",
    edits: [{ file: charger, from: "address: 210", to: "address: 200" }],
    expected: "charger/modbus.yaml:27:5 register-twice",
    says: "allowed at 200 lies over requestedCurrent at 200",
  },
  {
    refuses: "a row that lies over itself",
    edits: [{ file: charger, from: "step: 10 }", to: "step: 5 }" }],
    expected: "charger/modbus.yaml:60:5 register-twice",
    says: "card2Name at 305 lies over card1Energy at 304",
  },
  {
    refuses: "a server's source that is not there",
    edits: [{ file: charger, from: "functions: [list]", to: "functions: [lost]" }],
    expected: "charger/modbus.yaml:8:26 unknown-source",
    says: '"lost" is not in spec/sources.yaml',
  },
  {
    refuses: "a register's source that is not there",
    edits: [{ file: charger, from: "range: [owners]", to: "range: [lost]" }],
    expected: "charger/modbus.yaml:25:16 unknown-source",
    says: '"lost" is not in spec/sources.yaml',
  },
  {
    refuses: "a thread about a register's bug that is not there",
    edits: [
      { file: charger, from: "Reads 0 at night., source: [owners]", to: "Reads 0 at night., source: [lost]" },
    ],
    expected: "charger/modbus.yaml:23:12 unknown-source",
    says: '"lost" is not in spec/sources.yaml',
  },
];

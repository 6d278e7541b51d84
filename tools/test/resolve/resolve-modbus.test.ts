import { describe, expect, test } from "vitest";
import type { SpecModbus, SpecRegister, SpecRepeat } from "../../src/modbus-model.js";
import { resolveModbus } from "../../src/resolve/resolve-modbus.js";
import { modbusDevices } from "../modbus-texts.js";

const server: Omit<SpecModbus, "registers"> = {
  port: 502,
  portKey: "mcp",
  enabledKey: "mce",
  functions: { readHolding: 3, readInput: 4, writeHolding: 6, refused: [] },
  sources: {},
};

const register: SpecRegister = {
  address: 100,
  name: "voltage{i}",
  vendor: "VOLT_{i}",
  kind: "input",
  type: "uint16",
  length: 1,
  access: "read",
  summary: "Voltage.",
};

/** `100 voltage0 VOLT_0` for each register that one entry stands for. */
function row(facts: Partial<SpecRegister>): string[] {
  const modbus = { ...server, registers: [{ ...register, ...facts }] };
  return resolveModbus(modbus, "spec/charger/modbus.yaml").registers.map(
    ({ address, name, vendor, key, place }) =>
      [address, name, vendor, key, place === undefined ? undefined : JSON.stringify(place)]
        .filter((part) => part !== undefined)
        .join(" "),
  );
}

describe("a row of registers", () => {
  const repeat: SpecRepeat = { from: 0, to: 2, step: 2 };
  const labels = ["L1", "L2", "L3"].map((name) => ({ name, vendor: `PHASE_${name}` }));

  test.each<[what: string, facts: Partial<SpecRegister>, expected: string[]]>([
    ["of one is itself", { name: "voltage", vendor: "VOLT" }, ["100 voltage VOLT"]],
    ["counts", { repeat }, ["100 voltage0 VOLT_0", "102 voltage1 VOLT_1", "104 voltage2 VOLT_2"]],
    [
      "counts from where it says, at the entry's address",
      { repeat: { from: 5, to: 6, step: 3 } },
      ["100 voltage5 VOLT_5", "103 voltage6 VOLT_6"],
    ],
    [
      "counts from 1, and from further on",
      { repeat: { ...repeat, to: 1 }, name: "voltage{n}", vendor: "VOLT_{i+4}" },
      ["100 voltage1 VOLT_4", "102 voltage2 VOLT_5"],
    ],
    [
      "has labels",
      { repeat: { ...repeat, labels }, name: "voltage{label}", vendor: "VOLT_{vendor}" },
      ["100 voltageL1 VOLT_PHASE_L1", "102 voltageL2 VOLT_PHASE_L2", "104 voltageL3 VOLT_PHASE_L3"],
    ],
    [
      "has gaps, each before a number",
      {
        repeat: {
          ...repeat,
          gaps: [
            { before: 1, registers: 4 },
            { before: 2, registers: 10 },
          ],
        },
      },
      ["100 voltage0 VOLT_0", "106 voltage1 VOLT_1", "118 voltage2 VOLT_2"],
    ],
    [
      "names a key per number",
      { repeat: { ...repeat, to: 1 }, key: "c{i}n" },
      ["100 voltage0 VOLT_0 c0n", "102 voltage1 VOLT_1 c1n"],
    ],
    [
      "names a place per number: a position where it is nothing else",
      { repeat: { ...repeat, to: 1 }, key: "nrg", place: ["{i}", "u{n}", 3, "7"] },
      ['100 voltage0 VOLT_0 nrg [0,"u1",3,"7"]', '102 voltage1 VOLT_1 nrg [1,"u2",3,"7"]'],
    ],
  ])("%s", (_, facts, expected) => {
    expect(row(facts)).toEqual(expected);
  });
});

test("a block repeats as a whole, its registers counted from its start", () => {
  const [charger] = modbusDevices();
  const cards = (charger?.modbus?.registers ?? []).filter(({ name }) => name.startsWith("card"));
  expect(cards.map(({ address, name, key }) => [address, name, key])).toEqual([
    [300, "card1Name", "c0n"],
    [304, "card1Energy", "c0e"],
    [310, "card2Name", "c1n"],
    [314, "card2Energy", "c1e"],
  ]);
});

describe("the registers of a device", () => {
  const entries: Partial<SpecRegister>[] = [
    { name: "power", address: 50 },
    { name: "limit", address: 200, kind: "holding" },
    { name: "voltage{i}", address: 100, repeat: { from: 0, to: 2, step: 10 } },
    { name: "current{i}", address: 105, repeat: { from: 0, to: 1, step: 10 } },
    { name: "mode", address: 10, kind: "holding" },
  ];
  const namesOf = (of: readonly Partial<SpecRegister>[]): string[] =>
    resolveModbus({ ...server, registers: of.map((each) => ({ ...register, ...each })) }, "").registers.map(
      ({ kind, address, name }) => `${kind} ${address} ${name}`,
    );

  test.each<[what: string, of: readonly Partial<SpecRegister>[]]>([
    ["in the order of the file", entries],
    ["in any other order", entries.toReversed()],
  ])("stand by table and address, whatever rows they come from: %s", (_, of) => {
    expect(namesOf(of)).toEqual([
      "holding 10 mode",
      "holding 200 limit",
      "input 50 power",
      "input 100 voltage0",
      "input 105 current0",
      "input 110 voltage1",
      "input 115 current1",
      "input 120 voltage2",
    ]);
  });

  test("stand so in the small spec", () => {
    const [charger] = modbusDevices();
    expect(charger?.modbus?.registers.map(({ kind, address }) => [kind, address])).toEqual([
      ["holding", 200],
      ["holding", 210],
      ["input", 100],
      ["input", 102],
      ["input", 108],
      ["input", 300],
      ["input", 304],
      ["input", 310],
      ["input", 314],
    ]);
  });
});

test("a device without a Modbus file has no server", () => {
  expect(modbusDevices().map(({ kind, modbus }) => [kind, modbus?.port])).toEqual([
    ["charger", 502],
    ["controller", 502],
  ]);
});

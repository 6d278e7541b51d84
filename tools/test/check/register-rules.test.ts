import { describe, expect, test } from "vitest";
import { knownSources } from "../../src/check/rules/reference-rules.js";
import { soundRegisters } from "../../src/check/rules/register-rules.js";
import { indexSpec } from "../../src/load/spec-index.js";
import { formatProblems } from "../../src/problem.js";
import type { Edit } from "../mini-spec.js";
import { loadModbusSpec } from "../modbus-texts.js";
import { registerCases } from "./register-cases.js";

/** What the rules on registers say, line by line. */
function problemLines(edits: readonly Edit[] = []): string[] {
  const spec = indexSpec(loadModbusSpec(edits));
  const problems = [...soundRegisters(spec), ...knownSources(spec)];
  return formatProblems(problems).split("\n").slice(0, -1);
}

describe("the check of Modbus registers", () => {
  test("accepts those of the small spec as they are", () => {
    expect(problemLines()).toEqual([]);
  });

  test.each(registerCases)("refuses $refuses", ({ edits, expected, says, also = [] }) => {
    const lines = problemLines(edits);
    const [place, rule] = expected.split(" ");
    const isExpected = (line: string): boolean =>
      line.startsWith(`spec/${place} ${rule}: `) && line.includes(says);
    expect(lines.filter(isExpected), lines.join("\n")).not.toEqual([]);
    const others = lines.filter((line) => !isExpected(line)).map((line) => line.split(" ")[1]?.slice(0, -1));
    expect(others).toEqual(also);
  });

  test("accepts a holding and an input register of one address", () => {
    const file = "charger/modbus.yaml";
    expect(problemLines([{ file, from: "address: 200", to: "address: 100" }])).toEqual([]);
  });
});

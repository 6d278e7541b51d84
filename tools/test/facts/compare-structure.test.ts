import { describe, expect, test } from "vitest";
import { compareStructure, type StructureFacts } from "../../src/facts/compare-structure.js";
import { keyOf, miniDevice } from "../mini-spec.js";

const charger = miniDevice("charger");

/** `[7]: expected KW, got W` for each difference. */
function differences(key: string, stated: StructureFacts): string[] {
  return [...compareStructure(keyOf(charger, key).value, stated)].map(
    ({ place, expected, got }) => `${place}: expected ${expected}, got ${got}`,
  );
}

describe("another account has the same inside", () => {
  test.each<[what: string, key: string, stated: StructureFacts]>([
    ["nothing of it", "nrg", {}],
    [
      "units of positions",
      "nrg",
      { tuple: [{ unit: "V" }, { unit: "V" }, {}, { unit: "V" }, { unit: "A" }] },
    ],
    ["units of some positions", "nrg", { indices: [{ index: 7, unit: "W" }] }],
    [
      "a position that nobody needs",
      "nrg",
      { tuple: Array(12).fill({}), indices: [{ index: 15, unit: "W" }] },
    ],
    ["properties", "lnk", { fields: { ip: {}, netmask: {} } }],
    ["properties of what a list holds", "crd", { items: { fields: { energy: { unit: "Wh" } } } }],
    ["the unit on the wire, under names that are free", "pwt", { fields: { anna: { unit: "min" } } }],
    ["the unit of the field, under names that are free", "pwt", { fields: { anna: { unit: "s" } } }],
    ["the unit of what a list holds", "tma", { items: { unit: "Celsius" } }],
    ["numbers of an enum", "hst", { items: { enum: [{ value: 5 }, { value: 4 }] } }],
    [
      "what is deep inside",
      "sch",
      { fields: { begin: { tuple: [{}, {}] }, at: { unit: "ms" }, s2: { unit: "W" } } },
    ],
  ])("%s", (_, key, stated) => {
    expect(differences(key, stated)).toEqual([]);
  });
});

describe("another account has another inside", () => {
  test.each<[what: string, key: string, stated: StructureFacts, expected: string[]]>([
    ["the unit of a position", "nrg", { tuple: [{}, { unit: "A" }] }, ["[1]: expected A, got V"]],
    ["the unit of one position", "nrg", { indices: [{ index: 7, unit: "kW" }] }, ["[7]: expected KW, got W"]],
    [
      "a unit where there is none",
      "lnk",
      { fields: { ip: { unit: "V" } } },
      [".ip: expected V, got no unit"],
    ],
    ["a property", "lnk", { fields: { mtu: {} } }, [".mtu: expected a field, got nothing"]],
    [
      "a property in a list",
      "crd",
      { items: { fields: { id: {} } } },
      ["[].id: expected a field, got nothing"],
    ],
    [
      "a unit under a name that is free",
      "pwt",
      { fields: { bob: { unit: "A" } } },
      [".bob: expected A, got Min"],
    ],
    [
      "the number of an enum",
      "hst",
      { items: { enum: [{ value: 5 }, { value: 7 }] } },
      ["[]: expected a name for 7, got Reason"],
    ],
    [
      "an enum where there is none",
      "tma",
      { items: { enum: [{ value: 1 }] } },
      ["[]: expected a name for 1, got no enum"],
    ],
    [
      "several things deep inside",
      "sch",
      { fields: { why: { items: { enum: [{ value: 9 }] } }, at: { unit: "W" }, until: {} } },
      [
        ".why[]: expected a name for 9, got Reason",
        ".at: expected W, got Ms",
        ".until: expected a field, got nothing",
      ],
    ],
  ])("%s", (_, key, stated, expected) => {
    expect(differences(key, stated)).toEqual(expected);
  });
});

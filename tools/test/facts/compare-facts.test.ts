import { describe, expect, test } from "vitest";
import { compareFacts } from "../../src/facts/compare-facts.js";
import type { FactsOfDevice, KeyFacts } from "../../src/facts/key-facts.js";
import { type Edit, miniDevice } from "../mini-spec.js";

const charger = miniDevice("charger");
const state = "charger/keys/state.yaml";

const plain: KeyFacts = { access: "R", type: "bool", nullable: true, secret: false, status: "current" };

/** `access: expected write, got read` for each difference. */
function differences(facts: FactsOfDevice, edits: readonly Edit[] = []): string[] {
  const device = edits.length === 0 ? charger : miniDevice("charger", edits);
  return compareFacts(device, facts).map(
    ({ key, fact, expected, got }) => `${key} ${fact}: expected ${expected}, got ${got}`,
  );
}

function stated(key: string, facts: Partial<KeyFacts>): FactsOfDevice {
  return { keys: { [key]: { ...plain, ...facts } } };
}

describe("another account says the same", () => {
  test.each<[what: string, key: string, facts: Partial<KeyFacts>]>([
    ["all of it", "alw", {}],
    [
      "a number with unit and range",
      "amp",
      { access: "RW", type: "uint8", nullable: false, unit: "A", range: { min: 6, max: 32 } },
    ],
    ["a unit in its own spelling", "rbt", { type: "int64", nullable: false, unit: "ms" }],
    ["the unit on the wire", "tof", { access: "RW", type: "int32", nullable: false, unit: "min" }],
    ["the unit of what a list holds", "tma", { type: "array", nullable: false, unit: "Celsius" }],
    ["the unit of a field", "nrg", { type: "array", nullable: false, unit: "V" }],
    ["bounds that clients offer", "dwo", { access: "RW", type: "double", range: { min: 0, max: 100_000 } }],
    ["bounds of what is written", "dwo", { access: "RW", type: "double", range: { min: 1 } }],
    ["the type of what is written", "dwo", { access: "RW", type: "float" }],
    ["something structured", "lnk", { type: "object", nullable: false }],
    ["anything", "alw", { type: "any" }],
    [
      "null in reading, and none in writing",
      "dwo",
      { access: "RW", type: "double", set: { nullable: false } },
    ],
    [
      "null in writing, and none in reading",
      "psm",
      { access: "RW", type: "uint8", nullable: false, set: { nullable: true } },
    ],
    [
      "null in writing, where there is no reading",
      "ids",
      { access: "W", type: "object", nullable: false, set: { nullable: true } },
    ],
    ["null in writing, where there is no writing", "alw", { set: { nullable: false } }],
    [
      "the inside of a row",
      "nrg",
      { type: "array", nullable: false, structure: { indices: [{ index: 7, unit: "W" }] } },
    ],
    ["a key that can only be written", "rst", { access: "W", type: "bool", nullable: false }],
    ["a secret", "sse", { type: "string", nullable: false, secret: true }],
    ["a secret that is a field", "sch", { access: "RW", type: "object", nullable: false, secret: true }],
    ["a secret in an element", "crd", { type: "array", nullable: false, secret: true }],
    ["no secret, where the spec is careful", "sse", { type: "string", nullable: false }],
    [
      "words of an enum",
      "car",
      {
        type: "int8",
        nullable: false,
        enum: [
          { value: 1, name: "idle" },
          { value: -1, name: "LOST" },
        ],
      },
    ],
    [
      "the vendor's word in another spelling",
      "car",
      { type: "int8", nullable: false, enum: [{ value: 2, name: "CHARGING" }] },
    ],
    [
      "words of what a list holds",
      "hst",
      { type: "array", nullable: false, enum: [{ value: 4, name: "NO_DATA" }] },
    ],
    [
      "words that are only written",
      "psm",
      { access: "RW", type: "uint8", nullable: false, enum: [{ value: 2, name: "three" }] },
    ],
  ])("%s", (_, key, facts) => {
    expect(differences(stated(key, facts))).toEqual([]);
  });
});

describe("another account says otherwise", () => {
  test.each<[what: string, key: string, facts: Partial<KeyFacts>, difference: string]>([
    ["access", "alw", { access: "W" }, "alw access: expected write, got read"],
    ["a scalar", "alw", { type: "uint8" }, "alw type: expected uint8, got bool"],
    [
      "a scalar, where there are two",
      "dwo",
      { access: "RW", type: "uint8" },
      "dwo type: expected uint8, got double / float",
    ],
    ["something structured", "alw", { type: "object" }, "alw type: expected object, got bool"],
    [
      "a scalar in the place of a struct",
      "lnk",
      { type: "string", nullable: false },
      "lnk type: expected string, got struct",
    ],
    ["null", "alw", { nullable: false }, "alw nullable: expected false, got true"],
    [
      "null in writing",
      "psm",
      { access: "RW", type: "uint8", nullable: false, set: { nullable: false } },
      "psm nullable: expected false, got true",
    ],
    [
      "null in writing, where both directions are alike",
      "amp",
      { access: "RW", type: "uint8", nullable: false, set: { nullable: true } },
      "amp nullable: expected true, got false",
    ],
    [
      "null in writing, where there is no reading",
      "rst",
      { access: "W", nullable: false, set: { nullable: true } },
      "rst nullable: expected true, got false",
    ],
    [
      "the length of a text",
      "cid",
      { access: "RW", type: "string", nullable: false, range: { maxLength: 9 } },
      "cid text: expected at most 9 characters, got 7",
    ],
    [
      "the inside of a row",
      "nrg",
      { type: "array", nullable: false, structure: { indices: [{ index: 7, unit: "kW" }] } },
      "nrg type: expected [7] KW, got W",
    ],
    ["a unit", "rbt", { type: "int64", nullable: false, unit: "s" }, "rbt unit: expected S, got Ms"],
    ["a unit where the spec has none", "alw", { unit: "µs" }, "alw unit: expected Us, got "],
    [
      "a range",
      "ama",
      { type: "int8", nullable: false, range: { min: 6, max: 32 } },
      "ama range: expected 6 to 32, got undefined to 32",
    ],
    [
      "a range where the spec has none",
      "alw",
      { range: { max: 1 } },
      "alw range: expected undefined to 1, got ",
    ],
    ["a secret", "alw", { secret: true }, "alw secret: expected true, got false"],
    [
      "the word of a number",
      "car",
      { type: "int8", nullable: false, enum: [{ value: 1, name: "ready" }] },
      "car enum: expected 1 ready, got idle",
    ],
    [
      "the number of a word",
      "car",
      { type: "int8", nullable: false, enum: [{ value: 5, name: "idle" }] },
      "car enum: expected 5 idle, got nothing",
    ],
    ["a key", "xyz", {}, "xyz key: expected in the spec, got nothing"],
    [
      "a key that is known by name only, but is in use",
      "zzy",
      {},
      "zzy key: expected in the spec, got nothing",
    ],
  ])("of %s", (_, key, facts, difference) => {
    expect(differences(stated(key, facts))).toEqual([difference]);
  });

  test("of several facts at once", () => {
    expect(differences(stated("alw", { access: "RW", nullable: false, type: "string" }))).toEqual([
      "alw access: expected read-write, got read",
      "alw type: expected string, got bool",
      "alw nullable: expected false, got true",
    ]);
  });
});

describe("no difference is", () => {
  const fault = { type: "uint16", nullable: false };
  const current = { access: "RW", type: "uint8", nullable: false } as const;
  const limit = { access: "RW", type: "double" } as const;

  test.each<[what: string, key: string, facts: Partial<KeyFacts>]>([
    ["a word", "err", { ...fault, enum: [{ value: 13, name: "EARTH" }] }],
    ["a range", "amp", { ...current, range: { min: 5, max: 32 } }],
  ])("%s that a correction rejects", (_, key, facts) => {
    expect(differences(stated(key, facts))).toEqual([]);
  });

  test.each<[what: string, key: string, facts: Partial<KeyFacts>, difference: string]>([
    [
      "another word",
      "err",
      { ...fault, enum: [{ value: 13, name: "other" }] },
      "err enum: expected 13 other, got lock",
    ],
    [
      "the same word for another number",
      "err",
      { ...fault, enum: [{ value: 0, name: "earth" }] },
      "err enum: expected 0 earth, got none",
    ],
    [
      "another range",
      "amp",
      { ...current, range: { min: 5, max: 16 } },
      "amp range: expected 5 to 16, got 6 to 32",
    ],
    ["another fact", "err", { ...fault, access: "RW" }, "err access: expected read-write, got read"],
    [
      "another key",
      "ama",
      { type: "int8", nullable: false, range: { min: 5, max: 32 } },
      "ama range: expected 5 to 32, got undefined to 32",
    ],
  ])("but %s than a correction rejects is one", (_, key, facts, difference) => {
    expect(differences(stated(key, facts))).toEqual([difference]);
  });

  const more = "charger/corrections/more.yaml";
  const first = "# yaml-language-server: $schema=schema/corrections.schema.json";
  const correction = "key: dwo, chosen: 0 to 100000, because: Apps do., source: [client]";

  test.each<[what: string, fact: string, instead: string, explained: boolean]>([
    ["usual bounds, where it rejects them", "usualRange", "[{ reading: 0 to 5, sources: [list] }]", true],
    ["the range itself", "range", "[{ reading: up to -5 or 0 to 5, sources: [list] }]", true],
    [
      "one of several readings",
      "range",
      "[{ reading: none, sources: [list] }, { reading: 0 to 5, sources: [list] }]",
      true,
    ],
    [
      "two readings that say it only together",
      "range",
      "[{ reading: 0 to 4, sources: [list] }, { reading: 5, sources: [list] }]",
      false,
    ],
    ["a reading with another sign", "range", "[{ reading: 0 to -5, sources: [list] }]", false],
    ["no reading at all", "range", "[]", false],
    ["another fact", "unit", "[{ reading: 0 to 5, sources: [list] }]", false],
  ])("a range, by a correction of %s", (_, fact, instead, explained) => {
    const facts = stated("dwo", { ...limit, range: { min: 0, max: 5 } });
    const edit = { file: more, to: `${first}\n- { ${correction}, fact: ${fact}, instead: ${instead} }\n` };
    expect(differences(facts)).toHaveLength(1);
    expect(differences(facts, [edit])).toHaveLength(explained ? 0 : 1);
  });

  test("a key of the past that is known by name", () => {
    expect(differences(stated("zzy", { status: "historic" }))).toEqual([]);
    expect(differences(stated("zzz", { status: "historic" }))).toHaveLength(1);
  });

  test("a key of a relative that is known by name, or described", () => {
    expect(differences({ keys: {}, otherKeys: { keys: { zzw: {}, amp: {} } } })).toEqual([]);
    expect(differences({ keys: {}, otherKeys: { keys: { zzw: {}, zzv: {} } } })).toEqual([
      "zzv key: expected in the spec, got nothing",
    ]);
  });
});

test("a fact that changes in the spec is a difference at once", () => {
  const facts = stated("alw", {});
  expect(
    differences(facts, [{ file: state, from: "  nullable: true\n", to: "  nullable: false\n" }]),
  ).toEqual(["alw nullable: expected true, got false"]);
});

import { describe, expect, test } from "vitest";
import { debtsOf, isUnknown, type Totals, totalsOf, valuesOf } from "../../src/stats/totals.js";
import { type Edit, keyOf, miniDevice } from "../mini-spec.js";

const state = "charger/keys/state.yaml";
const config = "charger/keys/config.yaml";
const before = totalsOf(miniDevice("charger"));

/** What an edit changes of the totals. */
function change(edits: readonly Edit[]): Partial<Totals> {
  const after = totalsOf(miniDevice("charger", edits));
  const names = Object.keys(after) as (keyof Totals)[];
  return Object.fromEntries(
    names.filter((name) => after[name] !== before[name]).map((name) => [name, after[name] - before[name]]),
  );
}

/** Another document in the place of the one that lists the key `rst`. */
const listed = (document: string): Edit => ({
  file: config,
  from: "  nullable: false\n  listed: [list]\n\nids",
  to: `  nullable: false\n  listed: [${document}]\n\nids`,
});
const restFacts = ["access", "category", "type", "nullable", "availability"];
/** Sources of what the document in the place of `rst`'s own does not state. */
const stated: Edit = {
  file: config,
  from: "]\n\nids",
  to: `]\n  sources: { ${restFacts.map((fact) => `${fact}: [owners]`).join(", ")} }\n\nids`,
};

describe("the totals of the small charger", () => {
  test("count each key once, whatever is known of it", () => {
    const { inSpec, typed, unknown, withSources, writable, conflictsResolved } = before;
    expect({ unknown, conflictsResolved, writable }).toEqual({
      unknown: 1,
      conflictsResolved: 2,
      writable: 12,
    });
    expect({ typed, withSources }).toEqual({ typed: inSpec - unknown, withSources: inSpec });
    expect(inSpec).toBe(miniDevice("charger").keys.length);
  });

  test.each<[what: string, edits: Edit[], expected: Partial<Totals>]>([
    [
      "a range",
      [
        { file: config, from: "  range: { max: 32 }\n", to: "" },
        { file: config, from: "    range: [list]\n", to: "" },
      ],
      { withRange: -1 },
    ],
    [
      "usual bounds, where they are all",
      [
        { file: "charger/structs/schedule.yaml", from: "      usualRange: { min: 0, max: 1000 }\n", to: "" },
        { file: "charger/structs/schedule.yaml", from: ", range: { min: 0, max: 23 }", to: "" },
        { file: "charger/structs/schedule.yaml", from: ", range: { min: 0, max: 59 }", to: "" },
      ],
      { withRange: -1 },
    ],
    [
      "the range of a map's values",
      [
        { file: config, from: ", range: { max: 90 } }", to: " }" },
        { file: config, from: "wireUnit: [list], range: [list]", to: "wireUnit: [list]" },
      ],
      { withRange: -1 },
    ],
    [
      "an enum",
      [
        { file: state, from: "  enum: Fault\n", to: "" },
        {
          file: state,
          from: "sources: { enum: [list], also: [owners] }\n\nmsi",
          to: "sources: { also: [owners] }\n\nmsi",
        },
      ],
      { withEnum: -1 },
    ],
    [
      "an enum that is read and written",
      [
        { file: config, from: ", enum: PhaseMode", to: "" },
        { file: config, from: "  enum: PhaseMode\n", to: "" },
        { file: config, from: "  sources: { enum: [list] }\n", to: "" },
      ],
      { withEnum: -1 },
    ],
    [
      "a correction",
      [
        {
          file: "charger/corrections/more.yaml",
          to: "# yaml-language-server: $schema=schema/corrections.schema.json\n- { key: amp, fact: unit, chosen: A, because: It is., source: [list] }\n",
        },
      ],
      { conflictsResolved: 1 },
    ],
    [
      "a key of unknown shape",
      [
        {
          file: config,
          from: "type: { struct: Surplus }",
          to: "type: unknown\n  notes: [Nobody has tried.]",
        },
        { file: "ratchet.yaml", from: "unknownTypes: 1", to: "unknownTypes: 2" },
      ],
      { typed: -1, unknown: 1 },
    ],
    [
      "a key that nobody has described",
      [
        { file: config, from: "  name: restart\n  summary: Restarts the charger.\n", to: "" },
        { file: "ratchet.yaml", from: "undescribed: 0", to: "undescribed: 1" },
      ],
      { undescribed: 1 },
    ],
    [
      "a shape that is unknown deep inside",
      [
        {
          file: "charger/structs/schedule.yaml",
          from: "from: 1, summary: Minute., type: uint8, range: { min: 0, max: 59 }",
          to: "from: 1, summary: Minute., type: unknown",
        },
        {
          file: config,
          from: "  listed: [list, capture-a]\n\ndep",
          to: "  notes: [Minutes are odd.]\n  listed: [list, capture-a]\n\ndep",
        },
        { file: "ratchet.yaml", from: "unknownTypes: 1", to: "unknownTypes: 2" },
      ],
      { typed: -1, unknown: 1 },
    ],
    [
      "a key that is known from a capture only",
      [
        {
          file: state,
          from: "  availability: [{}]\n  listed: [list, capture-a]\n",
          to: "  listed: [capture-a]\n  sources: { access: [capture-a], category: [capture-a] }\n",
        },
      ],
      { documented: -1 },
    ],
    ["a key that is known from a thread only", [listed("owners")], { documented: -1 }],
    ["a key that is known from a client only", [listed("client"), stated], { documented: -1 }],
    ["a key that a page of the vendor names", [listed("names"), stated], {}],
    [
      "a key that the vendor's release notes name",
      [listed("owners"), { file: "sources.yaml", from: "kind: thread", to: "kind: changelog" }],
      {},
    ],
    [
      "a key of which documents state other facts",
      [
        listed("owners"),
        {
          file: config,
          from: "  listed: [owners]\n",
          to: "  listed: [owners]\n  sources: { type: [list] }\n",
        },
      ],
      { documented: -1 },
    ],
    [
      "a key whose availability a document states",
      [
        listed("owners"),
        {
          file: config,
          from: "  listed: [owners]\n",
          to: "  listed: [owners]\n  sources: { availability: [list] }\n",
        },
      ],
      {},
    ],
    [
      "a key that can be written",
      [{ file: state, from: "  access: read\n", to: "  access: read-write\n" }],
      { writable: 1 },
    ],
  ])("tell of %s", (_, edits, expected) => {
    expect(change(edits)).toEqual(expected);
  });
});

describe("what is owed", () => {
  test("is what the ratchet of the small spec says", () => {
    expect(debtsOf(miniDevice("charger"))).toEqual({
      unknownTypes: 1,
      undescribed: 0,
      factsWithoutSource: 0,
      keysOutsideComponents: 0,
    });
    expect(debtsOf(miniDevice("controller"))).toEqual({
      unknownTypes: 0,
      undescribed: 0,
      factsWithoutSource: 0,
      keysOutsideComponents: 0,
    });
  });

  test("counts every fact without a source, and every readable key outside", () => {
    const charger = miniDevice("charger");
    const keys = charger.keys.map((key) =>
      key.key === "amp" ? { ...key, unsourced: ["unit", "range"], components: [] } : key,
    );
    expect(debtsOf({ ...charger, keys })).toEqual({
      unknownTypes: 1,
      undescribed: 0,
      factsWithoutSource: 2,
      keysOutsideComponents: 1,
    });
    expect(totalsOf({ ...charger, keys }).withSources).toBe(before.withSources - 1);
  });
});

describe("the values of a key", () => {
  const charger = miniDevice("charger");

  test.each([
    ["amp", 1],
    ["dwo", 2],
    ["tma", 2],
    ["pwt", 2],
    ["nrg", 5],
    ["sch", 15],
  ])("%s, in both directions and down to the last field, are %i", (key, count) => {
    expect(valuesOf(keyOf(charger, key))).toHaveLength(count);
  });

  test.each([
    ["rde", true],
    ["car", false],
    ["scn", false],
  ])("%s: unknown %j", (key, expected) => {
    expect(isUnknown(keyOf(charger, key))).toBe(expected);
  });

  test("count as unknown where only writing is", () => {
    const edits = [
      { file: config, from: "write: { type: uint8, enum: PhaseMode, nullable: true }", to: "write: unknown" },
      { file: config, from: "  enum: PhaseMode\n", to: "  notes: [Nobody has written it.]\n" },
      { file: config, from: "  sources: { enum: [list] }\n", to: "" },
      { file: "ratchet.yaml", from: "unknownTypes: 1", to: "unknownTypes: 2" },
    ];
    expect(isUnknown(keyOf(miniDevice("charger", edits), "psm"))).toBe(true);
  });
});

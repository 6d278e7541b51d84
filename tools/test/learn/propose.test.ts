import { describe, expect, test } from "vitest";
import { propose } from "../../src/learn/propose.js";
import type { ResolvedType, ResolvedValue } from "../../src/resolve/resolved-spec.js";
import { miniDevice } from "../mini-spec.js";
import { learnFrom, lessonFrom } from "./learn-from.js";

const device = miniDevice("charger");

/** Place, kind and what of all proposals. */
function taught(statuses: readonly object[]): string[] {
  return learnFrom(statuses, device).map(({ key, place, kind, what }) => `${key}${place} ${kind}: ${what}`);
}

describe("a key that the spec lacks", () => {
  test.each([
    ["bool", [true, false], "bool, never null"],
    ["whole numbers, however small", [1, 0], "int64, never null"],
    ["numbers some of which are whole", [1, 0.5], "double, never null"],
    ["numbers that no integer holds exactly", [1, 1e300], "double, never null"],
    ["texts", ["a", "b"], "string, never null"],
    ["null at times", [3, null, null], "int64, null in 2 of 3 values"],
    ["null and nothing else", [null, null], "null in 2 values, and nothing else"],
    ["two forms", [1, "a"], "int64 or string, never null"],
    ["arrays of several lengths", [[1], [1, 2.5], []], "array of double (lengths 0, 1, 2), never null"],
    ["arrays with null inside", [[1, null]], "array of int64 or null (length 2), never null"],
    [
      "arrays of many lengths",
      [[1], [1, 1], [], [1, 1, 1], [1, 1, 1, 1, 1]],
      "array of int64 (lengths 0 to 5), never null",
    ],
    ["empty arrays", [[]], "array (length 0), never null"],
    ["arrays of arrays", [[[1, 2], [3]]], "array of array of int64 (lengths 1, 2) (length 2), never null"],
    [
      "objects, and the properties that some lack",
      [{ level: 1, on: true }, { level: null }],
      "object {level: int64 or null, on?: bool}, never null",
    ],
    ["empty objects", [{}], "object, never null"],
  ])("is taught by values that are %s", (_, values, words) => {
    const statuses = values.map((xyz) => ({ xyz }));
    expect(taught(statuses)).toEqual([`xyz new-key: no such key; ${words}`]);
  });

  test.each([
    ["bool", [true], { type: "bool", nullable: false }],
    ["int64 or null", [1, null], { type: "int64", nullable: true }],
    ["a list", [[1.5, null]], { type: { array: { type: "double", nullable: true } }, nullable: false }],
    ["a list of lists", [[["a"]]], { type: { array: { array: "string" } }, nullable: false }],
    ["nothing for objects: a struct wants names", [{ a: 1 }], { nullable: false }],
    ["nothing for two forms", [1, "a"], { nullable: false }],
    ["nothing for an empty list", [[]], { nullable: false }],
  ])("may be stated as %s", (_, values, stated) => {
    const [proposal] = learnFrom(
      values.map((xyz) => ({ xyz })),
      device,
    );
    const { type, nullable } = proposal ?? {};
    expect({ ...(type === undefined ? {} : { type }), nullable }).toEqual(stated);
  });
});

describe("a key that the spec has otherwise", () => {
  test.each([
    ["of unknown type", { rde: { level: 3 } }, ["rde type: unknown; object {level: int64}, never null"]],
    ["of unknown type, and null", { rde: null }, []],
    ["null where the spec says it never is", { car: null }, ["car null: null; the spec says never null"]],
    ["null inside", { hst: [5, null] }, ["hst[*] null: null; the spec says never null"]],
    ["a number without a name", { car: 9 }, ["car enum: 9 has no name in CarState"]],
    [
      "two such numbers",
      { hst: [77, 78] },
      ["hst[*] enum: 77 has no name in Reason", "hst[*] enum: 78 has no name in Reason"],
    ],
    [
      "an array that is too long",
      { hst: [5, 5, 5, 5] },
      ["hst length: 4 elements; the spec says at most 3 elements"],
    ],
    [
      "an array that is too short",
      { tma: [1] },
      ["tma length: 1 elements; the spec says at least 2 elements"],
    ],
    [
      "a property that the struct lacks",
      { lnk: { ip: "192.0.2.7", gw: "192.0.2.1" } },
      ["lnk.gw property: Address has no such property; string, never null"],
    ],
    [
      "an element that the struct lacks",
      { nrg: [230, 230, 230, 0, 1, 1, 1, 700, 50] },
      ["nrg[8] property: Meter has no such element; int64, never null"],
    ],
    ["another form", { amp: "16" }, ["amp shape: another form than the spec has"]],
    ["a number out of range", { amp: 40 }, ["amp range: outside of the spec's range"]],
    [
      "a text that the pattern refuses",
      { cid: "#xyzxyz" },
      ["cid text: a text that the spec's pattern or length refuses"],
    ],
    ["a key that can only be written", { rst: true }, ["rst availability: the spec has it as write-only"]],
    [
      "a key that this model lacks",
      { fwv: "051.4", typ: "mini", msi: 5 },
      ["msi availability: the spec does not have it on M1 with 051.4"],
    ],
    ["a name without a key", { zzy: 4 }, ["zzy other-name: historic: Gone long ago.; int64, never null"]],
    ["as the spec has it", { amp: 16, nrg: [230, 230, 230, 0, 1, 1, 1, 700] }, []],
  ])("%s", (_, status, words) => {
    expect(taught([status])).toEqual(words);
  });

  test("unknown in part, at its place", () => {
    const keys = device.keys.map((key) =>
      key.key === "tma" ? { ...key, value: { ...key.value, type: listOfUnknown(key.value) } } : key,
    );
    const [proposal, ...others] = learnFrom([{ tma: [1, [2]] }, { tma: [null] }], { ...device, keys });
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({
      key: "tma",
      place: "[*]",
      kind: "type",
      what: "unknown; int64 or array of int64 (length 1), null in 1 of 3 values",
      counts: { captures: 2, values: 3 },
    });
  });
});

function listOfUnknown(value: ResolvedValue): ResolvedType {
  const items: ResolvedValue = { ...value, type: { kind: "scalar", name: "unknown" } };
  return { kind: "array", items, length: undefined, maxLength: undefined };
}

test("counts captures, values and who sent them, and shows three examples", () => {
  const proposals = propose([
    lessonFrom('x/fwv "056.2"\nx/typ "mini"\nx/xyz 1\nx/xyz 2\nx/xyz 3\nx/xyz 4\n', device),
    lessonFrom('{"fwv":"056.2","typ":"mini","xyz":5}', device),
    lessonFrom('{"fwv":"060.0","xyz":null}', device),
    lessonFrom('{"fwv":"060.0"}', device),
  ]);
  expect(proposals).toEqual([
    {
      key: "xyz",
      place: "",
      kind: "new-key",
      what: "no such key; int64, null in 1 of 6 values",
      counts: {
        captures: 3,
        of: 4,
        values: 6,
        senders: [
          { model: "M1", firmware: "056.2", captures: 2 },
          { model: "model not told", firmware: "060.0", captures: 1 },
        ],
      },
      examples: ["1", "2", "3"],
      settle:
        "what it is: name, summary, access, category, unit, meanings, models and firmware; whether it is secret",
      type: "int64",
      nullable: true,
    },
  ]);
});

test("puts what is new before what is otherwise", () => {
  const kinds = learnFrom([{ zzy: 1, amp: 40, car: 9, xyz: 1 }], device).map(({ kind }) => kind);
  expect(kinds).toEqual(["new-key", "enum", "range", "other-name"]);
});

import { describe, expect, it } from "vitest";
import type { ValueRule } from "../../src/settings.js";
import { checkValue } from "../../src/writing/check-value.js";

const time: ValueRule = {
  struct: {
    places: {
      hour: { type: "uint8", min: 0, max: 24 },
      minute: { type: "uint8", min: 0, max: 59 },
      second: { type: "uint8", nullable: true, optional: true },
    },
  },
};
const row: ValueRule = {
  struct: {
    isRow: true,
    places: {
      0: { type: "uint8" },
      1: { type: "string", nullable: true },
      2: { type: "bool", optional: true },
    },
  },
};
const entry: ValueRule = { struct: { places: { ssid: { type: "string", optional: true } } } };
const open: ValueRule = {};

const cycle: Record<string, unknown> = {};
cycle["self"] = cycle;
class Named {
  readonly hour = 6;
  readonly minute = 0;
}
const twoHoles: unknown[] = [6];
twoHoles[2] = 7;

const noNumbers = [
  "7",
  true,
  {},
  [],
  [7],
  7n,
  Symbol("7"),
  () => 7,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  new Date(7),
  Object(7),
];

type Row = readonly [what: string, rule: ValueRule, value: unknown];

const legal: readonly Row[] = [
  ["the least of a byte", { type: "uint8" }, 0],
  ["the most of a byte", { type: "uint8" }, 255],
  ["the least of a signed byte", { type: "int8" }, -128],
  ["the most of 16 bits", { type: "uint16" }, 65_535],
  ["the least of 32 bits", { type: "int32" }, -(2 ** 31)],
  ["the most of 32 bits", { type: "uint32" }, 2 ** 32 - 1],
  ["the most of 64 bits that a number tells apart", { type: "int64" }, Number.MAX_SAFE_INTEGER],
  ["the least of 64 bits that a number tells apart", { type: "int64" }, Number.MIN_SAFE_INTEGER],
  ["the least of a range", { type: "uint8", min: 6, max: 32 }, 6],
  ["the most of a range", { type: "uint8", min: 6, max: 32 }, 32],
  ["an integer written with a fraction", { type: "int32" }, 6.0],
  ["a fraction", { type: "float" }, -0.5],
  ["a huge number", { type: "double" }, 1e300],
  ["a number of an enum", { type: "uint8", numbers: [0, 2] }, 2],
  ["null where it is allowed", { type: "uint8", nullable: true }, null],
  ["an empty text", { type: "string" }, ""],
  ["any characters", { type: "string" }, '"#&+%\n\0\ud800😀'],
  ["a text as long as can be", { type: "string", maxLength: 3 }, "abc"],
  ["a text of the right form", { type: "string", pattern: "^#[0-9a-f]{6}$" }, "#00ff7f"],
  ["an empty list", { list: { type: "uint8" }, maxLength: 2 }, []],
  ["a list as long as can be", { list: { type: "uint8" }, maxLength: 2 }, [1, 2]],
  ["null in a list", { list: { type: "uint8", nullable: true } }, [1, null]],
  ["lists in a list", { list: { list: { type: "float" } } }, [[1], [], [0.5, 2]]],
  ["a map", { map: { type: "uint8" } }, { anna: 1, "": 2 }],
  ["a struct without what may be missing", time, { hour: 6, minute: 0 }],
  ["a struct with undefined for what may be missing", time, { hour: 6, minute: 0, second: undefined }],
  ["a struct without a prototype", time, Object.assign(Object.create(null), { hour: 6, minute: 0 })],
  ["a struct of a class", time, new Named()],
  ["an empty struct whose members may all be missing", entry, {}],
  ["a row", row, [1, null]],
  ["a whole row", row, [1, "a", true]],
  ["anything where nobody knows the shape", open, { a: [1, "b", null, { c: false }] }],
  ["null where nobody knows the shape", open, null],
  ["undefined members where nobody knows the shape", open, { a: undefined }],
];

const wrongType: readonly Row[] = [
  ...noNumbers.map((value): Row => [`a number, not ${String(typeof value)}`, { type: "uint8" }, value]),
  ...noNumbers.map((value): Row => [`a fraction, not ${String(typeof value)}`, { type: "double" }, value]),
  ...noNumbers.map(
    (value): Row => [`an enum, not ${String(typeof value)}`, { type: "uint8", numbers: [7] }, value],
  ),
  ["an integer, not a fraction", { type: "uint8" }, 6.5],
  ["a boolean, not a number", { type: "bool" }, 1],
  ["a boolean, not a text", { type: "bool" }, "true"],
  ["a boolean, not an object", { type: "bool" }, Object(true)],
  ["a text, not a number", { type: "string" }, 5],
  ["a text, not an object", { type: "string" }, Object("text")],
  ["a list, not an object", { list: { type: "uint8" } }, { 0: 1, length: 1 }],
  ["a list, not bytes", { list: { type: "uint8" } }, new Uint8Array(1)],
  ["a list, not a text", { list: { type: "string" } }, "ab"],
  ["a list without undefined", { list: { type: "uint8" } }, [1, undefined]],
  ["a list without holes", { list: { type: "uint8" } }, twoHoles],
  ["a list without holes where elements may be null", { list: { type: "uint8", nullable: true } }, twoHoles],
  ["a list of the right things", { list: { type: "uint8" } }, [1, "2"]],
  ["a map, not a list", { map: { type: "uint8" } }, [1]],
  ["a map, not a Map", { map: { type: "uint8" } }, new Map([["a", 1]])],
  ["a map of the right things", { map: { type: "uint8" } }, { a: 1, b: "2" }],
  ["a struct, not a list", time, [6, 0]],
  ["a struct, not a text", time, "06:00"],
  ["a struct, not a date", entry, new Date()],
  ["a struct, not a Map", entry, new Map()],
  ["a struct, not a thing that writes itself", entry, { toJSON: () => "x" }],
  ["a struct with all that it needs", time, { hour: 6 }],
  ["a struct with all that it needs, not undefined", time, { hour: 6, minute: undefined }],
  ["a struct with what it inherits", time, Object.create({ hour: 6, minute: 0 })],
  ["a struct with nothing else", time, { hour: 6, minute: 0, day: 1 }],
  ["a struct with nothing that every object has", entry, { constructor: "x" }],
  ["a struct with nothing of a strange name", entry, JSON.parse('{"__proto__":"x"}')],
  ["a struct of the right things", time, { hour: "6", minute: 0 }],
  ["a row, not an object", row, { 0: 1, 1: null }],
  ["a row with all that it needs", row, [1]],
  ["a row with nothing else", row, [1, "a", true, 4]],
  ["a row without undefined", row, [1, "a", undefined]],
  ["JSON, not undefined", open, undefined],
  ["JSON, not a big integer", open, 1n],
  ["JSON, not a function", open, () => 1],
  ["JSON, not a circle", open, cycle],
  ["JSON, not NaN", open, Number.NaN],
  ["JSON, without Infinity inside", open, { a: [Number.NEGATIVE_INFINITY] }],
  ["JSON, without undefined in a list", open, [undefined]],
  ["JSON, without holes in a list", open, twoHoles],
  ["JSON, not a date", open, new Date()],
  ["JSON, without a Map inside", open, { a: new Map() }],
  ["JSON, without a big integer inside", open, { a: 1n }],
  ["JSON, without a symbol inside", open, { a: Symbol("x") }],
  ["JSON in a map", { map: open }, { a: { b: Number.NaN } }],
];

describe("a value passes", () => {
  it.each(legal)("%s", (_, rule, value) => {
    expect(checkValue(value, rule, "key")).toBeUndefined();
  });
});

it("a list in the place of a struct is called a list", () => {
  expect(checkValue([6, 0], time, "key")).toMatchObject({
    place: "key",
    message: "expected an object, got a list",
  });
});

describe("a value is refused", () => {
  it.each(wrongType)("for its type: it wants %s (%#)", (_, rule, value) => {
    expect(checkValue(value, rule, "key")).toMatchObject({
      reason: "wrong-type",
      place: expect.stringMatching(/^key/),
      expected: expect.any(String),
      message: expect.stringMatching(/^expected .+, got .+/),
    });
  });

  it.each<[what: string, rule: ValueRule, value: unknown, fault: object]>([
    [
      "null",
      { type: "uint8" },
      null,
      { reason: "null-not-allowed", message: "null is not allowed, give an integer from 0 to 255" },
    ],
    [
      "null in a list",
      { list: { type: "bool" } },
      [true, null],
      { reason: "null-not-allowed", place: "key[1]" },
    ],
    [
      "null for a struct",
      time,
      null,
      { reason: "null-not-allowed", message: "null is not allowed, give an object" },
    ],
    [
      "null for a row",
      row,
      null,
      { reason: "null-not-allowed", message: "null is not allowed, give a list" },
    ],
    [
      "null in a map",
      { map: { type: "string" } },
      { a: null },
      { reason: "null-not-allowed", place: "key.a" },
    ],
    [
      "a number below its range",
      { type: "uint8", min: 6, max: 32 },
      5,
      { reason: "out-of-range", min: 6, max: 32, message: "5 is out of range, give an integer from 6 to 32" },
    ],
    [
      "a number above its range",
      { type: "uint8", min: 6, max: 32 },
      33,
      { reason: "out-of-range", min: 6, max: 32 },
    ],
    ["a number below its type", { type: "uint16" }, -1, { reason: "out-of-range", min: 0, max: 65_535 }],
    ["a number above its type", { type: "int8" }, 128, { reason: "out-of-range", min: -128, max: 127 }],
    [
      "an integer that JSON rounds",
      { type: "uint64" },
      2 ** 53,
      { reason: "out-of-range", min: 0, max: Number.MAX_SAFE_INTEGER },
    ],
    [
      "a negative integer that JSON rounds",
      { type: "int64" },
      -(2 ** 63),
      { reason: "out-of-range", min: Number.MIN_SAFE_INTEGER },
    ],
    [
      "a fraction below its range",
      { type: "float", min: 0 },
      -0.1,
      { reason: "out-of-range", min: 0, message: "-0.1 is out of range, give a number from 0" },
    ],
    [
      "a fraction above its range",
      { type: "float", max: 1 },
      1.1,
      { reason: "out-of-range", max: 1, message: "1.1 is out of range, give a number up to 1" },
    ],
    [
      "a number that an enum lacks",
      { type: "uint8", numbers: [0, 2] },
      1,
      { reason: "no-such-number", numbers: [0, 2], message: "1 means nothing here, give one of 0, 2" },
    ],
    [
      "a text that is too long",
      { type: "string", maxLength: 3 },
      "abcd",
      { reason: "too-long", length: 4, maxLength: 3, message: "is 4 long, at most 3 fit" },
    ],
    [
      "a text of the wrong form",
      { type: "string", pattern: "^#[0-9a-f]{6}$" },
      "#00ff7f\n",
      { reason: "wrong-text" },
    ],
    [
      "a list that is too long",
      { list: { type: "uint8" }, maxLength: 2 },
      [1, 2, 3],
      { reason: "too-long", length: 3, maxLength: 2 },
    ],
    [
      "a number in a list of lists",
      { list: { list: { type: "uint8" } } },
      [[1], [2, 256]],
      { reason: "out-of-range", place: "key[1][1]" },
    ],
    ["a number in a struct", time, { hour: 6, minute: 60 }, { reason: "out-of-range", place: "key.minute" }],
    ["a number in a row", row, [256, "a"], { reason: "out-of-range", place: "key.0" }],
  ])("for what it is: %s", (_, rule, value, fault) => {
    expect(checkValue(value, rule, "key")).toMatchObject({ place: "key", ...fault });
  });
});

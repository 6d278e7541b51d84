import { describe, expect, test } from "vitest";
import { readAndWrite } from "../../src/resolve/read-and-write.js";
import type { SpecItem, SpecItemObject, SpecKey, SpecType, SpecValueFacts } from "../../src/spec-model.js";

const facts = {
  name: "limit",
  summary: "A limit.",
  described: true,
  access: "read-write",
  category: "config",
} as const;

/** What is written of a key with these facts, without what is of the key and not of its value. */
function written(read: SpecType, write: SpecItem, own: SpecValueFacts): Partial<SpecItemObject> | undefined {
  const key: SpecKey = { ...facts, nullable: true, ...own, type: { read, write } };
  const {
    name: _,
    summary: __,
    described: ___,
    access: ____,
    category: _____,
    ...value
  } = {
    ...facts,
    ...readAndWrite(key).write,
  };
  return value;
}

describe("what is written", () => {
  test("is what is read where nothing else is said", () => {
    const key: SpecKey = { ...facts, nullable: false, type: "uint8", unit: "A" };
    expect(readAndWrite(key)).toEqual({ read: key, write: undefined });
  });

  const minutes = { unit: "S", wireUnit: "Min", range: { max: 90 }, usualRange: { max: 60 } };

  test.each<[what: string, read: SpecType, write: SpecItem, own: SpecValueFacts, expected: SpecItemObject]>([
    [
      "has the key's units and bounds where it is a number, too",
      "float",
      "uint16",
      minutes,
      { type: "uint16", nullable: true, ...minutes },
    ],
    [
      "has bounds of its own instead of the key's",
      "float",
      { type: "float", range: { min: 1 } },
      minutes,
      { type: "float", nullable: true, unit: "S", wireUnit: "Min", range: { min: 1 } },
    ],
    [
      "has usual bounds of its own instead of the key's",
      "float",
      { type: "float", usualRange: { max: 5 } },
      minutes,
      { type: "float", nullable: true, unit: "S", wireUnit: "Min", usualRange: { max: 5 } },
    ],
    [
      "has a unit and nullability of its own instead of the key's",
      "double",
      { type: "int32", wireUnit: "Ms", nullable: false },
      minutes,
      { type: "int32", nullable: false, ...minutes, wireUnit: "Ms" },
    ],
    [
      "has the key's enum",
      "uint8",
      "int8",
      { enum: "PhaseMode" },
      { type: "int8", nullable: true, enum: "PhaseMode" },
    ],
    [
      "has the key's format and bounds of a text",
      "string",
      { type: "string" },
      { format: "utc-time", text: { maxLength: 23 } },
      { type: "string", nullable: true, format: "utc-time", text: { maxLength: 23 } },
    ],
    [
      "shares nullability alone where it is a text and was a number",
      "uint8",
      "string",
      minutes,
      { type: "string", nullable: true },
    ],
    [
      "shares nullability alone where it is a switch",
      "bool",
      "bool",
      minutes,
      { type: "bool", nullable: true },
    ],
    [
      "shares nullability alone where it is structured",
      { struct: "Schedule" },
      { struct: "Schedule" },
      { also: [{ type: "string", property: "ip" }] },
      { type: { struct: "Schedule" }, nullable: true },
    ],
    [
      "shares nullability alone where a list is read",
      { array: "uint8" },
      "uint8",
      minutes,
      { type: "uint8", nullable: true },
    ],
  ])("%s", (_, read, write, own, expected) => {
    expect(written(read, write, own)).toEqual(expected);
  });

  test("does not change what is read", () => {
    const type = { read: "float", write: { type: "uint16", unit: "W", nullable: false } } as const;
    const key: SpecKey = { ...facts, nullable: true, unit: "Wh", range: { max: 9 }, type };
    expect(readAndWrite(key).read).toEqual({ ...key, type: "float" });
  });
});

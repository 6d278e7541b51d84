import { describe, expect, test } from "vitest";
import { readType, statedType } from "../../src/vendor-table/type-grammar.js";

const one = (name: string | undefined, nullable = false): object => ({
  read: { ...(name !== undefined && { name }), nullable },
});

describe("a type word says what it says, and no more", () => {
  test.each<[spelled: string, says: object]>([
    ["bool", one("bool")],
    ["boolean", one("bool")],
    ["string", one("string")],
    ["int", one("int32")],
    ["unsigned int", one("uint32")],
    ["uint8", one("uint8")],
    ["uint8_t", one("uint8")],
    ["int64_t", one("int64")],
    ["uint64", one("uint64")],
    ["float", one("float")],
    ["double", one("double")],
    ["object", one("object")],
    ["JsonObject", one("object")],
    ["array", one("array")],
    ["JsonArray", one("array")],
    ["uint8_t[3]", one("array")],
    ["size_t", one(undefined)],
    ["integer", one(undefined)],
    ["optional<uint8_t>", one("uint8", true)],
    ["optional<JsonObject>", one("object", true)],
    ["optional<any>", one(undefined, true)],
    ["string or null", one("string", true)],
    ["null or uint8_t", one("uint8", true)],
    ["milliseconds", { ...one(undefined), unit: "Ms" }],
    ["optional<milliseconds>", { ...one(undefined, true), unit: "Ms" }],
    ["null or milliseconds", { ...one(undefined, true), unit: "Ms" }],
    ["optional<microseconds>", { ...one(undefined, true), unit: "Us" }],
    ["seconds", { ...one(undefined), unit: "S" }],
    ["minutes", { ...one(undefined), unit: "Min" }],
    ["legacy", {}],
    ["any", {}],
    ["JsonVariantConst", {}],
    ["get: bool set: string", { ...one("bool"), write: { name: "string", nullable: false } }],
    ["get: string set: optional<string>", { ...one("string"), write: { name: "string", nullable: true } }],
    [
      "get: optional<uint8_t> set: uint8_t",
      { ...one("uint8", true), write: { name: "uint8", nullable: false } },
    ],
    ["get: legacy set: JsonArray", { write: { name: "array", nullable: false } }],
    ["get: legacy set: JsonVariantConst", {}],
    ["get: uint8_t set: JsonVariantConst", one("uint8")],
    ["get: bool set: bool", one("bool")],
  ])("%s", (spelled, says) => {
    expect(readType(spelled)).toEqual({ placeholder: false, ...says });
  });

  test.each(["TYPE", "Typ", "?"])("%s is a placeholder and no type of the row", (spelled) => {
    expect(readType(spelled)).toEqual({ placeholder: true });
    expect(statedType(spelled, readType(spelled))).toBeUndefined();
  });

  test.each([
    "",
    "lamp",
    "optional<lamp>",
    "optional<",
    "uint8_t[x]",
    "get: lamp set: bool",
    "R/W",
    "int8 or so",
    "constructor",
  ])("%j is none", (spelled) => {
    expect(readType(spelled)).toBeUndefined();
  });

  test("the spelling of a row is kept beside what it says", () => {
    expect(statedType("optional<int>", readType("optional<int>"))).toEqual({
      spelled: "optional<int>",
      read: { name: "int32", nullable: true },
    });
    expect(statedType("legacy", readType("legacy"))).toEqual({ spelled: "legacy" });
    expect(statedType("lamp_t", readType("lamp_t"))).toEqual({ spelled: "lamp_t" });
  });
});

import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { emitJsonSchemas } from "../../src/emit/json-schema.js";
import { emitWriteSchemas } from "../../src/emit/write-schemas.js";
import { type Edit, miniDevice, miniSpec } from "../mini-spec.js";

const config = "charger/keys/config.yaml";

type Properties = Record<string, Record<string, unknown>>;

function schemaOf(
  name: "settings" | "set-request" | "status",
  edits: readonly Edit[] = [],
): { properties: Properties } {
  const emitted = [...emitWriteSchemas(miniDevice("charger", edits)), ...emitJsonSchemas(miniSpec(edits))];
  const [, text = "{}"] = emitted.find(([path]) => path.endsWith(`charger/${name}.schema.json`)) ?? [];
  return JSON.parse(text);
}

function validatorOf(name: "settings" | "set-request" | "status", edits: readonly Edit[]): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTuples: false });
  ajv.addFormat("date-time", true);
  return ajv.compile({ ...schemaOf(name, edits), required: [] });
}

describe("the schema of settings", () => {
  test.each<[what: string, field: string, expected: object]>([
    ["a whole number", "requestedCurrentA", { type: "integer", minimum: 6, maximum: 32 }],
    ["a number that may have a fraction", "energyLimitWh", { type: "number", minimum: 1 }],
    [
      "a whole number in another unit",
      "timezoneOffsetS",
      { type: "number", minimum: -43_200, maximum: 50_400 },
    ],
    ["a moment, whatever number it goes as", "departure", { type: ["string", "null"], format: "date-time" }],
    [
      "a word, whatever number it goes as",
      "phaseMode",
      { type: ["string", "null"], enum: ["one", "three", null] },
    ],
    [
      "numbers under free names, in another unit",
      "pausesS",
      { additionalProperties: { type: "number", maximum: 5400 } },
    ],
  ])("has %s", (_, field, expected) => {
    expect(schemaOf("settings").properties[field]).toMatchObject(expected);
  });

  test("has whole numbers inside structs and lists", () => {
    const { schedule } = schemaOf("settings").properties;
    expect(schedule?.["properties"]).toMatchObject({
      begin: { properties: { hour: { type: "integer", minimum: 0, maximum: 23 } } },
      endSinceBootMs: { type: "integer" },
      shareW: { properties: { l1: { type: "integer" } } },
    });
  });
});

describe("words outside the bounds of what is written", () => {
  const from = "write: { type: uint8, enum: PhaseMode, nullable: true";
  const edits = [
    { file: config, from, to: `${from}, range: { max: 1 }` },
    { file: config, from: "sources: { enum: [list] }", to: "sources: { enum: [list], range: [list] }" },
  ];

  test("are in no schema, and the bounds go with them", () => {
    expect(schemaOf("settings", edits).properties["phaseMode"]).toEqual({
      description: "How many phases the charger uses.",
      type: ["string", "null"],
      enum: ["one", null],
    });
    expect(schemaOf("set-request", edits).properties["psm"]).toMatchObject({ enum: [1, null] });
  });
});

describe("an array with gaps", () => {
  const edits: Edit[] = [
    { file: "charger/structs/schedule.yaml", from: "minute: { from: 1,", to: "minute: { from: 3," },
    {
      file: "charger/structs/schedule.yaml",
      from: "hour: { from: 0, summary: Hour., type: uint8",
      to: "hour: { from: 1, summary: Hour., type: int8",
    },
    { file: config, from: "begin: [6, 30], pauses: [[7, 0]]", to: "begin: [0, 6, 0, 30], pauses: []" },
  ];
  const schedule = { on: true, pauses: [], at: null, why: [], s1: 1, s2: 2, s3: 3, pin: "0000" };

  test.each<[what: string, begin: readonly unknown[], read: boolean, written: boolean]>([
    ["anything in its gaps", ["x", 6, { a: 1 }, 30], true, true],
    ["null in its gaps", [null, 6, null, 30], true, true],
    ["the wrong thing behind a gap", [null, "6", null, 30], false, false],
    ["a number outside its bounds behind a gap", [null, 24, null, 30], true, false],
    ["too little", [null, 6, null], false, false],
    ["more than is known", [null, 6, null, 30, 1], true, false],
  ])("holds %s: read %j, written %j", (_, begin, read, written) => {
    const sch = { ...schedule, begin };
    expect(validatorOf("status", edits)({ sch })).toBe(read);
    expect(validatorOf("set-request", edits)({ sch })).toBe(written);
  });
});

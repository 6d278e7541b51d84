import fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { csvText } from "../src/output/csv-text.js";
import { plainJson } from "../src/output/plain-json.js";
import { yamlText } from "../src/output/yaml-text.js";

describe("csvText", () => {
  it.each<[sentence: string, value: unknown, text: string]>([
    [
      "has a row per element of an array, its columns the paths to values",
      [
        { name: "a", voltageV: { l1: 230.5, l2: null }, on: true },
        { name: "b, c", tags: [] },
      ],
      'name,voltageV.l1,voltageV.l2,on,tags\na,230.5,,true,\n"b, c",,,,[]\n',
    ],
    [
      "has a row per value of an object",
      { a: 1, b: { c: [true, { d: "x" }] }, at: new Date(0) },
      "field,value\na,1\nb.c.0,true\nb.c.1.d,x\nat,1970-01-01T00:00:00.000Z\n",
    ],
    ["names a bare value", 7, "field,value\nvalue,7\n"],
    ["is only a head for an empty object", {}, "field,value\n"],
    ["gives spreadsheets no formula to run", [{ ssid: "=HYPERLINK(1)" }], "ssid\n'=HYPERLINK(1)\n"],
    ["quotes quotes and newlines", [{ name: 'a "b"\nc' }], 'name\n"a ""b""\nc"\n'],
  ])("%s", (_, value, text) => {
    expect(csvText(value)).toBe(text);
  });
});

describe("yamlText", () => {
  it("is read as the JSON that the value makes, whatever it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(load(yamlText(value)) ?? null).toEqual(plainJson(value));
      }),
    );
  });

  it("keeps dates as text, and leaves out what is undefined", () => {
    expect(yamlText({ at: new Date(0), gone: undefined, on: "yes" })).toBe(
      "at: '1970-01-01T00:00:00.000Z'\n'on': 'yes'\n",
    );
  });
});

import { describe, expect, it } from "vitest";
import { parseJsonInput } from "../../src/writing/json-input.js";

describe("accepted as ArduinoJson 6 accepts it", () => {
  it.each([
    ["16", 16],
    [" 16 ", 16],
    ["+16", 16],
    ["-0", 0],
    ["1.5e2", 150],
    ["true", true],
    ["false", false],
    ["null", null],
    ['"Garage"', "Garage"],
    ["'single quotes'", "single quotes"],
    [String.raw`"\"\\\/\b\f\n\r\t\u00e9"`, '"\\/\b\f\n\r\té'],
    ["[]", []],
    ["[1, 2 ,null]", [1, 2, null]],
    ["{}", {}],
    ['{"pGrid":-5000,"pPv":1}', { pGrid: -5000, pPv: 1 }],
    ["{pGrid:-5000, 'pPv' : 1}", { pGrid: -5000, pPv: 1 }],
    ['"closed" rest', "closed"],
    ["[1]rest", [1]],
    ["[[[[[[[[[[1]]]]]]]]]]", [[[[[[[[[[1]]]]]]]]]]],
  ])("%s", (text, value) => {
    expect(parseJsonInput(text)).toMatchObject({ ok: true, value });
  });

  it("keeps a member called __proto__ a member", () => {
    const input = parseJsonInput('{"__proto__":1}');
    expect(input.ok && JSON.stringify(input.value)).toBe('{"__proto__":1}');
  });

  it.each([
    ["6.0", true],
    ["6e0", true],
    ["18446744073709551616", true],
    ["-9223372036854777856", true],
    ["6", false],
    ["[6.0]", false],
  ])("%s is a float: %s", (text, isFloat) => {
    expect(parseJsonInput(text)).toMatchObject({ ok: true, isFloat });
  });
});

describe("refused with ArduinoJson's verdict", () => {
  it.each([
    // goecharger/go-eCharger-API-v2#20: what is left of a colour when its number sign ends the query
    ['"', "IncompleteInput"],
    // goecharger/go-eCharger-API-v2#218
    ["", "EmptyInput"],
    [" \t\r\n", "EmptyInput"],
    // goecharger/go-eCharger-API-v2#192, #274: text without quotes
    ["Garage", "InvalidInput"],
    // the vendor's MQTT page: a text that begins like a keyword
    ["new_name", "IncompleteInput"],
    ["tru", "IncompleteInput"],
    ["16A", "InvalidInput"],
    ["1-2", "InvalidInput"],
    ["-", "InvalidInput"],
    ["1e999", "InvalidInput"],
    ["[", "IncompleteInput"],
    ["[1", "IncompleteInput"],
    ["[1,", "IncompleteInput"],
    ["[1,]", "InvalidInput"],
    ["[1 2]", "InvalidInput"],
    ["{", "IncompleteInput"],
    ['{"a"', "IncompleteInput"],
    ['{"a" 1}', "InvalidInput"],
    ['{"a":1,}', "InvalidInput"],
    ["{:1}", "InvalidInput"],
    [String.raw`"\q"`, "InvalidInput"],
    [String.raw`"\u12G4"`, "InvalidInput"],
    [String.raw`"\u12`, "IncompleteInput"],
    [String.raw`"\\`, "IncompleteInput"],
    ["[[[[[[[[[[[1]]]]]]]]]]]", "TooDeep"],
  ])("%j: %s", (text, verdict) => {
    expect(parseJsonInput(text)).toEqual({ ok: false, verdict });
  });
});

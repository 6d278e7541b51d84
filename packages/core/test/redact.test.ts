import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerpt, isSecretKey, redactText } from "../src/redact.js";

describe("redactText", () => {
  it.each<[name: string, text: string, clean: string]>([
    ["leaves text without secrets alone", '{"amp":16,"nrg":[1,2]}', '{"amp":16,"nrg":[1,2]}'],
    ["masks a string", '{"cak":"abc","amp":6}', '{"cak":"***","amp":6}'],
    ["masks a string with escapes", '{"cak":"a\\"b\\\\","amp":6}', '{"cak":"***","amp":6}'],
    ["masks a string that is cut off", '{"amp":6,"cak":"ab', '{"amp":6,"cak":"***"'],
    ["masks a string cut off after a backslash", '{"cak":"ab\\', '{"cak":"***"\\'],
    ["masks a number", '{"sse":123456,"amp":6}', '{"sse":"***","amp":6}'],
    ["masks a number at the end of an object", '{"sse":123456}', '{"sse":"***"}'],
    ["masks a number that is cut off", '{"sse":1234', '{"sse":"***"'],
    ["keeps its place with blanks", '{ "sse" : "1" , "a":1}', '{ "sse" : "***" , "a":1}'],
    ["masks an empty place", '{"sse":', '{"sse":"***"'],
    [
      "masks a list of objects to its end",
      '{"wifis":[{"ssid":"a]}","key":true},{"ssid":"b"}],"amp":6}',
      '{"wifis":"***","amp":6}',
    ],
    ["masks nested lists to the end of cut text", '{"scan":[{"ssid":"a"},{"ss', '{"scan":"***"'],
    ["masks an object", '{"ccw":{"ssid":"net","a":{"b":[]}},"x":1}', '{"ccw":"***","x":1}'],
    [
      "masks keys inside other values",
      '{"a":[{"cak":"t"},{"cak":"u"}]}',
      '{"a":[{"cak":"***"},{"cak":"***"}]}',
    ],
    ["takes a value of the same name as a key for a value", '{"a":"cak","b":1}', '{"a":"cak","b":1}'],
    ["masks inside text that is not JSON", '<p>"cak":"t"</p>', '<p>"cak":"***"</p>'],
  ])("%s", (_, text, clean) => {
    expect(redactText(text, [])).toBe(clean);
  });

  it("removes given secrets everywhere and skips empty ones", () => {
    expect(redactText("token T0K3N, again T0K3N", ["", "T0K3N"])).toBe("token ***, again ***");
  });

  it("handles a string of four million characters", () => {
    expect(redactText(`{"cak":"${"\\n".repeat(2_000_000)}","amp":6}`, [])).toBe('{"cak":"***","amp":6}');
  });

  it("keeps JSON valid and hides the value of a secret key, whatever it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer(), (value, amp) => {
        const clean = redactText(JSON.stringify({ cak: value, amp }), []);
        expect(JSON.parse(clean)).toEqual({ cak: "***", amp });
      }),
    );
  });

  it("never shows a secret string of a status cut off anywhere", () => {
    const text = JSON.stringify({
      amp: 6,
      wifis: [{ ssid: "PLANTED-A" }],
      cak: "PLANTED-B",
      fna: "PLANTED-C",
    });
    for (let size = 0; size <= text.length; size++) {
      expect(redactText(text.slice(0, size), [])).not.toContain("PLANTED");
    }
  });
});

it("excerpt quotes the first 200 characters after the secrets are gone", () => {
  expect(excerpt(`T0K3N\n${"x".repeat(300)}`, ["T0K3N"])).toBe(`"***\\n${"x".repeat(196)}"`);
});

it.each([
  ["cak", true],
  ["sse", true],
  ["amp", false],
  ["", false],
  ["sse fna", false],
])("isSecretKey(%j) is %j", (key, secret) => {
  expect(isSecretKey(key)).toBe(secret);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memberText } from "../../../src/interfaces/app-channel/member-text.js";

describe("the text of a member", () => {
  it.each([
    { object: '{"key":"amp","value":6.0}', text: "6.0" },
    { object: '{ "value" : 1e1 , "key":"amp"}', text: "1e1" },
    { object: '{"value":{"value":1,"a":[{"b":"}"}]},"z":2}', text: '{"value":1,"a":[{"b":"}"}]}' },
    { object: '{"text":"\\"value\\":7","value":8}', text: "8" },
    { object: "{'value':'it,s }',key:'cid'}", text: "'it,s }'" },
    { object: "{value:+6}", text: "+6" },
    { object: '{"value":1,"value":2}', text: "2" },
    { object: '{"value":"a\\\\"}', text: '"a\\\\"' },
    { object: '{"key":"value"}', text: undefined },
    { object: "{}", text: undefined },
  ])("of $object is $text", ({ object, text }) => {
    expect(memberText(object, "value")).toBe(text);
  });

  it("reads like the member itself, whatever stands around it", () => {
    const members = fc.dictionary(
      fc.string().filter((name) => JSON.stringify(name) === `"${name}"`),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(members, fc.jsonValue(), fc.nat(4), (others, value, indent) => {
        const object = Object.fromEntries([...Object.entries(others), ["value", value]]);
        const text = memberText(JSON.stringify(object, undefined, indent), "value");
        expect(JSON.parse(text ?? "")).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

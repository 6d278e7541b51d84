import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ComponentDefinition,
  type DeviceKind,
  GoeCharger,
  GoeController,
  redact,
} from "../src/index.js";
import { excerpt, isSecretKey, redactText } from "../src/redact.js";
import { answering } from "./answering-transport.js";
import { exampleStatus } from "./example-status.js";

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

describe("redact", () => {
  it.each<[what: string, status: unknown, clean: unknown]>([
    ["masks a token", { cak: "abc", amp: 6 }, { cak: "***", amp: 6 }],
    ["keeps an empty text, which says that nothing is set", { cak: "", ocppu: "" }, { cak: "", ocppu: "" }],
    ["keeps null", { lri: null, ccw: null }, { lri: null, ccw: null }],
    ["keeps whether a card is taught in", { c0i: true, c0n: "Ann" }, { c0i: true, c0n: "***" }],
    ["masks a card's serial number in the same place", { c0i: "04AB" }, { c0i: "***" }],
    [
      "masks texts alone below a secret key",
      { cards: [{ name: "Ann", energy: 1234567.8, cardId: true }] },
      { cards: [{ name: "***", energy: 1234567.8, cardId: true }] },
    ],
    [
      "masks texts in lists of lists",
      { wsl: [[106713902404, "MyWiFi", "12:34:56:78:90:AB", "NOT_AUTHED"]] },
      { wsl: [[106713902404, "***", "***", "***"]] },
    ],
    ["makes a number 0 that stands for a secret text", { sse: 654321, eto: 654321 }, { sse: 0, eto: 654321 }],
    ["masks secret properties of other keys", { dns: { dns0: "10.0.0.1" } }, { dns: { dns0: "***" } }],
    [
      "masks them in keys that the spec does not know",
      { new1: [{ ssid: "MyWiFi", rssi: -60, name: "Pulsate", key: "pass" }] },
      { new1: [{ ssid: "***", rssi: -60, name: "Pulsate", key: "***" }] },
    ],
    [
      "takes the serial number out of other texts",
      { sse: "654321", cle: "no answer from 654321.api.v3.go-e.io", utc: "2023-09-30T08:54:11.347" },
      { sse: "***", cle: "no answer from ***.api.v3.go-e.io", utc: "2023-09-30T08:54:11.347" },
    ],
    [
      "knows the serial number from a host name",
      { host: "go-echarger_654321", cle: "654321" },
      { host: "***", cle: "***" },
    ],
    [
      "takes addresses and tokens out of other texts, the longest first",
      { sse: "654321", cak: "k654321x", wcb: "12:34:56:78:90:AB", cle: "k654321x at 12:34:56:78:90:AB" },
      { sse: "***", cak: "***", wcb: "***", cle: "*** at ***" },
    ],
    [
      "takes the serial number out of names",
      { sse: "654321", new1: { 654321: 1 } },
      { sse: "***", new1: { "***": 1 } },
    ],
    [
      "leaves ordinary words alone that are names as well",
      { fna: "go-eCharger_V4", typ: "go-eCharger_V4", ocppd: "no-card", oem: "no-card" },
      { fna: "***", typ: "go-eCharger_V4", ocppd: "***", oem: "no-card" },
    ],
    [
      "takes any part of a status",
      [{ sse: "654321" }, "654321", 654321, null],
      [{ sse: "***" }, "***", 654321, null],
    ],
    ["takes a text", "Hello", "Hello"],
  ])("%s", (_, status, clean) => {
    expect(redact(status)).toEqual(clean);
  });

  it("leaves no planted text, changes nothing else and keeps the shape", () => {
    const name = fc.stringMatching(/^x_[a-z]{0,8}$/);
    const open = fc.oneof(fc.stringMatching(/^[a-z ]{0,20}$/), fc.double(), fc.boolean(), fc.constant(null));
    const planted = fc.stringMatching(/^PLANTED[0-9]{6}[-a-z0-9]{0,12}$/);
    const secret = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        planted,
        fc.double(),
        fc.boolean(),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(name, tie("value"), { maxKeys: 3 }),
      ),
    })).value;
    const secretKey = fc.constantFrom("sse", "wifis", "ctrls", "cak", "mia", "c9n", "host", "ssid", "gw");
    const openTree = fc.dictionary(
      name,
      fc.oneof(open, fc.array(open, { maxLength: 3 }), fc.dictionary(name, open, { maxKeys: 3 })),
    );
    const secretTree = fc.dictionary(secretKey, secret, { minKeys: 1 });
    fc.assert(
      fc.property(
        openTree,
        secretTree,
        fc.array(secretTree, { maxLength: 2 }),
        planted,
        (rest, secrets, inside, known) => {
          const status = { ...rest, ...secrets, inside, fna: known, cle: `at ${known}, again ${known}` };
          const before = structuredClone(status);
          const clean = redact(status);
          expect(JSON.stringify(clean)).not.toContain("PLANTED");
          expect(clean).toMatchObject(rest);
          expect(clean.cle).toBe("at ***, again ***");
          expect(shapeOf(clean)).toEqual(shapeOf(status));
          expect(status).toEqual(before);
          expect(redact(clean)).toEqual(clean);
        },
      ),
    );
  });

  it.each<[DeviceKind, GoeCharger | GoeController]>([
    ["charger", GoeCharger.local("charger", answering({}))],
    ["controller", GoeController.local("controller", answering({}))],
  ])("leaves a %s's status as decodable as it was", async (device, { supportedComponents, component }) => {
    const status = exampleStatus(device);
    const clean = redact(status);
    expect(shapeOf(clean)).toEqual(shapeOf(status));
    for (const name of supportedComponents) {
      const { decode } = (await component(name)) as ComponentDefinition<unknown>;
      const read = (from: typeof status): unknown => decode({ device, status: from });
      expect(shapeOf(read(clean)), name).toEqual(shapeOf(read(status)));
    }
    expect(JSON.stringify(clean)).not.toMatch(/654321|123456|MyWi|password|12:34|192\.168|ABCD/i);
  });
});

/** The same tree with the types of its leaves. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== "object" || value === null) return value === null ? null : typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shapeOf(member)]));
}

import { describe, expect, test } from "vitest";
import { conformValue } from "../../src/conform/conform-value.js";
import { keyOf, miniDevice } from "../mini-spec.js";

const charger = miniDevice("charger");

/** `[7] shape: expected float, got "x"` for each finding. */
function findingsOf(key: string, sent: unknown, firmware?: string, secret = false): string[] {
  return conformValue(sent, keyOf(charger, key).value, { firmware, secret }).map(({ place, kind, message }) =>
    `${place} ${kind}: ${message}`.trim(),
  );
}

const meter = [230.1, 229.8, 231, 0.5, 6.1, 0, null, 1400];
const network = { ssid: "test", rssi: -60, addr: { ip: "192.0.2.9" }, ch: [1, null] };

describe("fits", () => {
  test.each<[what: string, key: string, sent: unknown]>([
    ["a number in its range", "amp", 16],
    ["the ends of a range", "amp", 6],
    ["null where the device knows no value", "dwo", null],
    ["a number outside usual bounds", "dwo", 1_000_000],
    ["a fraction where a float is", "dwo", 0.25],
    ["a longer array, for newer firmware", "nrg", [...meter, 9, true, 11, 12]],
    ["a property that nobody knows, for newer firmware", "lnk", { ip: "192.0.2.7", mtu: 1500 }],
    ["a struct without what devices leave out", "lnk", { ip: "192.0.2.7" }],
    ["an empty list", "hst", []],
    ["a list that is longer than what can be written", "hst", [5, 5, 5, 5]],
    ["an empty map", "pwt", {}],
    ["a map of any names", "pwt", { anna: 5, "": 0, __proto__: 1 }],
    ["anything where the shape is unknown", "rde", [null]],
    ["null where the shape is unknown", "rde", null],
    ["another form that stands for one of the values", "car", "Charging"],
    ["a switch that stands for one of the values", "err", true],
    ["another form in the place of an object", "gwy", "192.0.2.1"],
    ["another form of an element", "tma", [21.5, "n/a"]],
  ])("%s", (_, key, sent) => {
    expect(findingsOf(key, sent)).toEqual([]);
  });
});

describe("does not fit", () => {
  test.each<[what: string, key: string, sent: unknown, finding: string]>([
    ["a text for a number", "amp", "16", 'shape: expected uint8, got "16"'],
    ["a number too large for its type", "amp", 256, "shape: expected uint8, got 256"],
    ["a negative number without a sign", "eto", -1, "shape: expected uint64, got -1"],
    ["a fraction for an integer", "amp", 6.5, "shape: expected uint8, got 6.5"],
    ["a number for a switch", "alw", 1, "shape: expected bool, got 1"],
    ["null for what is never null", "amp", null, "shape: expected uint8, got null"],
    ["an object for an array", "hst", {}, "shape: expected an array, got {}"],
    ["an object for a row", "nrg", {}, "shape: expected an array (Meter), got {}"],
    ["a list for an object", "lnk", [], "shape: expected an object (Address), got []"],
    ["a list for a map", "pwt", [], "shape: expected an object, got []"],
    ["an array that is too short", "tma", [1], "shape: 1 elements, expected at least 2"],
    ["a row that is too short", "nrg", meter.slice(0, 7), "[7] shape: expected float, got nothing"],
    ["a missing property", "gwy", { netmask: "x" }, ".ip shape: expected string, got nothing"],
    ["an element of another type", "hst", [5, "4"], '[1] shape: expected uint8, got "4"'],
    ["a map's value of another type", "pwt", { anna: "5" }, '.anna shape: expected uint16, got "5"'],
    [
      "a value deep inside",
      "scn",
      [network, { ...network, addr: { ip: 5 } }],
      "[1].addr.ip shape: expected string, got 5",
    ],
    ["an element that is no network", "scn", [network, 5], "[1] shape: expected an object (Network), got 5"],
    ["a number below the range", "amp", 5, "range: 5 is outside 6 to 32"],
    ["a number above the range", "ama", 33, "range: 33 is outside -Infinity to 32"],
    ["an element below the range", "tma", [21.5, -41], "[1] range: -41 is outside -40 to Infinity"],
    ["a map's value above the range", "pwt", { anna: 91 }, ".anna range: 91 is outside -Infinity to 90"],
    ["a number without a name", "car", 9, "enum: 9 has no name in CarState"],
    ["an element without a name", "hst", [5, 7], "[1] enum: 7 has no name in Reason"],
    ["another form that stands for nothing", "car", "Asleep", 'enum: "Asleep" stands for nothing known'],
    ["a form that no firmware sends", "gwy", 5, "shape: expected an object (Address), got 5"],
    ["a text of the wrong form", "cid", "#00ff7f", 'text: "#00ff7f" does not match ^#[0-9A-F]{6}$'],
    [
      "a long value, which is cut short",
      "amp",
      "x".repeat(80),
      `shape: expected uint8, got "${"x".repeat(59)}…`,
    ],
  ])("%s", (_, key, sent, finding) => {
    expect(findingsOf(key, sent)).toEqual([finding]);
  });

  test("what has several faults, and each has its place", () => {
    expect(findingsOf("cid", "#00ff7f00")).toEqual([
      "text: 9 characters, at most 7",
      'text: "#00ff7f00" does not match ^#[0-9A-F]{6}$',
    ]);
    expect(findingsOf("sch", { begin: [24], pauses: [[7, 60], 5], at: null, why: [9] })).toEqual([
      ".on shape: expected bool, got nothing",
      ".begin[0] range: 24 is outside 0 to 23",
      ".begin[1] shape: expected uint8, got nothing",
      ".pauses[0][1] range: 60 is outside 0 to 59",
      ".pauses[1] shape: expected an array (TimeOfDay), got 5",
      ".why[0] enum: 9 has no name in Reason",
      ".s1 shape: expected uint16, got nothing",
      ".s2 shape: expected uint16, got nothing",
      ".s3 shape: expected uint16, got nothing",
      ".pin shape: expected string, got nothing",
    ]);
  });
});

describe("an enum by firmware", () => {
  test.each([
    [12, "055.10", []],
    [12, "056.2", []],
    [13, "055.10", []],
    [13, "056", ["enum: 13 has no name in Fault"]],
    [13, undefined, []],
    [14, undefined, ["enum: 14 has no name in Fault"]],
  ])("fault %j of firmware %s", (sent, firmware, expected) => {
    expect(findingsOf("err", sent, firmware)).toEqual(expected);
  });

  test("counts for elements as well", () => {
    expect(findingsOf("car", 3, "055")).toEqual(["enum: 3 has no name in CarState"]);
    expect(findingsOf("scn", [{ ...network, "car-state": 3 }], "055")).toEqual([
      "[0].car-state enum: 3 has no name in CarState",
    ]);
  });
});

describe("a form by firmware", () => {
  test.each([
    ["051.4", []],
    ["052", ['not-expected: "Idle" is the form of other firmware']],
    ["060.0", ['not-expected: "Idle" is the form of other firmware']],
    [undefined, []],
  ])("of firmware %s", (firmware, expected) => {
    expect(findingsOf("car", "Idle", firmware)).toEqual(expected);
  });

  test("is no form where it stands for nothing, and shows no secret", () => {
    expect(findingsOf("car", "Asleep", "060.0")).toEqual(['enum: "Asleep" stands for nothing known']);
    expect(findingsOf("car", "Idle", "060.0", true)).toEqual([
      "not-expected: a string is the form of other firmware",
    ]);
  });

  test.each(["toString", "constructor", "__proto__"])("stands for nothing under %s", (sent) => {
    expect(findingsOf("car", sent)).toEqual([`enum: "${sent}" stands for nothing known`]);
  });
});

describe("a secret is told by its kind of value alone", () => {
  test.each<[what: string, key: string, sent: unknown, finding: string]>([
    ["a number", "sse", 654_321, "shape: expected string, got a number"],
    ["a text", "scn", "PLANTED", "shape: expected an array, got a string"],
    ["a list", "sse", ["PLANTED"], "shape: expected string, got an array"],
    ["an object", "sse", { a: "PLANTED" }, "shape: expected string, got an object"],
    [
      "something inside",
      "scn",
      [{ ...network, ssid: 654_321 }],
      "[0].ssid shape: expected string, got a number",
    ],
    [
      "a number outside a range",
      "scn",
      [{ ...network, rssi: 1 }],
      "[0].rssi range: a number is outside -128 to 0",
    ],
  ])("%s", (_, key, sent, finding) => {
    expect(findingsOf(key, sent, undefined, keyOf(charger, key).secret)).toEqual([finding]);
  });

  test("in a field that is secret, though its key is not", () => {
    const example = keyOf(charger, "sch").example as object;
    expect(findingsOf("sch", { ...example, pin: "PLANTED" })).toEqual([
      ".pin text: a string does not match ^\\d{4}$",
    ]);
    expect(findingsOf("crd", [{ name: 654_321, energy: 0, sessions: 1 }])).toEqual([
      "[0].name shape: expected string, got a number",
    ]);
  });
});

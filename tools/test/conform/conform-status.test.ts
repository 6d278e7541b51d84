import { describe, expect, test } from "vitest";
import { type Capture, readCapture } from "../../src/conform/capture.js";
import { type ConformOptions, conformStatus } from "../../src/conform/conform-status.js";
import type { DeviceKind } from "../../src/spec-model.js";
import { keyOf, miniDevice } from "../mini-spec.js";

const devices = { charger: miniDevice("charger"), controller: miniDevice("controller") };
const lenient: ConformOptions = { strict: false, complete: false };

/** `breach car shape: …` for each finding. */
function report(capture: Capture, options = lenient, kind: DeviceKind = "charger"): string[] {
  return conformStatus(capture, devices[kind], options).map(({ breach, key, place, kind: what, message }) =>
    [breach ? "breach" : "remark", `${key}${place}`, `${what}:`, message].join(" "),
  );
}

function status(values: Readonly<Record<string, unknown>>): Capture {
  return readCapture(JSON.stringify(values));
}

/** What the profile of this name sends: the examples of its keys, and its own values in their places. */
function profile(name: string, kind: DeviceKind = "charger"): Record<string, unknown> {
  const { keys = [], values = {} } = devices[kind].profiles.find((each) => each.name === name) ?? {};
  return Object.fromEntries(
    keys.map((key) => [key, key in values ? values[key] : keyOf(devices[kind], key).example]),
  );
}

describe("a capture that says what the spec says", () => {
  test.each<[name: string, kind: DeviceKind]>([
    ["m1-056.2", "charger"],
    ["m2-052.0", "charger"],
    ["m3-060.0", "charger"],
    ["controller-1.1.0", "controller"],
  ])("has no findings: %s", (name, kind) => {
    const sent = profile(name, kind);
    expect(Object.keys(sent).length).toBeGreaterThan(10);
    // The old firmware of this profile has no word for 3 yet.
    const known = name === "m2-052.0" ? { ...sent, car: 1 } : sent;
    expect(report(status(known), { strict: true, complete: false }, kind)).toEqual([]);
  });
});

describe("null", () => {
  test.each([
    ["of a key that the spec knows to be null", "dwo", []],
    ["of a key that not all have: devices send it instead of leaving the key out", "lnk", []],
    ["of a key that all have", "amp", ["breach amp shape: expected uint8, got null"]],
  ])("%s", (_, key, expected) => {
    expect(report(status({ [key]: null }))).toEqual(expected);
  });
});

describe("what is a breach and what a remark", () => {
  test.each<[what: string, sent: object, remark: string, strict?: string]>([
    [
      "a number without a name",
      { car: 9 },
      "remark car enum: 9 has no name in CarState",
      "breach car enum: 9 has no name in CarState",
    ],
    [
      "a key that the spec does not have",
      { xyz: 1 },
      "remark xyz unknown-key: no such key in the spec",
      "breach xyz unknown-key: no such key in the spec",
    ],
    ["a key that is known by name", { zzy: 1 }, "remark zzy other-name: historic: Gone long ago."],
    [
      "a key that can only be written",
      { rst: true },
      "remark rst not-expected: the spec has it as write-only",
    ],
    ["a value of the wrong shape", { alw: 1 }, "breach alw shape: expected bool, got 1"],
    ["a value outside its range", { amp: 5 }, "breach amp range: 5 is outside 6 to 32"],
    ["a text of the wrong form", { cid: "blue" }, 'breach cid text: "blue" does not match ^#[0-9A-F]{6}$'],
  ])("%s", (_, sent, expected, strict = expected) => {
    expect(report(status({ ...sent }))).toEqual([expected]);
    expect(report(status({ ...sent }), { strict: true, complete: false })).toEqual([strict]);
  });

  test("a secret is not shown, whichever way it came", () => {
    const messages = report(
      readCapture(
        'go-eCharger/000000/sse 654321\ngo-eCharger/000000/cid PLANTED\ngo-eCharger/000000/scn [{"ssid":"PLANTED","rssi":"PLANTED"}]',
      ),
    );
    expect(messages).toEqual([
      "breach cid not-json: the payload is no JSON",
      "breach sse shape: expected string, got a number",
      "breach scn[0].rssi shape: expected int8, got a string",
      "breach scn[0].addr shape: expected an object (Address), got nothing",
      "breach scn[0].ch shape: expected an array, got nothing",
    ]);
  });
});

describe("who sent it is read from what was sent", () => {
  test.each<[what: string, sent: object, expected: string[]]>([
    [
      "a number means what it means to the firmware",
      { fwv: "056.2", err: 13 },
      ["remark err enum: 13 has no name in Fault"],
    ],
    [
      "a suffix of the firmware is no part of it",
      { fwv: "056.2-rc1", err: 13 },
      ["remark err enum: 13 has no name in Fault"],
    ],
    ["without a firmware every meaning counts", { err: 13 }, []],
    [
      "a firmware that is no text tells nothing",
      { fwv: 56, err: 13 },
      ["breach fwv shape: expected string, got 56"],
    ],
    [
      "a key that came with a later firmware is not expected",
      { fwv: "052.0", typ: "mini", lnk: { ip: "192.0.2.7" } },
      ["remark lnk not-expected: the spec does not have it on M1 with 052.0"],
    ],
    [
      "a key of another model is not expected",
      { fwv: "056.2", typ: "mini_2", styp: "base", msi: 5 },
      [
        "remark styp unknown-key: no such key in the spec",
        "remark msi not-expected: the spec does not have it on M2 with 056.2",
      ],
    ],
    [
      "models that share a type are told by their subtype",
      { fwv: "053", typ: "mini_2", styp: "base_11kW", msi: 5 },
      ["remark styp unknown-key: no such key in the spec"],
    ],
    [
      "a further type stands for its model without a subtype",
      { fwv: "060.1", typ: "mini_plus", rde: 1 },
      ["remark rde not-expected: the spec does not have it on M3 with 060.1"],
    ],
    [
      "a model that nobody knows is expected to send anything",
      { fwv: "052.0", typ: "giant", lnk: { ip: "192.0.2.7" } },
      [],
    ],
    ["a type without the subtype that it needs tells nothing", { fwv: "060.1", typ: "mini_2", rde: 1 }, []],
    ["null for a key that the firmware lacks is no surprise", { fwv: "052.0", typ: "mini", lnk: null }, []],
  ])("%s", (_, sent, expected) => {
    expect(report(status({ ...sent }))).toEqual(expected);
  });

  test.each<[what: string, sent: object, expected: string[]]>([
    [
      "a form that later firmware gave up",
      { fwv: "052", car: "Charging" },
      ['remark car not-expected: "Charging" is the form of other firmware'],
    ],
    ["a form that this firmware still sends", { fwv: "051.9", car: "Charging" }, []],
    ["a form that any firmware sends", { fwv: "060.0", err: true }, []],
    ["a form of some firmware, where it is not known which", { car: "Charging" }, []],
  ])("%s is a remark at most", (_, sent, expected) => {
    expect(report(status({ ...sent }))).toEqual(expected);
    expect(report(status({ ...sent }), { strict: true, complete: false })).toEqual(expected);
  });

  test("the last message counts", () => {
    const lines = ['fwv "055"', "err 13", 'fwv "056.2"'].map((line) => `go-eCharger/000000/${line}`);
    expect(report(readCapture(lines.join("\n")))).toEqual(["remark err enum: 13 has no name in Fault"]);
  });
});

describe("a capture of messages", () => {
  test("tells each finding once, with the line it was first seen in", () => {
    const capture = readCapture("x/amp 5\nx/amp 6\nx/amp 5\nx/amp 4\n");
    expect(conformStatus(capture, devices.charger, lenient)).toEqual([
      { key: "amp", place: "", kind: "range", breach: true, message: "5 is outside 6 to 32", line: 1 },
      { key: "amp", place: "", kind: "range", breach: true, message: "4 is outside 6 to 32", line: 4 },
    ]);
  });

  test("of strangers need not be JSON, and lines between them need not be messages", () => {
    const capture = readCapture("x/bridge/state online\nConnection lost\nx/zzy was here\nx/cid blue\n");
    const expected = [
      "remark  no-message: no MQTT message",
      "remark state unknown-key: no such key in the spec",
      "remark zzy other-name: historic: Gone long ago.",
      "breach cid not-json: the payload is no JSON",
    ];
    expect(report(capture).sort()).toEqual(expected.sort());
    expect(report(capture, { strict: true, complete: false })).toContain(
      "breach state unknown-key: no such key in the spec",
    );
    expect(conformStatus(capture, devices.charger, lenient).map(({ line }) => line)).toEqual([1, 2, 3, 4]);
  });

  test("has no lines where it was an object", () => {
    expect(conformStatus(status({ amp: 5 }), devices.charger, lenient)).toEqual([
      { key: "amp", place: "", kind: "range", breach: true, message: "5 is outside 6 to 32" },
    ]);
  });
});

describe("a capture that is to be whole", () => {
  const whole: ConformOptions = { strict: false, complete: true };

  test("lacks nothing where it has every key of its model and firmware", () => {
    expect(report(status(profile("m1-056.2")), whole)).toEqual([]);
  });

  test("lacks at fault what all send, and otherwise what is thought to be there", () => {
    const { amp: _, ama: __, rde: ___, ...rest } = profile("m1-056.2");
    expect(report(status(rest), whole)).toEqual([
      "breach amp missing-key: every model and firmware sends it",
      "remark ama missing-key: this model and firmware is thought to send it",
      "remark rde missing-key: this model and firmware is thought to send it",
    ]);
  });

  test("does not lack what its firmware never had, nor what can only be written", () => {
    const missing = report(status({ fwv: "052.0", typ: "mini" }), whole);
    for (const key of ["lnk", "crd", "msi", "rst", "ids"]) {
      expect(missing.filter((line) => line.includes(` ${key} `))).toEqual([]);
    }
    expect(missing).toContain("remark c0n missing-key: this model and firmware is thought to send it");
  });

  test("may lack anything as long as nobody knows who sent it", () => {
    const { fwv: _, ...rest } = profile("m1-056.2");
    expect(report(status(rest), whole)).toEqual([
      "breach fwv missing-key: every model and firmware sends it",
      "remark crd missing-key: this model and firmware is thought to send it",
    ]);
  });
});

test("the examples of the spec are what a capture may hold", () => {
  for (const key of devices.charger.keys.filter(({ example }) => example !== undefined)) {
    expect(report(status({ [key.key]: keyOf(devices.charger, key.key).example })), key.key).toEqual([]);
  }
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  asArray,
  asBoolean,
  asEnum,
  asList,
  asLocalTime,
  asMap,
  asNumber,
  asRecord,
  asScaledNumber,
  asString,
  asUnixTime,
  asUnknown,
  asUtcTime,
  type DecodeContext,
  standIn,
} from "../src/decode.js";
import { GoeProtocolError } from "../src/errors/goe-protocol-error.js";
import type { EnumTable } from "../src/open-enum.js";

const context: DecodeContext = { device: "charger", status: {} };
const asUnknownItem = (item: unknown): unknown => item;

describe("values pass as they are", () => {
  it.each([
    [asBoolean(false, "alw", context), false],
    [asNumber(16481.01, "wh", context), 16481.01],
    [asString("055.7", "fwv", context), "055.7"],
    [asUnknown(null, "atp", context), null],
    [asScaledNumber(60, "tof", context, 60), 3600],
  ])("%j", (decoded, expected) => {
    expect(decoded).toBe(expected);
  });

  it("takes a fraction where an integer is documented (evcc-io/evcc#2222)", () => {
    expect(asNumber(6.5, "eto", context)).toBe(6.5);
  });
});

describe("other shapes are refused with key, expectation and value", () => {
  it.each([
    [() => asBoolean(1, "alw", context), 'key "alw": expected true or false, got 1'],
    [() => asNumber("16", "amp", context), 'key "amp": expected a number, got "16"'],
    [() => asNumber(null, "tpa", context), 'key "tpa": expected a number, got null'],
    [() => asScaledNumber("60", "tof", context, 60), 'key "tof": expected a number, got "60"'],
    [() => asString(55.7, "fwv", context), 'key "fwv": expected a text, got 55.7'],
    [() => asEnum("2", "car", context, { names: {} }), 'key "car": expected a number, got "2"'],
    [() => asArray({}, "nrg", context), 'key "nrg": expected an array, got {}'],
    [() => asRecord([], "usv", context, 0), 'key "usv[0]": expected an object, got []'],
    [() => asMap([], "lrn", context, asUnknownItem), 'key "lrn": expected an object, got []'],
    [() => asMap("x", "lrn", context, asUnknownItem, 2), 'key "lrn[2]": expected an object, got "x"'],
    [() => asUnixTime("now", "lch", context, 1000), 'key "lch": expected a number, got "now"'],
    [() => asNumber("x", "nrg", context, undefined, 3), 'key "nrg[3]": expected a number, got "x"'],
    [() => asNumber(undefined, "usv", context, 1, "u2"), 'key "usv[1].u2": expected a number, got undefined'],
    [() => asUtcTime("yesterday", "utc", context), "expected a date and time"],
    [() => asUtcTime("2023-13-45T99:99:99", "utc", context), "expected a date and time"],
    [() => asLocalTime("2023-09-30T10:54:11.350", "loc", context), "expected a local time"],
  ])("%#", (decode, message) => {
    expect(decode).toThrow(GoeProtocolError);
    expect(decode).toThrow(message);
  });

  it("never shows the value of a secret key", () => {
    const decode = (): string => asString(654_321, "sse", context);
    expect(decode).toThrow(/key "sse": expected a text/);
    expect(decode).not.toThrow(/654321/);
  });
});

describe("a secret inside a value keeps all of the value out of messages", () => {
  it.each([
    [
      "a name server",
      () => asRecord("PLANTED", "dns", context),
      'key "dns": expected an object, got [object String]',
    ],
    [
      "what stands beside it",
      () => asNumber("PLANTED", "dns", context, "mode"),
      'key "dns.mode": expected a number, got [object String]',
    ],
    [
      "the serial number of a controller",
      () => asString(654_321, "ctrls", context, 0, 0),
      'key "ctrls[0][0]": expected a text, got [object Number]',
    ],
    [
      "the name of a card",
      () => asString(["PLANTED"], "cards", context, 0, "name"),
      'key "cards[0].name": expected a text, got [object Array]',
    ],
  ])("%s", (_, decode, message) => {
    expect(decode).toThrow(
      expect.objectContaining({ name: "GoeProtocolError", message, received: undefined }),
    );
  });
});

function asMissingMap(value: unknown, key: string, within: DecodeContext): unknown {
  return asMap(value, key, within, asUnknownItem);
}

function asMissingMoment(value: unknown, key: string, within: DecodeContext): unknown {
  return asUnixTime(value, key, within, 1000);
}

describe("a missing key is told from a misshapen one", () => {
  it.each([
    asBoolean,
    asNumber,
    asString,
    asArray,
    asRecord,
    asUtcTime,
    asLocalTime,
    asUnknown,
    asMissingMap,
    asMissingMoment,
  ])("%o", (decode) => {
    expect(() => decode(undefined, "car", context)).toThrow('key "car" is missing in the answer');
  });
});

describe("times in the devices' own spelling", () => {
  it.each([
    ["2023-09-30T08:54:11.347", "2023-09-30T08:54:11.347Z", "055.7"],
    ["2022-02-16T19:27:34.042.171", "2022-02-16T19:27:34.042Z", "053.1, syssi/homeassistant-goecharger-mqtt"],
    ["2022-02-16T19:27:34", "2022-02-16T19:27:34.000Z", "no fraction"],
  ])("utc %s is %s (%s)", (text, iso) => {
    expect(asUtcTime(text, "utc", context).toISOString()).toBe(iso);
  });

  it.each([
    ["2023-09-30T10:54:11.350 +02:00", "2023-09-30T10:54:11.350+02:00"],
    ["2022-02-16T20:27:34.043.167 +01:00", "2022-02-16T20:27:34.043+01:00"],
    ["2024-01-05T03:10:00.001 -05:00", "2024-01-05T03:10:00.001-05:00"],
  ])("loc %s is %s", (text, iso) => {
    expect(asLocalTime(text, "loc", context)).toBe(iso);
    expect(new Date(iso).getTime()).not.toBeNaN();
  });
});

describe("moments as numbers", () => {
  it.each([
    [1_700_000_000, 1000, "2023-11-14T22:13:20.000Z"],
    [1_700_000_000_123, 1, "2023-11-14T22:13:20.123Z"],
    [0, 1000, "1970-01-01T00:00:00.000Z"],
    [1_700_000_000.5, 1000, "2023-11-14T22:13:20.500Z"],
  ])("%d in units of %d ms is %s", (value, unitMs, iso) => {
    expect(asUnixTime(value, "lch", context, unitMs).toISOString()).toBe(iso);
  });
});

describe("enums", () => {
  type Fault = "none" | "unknown" | "lockStuckOpen" | "overtemp";
  const faults: EnumTable<Fault> = {
    names: { 0: "none", 12: "lockStuckOpen", 15: "unknown", 16: "overtemp" },
    firmwareKey: "fwv",
    older: [{ before: "56", names: { 12: "unknown", 13: "overtemp" } }],
  };
  const at = (fwv: unknown): DecodeContext => ({ device: "charger", status: { fwv } });

  it.each([
    [12, "055.7", "unknown"],
    [12, "56.1", "lockStuckOpen"],
    [12, "60.5", "lockStuckOpen"],
    [13, "055.7", "overtemp"],
    [13, "60.5", "unknown:13"],
    [0, "055.7", "none"],
    [16, "055.7", "overtemp"],
    [12, undefined, "lockStuckOpen"],
    [99, "60.5", "unknown:99"],
  ])("err %d on firmware %s is %s", (value, fwv, word) => {
    expect(asEnum(value, "err", at(fwv), faults)).toBe(word);
  });

  it("keeps any number that has no word", () => {
    fc.assert(
      fc.property(fc.integer({ min: 17 }), (value) => {
        expect(asEnum(value, "err", at("60.5"), faults)).toBe(`unknown:${value}`);
      }),
    );
  });
});

describe("lists", () => {
  it("takes longer arrays than documented", () => {
    const decoded = asList([1, 2, 3, 4, 5, 6], "tma", context, (item, at) =>
      asNumber(item, "tma", context, at),
    );
    expect(decoded).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("names the element inside a nested list", () => {
    const decode = (): unknown =>
      asList([[1, "x"]], "ccf", context, (row, at) =>
        asList(row, "ccf", context, (item, place) => asNumber(item, "ccf", context, place), at),
      );
    expect(decode).toThrow('key "ccf[0][1]": expected a number, got "x"');
  });
});

describe("maps", () => {
  const read = (value: unknown, place?: number): unknown =>
    asMap(value, "lrn", context, (item, at) => asNumber(item, "lrn", context, at), place);

  it.each<[value: object]>([[{}], [{ anna: 5, "": 0 }], [JSON.parse('{"__proto__":1}')]])(
    "are read property by property: %j",
    (value) => {
      expect(JSON.stringify(read(value))).toBe(JSON.stringify(value));
    },
  );

  it("name the property that is wrong, and where the map stands", () => {
    expect(() => read({ anna: 5, bob: "x" })).toThrow('key "lrn.bob": expected a number, got "x"');
    expect(() => read({ bob: null }, 3)).toThrow('key "lrn[3].bob": expected a number, got null');
  });

  it("name the element of a list inside", () => {
    const decode = (): unknown =>
      asMap({ bob: [1, "x"] }, "lrn", context, (list, at) =>
        asList(list, "lrn", context, (item, inner) => asNumber(item, "lrn", context, inner), at),
      );
    expect(decode).toThrow('key "lrn.bob[1]": expected a number, got "x"');
  });
});

describe("another form", () => {
  type Meaning = Parameters<typeof standIn>[2];
  const words: Meaning = { Idle: 1, Charging: 2, Off: null };

  it.each<[what: string, sent: unknown, form: string, meaning: Meaning, stands: unknown]>([
    ["stands for what it means", "Charging", "string", words, 2],
    ["stands for what a function makes of it", "192.0.2.1", "string", (ip) => ({ ip }), { ip: "192.0.2.1" }],
    ["stands for no value", "n/a", "string", () => null, null],
    ["stands for no value word by word", "Off", "string", words, null],
    ["stands for a number that is 0", false, "boolean", { true: 1, false: 0 }, 0],
    ["stands for a list", 0, "number", { 0: [0, 0] }, [0, 0]],
    ["is left as it is where it means nothing", "Asleep", "string", words, "Asleep"],
    ["is none where the value has the key's own form", 2, "string", words, 2],
    ["is none where the value is missing", undefined, "string", words, undefined],
    ["is none where the value is null", null, "string", words, null],
  ])("%s", (_, sent, form, meaning, stands) => {
    expect(standIn(sent, form, meaning)).toEqual(stands);
  });

  it.each(Object.getOwnPropertyNames(Object.prototype))(
    "means nothing under %s, which every object has",
    (name) => {
      expect(standIn(name, "string", words)).toBe(name);
    },
  );
});

describe("skipped keys", () => {
  const skipping: DecodeContext = { ...context, skipped: new Set(["nrg"]) };

  it("yield nothing instead of an error, and lists and records nothing inside", () => {
    expect(asNumber(undefined, "nrg", skipping)).toBeUndefined();
    expect(asArray(undefined, "nrg", skipping)).toEqual([]);
    expect(asRecord(undefined, "nrg", skipping)).toEqual({});
    expect(asMap("off", "nrg", skipping, asUnknownItem)).toEqual({});
    expect(() => asNumber(undefined, "wh", skipping)).toThrow(GoeProtocolError);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  asArray,
  asBoolean,
  asEnum,
  asList,
  asLocalTime,
  asNumber,
  asRecord,
  asScaledNumber,
  asString,
  asUnknown,
  asUtcTime,
  type DecodeContext,
} from "../src/decode.js";
import { GoeProtocolError } from "../src/errors/goe-protocol-error.js";
import type { EnumTable } from "../src/open-enum.js";

const context: DecodeContext = { device: "charger", status: {} };

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

describe("a missing key is told from a misshapen one", () => {
  it.each([asBoolean, asNumber, asString, asArray, asRecord, asUtcTime, asLocalTime, asUnknown])(
    "%o",
    (decode) => {
      expect(() => decode(undefined, "car", context)).toThrow('key "car" is missing in the answer');
    },
  );
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

describe("skipped keys", () => {
  const skipping: DecodeContext = { ...context, skipped: new Set(["nrg"]) };

  it("yield nothing instead of an error, and lists and records nothing inside", () => {
    expect(asNumber(undefined, "nrg", skipping)).toBeUndefined();
    expect(asArray(undefined, "nrg", skipping)).toEqual([]);
    expect(asRecord(undefined, "nrg", skipping)).toEqual({});
    expect(() => asNumber(undefined, "wh", skipping)).toThrow(GoeProtocolError);
  });
});

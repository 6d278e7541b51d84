import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asEnum, asScaledNumber, asUnixTime, asUtcTime, type DecodeContext } from "../src/decode.js";
import {
  fromEnum,
  fromMap,
  fromScaledNumber,
  fromUnixTime,
  fromUtcTime,
  onlyMembers,
} from "../src/encode.js";
import type { EnumTable } from "../src/open-enum.js";

const context: DecodeContext = { device: "charger", status: { fwv: "60.5" } };

const faults: EnumTable<"lost" | "none" | "lock" | "earth"> = {
  names: { [-1]: "lost", 0: "none", 12: "lock" },
  firmwareKey: "fwv",
  older: [{ before: "56", names: { 12: "earth", 13: "lock" } }],
};

describe("the number of a word", () => {
  it.each([
    ["none", 0],
    ["lost", -1],
    // 13 was another number of this word; it is written as it is understood today.
    ["lock", 12],
  ] as const)("%s is %i", (word, value) => {
    expect(fromEnum(word, faults)).toBe(value);
  });

  it.each([
    ["unknown:7", 7],
    ["unknown:-3", -3],
    ["unknown:2.5", 2.5],
    ["unknown:0", 0],
  ])("that reading did not know, %s, is %d again", (word, value) => {
    expect(fromEnum(word as "none", faults)).toBe(value);
  });

  it.each(["earth", "None", "", "unknown:", "unknown:x", "unknown:7 ", "toString"])(
    "%j is none and is refused with those that are",
    (word) => {
      expect(() => fromEnum(word as "none", faults)).toThrow(
        new TypeError(`"${word}" is no word here; known are none, lock, lost`),
      );
    },
  );

  it.each([[["unknown:2"]], [["lock"]], [7], [null], [undefined], [true]])(
    "%j is no word at all, whatever text it looks like",
    (word) => {
      expect(() => fromEnum(word as never, faults)).toThrow(TypeError);
    },
  );

  it("is the number that reading made the word of, whichever it was", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 300 }), (value) => {
        expect(fromEnum(asEnum(value, "err", context, faults) as "none", faults)).toBe(value);
      }),
    );
  });
});

describe("a number in the wire's unit", () => {
  it.each([
    [3600, 60, true, 60],
    [-5400, 60, true, -90],
    [0, 60, true, 0],
    [0.3, 0.001, true, 300],
    [1.1, 0.1, true, 11],
    [16.5, 1, false, 16.5],
    [11_000, 1000, false, 11],
  ])("%d in units of %d, whole %j, is %d", (value, factor, isInteger, wire) => {
    expect(fromScaledNumber(value, factor, isInteger)).toBe(wire);
  });

  it.each([
    [0.1, 3, 0.1 / 3],
    [0.7, 0.1, 7],
    [1234.5678, 1000, 1.2345678],
    [Number.MIN_VALUE, 1, Number.MIN_VALUE],
    [2 / 3, 1, 2 / 3],
    [-0.25, 0.5, -0.5],
  ])("%d in units of %d stays as exact as it is: %d", (value, factor, wire) => {
    expect(fromScaledNumber(value, factor, false)).toBe(wire);
  });

  it.each([
    [0.3, 0.001, 300],
    [4.35, 0.01, 435],
    [1_234_567_890.123, 0.001, 1_234_567_890_123],
    [-1_234_567_890.123, 0.001, -1_234_567_890_123],
    [123_456_789_012.345, 0.001, 123_456_789_012_345],
  ])("%d in units of %d is the whole number %d, to fifteen digits", (value, factor, wire) => {
    expect(fromScaledNumber(value, factor, true)).toBe(wire);
    expect(fromScaledNumber(value, factor, false)).toBe(wire);
  });

  it.each([
    [90, 60],
    [0.0005, 0.001],
    [1, 3],
    [1_000_000.000_1, 0.001],
    [Number.NaN, 60],
    [Number.POSITIVE_INFINITY, 60],
  ])("%d is refused where the wire takes whole multiples of %d only", (value, factor) => {
    expect(() => fromScaledNumber(value, factor, true)).toThrow(RangeError);
    expect(() => fromScaledNumber(value, factor, true)).toThrow(
      `${value} is no multiple of ${factor}, which is the smallest step that the device knows`,
    );
  });

  it.each([["3600"], [null], [[120]], [true], [undefined], [10n], [{}]])(
    "is not made of what is no number: %o",
    (value) => {
      for (const isInteger of [true, false]) {
        expect(() => fromScaledNumber(value as never, 60, isInteger)).toThrow(
          new TypeError("expected a number"),
        );
      }
    },
  );

  it("is the number that it was read from", () => {
    const factors = fc.constantFrom(60, 3600, 1000, 0.1, 0.001);
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), factors, (wire, factor) => {
        const value = asScaledNumber(wire, "tof", context, factor);
        expect(fromScaledNumber(value, factor, true)).toBe(wire);
      }),
    );
  });
});

describe("a moment", () => {
  it.each([
    ["2023-09-30T08:54:11.347Z", "2023-09-30T08:54:11.347"],
    ["2024-02-29T12:00:00Z", "2024-02-29T12:00:00.000"],
    ["2024-02-29T12:00:00+02:00", "2024-02-29T10:00:00.000"],
  ])("%s goes to the wire as %s", (iso, text) => {
    expect(fromUtcTime(new Date(iso))).toBe(text);
  });

  it.each([
    [1_700_000_000_123, 1, 1_700_000_000_123],
    [1_700_000_000_999, 1000, 1_700_000_000],
    [0, 1000, 0],
    [-1, 1000, -1],
  ])("%d ms after 1970 in units of %d ms is %d", (time, unitMs, wire) => {
    expect(fromUnixTime(new Date(time), unitMs)).toBe(wire);
  });

  it("that is none is refused", () => {
    expect(() => fromUtcTime(new Date("tomorrow"))).toThrow(RangeError);
    expect(() => fromUnixTime(new Date("tomorrow"), 1000)).toThrow(new RangeError("not a valid date"));
  });

  it("reads back as it was, in whole units", () => {
    const days = fc.date({
      min: new Date(0),
      max: new Date("9999-12-31T23:59:59.999Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        expect(asUtcTime(fromUtcTime(date), "utc", context)).toEqual(date);
        expect(asUnixTime(fromUnixTime(date, 1), "tse", context, 1)).toEqual(date);
        const seconds = asUnixTime(fromUnixTime(date, 1000), "tse", context, 1000);
        expect(seconds.getTime()).toBe(Math.floor(date.getTime() / 1000) * 1000);
      }),
    );
  });
});

describe("the members of a struct", () => {
  const names = ["gridPowerW", "pvPowerW"];

  it.each([[{}], [{ gridPowerW: 1 }], [{ gridPowerW: null, pvPowerW: 2 }], [{ pvPower: undefined }]])(
    "may be fewer: %o",
    (value) => {
      expect(onlyMembers(value, names)).toBeUndefined();
    },
  );

  it.each([
    [{ gridPowerW: 1, pvPower: 2 }, "pvPower"],
    [{ toString: 1 }, "toString"],
    [JSON.parse('{"__proto__":1}'), "__proto__"],
  ])("have the struct's names: %o", (value, name) => {
    expect(() => onlyMembers(value, names)).toThrow(
      new TypeError(`"${name}" is no name here; known are gridPowerW, pvPowerW`),
    );
  });

  it.each([[null], [undefined], ["text"], [5], [[]], [[{}]], [true]])(
    "are those of an object, not of %o",
    (value) => {
      expect(() => onlyMembers(value as never, names)).toThrow(new TypeError("expected an object"));
    },
  );
});

describe("a map", () => {
  it.each<[what: string, value: Record<string, number>, wire: Record<string, number>]>([
    ["with each value encoded", { anna: 300, bob: 0 }, { anna: 5, bob: 0 }],
    ["of nothing", {}, {}],
    ["with a name like no other", JSON.parse('{"__proto__":60}'), JSON.parse('{"__proto__":1}')],
  ])("%s", (_, value, wire) => {
    expect(JSON.stringify(fromMap(value, (item) => fromScaledNumber(item, 60, true)))).toBe(
      JSON.stringify(wire),
    );
  });

  it("passes on what one of its values is refused for", () => {
    expect(() => fromMap({ anna: 90 }, (item) => fromScaledNumber(item, 60, true))).toThrow(
      "90 is no multiple",
    );
  });
});

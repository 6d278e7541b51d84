import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOf, ScenarioClock } from "../../src/scenarios/scenario-clock.js";
import { formatDuration, longestMs, parseDuration } from "../../src/scenarios/text/duration.js";
import { parseClock, parseDate, parseMoment } from "../../src/scenarios/text/moment.js";
import { nearest } from "../../src/scenarios/text/nearest.js";
import { type Dimension, parseQuantity } from "../../src/scenarios/text/quantity.js";

const units = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["min", 60_000],
  ["s", 1000],
  ["ms", 1],
] as const;

describe("durations", () => {
  it.each([
    ["10s", 10_000],
    ["1min", 60_000],
    ["1h 30min", 5_400_000],
    ["1h30min", 5_400_000],
    ["1.5h", 5_400_000],
    ["0.25 s", 250],
    ["2d 1ms", 172_800_001],
    ["0s", 0],
    ["90s", 90_000],
  ])("%s", (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each([
    "",
    " ",
    "10",
    "s",
    "-1s",
    "10 m",
    "10 sec",
    "1s 1min",
    "1s 1s",
    "1h 30",
    "1,5h",
    "1e3s",
    "10S",
    "367d",
    `${"9".repeat(400)}s`,
  ])("%j is none", (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it("every time can be written and read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: longestMs }), (ms) => {
        expect(parseDuration(formatDuration(ms))).toBe(ms);
      }),
    );
  });

  it("add up whatever units are named, in this order and no other", () => {
    const part = fc.record({ unit: fc.integer({ min: 0, max: 4 }), count: fc.integer({ min: 0, max: 20 }) });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 5 }),
        fc.constantFrom("", " ", "  "),
        (parts, blank) => {
          const text = parts.map(({ unit, count }) => `${count}${blank}${units[unit]?.[0]}`).join(blank);
          const sum = parts.reduce((ms, { unit, count }) => ms + count * (units[unit]?.[1] ?? 0), 0);
          const ordered = parts.every(
            ({ unit }, index) => index === 0 || unit > (parts[index - 1]?.unit ?? 5),
          );
          expect(parseDuration(text)).toBe(ordered ? sum : undefined);
        },
      ),
    );
  });
});

describe("quantities", () => {
  it.each<[string, Dimension, number]>([
    ["6 kW", "power", 6000],
    ["-500W", "power", -500],
    ["1.1 kWh", "energy", 1100],
    ["16 A", "current", 16],
    ["300 mA", "current", 0.3],
    ["+40.5 °C", "temperature", 40.5],
    ["80 %", "share", 0.8],
    ["0.25 €/kWh", "price", 25],
    ["24.5 ct/kWh", "price", 24.5],
  ])("%s", (text, dimension, value) => {
    expect(parseQuantity(text, dimension)).toBe(value);
  });

  it("need a unit of what they measure, as it is written", () => {
    const written = fc.tuple(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((number) => number.toFixed(3)),
      fc.constantFrom(
        "W",
        "kW",
        "Wh",
        "kWh",
        "A",
        "V",
        "Hz",
        "°C",
        "%",
        "ct/kWh",
        "kw",
        "w",
        "",
        "constructor",
      ),
    );
    const allowed: Readonly<Record<string, readonly string[]>> = {
      power: ["W", "kW"],
      energy: ["Wh", "kWh"],
      voltage: ["V"],
      temperature: ["°C"],
    };
    fc.assert(
      fc.property(
        written,
        fc.constantFrom<Dimension>("power", "energy", "voltage", "temperature"),
        ([number, unit], dimension) => {
          const value = parseQuantity(`${number} ${unit}`, dimension);
          const factor = unit.startsWith("k") ? 1000 : 1;
          if (allowed[dimension]?.includes(unit)) expect(value).toBeCloseTo(Number(number) * factor, 3);
          else expect(value).toBeUndefined();
        },
      ),
    );
  });
});

describe("moments", () => {
  it.each([
    ["06:00", 6 * 3_600_000],
    ["6:00", 6 * 3_600_000],
    ["23:59:59", 86_399_000],
    ["24:00", undefined],
    ["06:60", undefined],
    ["0600", undefined],
  ])("time of the day %s", (text, ms) => {
    expect(parseClock(text)).toBe(ms);
  });

  it.each([
    ["2026-06-01 21:00", Date.UTC(2026, 5, 1, 21)],
    ["2024-02-29T00:00:01", Date.UTC(2024, 1, 29, 0, 0, 1)],
    ["2026-02-29 10:00", undefined],
    ["2026-13-01 10:00", undefined],
    ["2026-06-01", undefined],
  ])("date %s", (text, ms) => {
    expect(parseDate(text)).toBe(ms);
  });

  it("are told apart by how they are written", () => {
    expect(["10s", "06:00", "2026-06-01 06:00"].map((text) => parseMoment(text)?.kind)).toEqual([
      "since",
      "clock",
      "date",
    ]);
    expect(parseMoment("soon")).toBeUndefined();
  });
});

describe("the local clock", () => {
  const vienna = { tof: 60, tds: 1 };
  const at = (text: string, zone = vienna): string | undefined => {
    const instant = instantOf(parseDate(text) ?? Number.NaN, zone);
    return instant === undefined ? undefined : new Date(instant).toISOString();
  };

  it.each([
    ["in winter", "2026-01-12 18:00", "2026-01-12T17:00:00.000Z"],
    ["in summer", "2026-06-01 18:00", "2026-06-01T16:00:00.000Z"],
    ["in the hour that summer time takes", "2026-03-29 02:30", undefined],
    ["in the hour that comes twice: the first one", "2026-10-25 02:30", "2026-10-25T00:30:00.000Z"],
  ])("%s", (_, local, instant) => {
    expect(at(local)).toBe(instant);
  });

  it("knows zones without summer time", () => {
    expect(at("2026-06-01 18:00", { tof: -300, tds: 0 })).toBe("2026-06-01T23:00:00.000Z");
  });

  const since = (start: string, text: string, earliest = 0): string | undefined => {
    const clock = new ScenarioClock(instantOf(parseDate(start) ?? Number.NaN, vienna) ?? Number.NaN, vienna);
    const moment = parseMoment(text);
    const ms = moment && clock.sinceStart(moment, earliest);
    return ms === undefined ? undefined : formatDuration(ms);
  };

  it.each([
    ["later today", "2026-06-01 18:00", "21:30", "3h 30min"],
    ["now", "2026-06-01 18:00", "18:00", "0s"],
    ["tomorrow", "2026-06-01 18:00", "06:00", "12h"],
    ["in a night with an hour less", "2026-03-28 18:00", "06:00", "11h"],
    ["in a night with an hour more", "2026-10-24 18:00", "06:00", "13h"],
    ["a day later, where the clock jumps over it", "2026-03-28 18:00", "02:30", "1d 7h 30min"],
    ["on a date", "2026-06-01 18:00", "2026-06-03 18:00:01", "2d 1s"],
  ])("the next time of the day: %s", (_, start, text, duration) => {
    expect(since(start, text)).toBe(duration);
  });

  it("a time of the day never lies before the step above", () => {
    const hour = 3_600_000;
    expect(since("2026-06-01 18:00", "19:00", hour)).toBe("1h");
    expect(since("2026-06-01 18:00", "19:00", hour + 1)).toBe("1d 1h");
  });
});

describe("words that were probably meant", () => {
  it.each([
    ["apm", ["amp", "frc"], ["amp"]],
    ["unplugg", ["plug", "unplug", "pv"], ["unplug"]],
    ["Charging", ["charging", "waitCar"], ["charging"]],
    ["xyz", ["amp", "frc"], []],
    ["neutrl", ["neutral", "natural"], ["neutral"]],
  ])("%s", (word, candidates, meant) => {
    expect(nearest(word, candidates)).toEqual(meant);
  });
});

import { type KeyInfo, keysOf } from "@goe/core/keys";
import { describe, expect, it } from "vitest";
import { displayWidth, padDisplay } from "../src/format/display-width.js";
import { enumWords, readField } from "../src/format/field.js";
import { formatComponents } from "../src/format/format-components.js";
import { formatDuration, formatNumber } from "../src/format/quantity.js";
import { formatTable } from "../src/format/table.js";
import { formatValue } from "../src/format/value.js";
import { jsonText } from "../src/output/json-text.js";

describe("formatNumber", () => {
  it.each<[value: number, text: string]>([
    [16, "16"],
    [233.7, "233.7"],
    [234.7242, "234.724"],
    [0.815918, "0.816"],
    [1.9996, "2"],
    [-0.0004, "0"],
    [-0, "0"],
    [100.5, "100.5"],
    [1000, "1000"],
    [1e21, "1000000000000000000000"],
    [-2.5e-7, "0"],
    [Number.POSITIVE_INFINITY, "Infinity"],
  ])("writes %d as %s", (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});

describe("formatDuration", () => {
  it.each<[value: number, unit: string, text: string]>([
    [0, "S", "0 s"],
    [250, "Ms", "250 ms"],
    [0.5, "Ms", "0.5 ms"],
    [1500, "Ms", "1.5 s"],
    [59.9, "S", "59.9 s"],
    [60, "S", "1 min"],
    [300, "S", "5 min"],
    [3600, "S", "1 h"],
    [114_789_123, "Ms", "1 d 7 h 53 min 9 s"],
    [114_780_000, "Ms", "1 d 7 h 53 min"],
    [86_400, "S", "1 d"],
    [90, "Min", "1 h 30 min"],
    [-12_600, "S", "-3 h 30 min"],
  ])("writes %d %s as %s", (value, unit, text) => {
    expect(formatDuration(value, unit)).toBe(text);
  });
});

describe("readField", () => {
  it.each<[name: string, label: string, symbol: string]>([
    ["energySinceConnectedWh", "energy since connected", "Wh"],
    ["powerAverage30sW", "power average 30s", "W"],
    ["temperatureCelsius", "temperature", "°C"],
    ["powerFactorPercent", "power factor", "%"],
    ["uptimeMs", "uptime", "ms"],
    ["timezoneOffsetS", "timezone offset", "s"],
    ["numberOfPhases", "number of phases", ""],
    ["voltageV", "voltage", "V"],
    ["rampupRatePercentPerS", "rampup rate", "%/s"],
    ["awattarMaxPriceCtPerKWh", "awattar max price", "ct/kWh"],
    ["ipv6Addresses", "IPv6 addresses", ""],
    ["ieee80211n", "IEEE 802.11n", ""],
    ["staticDns0", "static DNS 0", ""],
    ["V", "v", ""],
    ["utcTime", "UTC time", ""],
    ["wifiEnabled", "Wi-Fi enabled", ""],
  ])("reads %s as %s in %j", (name, label, symbol) => {
    expect(readField(name)).toMatchObject({ label, symbol });
  });
});

describe("every key of the spec", () => {
  const keys = [...keysOf("charger"), ...keysOf("controller")];
  const holds = (key: KeyInfo, kind: string): boolean =>
    key.type.kind === kind || (key.type.kind === "array" && key.type.items.kind === kind);

  it.each(keys.filter((key) => holds(key, "string") && key.format === undefined).map(({ field }) => field))(
    "%s is text, shown letter by letter",
    (field) => {
      expect(readField(field).words).toBe(false);
    },
  );

  it.each(
    keys.filter((key) => key.enum !== undefined && key.type.kind !== "array").map(({ field }) => field),
  )("%s is a word out of a list, shown as words", (field) => {
    expect(readField(field).words).toBe(true);
  });

  it.each(keys.filter((key) => key.unit !== undefined).map((key) => [key.field, key.unit]))(
    "%s is in %s",
    (field, unit) => {
      expect(readField(`${field}`).unit).toBe(unit);
    },
  );
});

describe("enumWords", () => {
  it.each<[value: string, words: string]>([
    ["charging", "charging"],
    ["waitCar", "wait car"],
    ["notChargingBecauseFallbackGoEAwattar", "not charging because fallback go eawattar"],
    ["unknown:17", "unknown (17)"],
    ["l1", "L1"],
    ["n", "N"],
    ["2024-05-01T12:00:00.000+02:00", "2024-05-01T12:00:00.000+02:00"],
  ])("writes %s as %s", (value, words) => {
    expect(enumWords(value)).toBe(words);
  });
});

describe("formatValue", () => {
  it.each<[name: string, value: unknown, text: string]>([
    ["allowedCurrentA", 16, "16 A"],
    ["energyLimitWh", null, "–"],
    ["chargingAllowed", true, "yes"],
    ["chargingAllowed", false, "no"],
    ["carState", "waitCar", "wait car"],
    ["friendlyName", "myCharger", "myCharger"],
    ["friendlyName", "unknown:1", "unknown:1"],
    ["friendlyName", "", '""'],
    ["currentLimitPresetsA", [6, 10, 16], "6, 10, 16 A"],
    ["currentLimitPresetsA", [], "none"],
    ["currentLimitPresetsA", [null, null], "–, –"],
    ["utcTime", new Date("2024-05-01T10:00:00Z"), "2024-05-01T10:00:00Z"],
    ["utcTime", new Date("2024-05-01T10:00:00.250Z"), "2024-05-01T10:00:00.250Z"],
    ["uptimeMs", 114_780_000, "1 d 7 h 53 min"],
    ["matrix", [[1, 2], [3]], "[[1,2],[3]]"],
    // A neighbour's network may be named to clear the screen or to turn the line round.
    ["friendlyName", "\u001b[2Jowned\u009b1m\u202e", "\\u001b[2Jowned\\u009b1m\\u202e"],
    ["friendlyName", "two\nlines", "two\\u000alines"],
  ])("writes %s %j as %s", (name, value, text) => {
    expect(formatValue(value, readField(name))).toBe(text);
  });
});

describe("displayWidth", () => {
  it.each<[text: string, width: number]>([
    ["Home", 4],
    ["", 0],
    ["–", 1],
    ["Büro", 4],
    ["Ж", 1],
    ["Bu\u0308ro", 4],
    ["東京", 4],
    ["서울", 4],
    // half-width kana and its mark: a column each, as a terminal shows them
    ["ﾊﾟ", 2],
    ["Ａ", 2],
    ["🚗", 2],
    ["👨‍👩‍👧", 2],
    ["🇦🇹", 2],
    ["☀️", 2],
    ["☀", 1],
    ["\u200b", 0],
    ["𠀀", 2],
  ])("counts %s as %d columns", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it("fills text up on either side", () => {
    expect(padDisplay("東京", 6, "left")).toBe("東京  ");
    expect(padDisplay("12", 4, "right")).toBe("  12");
    expect(padDisplay("too long", 4, "left")).toBe("too long");
  });
});

describe("formatTable", () => {
  it("aligns numbers right, text left, and spreads phases over columns", () => {
    const rows = [
      { name: "House", powerW: -1234.5, currentA: { l1: 1.5, l2: 10, l3: 0, n: null }, holdS: 90 },
      { name: "太陽光 🌞", powerW: null, currentA: { l1: null, l2: null, l3: null }, inverted: true },
    ];
    expect(`\n${formatTable(rows).join("\n")}\n`).toMatchInlineSnapshot(`
      "
      name       power (W)  current (A) L1  L2  L3  N        hold  inverted
      House        -1234.5             1.5  10   0  –  1 min 30 s
      太陽光 🌞          –               –   –   –                 yes
      "
    `);
  });
});

describe("formatComponents", () => {
  const plain = (title: string): string => title;

  it("indents nested components, lists and structures", () => {
    const sensors = {
      categories: [{ name: "Grid", powerW: 5 }],
      voltages: [],
      wifi: { ssid: "Home Net", signalPercent: 80, absent: undefined },
      voltageV: { l1: 233.7, l2: 9, l3: 235.3, n: 1.9 },
      currentA: { l1: 8, l2: 10.25, l3: 0 },
    };
    expect(`\n${formatComponents([["sensors", sensors]], plain)}`).toMatchInlineSnapshot(`
      "
      sensors
        categories
          name  power (W)
          Grid          5
        voltages  none
        Wi-Fi
          SSID    Home Net
          signal  80 %
        voltage   L1 233.7  L2     9  L3 235.3  N 1.9 V
        current   L1     8  L2 10.25  L3     0 A
      "
    `);
  });

  it("separates blocks by an empty line and passes titles to the emphasis", () => {
    const text = formatComponents(
      [
        ["meta", { friendlyName: "x" }],
        ["voltages", []],
      ],
      (title) => `*${title}*`,
    );
    expect(text).toBe("*meta*\n  friendly name  x\n\n*voltages*\n  none\n");
  });
});

describe("a component that is not flat", () => {
  const plain = (title: string): string => title;
  const cells = (count: number): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`column${n}`, "0123456789"]));

  it.each<[what: string, value: unknown, lines: readonly string[]]>([
    [
      "shows times of day as clocks do",
      { ranges: [{ begin: { hour: 7, minute: 5, second: 0 }, end: { hour: 24, minute: 0, second: 0 } }] },
      ["ranges", "  begin     end", "  07:05:00  24:00:00"],
    ],
    [
      "shows an object in a table on one line",
      { records: [{ name: "a", radio: { signalDbm: -60, open: true } }] },
      ["records", "  name  radio", "  a     signal -60 dBm, open yes"],
    ],
    [
      "shows switches per phase",
      { after: { l1: true, l2: false, l3: false } },
      ["after  L1 yes  L2 no  L3 no"],
    ],
    [
      "gives the members of a map its unit",
      { currentLimitsA: { requestedCurrent: 16, cable: null } },
      ["current limits", "  requested current  16 A", "  cable              –"],
    ],
    [
      "shows rows of numbers as rows",
      {
        factors: [
          [1, 0],
          [0, 1],
        ],
      },
      ["factors", "  1, 0", "  0, 1"],
    ],
    ["says when there is nothing", {}, ["nothing on this model and firmware"]],
    [
      "puts records below each other where a table would be wider than 120 columns",
      { wide: [cells(11)] },
      [
        "wide",
        "  1.",
        ...Array.from({ length: 11 }, (_, n) => `${`    column ${n}`.padEnd(13)}  0123456789`),
      ],
    ],
  ])("%s", (_, value, lines) => {
    const expected = ["x", ...lines.map((line) => `  ${line}`)].join("\n");
    expect(formatComponents([["x", value]], plain)).toBe(`${expected}\n`);
  });
});

describe("jsonText", () => {
  it("indents by two, writes dates in ISO form and escapes what terminals would obey", () => {
    expect(jsonText({ at: new Date("2024-05-01T10:00:00Z"), name: "\u009b2J\u007f\u001b" })).toBe(
      '{\n  "at": "2024-05-01T10:00:00.000Z",\n  "name": "\\u009b2J\\u007f\\u001b"\n}\n',
    );
  });
});

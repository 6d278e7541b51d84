import { describe, expect, test } from "vitest";
import { enumWords } from "../../src/vendor-table/enum-prose.js";
import { proseUnit } from "../../src/vendor-table/unit-prose.js";

describe("words that prose gives to numbers", () => {
  test.each<[text: string, words: Record<string, string>]>([
    ["who may use the lamp (Open=0, Wait=1, Host=2)", { 0: "Open", 1: "Wait", 2: "Host" }],
    ["lamp button (0=Always, 1=WhenLit)", { 0: "Always", 1: "WhenLit" }],
    ["lamp condition (0 = WhenLit, 1 = WhenDark)", { 0: "WhenLit", 1: "WhenDark" }],
    ["lamp state, null if unknown (Unknown/Error=0, Lit=1)", { 0: "Unknown/Error", 1: "Lit" }],
    ["reason (A=0, B=1, ZeroGlow = 39)", { 0: "A", 1: "B", 39: "ZeroGlow" }],
    ["week of the lamp, words of control: Disabled=0, Allow=1", { 0: "Disabled", 1: "Allow" }],
    ["summer mode, None=0, European=1", { 0: "None", 1: "European" }],
    ["glowMode PreferDark=0, Default=1", { 0: "PreferDark", 1: "Default" }],
    ["bandwidth (for lamp and host) BW_HT20=1, BW_HT40=2", { 1: "BW_HT20", 2: "BW_HT40" }],
    ["status (IDLE=0, WAITING=10 (for compatibility with old lamps))", { 0: "IDLE", 10: "WAITING" }],
    ["status (IDLE=0 (old), LIT=1)", { 0: "IDLE", 1: "LIT" }],
    ["country (Austria=0, Germany=1,...)", { 0: "Austria", 1: "Germany" }],
    ["source (XTAL=0, 8M=2)", { 0: "XTAL", 2: "8M" }],
    ["offset (Below=-1, Above=1)", { "-1": "Below", 1: "Above" }],
  ])("%s", (text, words) => {
    expect(enumWords(text)).toEqual(words);
  });

  test.each([
    "burning (null=dark, type=0 counts up, type=1 lasts in ms)",
    "(Static=false, Dynamic=true)",
    "number of the lamp + 1 (1: 0. lamp, 2: 1. lamp, ...)",
    "size of the lamp (3: 3kW/13A, 7: 7kW/32A)",
    "(h*3600)+(m*60)",
    'setter {"glow": 1000.} glow < 0 ==> dark, heat > 0 ==> hot',
    "chip (model: A=1, B=2; features: FLASH=bit0)",
    "chip (mode: A=0, B=1; speed: X=0, Y=1)",
    "two lists (A=0, B=1) and (C=2, D=3)",
    "only one (A=0)",
    "a number twice (A=0, B=0)",
    "both ways (A=0, 1=B)",
    "no list",
  ])("none in %s", (text) => {
    expect(enumWords(text)).toBeUndefined();
  });
});

describe("units that prose names", () => {
  test.each<[text: string, unit: string]>([
    ["glow in W", "W"],
    ["light in Wh since it was lit", "Wh"],
    ["light_total, measured in Wh", "Wh"],
    ["startingGlow in watts", "W"],
    ["limit of the lamp (in A)", "A"],
    ["asked glow in Ampere, used on the ring", "A"],
    ["flicker in Hz", "Hz"],
    ["highest flicker in Volt", "V"],
    ["wait for the lamp (in milliseconds)", "Ms"],
    ["rest of the glow in milliseconds.", "Ms"],
    ["last lit (milliseconds since boot)", "Ms"],
    ["time since boot in milliseconds", "Ms"],
    ["stop in seconds since day begin", "S"],
    ["offset in minutes", "Min"],
    ["rate of the glow in %/s", "PercentPerS"],
    ["card energy (Wh)", "Wh"],
    ["Zeit in Sekunden", "S"],
  ])("%s", (text, unit) => {
    expect(proseUnit(text)).toBe(unit);
  });

  test.each([
    "highest price in ct",
    "lit at, in unix-time, seconds since 1970",
    "(null=dark, type=1 lasts in ms)",
    "30 seconds glow average",
    "size: Ampere of the lamp (3: 3kW/13A)",
    "(~50Hz)",
    "group of the lamp (A)",
    "glow in W, for a time in ms",
    "Lit every 5 seconds, dark within 10 seconds",
  ])("none in %s", (text) => {
    expect(proseUnit(text)).toBeUndefined();
  });
});

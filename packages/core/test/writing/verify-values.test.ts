import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { holdTime, passTime, scriptedDevice } from "./scripted-device.js";

beforeEach(holdTime);
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

type Values = Readonly<Record<string, unknown>>;

const zero = { hour: 0, minute: 0 };
const six = { hour: 6, minute: 0 };
const week = { control: 1, ranges: [{ begin: six, end: zero }] };
const full = (value: unknown, ...first: readonly unknown[]): readonly unknown[] => [
  ...first,
  ...Array.from({ length: 16 - first.length }, () => value),
];

/** What a controller or charger shows of a value that it took. */
const shownOtherwise: readonly [
  what: string,
  device: "charger" | "controller",
  written: Values,
  shown: Values,
][] = [
  ["in single precision", "charger", { spl3: 4200.1 }, { spl3: 4200.10009765625 }],
  ["in single precision, cut to seven digits", "charger", { pgt: -1234567.8 }, { pgt: -1234568 }],
  ["as a small number in single precision", "charger", { awp: 0.1 }, { awp: 0.10000000149011612 }],
  ["as an integer", "charger", { dwo: 5000 }, { dwo: 5000.0 }],
  [
    "with members that it adds",
    "charger",
    { lot: { amp: 25 } },
    { lot: { amp: 25, dyn: 25, sta: 25, ts: 1_700_000_000_000 } },
  ],
  [
    "with members that it adds inside of lists",
    "charger",
    { sch_week: week },
    { sch_week: { ...week, ranges: [{ begin: { ...six, second: 0 }, end: { ...zero, second: 0 } }] } },
  ],
  [
    "without members that were undefined",
    "charger",
    { lot: { amp: 25, ts: undefined } },
    { lot: { amp: 25, ts: 5 } },
  ],
  ["in another order", "charger", { lot: { amp: 25, dyn: 9 } }, { lot: { dyn: 9, amp: 25 } }],
  [
    "with the places filled up that were left out",
    "controller",
    { ecp: [null, null, 1000] },
    { ecp: full(null, null, null, 1000) },
  ],
  ["where null kept a name", "controller", { ccn: [null, "Net"] }, { ccn: full("Custom", "Home", "Net") }],
  [
    "with the names of the other categories",
    "controller",
    { ccn: ["House"] },
    { ccn: full("Custom", "House") },
  ],
];

/** What is no such thing. */
const shownWrong: typeof shownOtherwise = [
  ["another number", "charger", { spl3: 4200 }, { spl3: 4201 }],
  ["a number beside zero", "charger", { pgt: 0 }, { pgt: 0.001 }],
  ["a text for a number", "charger", { spl3: 4200 }, { spl3: "4200" }],
  ["null", "charger", { lot: { amp: 25 } }, { lot: null }],
  ["a number for an object", "charger", { lot: { amp: 25 } }, { lot: 25 }],
  ["another member", "charger", { lot: { amp: 25, dyn: 9 } }, { lot: { amp: 25, dyn: 8 } }],
  ["fewer windows", "charger", { sch_week: week }, { sch_week: { ...week, ranges: [] } }],
  [
    "more windows",
    "charger",
    { sch_week: week },
    { sch_week: { ...week, ranges: [...week.ranges, ...week.ranges] } },
  ],
  ["an object for a list", "charger", { clp: [6] }, { clp: { 0: 6 } }],
  ["another element", "controller", { ecp: [null, null, 1000] }, { ecp: full(null, null, 1000) }],
  ["the next whole number", "charger", { dwo: 5_000_001 }, { dwo: 5_000_000 }],
  ["another name beside one that was kept", "controller", { ccn: [null, "Net"] }, { ccn: full("Grid") }],
  ["false for null", "charger", { dwo: null }, { dwo: false }],
];

/** What the key shows before the write. */
const other: Values = {
  spl3: 1,
  pgt: 1,
  awp: 1,
  dwo: 1,
  lot: { amp: 1 },
  clp: [7],
  ecp: [],
  ccn: [],
  sch_week: null,
};

describe("a value counts as applied", () => {
  it.each(shownOtherwise)("when the device shows it %s", async (_, kind, written, shown) => {
    const device = scriptedDevice({ looks: [other, shown] });
    const result = await passTime(device.local({ device: kind }).set(written, { verify: true }));
    expect(Object.values(result.outcomes)).toMatchObject([{ result: "applied" }]);
    expect(result.ok).toBe(true);
  });

  it.each(shownWrong)("but not when it shows %s", async (_, kind, written, shown) => {
    const device = scriptedDevice({ looks: [other, shown] });
    const result = await passTime(device.local({ device: kind }).set(written, { verify: true }));
    expect(Object.values(result.outcomes)).toMatchObject([{ result: "superseded" }]);
    expect(result.ok).toBe(false);
  });
});

describe("nobody can tell by reading what became of", () => {
  const unverifiable = { result: "unverifiable" };

  it.each<[what: string, kind: "charger" | "controller", written: Values, before: Values, after: Values]>([
    ["what is only written", "charger", { rst: true }, {}, {}],
    ["what is only written, with null", "charger", { ids: null }, {}, {}],
    [
      "passwords",
      "charger",
      { wifis: [{ ssid: "a", key: "b" }] },
      { wifis: [] },
      { wifis: [{ ssid: "a", key: true }] },
    ],
    ["cards", "charger", { c0i: "04A1B2" }, { c0i: false }, { c0i: true }],
    [
      "the clock, which goes on",
      "charger",
      { utc: "2024-02-29T12:00:00.000" },
      { utc: "2023-09-30T08:54:11.347" },
      { utc: "2024-02-29T12:00:00.250" },
    ],
    ["a key that the device takes and never sends", "charger", { mck: "-----BEGIN" }, {}, {}],
    [
      "null that brings a factory setting back",
      "charger",
      { mtp: null },
      { mtp: "mine/" },
      { mtp: "go-eCharger/654321/" },
    ],
  ])("%s", async (_, kind, written, before, after) => {
    const device = scriptedDevice({ looks: [before, after] });
    const result = await passTime(device.local({ device: kind }).set(written, { verify: true }));
    const [key = ""] = Object.keys(written);
    expect(result).toEqual({ outcomes: { [key]: unverifiable }, ok: true });
  });

  it("one key, and another is read back all the same", async () => {
    const device = scriptedDevice({ looks: [{ frc: 0 }, { frc: 2 }] });
    const result = await passTime(device.local().set({ rst: true, frc: 2 }, { verify: true }));
    expect(result).toEqual({
      outcomes: { rst: unverifiable, frc: { result: "applied", value: 2 } },
      ok: true,
    });
    const looks = device.asked.filter(({ kind }) => kind === "status");
    expect(new Set(looks.map(({ keys }) => keys.join()))).toEqual(new Set(["frc"]));
  });

  it("anything, and then nothing is read and no time is lost", async () => {
    const device = scriptedDevice({});
    const start = Date.now();
    await passTime(device.local().set({ rst: true, lrn: 3 }, { verify: true }), 1);
    expect(device.asked.map(({ kind }) => kind)).toEqual(["set"]);
    expect(Date.now() - start).toBeLessThan(100);
  });
});

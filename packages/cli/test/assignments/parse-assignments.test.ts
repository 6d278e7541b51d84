import { keysOf } from "@goe/core/keys";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignmentError } from "../../src/assignments/assignment-error.js";
import { keysNamed, namesOf, plainName } from "../../src/assignments/keys-named.js";
import { type ParsedAssignments, parseAssignments } from "../../src/assignments/parse-assignments.js";

const now = (): Date => new Date("2025-03-01T11:22:33.500Z");

function parse(...words: readonly string[]): ParsedAssignments {
  const charger = parseAssignments(words, "charger", now);
  return charger.problems.length > 0 && words.some((word) => word.startsWith("controller:"))
    ? parseAssignments(
        words.map((word) => word.replace(/^controller:/, "")),
        "controller",
        now,
      )
    : charger;
}

function raw(...words: readonly string[]): Readonly<Record<string, unknown>> {
  const { assignments, problems } = parse(...words);
  expect(problems).toEqual([]);
  return Object.fromEntries(assignments.map(({ key, value }) => [key.key, value]));
}

function complaint(...words: readonly string[]): string {
  const { problems } = parse(...words);
  expect(problems).not.toEqual([]);
  return assignmentError(problems).message;
}

const midnight = { hour: 0, minute: 0 };
const night = { begin: { hour: 22, minute: 0 }, end: { hour: 6, minute: 0 } };
const noon = { begin: { hour: 12, minute: 0 }, end: { hour: 14, minute: 30 } };
const exact = { begin: { hour: 1, minute: 2, second: 3 }, end: { hour: 24, minute: 0 } };
const unused = { begin: midnight, end: midnight };

describe("names", () => {
  it.each([
    "amp",
    "requestedCurrent",
    "requestedCurrentA",
    "requested-current",
    "requested_current_a",
    "AMP",
  ])("%s is the requested current", (name) => expect(raw(`${name}=16`)).toEqual({ amp: 16 }));

  it.each(["charger", "controller"] as const)(
    "every name of a key of a %s names that key alone",
    (device) => {
      const keys = keysOf(device);
      const wrong = keys.flatMap((key) =>
        namesOf(key)
          .flatMap((name) => [name, plainName(name)])
          .filter((name) => keysNamed(name, keys).some((other) => other !== key)),
      );
      expect(wrong).toEqual([]);
    },
  );
});

describe("values", () => {
  it.each([
    ["amp=16A", { amp: 16 }],
    ["amp=16 A", { amp: 16 }],
    ["amp=16a", { amp: 16 }],
    ["amp=16000mA", { amp: 16 }],
    ["dwo=10kWh", { dwo: 10_000 }],
    ["dwo=2.5kWh", { dwo: 2500 }],
    ["dwo=10kwh", { dwo: 10_000 }],
    ["dwo=0.1MWh", { dwo: 100_000 }],
    ["dwo=7", { dwo: 7 }],
    ["energyLimit=null", { dwo: null }],
    ["energyLimit=none", { dwo: null }],
    ["energyLimit=off", { dwo: null }],
    ["spl3=1400W", { spl3: 1400 }],
    ["spl3=4.2kW", { spl3: 4200 }],
    ["ufa=49.8Hz", { ufa: 49.8 }],
    ["ufa=49800mHz", { ufa: 49.8 }],
    ["rsrr=1%/s", { rsrr: 1 }],
    ["awp=3.5ct/kWh", { awp: 3.5 }],
    ["awp=-3.5ct", { awp: -3.5 }],
    ["cco=20kWh/100km", { cco: 20 }],
    ["fmt=5min", { fmt: 300_000 }],
    ["fmt=5m", { fmt: 300_000 }],
    ["fmt=90s", { fmt: 90_000 }],
    ["fmt=1h30min", { fmt: 5_400_000 }],
    ["fmt=1 h 30 min", { fmt: 5_400_000 }],
    ["fmt=0.1s", { fmt: 100 }],
    ["fmt=300000", { fmt: 300_000 }],
    ["txt=90s", { txt: 90 }],
    ["txt=1d", { txt: 86_400 }],
    ["att=09:30", { att: 34_200 }],
    ["att=9:30:15", { att: 34_215 }],
    ["att=34200", { att: 34_200 }],
    ["att=9h30min", { att: 34_200 }],
  ])("%s", (word, expected) => expect(raw(word)).toEqual(expected));

  it("without a unit, a number is in the unit of the name: the key's own, or the field's", () => {
    expect(raw("tof=60")).toEqual({ tof: 60 });
    expect(raw("timezoneOffset=3600")).toEqual({ tof: 60 });
    expect(raw("timezoneOffsetS=-3600")).toEqual({ tof: -60 });
    expect(raw("tof=-1h")).toEqual({ tof: -60 });
  });

  it.each([
    ["frc=off", { frc: 1 }],
    ["frc=ON", { frc: 2 }],
    ["frc=2", { frc: 2 }],
    ["lmo=next-trip", { lmo: 5 }],
    ["lmo=nextTrip", { lmo: 5 }],
    ["ust=auto_unlock", { ust: 1 }],
    ["nmo=on", { nmo: true }],
    ["nmo=Yes", { nmo: true }],
    ["nmo=true", { nmo: true }],
    ["nmo=0", { nmo: false }],
    ["nmo=no", { nmo: false }],
  ])("%s", (word, expected) => expect(raw(word)).toEqual(expected));

  it.each([
    ["fna=Süd #1", { fna: "Süd #1" }],
    ["fna=a=b&c+d", { fna: "a=b&c+d" }],
    ["fna=", { fna: "" }],
    ["fna= spaced ", { fna: " spaced " }],
    ["fna=null", { fna: "null" }],
    ['fna="Süd \\u0023 1"', { fna: "Süd # 1" }],
    ['fna="a" and "b"', { fna: '"a" and "b"' }],
    ["fna='single'", { fna: "'single'" }],
    ["mtp=null", { mtp: null }],
    ['mtp="null"', { mtp: "null" }],
    ["cid=#FF00DA", { cid: "#FF00DA" }],
  ])("text is taken as it is: %s", (word, expected) => expect(raw(word)).toEqual(expected));

  it.each([
    ["utc=2025-03-01T12:22:33+01:00", "2025-03-01T11:22:33.000"],
    ["utc=2025-03-01 11:22", "2025-03-01T11:22:00.000"],
    ["utc=2025-03-01T11:22:33.456Z", "2025-03-01T11:22:33.456"],
    ["utc=2025-03-01", "2025-03-01T00:00:00.000"],
    ["utc=now", "2025-03-01T11:22:33.500"],
  ])("%s", (word, expected) => expect(raw(word)).toEqual({ utc: expected }));

  it.each([
    ["sch_week=22:00-06:00", { control: 1, ranges: [night, unused] }],
    ["sch_week=22-6", { control: 1, ranges: [night, unused] }],
    ["sch_week=22:00-06:00,12:00-14:30", { control: 1, ranges: [night, noon] }],
    ["sch_week=block 22:00 - 06:00, 12:00-14:30", { control: 2, ranges: [night, noon] }],
    ["sch_week=allow-from-grid:22:00-06:00", { control: 3, ranges: [night, unused] }],
    ["sch_week=01:02:03-24:00", { control: 1, ranges: [exact, unused] }],
    ["sch_week=off", { control: 0, ranges: [unused, unused] }],
    ['sch_week={"control":2,"ranges":[]}', { control: 2, ranges: [] }],
    ['sch_week={"control":"block","ranges":[]}', { control: 2, ranges: [] }],
  ])("%s", (word, expected) => expect(raw(word)).toEqual({ sch_week: expected }));

  it.each([
    ["clp=6,10,12A,14,16", { clp: [6, 10, 12, 14, 16] }],
    ["clp=[6,10]", { clp: [6, 10] }],
    ['ids={"pGrid":-5000,"pPv":1}', { ids: { pGrid: -5000, pPv: 1 } }],
    ["ids=null", { ids: null }],
    ["controller:ips=l1,L2,n", { ips: [0, 1, 3] }],
    ['controller:ips=["l1",1]', { ips: [0, 1] }],
    ["controller:ecp=null,-1.5kW", { ecp: [null, -1500] }],
    ["controller:iim=on,off", { iim: [true, false] }],
    ["controller:ccn=Home,Grid", { ccn: ["Home", "Grid"] }],
    ["controller:ccf=[[1,0.5]]", { ccf: [[1, 0.5]] }],
  ])("%s", (word, expected) => expect(raw(word)).toEqual(expected));
});

describe("mistakes are told with what would be right", () => {
  it.each([
    ["amp=40A", "amp=40A: it is too large. Give 6A to 32A, such as amp=16A."],
    ["amp=5", "amp=5: it is too small. Give 6A to 32A, such as amp=16A."],
    [
      "amp=16.5A",
      "amp=16.5A: it is no whole number of A, and the device takes no other. Give 6A to 32A, such as amp=16A.",
    ],
    ["amp=10kWh", 'amp=10kWh: "kWh" is a unit of something else. Give 6A to 32A, such as amp=16A.'],
    ["amp=16Q", 'amp=16Q: "Q" is no unit. Give 6A to 32A, such as amp=16A.'],
    ["amp=many", "amp=many: it is no number. Give 6A to 32A, such as amp=16A."],
    ["amp=", "amp=: there is no value behind the =. Give 6A to 32A, such as amp=16A."],
    ["amp=null", "amp=null: it is no number. Give 6A to 32A, such as amp=16A."],
    [
      "dwo=2,5kWh",
      "dwo=2,5kWh: decimals stand behind a point, not a comma. Give a number of Wh, usually 0Wh to 1000kWh, or null, such as dwo=10kWh.",
    ],
    [
      "dwo=5mwh",
      'dwo=5mwh: it is unclear what "mwh" is: m is a thousandth, M a million. Give a number of Wh, usually 0Wh to 1000kWh, or null, such as dwo=10kWh.',
    ],
    ["lbr=300", "lbr=300: it is too large. Give 0 to 255, such as lbr=105."],
    ["lbr=20A", "lbr=20A: it has no unit. Give 0 to 255, such as lbr=105."],
    [
      "frc=maybe",
      "frc=maybe: it is none of the words. Give neutral (0), off (1) or on (2), such as frc=neutral.",
    ],
    ["frc=3", "frc=3: it is none of the numbers. Give neutral (0), off (1) or on (2), such as frc=neutral."],
    [
      "ust=forceUnlock",
      "ust=forceUnlock: it is none of the words. Give normal (0), autoUnlock (1) or alwaysLock (2), such as ust=alwaysLock.",
    ],
    ["nmo=perhaps", "nmo=perhaps: it is neither on nor off. Give on or off, such as nmo=off."],
    ["att=25:00", "att=25:00: there is no such time of day. Give 00:00 to 23:59:59, such as att=09:00."],
    [
      "fmt=5 fortnights",
      'fmt=5 fortnights: "fortnights" is no unit. Give a time in whole ms, usually 0s to 1h, such as fmt=5min.',
    ],
    [
      "utc=2025-02-30",
      "utc=2025-02-30: it is no moment. Give a moment such as 2025-03-01T11:22:33Z, or now, such as utc=2023-09-30T08:54:11.347Z.",
    ],
    [
      "cid=red",
      "cid=red: it does not have the form that the device takes. Give text of the form ^#[0-9A-Fa-f]{6}$, such as cid=#FF00DA.",
    ],
    [
      "clp=6,50",
      "clp=6,50: element 2: it is too large. Give a list of up to 5 values with commas, each 0A to 32A, such as clp=6A,10A,12A,14A,16A.",
    ],
    [
      "clp=1,2,3,4,5,6",
      "clp=1,2,3,4,5,6: it has 6 elements, and the device takes up to 5. Give a list of up to 5 values with commas, each 0A to 32A, such as clp=6A,10A,12A,14A,16A.",
    ],
    [
      "sch_week=22:00",
      'sch_week=22:00: "22:00" is no window. Give off, or windows such as 22:00-06:00, with allow, block, allow-from-grid or block-from-grid in front, such as sch_week=22:00-06:00.',
    ],
    [
      "sch_week=sometimes 22-6",
      'sch_week=sometimes 22-6: "sometimes" is no word for what the windows do. Give off, or windows such as 22:00-06:00, with allow, block, allow-from-grid or block-from-grid in front, such as sch_week=22:00-06:00.',
    ],
    [
      "ids={pGrid:-500}",
      "ids={pGrid:-500}: it is no JSON; the shell has eaten its quotes. Give a JSON object with pGrid and if you like pPv, pAkku, or null, such as ids='{\"pGrid\":1400}'.",
    ],
    [
      'ids={"pgrid":1}',
      'ids={"pgrid":1}: it has no member "pgrid"; its members are pGrid, pPv, pAkku. Give a JSON object with pGrid and if you like pPv, pAkku, or null, such as ids=\'{"pGrid":1400}\'.',
    ],
    [
      'ids={"pPv":1}',
      'ids={"pPv":1}: its member "pGrid" is missing. Give a JSON object with pGrid and if you like pPv, pAkku, or null, such as ids=\'{"pGrid":1400}\'.',
    ],
    [
      "alw=true",
      'alw=true: chargingAllowed is a reading, which nobody can set. "goe keys alw" tells what it is, "goe keys --writable" what can be set.',
    ],
    [
      "requestedCurent=16",
      "requestedCurent=…: a charger has no such setting. Did you mean requestedCurrent (amp)?",
    ],
    ["xyzzyx=1", 'xyzzyx=…: a charger has no such setting. "goe keys --writable" lists what can be set.'],
    ["amp", "amp: there is no value. Write both in one word: amp=16A."],
  ])("%s", (word, expected) => expect(complaint(word)).toBe(expected));

  it("all at once", () => {
    expect(complaint("amp=40", "frc=off", "nmo=maybe", "dwo=7", "energyLimit=8")).toMatchInlineSnapshot(`
      "Nothing was sent, since 3 settings are wrong.
        amp=40: it is too large. Give 6A to 32A, such as amp=16A.
        nmo=maybe: it is neither on nor off. Give on or off, such as nmo=off.
        energyLimit=8: energyLimitWh is given twice. Leave one out."
    `);
  });

  it("never with the value of a secret", () => {
    expect(complaint("fna=old", "friendlyName=geheim")).toBe(
      "fna=***: friendlyName is given twice. Leave one out.",
    );
    expect(complaint("wifis=[geheim]")).not.toContain("geheim");
    expect(complaint("clowdApiKey=geheim")).not.toContain("geheim");
  });

  it("without steering the terminal, and not page long", () => {
    expect(complaint(`amp=\u001b[2J${"9".repeat(500)}`)).toMatch(/^amp=\\u001b\[2J9+…: /);
  });
});

it("whatever is typed, the answer is a value or a complaint", () => {
  const names = fc.constantFrom(
    ...keysOf("charger")
      .filter((key) => key.access !== "read")
      .map(({ key }) => key),
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.json(),
    fc.stringMatching(/^[-0-9.:, ]*(?:k?Wh?|min|h|A|ms|null)?$/),
  );
  fc.assert(
    fc.property(names, texts, (name, text) => {
      const { assignments, problems } = parseAssignments([`${name}=${text}`], "charger", now);
      expect(assignments.length + problems.length).toBe(1);
    }),
    { numRuns: 2000 },
  );
});

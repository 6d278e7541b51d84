import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daySchedule, GoeCharger, Schedule, timeRanges } from "../../src/index.js";
import { chargerSettings, encodeSettings } from "../../src/settings.js";
import { exampleStatus } from "../example-status.js";

const unused = { begin: { hour: 0, minute: 0 }, end: { hour: 0, minute: 0 } };

describe("the ranges of a schedule", () => {
  it.each<[what: string, begin: object, end: object, range: object]>([
    ["over midnight", { hour: 22, minute: 0 }, { hour: 6, minute: 30 }, { from: "22:00", to: "06:30" }],
    ["of a whole day", { hour: 0, minute: 0 }, { hour: 24, minute: 0 }, { from: "00:00", to: "24:00" }],
    [
      "with a zero second",
      { hour: 1, minute: 2, second: 0 },
      { hour: 3, minute: 4, second: 0 },
      { from: "01:02", to: "03:04" },
    ],
    [
      "with seconds",
      { hour: 1, minute: 2, second: 3 },
      { hour: 23, minute: 59, second: 59 },
      { from: "01:02:03", to: "23:59:59" },
    ],
    ["from midnight on", { hour: 0, minute: 0 }, { hour: 0, minute: 1 }, { from: "00:00", to: "00:01" }],
    ["that never was one", { hour: 8, minute: 0 }, { hour: 8, minute: 0 }, { from: "08:00", to: "08:00" }],
  ])("has one %s", (_, begin, end, range) => {
    const ranges = [unused, { begin, end }, unused] as Schedule["schedulerSunday"]["ranges"];
    expect(timeRanges({ ranges })).toEqual([range]);
  });

  it("are none while a charger uses no window", () => {
    const status = exampleStatus("charger");
    const { schedulerWeekday } = Schedule.decode({ device: "charger", status });
    expect(schedulerWeekday.ranges).toHaveLength(2);
    expect(timeRanges(schedulerWeekday)).toEqual([]);
  });
});

describe("the schedule of a day", () => {
  it("goes to the wire with its unused windows at midnight", () => {
    const schedulerWeekday = daySchedule([{ from: "22:00", to: "06:30:15" }], "block");
    const midnight = { hour: 0, minute: 0 };
    expect(encodeSettings({ schedulerWeekday }, chargerSettings)).toEqual({
      sch_week: {
        control: 2,
        ranges: [
          { begin: { hour: 22, minute: 0 }, end: { hour: 6, minute: 30, second: 15 } },
          { begin: midnight, end: midnight },
        ],
      },
    });
  });

  it("fits into an address with both windows in use", async () => {
    const charger = GoeCharger.local("charger.test", {
      transport: () => Promise.reject(new Error("not asked")),
    });
    const ranges = [
      { from: "22:00", to: "24:00" },
      { from: "00:00", to: "06:30" },
    ];
    const schedulerWeekday = daySchedule(ranges, "allow");
    const { paths } = await charger.set({ schedulerWeekday }, { dryRun: true });
    expect(paths).toHaveLength(1);
  });

  it("has as many windows as the charger", () => {
    const range = { from: "01:00", to: "02:00" };
    expect(daySchedule([], "disabled").ranges).toHaveLength(2);
    expect(daySchedule([range], "allow", 4).ranges).toHaveLength(4);
    expect(timeRanges(daySchedule([range, range, range], "allow", 3))).toEqual([range, range, range]);
    expect(() => daySchedule([range, range, range], "allow")).toThrow(
      new RangeError(
        "3 time ranges do not fit into 2 windows: join some, or say how many windows the charger has",
      ),
    );
  });

  it.each([
    ["24:01", "06:00", '"24:01" is no time of day; write it as 06:30 or 06:30:00'],
    ["06:00", "24:00:01", '"24:00:01" is no time of day'],
    ["6:30", "07:00", '"6:30" is no time of day'],
    ["06:60", "07:00", '"06:60" is no time of day'],
    ["06:00", "07:00:60", '"07:00:60" is no time of day'],
    ["06:00", "25:00", '"25:00" is no time of day'],
    ["06:00", "07:00 ", '"07:00 " is no time of day'],
    ["", "07:00", '"" is no time of day'],
    ["24:00", "06:00", "from 24:00 to 06:00 is no time at all; a whole day is 00:00 to 24:00"],
    ["00:00", "00:00", "from 00:00 to 00:00 is no time at all"],
    ["08:00", "08:00:00", "from 08:00 to 08:00:00 is no time at all"],
  ])("refuses %j to %j", (from, to, message) => {
    expect(() => daySchedule([{ from, to }], "allow")).toThrow(RangeError);
    expect(() => daySchedule([{ from, to }], "allow")).toThrow(message);
  });

  it("gives back the ranges that it was made of", () => {
    const two = (max: number) => fc.integer({ min: 0, max }).map((part) => String(part).padStart(2, "0"));
    const time = fc
      .tuple(two(23), two(59), two(59))
      .map(([hour, minute, second]) => `${hour}:${minute}${second === "00" ? "" : `:${second}`}`);
    const range = fc
      .record({ from: time, to: fc.oneof(time, fc.constant("24:00")) })
      .filter(({ from, to }) => from !== to);
    fc.assert(
      fc.property(fc.array(range, { maxLength: 2 }), (ranges) => {
        expect(timeRanges(daySchedule(ranges, "allow"))).toEqual(ranges);
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { judgeSchedule, scheduleKey } from "../../src/physics/schedule.js";
import { pass, simulate, write } from "../support/simulated.js";

const time = (hour: number, minute = 0) => ({ hour, minute });
const window = (from: number, to: number) => ({ begin: time(from), end: time(to) });

describe("a schedule", () => {
  it.each([
    [0, 10, "none"],
    [1, 10, "allowed"],
    [1, 7.99, "blocked"],
    [1, 8, "allowed"],
    [1, 12, "blocked"],
    [1, 22.5, "allowed"],
    [2, 10, "blocked"],
    [2, 13, "allowed"],
    [3, 13, "grid-blocked"],
    [3, 10, "allowed"],
    [4, 10, "grid-blocked"],
    [4, 13, "allowed"],
  ])(
    "with control %i at %d o'clock, and windows from 8 to 12 and from 22 to 24: %s",
    (control, hour, verdict) => {
      const schedule = { control, ranges: [window(8, 12), window(22, 24)] };
      expect(judgeSchedule(schedule, hour * 3600)).toBe(verdict);
    },
  );

  it("does not count windows that begin and end alike, which are the unused ones", () => {
    expect(judgeSchedule({ control: 2, ranges: [window(0, 0), window(5, 5)] }, 5 * 3600)).toBe("allowed");
  });

  it("counts minutes and seconds", () => {
    const ranges = [
      { begin: { hour: 6, minute: 30, second: 15 }, end: { hour: 6, minute: 31, second: null } },
    ];
    const at = (seconds: number) => judgeSchedule({ control: 1, ranges }, 6 * 3600 + 30 * 60 + seconds);
    expect([at(14), at(15), at(59), at(60)]).toEqual(["blocked", "allowed", "allowed", "blocked"]);
  });

  it.each([null, 5, {}, { control: "x" }, { control: 1, ranges: 7 }])(
    "that is none, %j, blocks nothing or all",
    (value) => {
      expect(["none", "blocked"]).toContain(judgeSchedule(value, 0));
    },
  );

  it.each([
    [0, "sch_sund"],
    [1, "sch_week"],
    [5, "sch_week"],
    [6, "sch_satur"],
  ])("of day %i is %s", (weekday, key) => {
    expect(scheduleKey(weekday)).toBe(key);
  });
});

describe("a charger with a schedule", () => {
  // A Friday, 23:59:30 in Vienna.
  const friday = Date.parse("2026-06-05T23:59:30+02:00");

  it("goes by local time and the day of the week: blocked on Friday, free from midnight on", () => {
    const sim = simulate({ now: () => friday });
    const all = { control: 2, ranges: [window(0, 24), window(0, 0)] };
    write(sim, { lmo: 3, sch_week: all });
    sim.charger?.plug("3-phase-16A");
    pass(sim, 10);
    expect(sim.device.state.snapshot(["modelStatus", "alw", "car"])).toEqual({
      alw: false,
      car: 4,
      modelStatus: 5,
    });
    pass(sim, 40);
    expect(sim.device.state.snapshot(["modelStatus", "alw", "car"])).toEqual({
      alw: true,
      car: 2,
      modelStatus: 15,
    });
  });

  it("that blocks the grid leaves the sun", () => {
    const sim = simulate({ now: () => friday });
    write(sim, {
      lmo: 4,
      fup: true,
      psm: 1,
      sch_week: { control: 4, ranges: [window(0, 24), window(0, 0)] },
    });
    sim.charger?.plug("1-phase-16A");
    pass(sim, 5);
    expect(sim.device.state.get("modelStatus")).toBe(5);
    sim.house.pvW = 3000;
    sim.house.feedsChargers = true;
    pass(sim, 23);
    expect(sim.device.state.get("modelStatus")).toBe(5);
    write(sim, { sch_satur: { control: 4, ranges: [window(0, 24), window(0, 0)] } });
    pass(sim, 40);
    expect(sim.device.state.snapshot(["modelStatus", "alw"])).toEqual({ alw: true, modelStatus: 12 });
  });

  it("is overruled by force", () => {
    const sim = simulate({ now: () => friday });
    write(sim, { lmo: 3, frc: 2, sch_week: { control: 2, ranges: [window(0, 24), window(0, 0)] } });
    sim.charger?.plug("3-phase-16A");
    pass(sim, 10);
    expect(sim.device.state.snapshot(["modelStatus", "car"])).toEqual({ car: 2, modelStatus: 3 });
  });
});

describe("waits", () => {
  it("a random wait after plugging in lasts no longer than rdpl says, and null ends it", () => {
    const sim = simulate();
    write(sim, { lmo: 3, rdpl: 3600 });
    sim.charger?.plug("3-phase-16A");
    pass(sim, 1);
    expect(sim.device.state.get("modelStatus")).toBe(29);
    const until = sim.device.state.number("rdple");
    expect(until).toBeGreaterThan(sim.device.state.uptimeMs());
    expect(until).toBeLessThanOrEqual(sim.device.state.uptimeMs() + 3_600_000);
    write(sim, { rdple: null });
    pass(sim, 10);
    expect(sim.device.state.snapshot(["modelStatus", "car"])).toEqual({ car: 2, modelStatus: 15 });
  });

  it("a pause lasts as long as mcpd says", () => {
    const sim = simulate();
    write(sim, { lmo: 3, mcpd: 60_000 });
    sim.charger?.plug("3-phase-16A");
    pass(sim, 30);
    write(sim, { frc: 1 });
    pass(sim, 2);
    write(sim, { frc: 0 });
    pass(sim, 50);
    expect(sim.device.state.get("modelStatus")).toBe(24);
    pass(sim, 30);
    expect(sim.device.state.snapshot(["modelStatus", "car", "mcpea"])).toEqual({
      car: 2,
      mcpea: null,
      modelStatus: 15,
    });
  });

  it("with su the charger acts unplugged for sumd after a pause: reason 22 and state idle", () => {
    const sim = simulate();
    write(sim, { lmo: 3, su: true, sumd: 10_000 });
    sim.charger?.plug("3-phase-16A");
    pass(sim, 30);
    write(sim, { frc: 1 });
    pass(sim, 10);
    write(sim, { frc: 0 });
    pass(sim, 2);
    expect(sim.device.state.snapshot(["modelStatus", "car"])).toEqual({ car: 1, modelStatus: 22 });
    pass(sim, 30);
    expect(sim.device.state.snapshot(["modelStatus", "car"])).toEqual({ car: 2, modelStatus: 15 });
  });
});

import { describe, expect, it } from "vitest";
import type { Simulation, SimulationOptions } from "../../src/simulation.js";
import { pass, simulate, write } from "../support/simulated.js";

/** A charger in eco mode for surplus on one phase, without noise, with a car, at midnight of a summer day in Vienna. */
function sunny(options: Partial<SimulationOptions> = {}): Simulation {
  const midnight = Date.parse("2026-06-01T00:00:00+02:00");
  const simulation = simulate({ now: () => midnight, noise: false, ...options });
  write(simulation, { lmo: 4, fup: true, psm: 1 });
  simulation.charger?.plug("1-phase-16A", { stateOfCharge: 0.1 });
  return simulation;
}

const told = ({ device }: Simulation, ...keys: string[]): unknown => device.state.snapshot(keys);

/** Writes ids every five seconds, as clients do, for so long. */
function feed(simulation: Simulation, pGrid: number, seconds: number): void {
  for (let second = 0; second < seconds; second += 5) {
    write(simulation, { ids: { pGrid, pPv: 5000, pAkku: 0 } });
    pass(simulation, 5);
  }
}

describe("data of the inverter", () => {
  it("show in the next second and lapse after 6 s without new ones", () => {
    const sim = sunny();
    expect(told(sim, "pgrid", "ppv", "pakku")).toEqual({ pgrid: null, ppv: null, pakku: null });
    write(sim, { ids: { pGrid: -1500.5, pPv: 4000, pAkku: -200 } });
    pass(sim, 1);
    expect(told(sim, "pgrid", "ppv", "pakku")).toEqual({ pgrid: -1500.5, ppv: 4000, pakku: -200 });
    pass(sim, 4);
    expect(told(sim, "pgrid")).toEqual({ pgrid: -1500.5 });
    pass(sim, 1);
    expect(told(sim, "pgrid", "ppv", "pakku")).toEqual({ pgrid: null, ppv: null, pakku: null });
  });

  it("are taken back by null at once", () => {
    const sim = sunny();
    write(sim, { ids: { pGrid: -1500 } });
    pass(sim, 1);
    write(sim, { ids: null });
    pass(sim, 1);
    expect(told(sim, "pgrid")).toEqual({ pgrid: null });
  });

  it("deltap is the average at the grid with the sign turned, as in the capture of 055.7", () => {
    const sim = sunny();
    feed(sim, -2000, 60);
    const { deltap, pvopt_averagePGrid } = sim.device.state.snapshot(["deltap", "pvopt_averagePGrid"]);
    expect(deltap).toBe(-Number(pvopt_averagePGrid));
    expect(deltap).toBeCloseTo(2000, 0);
  });
});

describe("charging with surplus", () => {
  it("waits without it: reason 17; starts 30 s after it is enough: reason 12", () => {
    const sim = sunny();
    feed(sim, 300, 30);
    expect(told(sim, "modelStatus", "alw", "car")).toEqual({ modelStatus: 17, alw: false, car: 4 });
    feed(sim, -2000, 35);
    expect(told(sim, "modelStatus")).toEqual({ modelStatus: 17 });
    feed(sim, -2000, 20);
    expect(told(sim, "modelStatus", "alw", "car")).toEqual({ modelStatus: 12, alw: true, car: 2 });
  });

  it.each([
    ["eco mode", { lmo: 3 }, 15],
    ["solar power wanted", { fup: false }, 17],
    ["no force", { frc: 1 }, 4],
  ])("needs %s", (_, settings, reason) => {
    const sim = sunny();
    write(sim, settings);
    feed(sim, -3000, 90);
    expect(told(sim, "modelStatus")).toEqual({ modelStatus: reason });
  });

  it("stops within seconds when data stay away, and goes on at once when they come back", () => {
    const sim = sunny();
    feed(sim, -2000, 120);
    expect(told(sim, "car")).toEqual({ car: 2 });
    pass(sim, 6);
    expect(told(sim, "modelStatus", "alw")).toEqual({ modelStatus: 17, alw: false });
    feed(sim, -2000, 5);
    expect(told(sim, "modelStatus", "alw")).toEqual({ modelStatus: 12, alw: true });
  });

  it("runs on through a cloud for the least time of charging, then stops after two minutes without surplus", () => {
    const sim = sunny();
    write(sim, { fmt: 300_000 });
    feed(sim, -2000, 100);
    expect(told(sim, "modelStatus")).toEqual({ modelStatus: 12 });
    feed(sim, 3000, 150);
    expect(told(sim, "modelStatus", "acu")).toEqual({ modelStatus: 12, acu: 6 });
    feed(sim, 3000, 200);
    expect(told(sim, "modelStatus", "alw")).toEqual({ modelStatus: 17, alw: false });
  });

  it("a pause that is not allowed goes on with the least current: reason 20", () => {
    const sim = sunny();
    write(sim, { acp: false });
    feed(sim, -2000, 120);
    pass(sim, 60);
    expect(told(sim, "modelStatus", "acu", "car")).toEqual({ modelStatus: 20, acu: 6, car: 2 });
  });

  it("changes to three phases when the surplus has lasted two minutes, and back no sooner than after ten", () => {
    const sim = sunny();
    write(sim, { psm: 0 });
    sim.charger?.plug("3-phase-16A", { stateOfCharge: 0.1 });
    const phasesAfter = (pvW: number, seconds: number): unknown => {
      sim.house.pvW = pvW;
      sim.house.feedsChargers = true;
      pass(sim, seconds);
      return sim.device.state.get("fsp");
    };
    expect(phasesAfter(2000, 120)).toBe(true);
    expect(told(sim, "car", "modelStatus")).toEqual({ car: 2, modelStatus: 12 });
    expect(phasesAfter(8000, 60)).toBe(true);
    expect(phasesAfter(8000, 700)).toBe(false);
    expect(told(sim, "car", "acu")).toEqual({ car: 2, acu: 11 });
    expect(phasesAfter(2000, 300)).toBe(false);
    expect(phasesAfter(2000, 100)).toBe(true);
  });
});

it("a day of sun ends with the energies that a calculation by hand gives", () => {
  const sim = sunny({ profile: "v5-60.2" });
  const totalBefore = sim.device.state.number("eto");
  sim.house.loadW = 500;
  sim.house.feedsChargers = true;
  pass(sim, 9 * 3600);
  sim.house.pvW = 2800;
  pass(sim, 6 * 3600);
  sim.house.pvW = 0;
  pass(sim, 9 * 3600);

  // 2300 W are left over: 10 A of 230 V. The car takes 96.5 % of what it is offered, at the 233.74 V of this profile and
  // a power factor of 99.9 %.
  const chargingW = 10 * 0.965 * 233.74 * 0.999;
  // The average passes the 1400 W of fst after ln(900 / 2800) / ln(11 / 12) = 13.04 s; 30 s later charging is allowed, and
  // the car is awake 12 s after that, as nothing has charged it yet 4 s. In two more seconds it is at full current.
  const startS = 14 + 30 + 4 + 1;
  // In the evening the average falls below 6 A less the hysteresis after 6 s; two minutes later it is over. Until then
  // the least current flows, from the grid.
  const tailS = 120;
  const leastW = 6 * 0.965 * 233.74 * 0.999;
  const sunWh = (chargingW * (6 * 3600 - startS)) / 3600;
  const gridWh = (leastW * tailS) / 3600;

  const { state } = sim.device;
  expect(state.number("wh")).toBeGreaterThan((sunWh + gridWh) * 0.998);
  expect(state.number("wh")).toBeLessThan((sunWh + gridWh) * 1.002);
  expect(state.number("whs") / sunWh).toBeCloseTo(1, 2);
  expect(state.number("whg") / gridWh).toBeGreaterThan(0.9);
  expect(state.number("whg") / gridWh).toBeLessThan(1.15);
  expect(state.number("eto") - totalBefore).toBe(Math.floor(state.number("wh")));
  expect(state.get("car")).toBe(4);
});

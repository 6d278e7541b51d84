import { describe, expect, it } from "vitest";
import type { Simulation } from "../../src/simulation.js";
import { charger, told } from "../support/charger.js";
import { pass, simulate, write } from "../support/simulated.js";

/** Values of a key, one a second, repetitions left out. */
function course(simulation: Simulation, key: string, seconds: number): unknown[] {
  const seen: unknown[] = [simulation.device.state.get(key)];
  for (let second = 0; second < seconds; second++) {
    pass(simulation, 1);
    const value = simulation.device.state.get(key);
    if (value !== seen.at(-1)) seen.push(value);
  }
  return seen;
}

describe("a session", () => {
  it("goes from idle over waiting to charging within seconds", () => {
    const sim = charger();
    pass(sim, 1);
    expect(told(sim, "car", "alw", "modelStatus")).toEqual({ car: 1, alw: true, modelStatus: 15 });
    sim.charger.plug("3-phase-16A");
    expect(course(sim, "car", 10)).toEqual([1, 3, 2]);
    expect(told(sim, "acu", "pha", "fsp", "pnp")).toEqual({
      acu: 16,
      fsp: false,
      pnp: 3,
      pha: [true, true, true, true, true, true],
    });
  });

  it("ramps its current up and stays below what is allowed", () => {
    const sim = charger({ amp: 10 });
    sim.charger.plug("3-phase-16A");
    const currents = course(sim, "nrg", 20).map((nrg) => (nrg as number[])[4] ?? 0);
    expect(currents.filter((amperes) => amperes > 0 && amperes < 9).length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...currents)).toBeGreaterThan(9.5);
    expect(Math.max(...currents)).toBeLessThanOrEqual(10);
  });

  it("is over when the plug is pulled: state idle, force neutral, transaction gone, energy kept until the next car", () => {
    const sim = charger({ frc: 2, acs: 1, trx: 0 });
    sim.charger.plug("1-phase-16A");
    pass(sim, 60);
    const before = told(sim, "wh");
    expect(sim.device.state.number("wh")).toBeGreaterThan(40);
    sim.charger.unplug();
    pass(sim, 1);
    // goecharger/go-eCharger-API-v2#117
    expect(told(sim, "car", "frc", "trx")).toEqual({ car: 1, frc: 0, trx: null });
    expect(told(sim, "wh")).toEqual(before);
    sim.charger.plug("1-phase-16A");
    expect(told(sim, "wh")).toEqual({ wh: 0 });
  });

  it("ends by itself when the battery is full, with less and less current before", () => {
    const sim = charger();
    sim.charger.plug("3-phase-16A", { stateOfCharge: 0.97 });
    const currents: number[] = [];
    for (let minute = 0; minute < 60; minute++) {
      pass(sim, 60);
      currents.push((sim.device.state.get("nrg") as number[])[4] ?? 0);
    }
    expect(currents[1]).toBeLessThan(13);
    expect(currents.filter((amperes) => amperes > 0)).toEqual(
      [...currents.filter((amperes) => amperes > 0)].sort((left, right) => right - left),
    );
    expect(told(sim, "car", "alw")).toEqual({ car: 4, alw: true });
    // 3 % of 60 kWh.
    expect(sim.device.state.number("wh")).toBeCloseTo(1800, 0);
  });

  it("tells how long it charges, then how long it charged", () => {
    const sim = charger();
    sim.charger.plug("1-phase-16A");
    pass(sim, 100);
    const { uptime, cdi } = { uptime: sim.device.state.uptimeMs(), cdi: sim.device.state.get("cdi") };
    expect(cdi).toEqual({ type: 0, value: sim.device.state.number("lcctc") });
    expect(uptime - sim.device.state.number("lcctc")).toBe(96_000);
    write(sim, { frc: 1 });
    pass(sim, 10);
    expect(sim.device.state.get("cdi")).toEqual({ type: 1, value: 98_000 });
  });
});

it("firmware up to 054 shows readings without fractions, and counts with them", () => {
  const { device } = charger();
  const old = simulate({ profile: { ...device.profile, firmware: "054.7" } });
  write(old, { lmo: 3 });
  old.charger?.plug("3-phase-16A");
  pass(old, 60);
  const nrg = old.device.state.get("nrg") as number[];
  expect(nrg.every(Number.isInteger)).toBe(true);
  expect(nrg[4]).toBe(15);
  expect(Number.isInteger(old.device.state.number("wh"))).toBe(false);
});

describe("force state", () => {
  it("off while charging: forbidden in the next second, no current within 6 s, then complete (goecharger/go-eCharger-API-v2#60, #156)", () => {
    const sim = charger();
    sim.charger.plug("3-phase-16A");
    pass(sim, 30);
    write(sim, { frc: 1 });
    expect(told(sim, "alw")).toEqual({ alw: true });
    pass(sim, 1);
    expect(told(sim, "alw", "modelStatus", "acu")).toEqual({ alw: false, modelStatus: 4, acu: null });
    pass(sim, 5);
    expect(told(sim, "car")).toEqual({ car: 4 });
    expect((sim.device.state.get("nrg") as number[])[11]).toBe(0);
  });

  it("back to neutral: 4, then 3, then charging after 10 to 15 s", () => {
    const sim = charger();
    sim.charger.plug("3-phase-16A");
    pass(sim, 30);
    write(sim, { frc: 1 });
    pass(sim, 10);
    write(sim, { frc: 0 });
    expect(course(sim, "car", 9)).toEqual([4, 3]);
    expect(course(sim, "car", 6)).toEqual([3, 2]);
  });
});

describe("phases", () => {
  it("a change while charging: reason 23 and state 4 for psmd, then charging goes on (goecharger/go-eCharger-API-v2#121, #144)", () => {
    const sim = charger();
    sim.charger.plug("3-phase-16A");
    pass(sim, 30);
    write(sim, { psm: 1 });
    pass(sim, 4);
    expect(told(sim, "modelStatus", "car", "alw")).toEqual({ modelStatus: 23, car: 4, alw: false });
    pass(sim, 6);
    expect(told(sim, "modelStatus")).toEqual({ modelStatus: 23 });
    pass(sim, 1);
    expect(told(sim, "modelStatus")).toEqual({ modelStatus: 15 });
    pass(sim, 15);
    expect(told(sim, "car", "fsp", "pnp", "pha")).toEqual({
      car: 2,
      fsp: true,
      pnp: 1,
      pha: [true, false, false, true, true, true],
    });
  });

  it("a change without a car is done at once", () => {
    const sim = charger({ psm: 1 });
    pass(sim, 1);
    expect(told(sim, "fsp", "modelStatus")).toEqual({ fsp: true, modelStatus: 15 });
  });

  it("a car with one phase draws on one, whatever is connected", () => {
    const sim = charger();
    sim.charger.plug("1-phase-16A");
    pass(sim, 30);
    expect(told(sim, "pha", "fsp")).toEqual({ fsp: false, pha: [true, false, false, true, true, true] });
    expect((sim.device.state.get("nrg") as number[])[11]).toBeLessThan(3800);
  });
});

describe("limits", () => {
  it.each([
    ["what the user asked for", { amp: 8 }, {}, 8],
    ["what the installation may draw", { ama: 7 }, {}, 7],
    ["the cable", {}, { cableA: 13 }, 13],
    ["a box of 11 kW", { amp: 32, ama: 32 }, {}, 16],
    ["an adapter", { la3: 10 }, { adapter: true }, 10],
    ["an adapter on one phase", { la1: 9, psm: 1 }, { adapter: true }, 9],
    ["a limit that lapses", { tcl: 11 }, {}, 11],
    ["its group", { loe: true }, { groupCurrentA: 12 }, 12],
    ["the fallback without contact to the group", { loe: true, lof: 8 }, {}, 8],
  ])("%s: %j, %j", (_, settings, world, allowed) => {
    const sim = charger(settings);
    Object.assign(sim.charger.world, world);
    sim.charger.plug("3-phase-32A");
    pass(sim, 30);
    expect(told(sim, "acu", "car")).toEqual({ acu: allowed, car: 2 });
    const [, , , , ...currents] = (sim.device.state.get("nrg") as number[]).slice(0, 7);
    for (const amperes of currents) expect(amperes).toBeLessThanOrEqual(allowed);
  });

  // Names, values and order of 56.9 and 60.5 (docs/mqtt-traffic-*.log of syssi/homeassistant-goecharger-mqtt), of 60.6
  // (marq24/ha-goecharger-api2#157) and of goecharger/go-eCharger-API-v2#188.
  it.each([
    ["nothing but what always holds", {}, {}, {}],
    ["an adapter", {}, { adapter: true }, { adapterCurrentLimit: 16 }],
    ["a cable", {}, { cableA: 20 }, { cableCurrentLimit: 20 }],
    ["its group", { loe: true }, { groupCurrentA: 10 }, { loadLimit: 10 }],
    ["a card that is awaited", { acs: 1 }, {}, { accessControl: 0 }],
  ])("key cll lists them by name, in the order of the alphabet: %s", (_, settings, world, listed) => {
    const sim = charger({ amp: 6, ...settings }, "v4-59.4");
    Object.assign(sim.charger.world, world);
    pass(sim, 1);
    const always = {
      cableCurrentLimit: 32,
      currentLimitMax: 16,
      requestedCurrent: 6,
      temperatureCurrentLimit: 32,
      unsymetryCurrentLimit: 32,
    };
    const cll = sim.device.state.get("cll") as Record<string, number>;
    expect(cll).toEqual({ ...always, ...listed });
    expect(Object.keys(cll)).toEqual(Object.keys(cll).sort());
  });

  it("a group that grants less than 6 A stops charging: reason 27", () => {
    const sim = charger({ loe: true });
    sim.charger.world.groupCurrentA = 4;
    sim.charger.plug("3-phase-16A");
    pass(sim, 30);
    expect(told(sim, "modelStatus", "alw", "loa", "car")).toEqual({
      alw: false,
      loa: 4,
      car: 4,
      modelStatus: 27,
    });
  });

  it("a temporary limit lapses after ten minutes", () => {
    const sim = charger({ tcl: 8 });
    pass(sim, 599);
    expect(told(sim, "tcl", "acu")).toEqual({ tcl: 8, acu: 8 });
    pass(sim, 2);
    expect(told(sim, "tcl", "acu")).toEqual({ tcl: null, acu: 16 });
  });

  it("heat takes current away, then all of it, and gives it back", () => {
    const sim = charger();
    sim.charger.plug("3-phase-16A");
    sim.charger.world.ambientCelsius = 62;
    pass(sim, 1800);
    const { amt, acu } = sim.device.state.snapshot(["amt", "acu"]);
    expect(amt).toBeLessThan(32);
    expect(acu).toBeLessThanOrEqual(Number(amt));
    sim.charger.world.ambientCelsius = 80;
    pass(sim, 10);
    expect(told(sim, "modelStatus", "alw", "car")).toEqual({ modelStatus: 1, alw: false, car: 4 });
    sim.charger.world.ambientCelsius = 20;
    pass(sim, 600);
    expect(told(sim, "modelStatus", "car", "amt")).toEqual({ modelStatus: 15, car: 2, amt: 32 });
  });

  it("an energy limit ends the session with reason 6 and stays for the next (goecharger/go-eCharger-API-v2#68)", () => {
    const sim = charger({ dwo: 500 });
    sim.charger.plug("3-phase-16A");
    pass(sim, 600);
    expect(told(sim, "modelStatus", "alw", "car", "dwo")).toEqual({
      modelStatus: 6,
      alw: false,
      car: 4,
      dwo: 500,
    });
    expect(sim.device.state.number("wh")).toBeGreaterThanOrEqual(500);
    expect(sim.device.state.number("wh")).toBeLessThan(510);
    sim.charger.unplug();
    sim.charger.plug("3-phase-16A");
    pass(sim, 30);
    expect(told(sim, "modelStatus", "car")).toEqual({ modelStatus: 15, car: 2 });
  });
});

describe("the cable lock", () => {
  it.each([
    ["normal", 0, [1, 3, 3, 1]],
    ["auto unlock", 1, [1, 3, 1, 1]],
    ["always", 2, [3, 3, 3, 3]],
  ])("%s", (_, ust, expected) => {
    const sim = charger({ ust });
    const seen: unknown[] = [];
    const look = (seconds: number): void => {
      pass(sim, seconds);
      seen.push(sim.device.state.get("cus"));
    };
    look(1);
    sim.charger.plug("3-phase-16A");
    look(30);
    write(sim, { frc: 1 });
    look(10);
    sim.charger.unplug();
    look(1);
    expect(seen).toEqual(expected);
  });
});

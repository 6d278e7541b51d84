import { describe, expect, it } from "vitest";
import { type FaultName, faultCatalogue } from "../../src/faults/fault-catalogue.js";
import { pass, simulate, write } from "../support/simulated.js";

describe("a fault", () => {
  it.each([
    ["nonsense", {}, 'Unknown fault "nonsense". Choose one of: drop, reset, truncate'],
    ["drop", { count: 0 }, "count is 0. Give the number of requests that the fault strikes, 1 or more."],
    ["drop", { count: 1.5 }, "count is 1.5."],
    ["drop", { forMs: -1 }, "forMs is -1. Give the time in milliseconds, more than 0."],
  ])("%s with %j is refused", (name, options, message) => {
    const { device } = simulate();
    expect(() => device.faults.add(name as FaultName, options)).toThrow(message);
    expect(device.faults.active()).toEqual([]);
  });

  it("strikes as often as it is told, only where it acts, the newest first", () => {
    const { faults } = simulate().device;
    faults.add("drop", { count: 2 });
    faults.add("reset", { count: 1 });
    faults.add("cloud-502");
    const struck = Array.from({ length: 4 }, () => faults.strike("connection"));
    expect(struck).toEqual(["reset", "drop", "drop", undefined]);
    expect(faults.active()).toEqual([{ name: "cloud-502", options: {}, struck: 0 }]);
  });

  it("is over after its time, and when it is switched off", () => {
    const simulation = simulate();
    const { faults } = simulation.device;
    faults.add("drop", { forMs: 5000 });
    const off = faults.add("reset");
    pass(simulation, 4);
    expect(faults.active().map(({ name }) => name)).toEqual(["drop", "reset"]);
    pass(simulation, 1);
    expect(faults.active().map(({ name }) => name)).toEqual(["reset"]);
    off();
    off();
    expect(faults.active()).toEqual([]);
  });

  it("tells what happens and where it was seen", () => {
    for (const { summary, report } of Object.values(faultCatalogue)) {
      expect(summary).toMatch(/^[A-Z].+\.$/);
      expect(report).toMatch(/^[\w.-]+\/[\w.-]+(#| PR#)\d+$/);
    }
  });
});

describe("faults of the status", () => {
  it.each<[FaultName, readonly string[], unknown]>([
    ["zero-nrg", ["nrg"], { nrg: Array.from({ length: 16 }, () => 0) }],
    ["missing-keys", ["cards", "tma", "rssi", "fwv"], { fwv: "055.7" }],
    ["unknown-keys", ["xq1", "xq2", "xq3"], { xq1: 7, xq2: { a: [1, null] }, xq3: "neu" }],
    ["unknown-enum", ["car", "modelStatus", "err"], { car: 99, modelStatus: 99, err: 99 }],
  ])("%s", (name, keys, shown) => {
    const simulation = simulate();
    const { device } = simulation;
    const healthy = JSON.parse(device.read(new Set(keys)));
    const off = device.faults.add(name);
    pass(simulation, 3);
    expect(JSON.parse(device.read(new Set(keys)))).toEqual(shown);
    off();
    pass(simulation, 1);
    expect(Object.keys(JSON.parse(device.read(new Set(keys))))).toEqual(Object.keys(healthy));
    for (const key of ["car", "modelStatus", "err"]) expect(device.state.get(key)).not.toBe(99);
  });

  it("counter-dip: counters fall, and are right again afterwards", () => {
    const simulation = simulate({ noise: false });
    write(simulation, { lmo: 3 });
    simulation.charger?.plug("3-phase-16A");
    pass(simulation, 600);
    const { eto: before } = simulation.device.state.snapshot(["eto"]);
    simulation.device.faults.add("counter-dip", { forMs: 3000 });
    pass(simulation, 2);
    expect(simulation.device.state.number("eto")).toBeLessThan(Number(before));
    pass(simulation, 2);
    expect(simulation.device.state.number("eto")).toBeGreaterThanOrEqual(Number(before));
  });

  it("clock-jump: back to 1970 and home again, while uptime goes on", () => {
    const simulation = simulate();
    const off = simulation.device.faults.add("clock-jump");
    pass(simulation, 2);
    expect(simulation.device.state.get("utc")).toBe("1970-01-01T00:00:02.000");
    off();
    expect(simulation.device.state.get("utc")).toBe("2026-06-01T10:00:02.000");
    simulation.device.faults.add("clock-jump", { byMs: 3_600_000 });
    expect(simulation.device.state.get("utc")).toBe("2026-06-01T11:00:02.000");
  });

  it("leave what a test holds as it was", () => {
    const { device } = simulate({ status: { car: 2 } });
    device.faults.add("unknown-enum")();
    expect(device.state.get("car")).toBe(2);
    expect(device.state.isHeld("car")).toBe(true);
  });
});

describe("ignored-writes (goecharger/go-eCharger-API-v2#306)", () => {
  it("acknowledges and changes nothing, for the keys that it is told", () => {
    const simulation = simulate();
    simulation.device.faults.add("ignored-writes", { keys: ["frc"] });
    write(simulation, { frc: 1, amp: 10 });
    expect(simulation.device.state.snapshot(["frc", "amp"])).toEqual({ frc: 0, amp: 10 });
  });

  it("still refuses what is wrong", () => {
    const { device } = simulate();
    device.faults.add("ignored-writes");
    expect(device.write("amp", "5")).toMatchObject({ result: "refused" });
    expect(device.write("nothing", "5")).toEqual({ result: "unknown" });
  });
});

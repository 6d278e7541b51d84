import { afterEach, describe, expect, test } from "vitest";
import type { LiveState } from "../../src/control/live-state.js";
import { closeControls, startControl } from "./control-box.js";

afterEach(closeControls);

describe("What is asked for happens, and the answer is the state behind it.", () => {
  const world = { ambientCelsius: 41, gridPhases: 1, cableA: 20, gridVoltageV: [228, 229, 230] } as const;
  const surroundings = {
    adapter: true,
    groupCurrentA: null,
    chargeError: 3,
    chargeControllerConnected: false,
  };
  const price = { start: 1_780_000_000, end: 1_780_003_600, marketprice: -1.5 };
  const deeds: readonly (readonly [deed: string, name: string, body: object, then: object])[] = [
    [
      "a car is plugged in",
      "plug",
      { car: "1-phase-16A" },
      { car: { model: "1-phase-16A", stateOfCharge: 0.5 } },
    ],
    ["so full", "plug", { car: "3-phase-32A", stateOfCharge: 1 }, { car: { stateOfCharge: 1, full: true } }],
    ["nothing is unplugged", "unplug", {}, { car: null }],
    ["the house gets sun", "house", { pvW: 5400 }, { house: { pvW: 5400, loadW: 0, gridW: -5400 } }],
    ["and load and battery", "house", { loadW: 900, batteryW: -100 }, { house: { loadW: 900, gridW: 1000 } }],
    ["and tells its chargers", "house", { feedsChargers: true }, { house: { feedsChargers: true } }],
    ["surroundings change", "world", world, { world }],
    ["and others", "world", surroundings, { world: surroundings }],
    ["the adapter is the profile's again", "world", { adapter: null }, { world: { adapter: null } }],
    ["prices are there", "world", { prices: [price] }, { world: { prices: [price] } }],
    ["a key is written", "set", { amp: 10 }, { charger: { requestedCurrentA: 10 } }],
    ["a fault is on", "faults", { name: "busy" }, { faults: [{ name: "busy", options: {}, struck: 0 }] }],
    [
      "a fault is on for so long",
      "faults",
      { name: "missing-keys", options: { count: 2, forMs: 5000, keys: ["tma"] } },
      { faults: [{ name: "missing-keys", options: { count: 2, forMs: 5000, keys: ["tma"] } }] },
    ],
    ["no fault is on", "faults/clear", {}, { faults: [] }],
  ];

  test.each(deeds)("%s", async (_, name, body, then) => {
    const box = await startControl();
    const answer = await box.post(name, body);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject(then);
    expect(await box.state()).toMatchObject(then);
  });
});

test("A car is unplugged.", async () => {
  const box = await startControl();
  await box.post("plug", { car: "3-phase-16A" });
  expect((await box.state()).car).not.toBeNull();
  await box.post("unplug");
  expect((await box.state()).car).toBeNull();
});

test("Time that jumps brings all its seconds, so that a car charges.", async () => {
  const box = await startControl();
  await box.post("set", { lmo: 3 });
  await box.post("plug", { car: "3-phase-16A", stateOfCharge: 0.2 });
  const { atMs } = await box.state();
  const later = (await (await box.post("advance", { ms: 3_600_000 })).json()) as LiveState;
  expect(later.atMs - atMs).toBe(3_600_000);
  expect(later.charger?.carState).toEqual({ value: 2, name: "charging", meaning: "The car draws current." });
  expect(later.charger?.powerW).toBeGreaterThan(10_000);
  expect(later.charger?.sessionWh).toBeGreaterThan(10_000);
  expect(later.car?.stateOfCharge).toBeGreaterThan(0.35);
});

test("A card that is held to the charger releases charging.", async () => {
  const box = await startControl({ profile: "v4-055.7" });
  await box.post("set", { acs: 1 });
  await box.post("tap", { card: 1 });
  expect((await box.state()).charger?.transaction).toBe(1);
});

test("An unknown card releases nothing.", async () => {
  const box = await startControl({ profile: "v4-055.7" });
  await box.post("set", { acs: 1 });
  expect((await box.post("tap", { card: "04a1b2c3" })).status).toBe(200);
  expect((await box.state()).charger?.transaction).toBeNull();
});

test("One fault of several is switched off by its name.", async () => {
  const box = await startControl();
  for (const name of ["busy", "drop", "busy"]) await box.post("faults", { name });
  await box.post("faults/clear", { name: "busy" });
  expect((await box.state()).faults).toEqual([{ name: "drop", options: {}, struck: 0 }]);
});

test("A restart is answered before the device goes, which then comes back with a new uptime.", async () => {
  const box = await startControl();
  const { device } = box.simulation;
  expect((await box.post("reboot")).status).toBe(200);
  expect(device.online).toBe(false);
  await expect(box.get("state")).rejects.toThrow("fetch failed");
  device.time.advance(6000);
  expect((await box.state()).device).toMatchObject({ online: true, uptimeMs: 6000 });
});

describe("The device refuses a value that is written, in its own words:", () => {
  const refusals: readonly (readonly [why: string, body: object, error: string])[] = [
    ["out of range", { amp: 3 }, "The device refuses amp: Value 3 exceeds range 6 to 32."],
    ["of another type", { fna: 77 }, "The device refuses fna: value must be string."],
    ["a key to read", { car: 2 }, "The device refuses car: it can only be read."],
    ["a key that it lacks", { nonsense: 1 }, "This firmware has no such key."],
  ];
  test.each(refusals)("%s", async (_, body, error) => {
    const box = await startControl();
    const answer = await box.post("set", body);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toEqual({ error });
  });
});

test("A Controller has a house and faults, and no car.", async () => {
  const box = await startControl({ device: "controller" });
  const error = "A Controller has no car. Ask a charger for this.";
  for (const name of ["plug", "unplug", "tap", "world"]) {
    const answer = await box.post(name, { car: "1-phase-16A" });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error });
  }
  expect((await box.post("house", { pvW: 100 })).status).toBe(200);
  expect((await box.post("faults", { name: "busy" })).status).toBe(200);
});

import { GoeCharger, type SetResult } from "@goe/core";
import type { JsonValue } from "@goe/core/keys";
import { MockDevice } from "@goe/mock-device";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let device: MockDevice;
let charger: GoeCharger;

beforeEach(async () => {
  device = await MockDevice.start({ device: "charger" });
  charger = GoeCharger.local(device.url);
});
afterEach(() => device.close());

/** What a verb makes of a charger in a certain state: the keys that changed. */
async function changesOf(
  state: Readonly<Record<string, JsonValue>>,
  act: () => Promise<SetResult>,
): Promise<Readonly<Record<string, JsonValue | undefined>>> {
  for (const [key, value] of Object.entries(state)) device.state.set(key, value);
  const keys = ["frc", "trx", "psm", "dwo"];
  const before = device.state.snapshot(keys);
  const { ok } = await act();
  expect(ok).toBe(true);
  return Object.fromEntries(
    Object.entries(device.state.snapshot(keys)).filter(([key, value]) => value !== before[key]),
  );
}

describe("startCharging", () => {
  it.each<[string, Record<string, JsonValue>, Record<string, JsonValue>]>([
    ["forces a charger on that is left to its logic", { frc: 0, acs: 0, trx: null }, { frc: 2 }],
    ["forces a charger on that is forced off", { frc: 1, acs: 0, trx: null }, { frc: 2 }],
    ["releases a charger that waits for a card", { frc: 0, acs: 1, trx: null }, { trx: 0 }],
    ["releases a charger whose reason is access control", { frc: 0, acs: 2, modelStatus: 2 }, { trx: 0 }],
    ["does both when it waits and is forced off", { frc: 1, acs: 1, trx: null }, { trx: 0, frc: 2 }],
    ["leaves a running transaction alone", { frc: 0, acs: 1, trx: 3 }, { frc: 2 }],
  ])("%s", async (_, state, changes) => {
    expect(await changesOf(state, () => charger.startCharging())).toEqual(changes);
  });
});

describe("the other verbs", () => {
  it.each<[string, Record<string, JsonValue>, () => Promise<SetResult>, Record<string, JsonValue>]>([
    ["stopCharging", { frc: 2 }, () => charger.stopCharging(), { frc: 1 }],
    ["authorize without a card", { trx: null }, () => charger.authorize(), { trx: 0 }],
    ["authorize with card 2", { trx: null }, () => charger.authorize(2), { trx: 2 }],
    ["setPhases(1)", { psm: 0 }, () => charger.setPhases(1), { psm: 1 }],
    ["setPhases(3)", { psm: 0 }, () => charger.setPhases(3), { psm: 2 }],
    ['setPhases("auto")', { psm: 2 }, () => charger.setPhases("auto"), { psm: 0 }],
    ["limitEnergy", { dwo: null }, () => charger.limitEnergy(10_000), { dwo: 10_000 }],
    ["limitEnergy(null)", { dwo: 5 }, () => charger.limitEnergy(null), { dwo: null }],
  ])("%s", async (_, state, act, changes) => {
    expect(await changesOf(state, act)).toEqual(changes);
  });

  it("prove what they wrote when they are told to", async () => {
    const { outcomes } = await charger.stopCharging({ verify: true });
    expect(outcomes).toEqual({ forceState: { result: "applied", value: 1 } });
  });

  it("refuse what cannot be without a request", async () => {
    await expect(charger.authorize(11)).rejects.toThrow("1 to 10");
    await expect(charger.setPhases(2 as 1)).rejects.toThrow('"auto", 1 or 3');
    await expect(charger.limitEnergy(Number.NaN)).rejects.toThrow("expected a number");
    expect(device.state.snapshot(["trx", "psm", "dwo"])).toMatchObject({ psm: 0, dwo: null });
  });
});

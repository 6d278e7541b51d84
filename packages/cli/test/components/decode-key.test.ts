import { type ComponentDefinition, GoeCharger, GoeController } from "@goe/core";
import { findKey, type KeyInfo, keysOf } from "@goe/core/keys";
import { describe, expect, it } from "vitest";
import { decodeKey, narrowComponent } from "../../src/components/decode-key.js";
import { chargerStatus, controllerStatus } from "../device-server.js";

const charger = GoeCharger.local("localhost");
const controller = GoeController.local("localhost");

function keyNamed(key: string): KeyInfo {
  const info = findKey("charger", key);
  if (info === undefined) throw new Error(`no key ${key}`);
  return info;
}

async function componentOf(info: KeyInfo): Promise<ComponentDefinition<unknown, "charger">> {
  return charger.component(info.components[0] ?? "");
}

async function decoded(key: string, status: object): Promise<unknown> {
  const info = keyNamed(key);
  return decodeKey(await componentOf(info), info, { device: "charger", status: { ...status } });
}

const card = { name: "User 1", energy: 4712, cardId: true };

describe("the fields of one key", () => {
  it.each<[key: string, status: object, fields: object]>([
    ["amp", { amp: 16 }, { requestedCurrentA: 16 }],
    ["car", { car: 2, amp: 6 }, { carState: "charging" }],
    ["car", { car: null }, { carState: null }],
    ["dwo", { dwo: null }, { energyLimitWh: null }],
    ["alw", {}, {}],
    ["cdi", { cdi: { type: 1, value: 42 } }, { chargingDuration: { durationType: "duration", valueMs: 42 } }],
    // Numbers from 11 on have other meanings on newer firmware.
    ["err", { err: 16, fwv: "60.4" }, { chargeError: "overtemp" }],
    ["err", { err: 16, fwv: "055.7" }, { chargeError: "statusLockStuckLocked" }],
    ["cards", { cards: [card] }, { rfidCards: [card] }],
    ["lccfc", { lccfc: null, wh: "x" }, { lastCarStateChangeFromChargingSinceBootMs: null }],
  ])("%s of %j", async (key, status, fields) => {
    expect(await decoded(key, status)).toEqual(fields);
  });

  it("are those of its places where it has none of its own", async () => {
    const { nrg } = chargerStatus;
    expect(Object.keys((await decoded("nrg", { nrg })) as object)).toEqual([
      "voltageV",
      "currentA",
      "powerW",
      "powerTotalW",
      "powerFactorPercent",
    ]);
  });

  it("are missing with an error where the value has the wrong shape", async () => {
    await expect(decoded("amp", { amp: "16" })).rejects.toThrow('key "amp": expected a number, got "16"');
  });

  it.each([
    ["charger", chargerStatus],
    ["controller", controllerStatus],
  ] as const)("are found for every readable key of a %s", async (device, status) => {
    for (const info of keysOf(device).filter(({ key }) => key in status)) {
      const name = info.components[0] ?? "";
      const fields =
        device === "charger"
          ? decodeKey(await charger.component(name), info, { device, status })
          : decodeKey(await controller.component(name), info, { device, status });
      expect(Object.keys(fields).length, info.key).toBeGreaterThan(0);
      for (const value of Object.values(fields)) expect(value, info.key).not.toBeUndefined();
    }
  });
});

describe("a component of some keys", () => {
  it("asks for these, and for the firmware where an enum depends on it", async () => {
    const status = await charger.component("charging-status");
    const narrow = narrowComponent(status, [keyNamed("car"), keyNamed("wh")]);
    expect(narrow.keys).toEqual(["car", "wh", "fwv"]);
    expect(narrow.decode({ device: "charger", status: { car: 4, wh: 1.5 } })).toEqual({
      carState: "complete",
      energySinceConnectedWh: 1.5,
    });
  });

  it("leaves out what a lenient read goes without", async () => {
    const narrow = narrowComponent(await charger.component("config"), [keyNamed("amp"), keyNamed("frc")]);
    const context = { device: "charger", status: { amp: "x", frc: 0 }, skipped: new Set(["amp"]) } as const;
    expect(narrow.decode(context)).toEqual({ forceState: "neutral" });
  });
});

import { GoeCharger, GoeController } from "@goe/core";
import { describe, expect, it } from "vitest";
import { parseCondition } from "../../src/commands/watch/condition.js";

const charger = (text: string) => parseCondition(text, GoeCharger.local("localhost"), []);

describe("a condition", () => {
  it.each<[text: string, values: object, holds: boolean]>([
    ["carState=complete", { carState: "complete" }, true],
    ["carState=complete", { carState: "charging" }, false],
    ["carState=complete", {}, false],
    ["car-state == COMPLETE", { carState: "complete" }, true],
    ["car=4", { carState: "complete" }, true],
    ["car=wait-car,complete", { carState: "waitCar" }, true],
    ["car!=charging", { carState: "idle" }, true],
    ["car!=charging", { carState: "charging" }, false],
    ["car!=charging", {}, false],
    ["car=null", { carState: null }, true],
    ["car=unknown:9", { carState: "unknown:9" }, true],
    ["err=none", { chargeError: "none" }, true],
    ["powerTotal>1000", { powerTotalW: 1000.5 }, true],
    ["powerTotalW>1kW", { powerTotalW: 1000 }, false],
    ["power_total>=1kW", { powerTotalW: 1000 }, true],
    ["powerTotalW<1000", { powerTotalW: null }, false],
    ["wh >= 10 kWh", { energySinceConnectedWh: 10_000 }, true],
    ["energyLimit=null", { energyLimitWh: null }, true],
    ["energyLimitWh=2.5kWh", { energyLimitWh: 2500 }, true],
    ["amp=16A", { requestedCurrentA: 16 }, true],
    ["currentA.l1>=6", { currentA: { l1: 6.2 } }, true],
    ["currentA.l1>=6000mA", { currentA: { l1: 6.2 } }, true],
    ["voltage.n<1", { voltageV: { n: 0.5 } }, true],
    ["uptime>1h30min", { uptimeMs: 5_400_001 }, true],
    ["uptime<1d", { uptimeMs: 5_400_001 }, true],
    ["alw=on", { chargingAllowed: true }, true],
    ["alw=false", { chargingAllowed: false }, true],
    [
      "cdi.durationType=counterGoingUp",
      { chargingDuration: { durationType: "duration", valueMs: 1 } },
      false,
    ],
    ["cdi.durationType=duration", { chargingDuration: { durationType: "duration", valueMs: 1 } }, true],
    ["clp[4]>15", { currentLimitPresetsA: [6, 8, 10, 12, 16] }, true],
    ["fwv=60.4", { firmwareVersion: "60.4" }, true],
    ["trx=0", { transaction: 0 }, true],
    ["pha.after.l1=on", { phasesAtContactor: { after: { l1: true } } }, true],
  ])("%s for %j is %s", async (text, values, holds) => {
    expect((await charger(text)).holds({ ...values })).toBe(holds);
  });

  it("looks into the lists of a controller", async () => {
    const controller = GoeController.local("localhost");
    const condition = await parseCondition("categories[1].powerW<-1kW", controller, ["categories"]);
    expect(condition).toMatchObject({ info: undefined, field: "categories" });
    expect(condition.holds({ categories: [{ powerW: 5 }, { powerW: -1200 }] })).toBe(true);
    expect(condition.holds({ categories: [{ powerW: 5 }] })).toBe(false);
  });

  it("names the key that has to be read", async () => {
    expect((await charger("powerTotal>5")).info?.key).toBe("nrg");
  });
});

describe("no condition is", () => {
  it.each<[text: string, message: string]>([
    ["", '--until "" is no condition. Write a field or key, a comparison and a value, such as'],
    ["carState", '--until "carState" is no condition.'],
    ["carState=", '--until "carState=" is no condition.'],
    ["=4", '--until "=4" is no condition.'],
    ["carStat=4", 'a charger has no field or key "carStat". Did you mean carState or car?'],
    ["zzzzzz=4", 'a charger has no field or key "zzzzzz". "goe keys WORD" searches for one.'],
    ["carState=chargin", '"chargin" is not one of the words. Did you mean charging?'],
    ["carState=xyz", '"xyz" is not one of the words. The words are unknownOrError, idle, charging,'],
    ["carState>idle", '"idle" cannot be compared with >. Compare words with = or !=.'],
    ["powerTotal>much", '"much" cannot be compared with >. Give a number.'],
    ["powerTotal>5A", '"5A" cannot be compared with >. Give a number.'],
    [
      "nrg>5",
      "nrg has several values. Name one of voltageV, currentA, powerW, powerTotalW, powerFactorPercent.",
    ],
  ])("%s", async (text, message) => {
    await expect(charger(text)).rejects.toThrow(message);
  });
});

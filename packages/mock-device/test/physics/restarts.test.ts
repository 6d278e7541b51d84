import { describe, expect, it } from "vitest";
import { charger, told } from "../support/charger.js";
import { pass, write } from "../support/simulated.js";

describe("errors and restarts", () => {
  it("a fault shows as state 5, reason 26 and its number, and charging goes on when it is gone", () => {
    const sim = charger();
    sim.charger.plug("3-phase-16A");
    pass(sim, 30);
    sim.charger.world.chargeError = 1;
    pass(sim, 4);
    expect(told(sim, "car", "err", "modelStatus", "alw")).toEqual({
      car: 5,
      err: 1,
      modelStatus: 26,
      alw: false,
    });
    sim.charger.world.chargeError = 0;
    pass(sim, 20);
    expect(told(sim, "car", "err", "modelStatus")).toEqual({ car: 2, err: 0, modelStatus: 15 });
  });

  it("without its charge controller it knows nothing: car, err and pha are null", () => {
    const sim = charger();
    sim.charger.world.chargeControllerConnected = false;
    pass(sim, 1);
    expect(told(sim, "car", "err", "pha", "modelStatus")).toEqual({
      car: null,
      err: null,
      pha: null,
      modelStatus: 0,
    });
  });

  it("a restart counts, and uptime begins anew; settings, energies and the car stay", async () => {
    const sim = charger({ amp: 10 });
    sim.charger.plug("3-phase-16A");
    pass(sim, 600);
    const { rbc, eto } = sim.device.state.snapshot(["rbc", "eto"]);
    write(sim, { rst: true });
    // The answer goes out first.
    await Promise.resolve();
    expect(sim.device.online).toBe(false);
    expect(told(sim, "rbt", "rbc", "eto", "amp")).toEqual({ rbt: 0, rbc: Number(rbc) + 1, eto, amp: 10 });
    pass(sim, 30);
    expect(sim.device.online).toBe(true);
    expect(told(sim, "rbt", "car")).toEqual({ rbt: 30_000, car: 2 });
  });

  it.each(["false", "1", "null"])(
    "rst=%s restarts nothing (goecharger/go-eCharger-API-v2#165)",
    async (text) => {
      const sim = charger();
      sim.device.write("rst", text);
      await Promise.resolve();
      expect(sim.device.online).toBe(true);
    },
  );
});

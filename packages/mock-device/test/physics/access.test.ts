import { describe, expect, it } from "vitest";
import { charger, told } from "../support/charger.js";
import { pass, simulate, write } from "../support/simulated.js";

describe("access", () => {
  it("waits for a card, charges for it, counts for it", () => {
    const sim = charger({ acs: 1 });
    sim.charger.plug("3-phase-16A");
    pass(sim, 10);
    expect(told(sim, "modelStatus", "alw", "car")).toEqual({ modelStatus: 2, alw: false, car: 3 });
    sim.charger.tapCard(1);
    pass(sim, 600);
    expect(told(sim, "trx", "car", "lrc")).toEqual({ trx: 1, car: 2, lrc: 0 });
    const [first] = sim.device.state.get("cards") as { energy: number }[];
    expect(first?.energy).toBe(Math.floor(sim.device.state.number("wh")));
  });

  it("an unknown card changes nothing until it is taught in", () => {
    const sim = charger({ acs: 1 });
    sim.charger.plug("3-phase-16A");
    sim.charger.tapCard("04AABBCC");
    pass(sim, 5);
    expect(told(sim, "trx", "lrc")).toEqual({ trx: null, lrc: null });
    write(sim, { lrn: 3 });
    sim.charger.tapCard("04AABBCC");
    pass(sim, 10);
    expect(told(sim, "trx", "lrc", "car")).toEqual({ trx: 4, lrc: 3, car: 2 });
    expect(JSON.stringify(sim.device.state.snapshot())).not.toContain("04AABBCC");
    write(sim, { del: 3 });
    expect((sim.device.state.get("cards") as object[])[3]).toEqual({ name: "n/a", energy: 0, cardId: false });
  });

  it("writing the list of cards changes the named members of the named slots, in both forms (goecharger/go-eCharger-API-v2#305)", () => {
    const simulation = simulate({ profile: "core-60.4" });
    write(simulation, { cards: [{}, { name: "Anna", rfid: "04AA" }] });
    const slots = simulation.device.state.get("cards") as object[];
    expect(slots.slice(0, 3)).toEqual([
      { name: "n/a", energy: 0, cardId: true },
      { name: "Anna", energy: 0, cardId: true },
      { name: "n/a", energy: 0, cardId: false },
    ]);
    expect(simulation.device.state.snapshot(["c1n", "c1i", "c2i"])).toEqual({
      c1n: "Anna",
      c1i: true,
      c2i: false,
    });
    write(simulation, { c1e: 500, c1i: "" });
    expect((simulation.device.state.get("cards") as object[])[1]).toEqual({
      name: "Anna",
      energy: 500,
      cardId: false,
    });
    expect(JSON.stringify(simulation.device.state.snapshot())).not.toContain("04AA");
  });

  it("a client may start for any card since 055.2, and before only for nobody (goecharger/go-eCharger-API-v2#81, #118)", () => {
    const sim = charger({ acs: 1 });
    expect(sim.device.write("trx", "9")).toEqual({ result: "written" });
    const old = simulate({ profile: { ...sim.device.profile, firmware: "055.0" } });
    expect(old.device.write("trx", "1")).toEqual({
      result: "refused",
      refusal: { kind: "failed", reason: "starting transaction for 1 is not allowed" },
    });
    expect(old.device.write("trx", "0")).toEqual({ result: "written" });
  });

  it("a release lapses after a minute without a car (goecharger/go-eCharger-API-v2#117)", () => {
    const sim = charger({ acs: 1, trx: 0 });
    pass(sim, 59);
    expect(told(sim, "trx", "alw")).toEqual({ trx: 0, alw: true });
    pass(sim, 2);
    expect(told(sim, "trx", "alw", "modelStatus")).toEqual({ trx: null, alw: false, modelStatus: 2 });
  });
});

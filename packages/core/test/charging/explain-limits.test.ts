import { describe, expect, it } from "vitest";
import { charging, explain, paused, type Values } from "./charger-states.js";

describe("explain tells the smallest limit", () => {
  it.each<
    [what: string, status: Values, limitA: number | null, by: string | undefined, message: string | undefined]
  >([
    ["of the user", charging, 16, "amp", "The request allows 16 A per phase."],
    ["of the cable", { ...charging, cbl: 13, acu: 13 }, 13, "cbl", "The cable allows 13 A per phase."],
    [
      "of the cable where both are equal",
      { ...charging, cbl: 16 },
      16,
      "cbl",
      "The cable allows 16 A per phase.",
    ],
    ["of the installation", { ...charging, ama: 16 }, 16, "ama", "The installation allows 16 A per phase."],
    ["of the heat", { ...charging, amt: 10, acu: 10 }, 10, "amt", "The temperature allows 10 A per phase."],
    ["for a while", { ...charging, tcl: 8, acu: 8 }, 8, "tcl", "The temporary limit allows 8 A per phase."],
    ["of the group", { ...charging, loa: 7, acu: 7 }, 7, "loa", "Load management allows 7 A per phase."],
    [
      "of an adapter",
      { ...charging, adi: true, la3: 10, acu: 10 },
      10,
      "la3",
      "The adapter allows 10 A per phase.",
    ],
    [
      "of an adapter with one phase",
      { ...charging, adi: true, psm: 1, la1: 10, la3: 9, acu: 10 },
      10,
      "la1",
      "The adapter allows 10 A per phase.",
    ],
    [
      "of an adapter before 055.7",
      { ...charging, adi: true, la1: undefined, la3: undefined },
      16,
      "amp",
      "The request allows 16 A per phase.",
    ],
    [
      "not of an adapter that is not there (marq24/ha-goecharger-api2#142)",
      { ...charging, typ: "go-eCharger_Phoenix", adi: true, amp: 32, acu: null },
      32,
      "ama",
      "The installation allows 32 A per phase.",
    ],
    [
      "not one below what is allowed",
      { ...charging, adi: true, amp: 32, acu: 32 },
      32,
      "ama",
      "The installation allows 32 A per phase.",
    ],
    [
      "of the sun, by the charger's own list (marq24/ha-goecharger-api2#157)",
      {
        ...charging,
        acu: 6,
        cll: {
          minChargingCurrent: 6,
          cableCurrentLimit: 32,
          currentLimitMax: 16,
          pvSurplus: 6,
          unsymetryCurrentLimit: 26,
        },
      },
      6,
      "cll.pvSurplus",
      "The sun allows 6 A per phase.",
    ],
    [
      "by a name that nobody knows",
      { ...charging, acu: 9, cll: { unsymetryCurrentLimit: 9 } },
      9,
      "cll.unsymetryCurrentLimit",
      "The charger allows 9 A per phase.",
    ],
    ["without a name", { ...charging, acu: 9 }, 9, "acu", "The charger allows 9 A per phase."],
    [
      "not by the list of a charger that awaits a card",
      { ...paused, modelStatus: 2, cll: { accessControl: 0 } },
      16,
      "amp",
      undefined,
    ],
    [
      "that leaves too little",
      { ...paused, modelStatus: 27, loa: 4 },
      4,
      "loa",
      "Load management allows 4 A per phase, too little for a car.",
    ],
    ["of which there is none", { car: 2, alw: true }, null, undefined, undefined],
  ])("%s", async (_, status, limitA, by, message) => {
    const { currentLimitA, limitedBy, findings } = await explain(status);
    expect([currentLimitA, limitedBy]).toEqual([limitA, by]);
    const found = findings.find(({ code }) => code === "currentLimit" || code === "currentTooLow");
    expect(found?.message).toBe(message);
  });
});

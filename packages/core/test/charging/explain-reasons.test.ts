import { describe, expect, it } from "vitest";
import { blocked, charging, codesOf, eco, explain, idle, paused, type Values } from "./charger-states.js";

describe("explain says why a charger charges or not", () => {
  // States and reasons as the firmware numbers them; cited where a thread shows the very case.
  it.each<[situation: string, status: Values, summary: string, codes: string[]]>([
    ["no car", idle, "No car is plugged in.", ["noCar blocks", "currentLimit limits"]],
    [
      "no car, and a card is needed then",
      { ...idle, alw: false, acu: null, acs: 1, modelStatus: 2 },
      "No car is plugged in.",
      ["noCar blocks", "notChargingBecauseAccessControl blocks"],
    ],
    [
      "charging",
      charging,
      "The car is charging with 10.5 kW. Nothing speaks against it.",
      ["currentLimit limits"],
    ],
    [
      "charging by force",
      { ...charging, frc: 2, modelStatus: 3 },
      "The car is charging with 10.5 kW. The user switched charging on.",
      ["currentLimit limits"],
    ],
    [
      "charging with surplus",
      { ...charging, lmo: 4, pgrid: -300, modelStatus: 12 },
      "The car is charging with 10.5 kW. There is surplus solar power.",
      ["currentLimit limits"],
    ],
    [
      "a charging reason of tomorrow",
      { ...charging, modelStatus: 77 },
      "The car is charging with 10.5 kW.",
      ["currentLimit limits"],
    ],
    [
      "charging that nothing measures (goecharger/go-eCharger-API-v2#321)",
      { ...charging, nrg: Array(16).fill(0) },
      "The car is charging. Nothing speaks against it.",
      ["currentLimit limits", "noReadings note"],
    ],
    [
      "charging while the meter is silent",
      { ...charging, nrg: null },
      "The car is charging. Nothing speaks against it.",
      ["currentLimit limits"],
    ],
    [
      "force off that was written in this very second",
      { ...charging, frc: 1 },
      "The car is charging with 10.5 kW. Nothing speaks against it.",
      ["currentLimit limits"],
    ],
    [
      "force off that the car has not obeyed yet",
      { ...charging, alw: false, acu: null, frc: 1, modelStatus: 4 },
      "The car is charging with 10.5 kW. The user switched charging off.",
      ["notChargingBecauseForceStateOff note", "currentLimit limits"],
    ],
    [
      "force off on firmware that keeps saying charging (goecharger/go-eCharger-API-v2#60)",
      { ...idle, car: 2, alw: false, acu: null, frc: 1, modelStatus: 4, fwv: "052.1" },
      `${blocked} The user switched charging off.`,
      ["notChargingBecauseForceStateOff blocks"],
    ],
    [
      "force off (goecharger/go-eCharger-API-v2#156)",
      { ...paused, frc: 1, modelStatus: 4 },
      `${blocked} The user switched charging off.`,
      ["notChargingBecauseForceStateOff blocks"],
    ],
    [
      "a card is awaited",
      { ...paused, car: 3, acs: 1, modelStatus: 2 },
      `${blocked} A card or the app has to release charging first.`,
      ["notChargingBecauseAccessControl blocks"],
    ],
    [
      "a card is awaited, of a car that is not there (evcc-io/evcc#32510)",
      {
        fwv: "60.5",
        typ: "go-eCharger_Phoenix",
        car: 3,
        modelStatus: 2,
        frc: 0,
        alw: false,
        err: 0,
        acu: null,
        pha: [false, false, false, true, true, true],
      },
      `${blocked} A card or the app has to release charging first.`,
      ["notChargingBecauseAccessControl blocks", "carDoubtful note"],
    ],
    [
      "a card and force off",
      { ...paused, acs: 1, frc: 1, modelStatus: 2 },
      `${blocked} A card or the app has to release charging first.`,
      ["notChargingBecauseAccessControl blocks", "notChargingBecauseForceStateOff blocks"],
    ],
    [
      "force off after a card was shown",
      { ...paused, acs: 1, trx: 3, frc: 1, modelStatus: 4 },
      `${blocked} The user switched charging off.`,
      ["notChargingBecauseForceStateOff blocks"],
    ],
    [
      "force off and a group without current",
      { ...paused, loa: 0, frc: 1, modelStatus: 4 },
      `${blocked} The user switched charging off.`,
      [
        "notChargingBecauseForceStateOff blocks",
        "notChargingBecauseLoadManagementDoesntWant blocks",
        "currentTooLow blocks",
      ],
    ],
    [
      "the schedule",
      { ...paused, modelStatus: 5 },
      `${blocked} The schedule blocks this time of day.`,
      ["notChargingBecauseScheduler blocks"],
    ],
    [
      "the energy limit",
      { ...paused, dwo: 10_000, wh: 10_012.5, modelStatus: 6 },
      `${blocked} The energy limit of the session is reached.`,
      ["notChargingBecauseEnergyLimit blocks"],
    ],
    [
      "force off and the energy limit behind it",
      { ...paused, frc: 1, dwo: 10_000, wh: 10_000, modelStatus: 4 },
      `${blocked} The user switched charging off.`,
      ["notChargingBecauseForceStateOff blocks", "notChargingBecauseEnergyLimit blocks"],
    ],
    [
      "eco mode without data of the sun (goecharger/go-eCharger-API-v2#208)",
      eco,
      `${blocked} Waiting for a better price or sun.`,
      ["notChargingBecauseFallbackAwattar blocks", "noSurplusData note"],
    ],
    [
      "eco mode with too little sun",
      { ...eco, pgrid: 250.5 },
      `${blocked} Waiting for a better price or sun.`,
      ["notChargingBecauseFallbackAwattar blocks"],
    ],
    [
      "eco mode with nothing to wait for",
      { ...eco, fup: false },
      `${blocked} Waiting for a better price or sun.`,
      ["notChargingBecauseFallbackAwattar blocks", "ecoWithoutGoal blocks"],
    ],
    [
      "eco mode that waits for prices",
      { ...eco, fup: false, awe: true },
      `${blocked} Waiting for a better price or sun.`,
      ["notChargingBecauseFallbackAwattar blocks"],
    ],
    [
      "next-trip mode",
      { ...paused, lmo: 5, modelStatus: 18 },
      `${blocked} Next-trip mode waits for a better time.`,
      ["notChargingBecauseFallbackAutomaticStop blocks"],
    ],
    [
      "a change of phases (goecharger/go-eCharger-API-v2#121)",
      { ...paused, psm: 2, modelStatus: 23 },
      `${blocked} The charger is changing the number of phases.`,
      ["notChargingBecausePhaseSwitch blocks"],
    ],
    [
      "a change of phases while charging is still allowed",
      { ...idle, car: 4, psm: 2, modelStatus: 23 },
      `${blocked} The charger is changing the number of phases.`,
      ["notChargingBecausePhaseSwitch blocks"],
    ],
    [
      "load management",
      { ...paused, loa: 0, modelStatus: 27 },
      `${blocked} Load management grants no current.`,
      ["notChargingBecauseLoadManagementDoesntWant blocks", "currentTooLow blocks"],
    ],
    [
      "a backend",
      { ...paused, modelStatus: 28 },
      `${blocked} The OCPP backend does not allow it.`,
      ["notChargingBecauseOcppDoesntWant blocks"],
    ],
    [
      "a fault",
      { ...paused, car: 5, err: 8, modelStatus: 26 },
      `${blocked} There is a fault: gndInvalid.`,
      ["notChargingBecauseError blocks"],
    ],
    [
      "a fault of old firmware",
      { ...paused, car: 5, err: 13, fwv: "055.7", modelStatus: 26 },
      `${blocked} There is a fault: overtemp.`,
      ["notChargingBecauseError blocks"],
    ],
    [
      "a fault of tomorrow",
      { ...paused, car: 5, err: 99, modelStatus: 26 },
      `${blocked} There is a fault: unknown:99.`,
      ["notChargingBecauseError blocks"],
    ],
    [
      "a fault that the reason does not tell",
      { ...paused, car: 4, err: 9, modelStatus: 15 },
      `${blocked} There is a fault: contactorStuck.`,
      ["notChargingBecauseError blocks"],
    ],
    [
      "a state of fault alone",
      { ...paused, car: 5, err: null, modelStatus: 15 },
      `${blocked} There is a fault, see the charge error.`,
      ["notChargingBecauseError blocks"],
    ],
    [
      "no contact to the charge controller",
      { ...paused, car: null, err: null, modelStatus: 0 },
      `${blocked} No data from the charge controller, so nothing can be allowed.`,
      ["notChargingBecauseNoChargeCtrlData blocks"],
    ],
    [
      "a charge controller that is silent while the reason is an old one",
      { ...paused, car: null },
      `${blocked} No data from the charge controller, so nothing can be allowed.`,
      ["notChargingBecauseNoChargeCtrlData blocks"],
    ],
    [
      "a charge controller that is starting",
      { ...paused, car: 6, modelStatus: 15, fwv: "60.4" },
      `${blocked} The charger is still starting.`,
      ["notChargingBecauseInitializing blocks"],
    ],
    [
      "a car that does not begin",
      { ...idle, car: 3 },
      `${blocked} The car takes nothing of what the charger offers.`,
      ["carTakesNothing blocks", "currentLimit limits"],
    ],
    [
      "a car that is full",
      { ...idle, car: 4 },
      `${blocked} The car takes nothing of what the charger offers.`,
      ["carTakesNothing blocks", "currentLimit limits"],
    ],
    [
      "a car that was unplugged (goecharger/go-eCharger-API-v2#120)",
      { ...idle, car: 4, cbl: null },
      `${blocked} The car takes nothing of what the charger offers.`,
      ["carTakesNothing blocks", "carDoubtful note", "currentLimit limits"],
    ],
    [
      "a full car at a CORE, which sends null for the cable",
      { ...idle, typ: "go-eCharger_Phoenix", car: 4, cbl: null },
      `${blocked} The car takes nothing of what the charger offers.`,
      ["carTakesNothing blocks", "currentLimit limits"],
    ],
    [
      "a reason of tomorrow",
      { ...paused, modelStatus: 77 },
      `${blocked} The charger's reason is not known here: 77.`,
      ["unknown:77 blocks"],
    ],
    [
      "a number that is not in use",
      { ...paused, modelStatus: 21 },
      `${blocked} The charger's reason is not known here: 21.`,
      ["unknown:21 blocks"],
    ],
    [
      "a state of tomorrow",
      { ...idle, car: 7 },
      `${blocked} The charger does not say why.`,
      ["unexplained blocks", "currentLimit limits"],
    ],
    ["a charger that says nothing", {}, `${blocked} The charger does not say why.`, ["unexplained blocks"]],
    [
      "a charger that talks nonsense",
      Object.fromEntries(Object.keys(idle).map((key) => [key, "nonsense"])),
      `${blocked} The charger does not say why.`,
      ["unexplained blocks"],
    ],
    [
      "surplus data in basic mode (goecharger/go-eCharger-API-v2#207)",
      { ...charging, pgrid: -3000 },
      "The car is charging with 10.5 kW. Nothing speaks against it.",
      ["surplusUnused note", "currentLimit limits"],
    ],
    [
      "surplus data while surplus charging is off",
      { ...eco, fup: false, awe: true, pgrid: -3000 },
      `${blocked} Waiting for a better price or sun.`,
      ["notChargingBecauseFallbackAwattar blocks", "surplusUnused note"],
    ],
    [
      "one phase by setting",
      { ...charging, psm: 1 },
      "The car is charging with 10.5 kW. Nothing speaks against it.",
      ["currentLimit limits", "onePhase limits"],
    ],
    [
      "one phase by the logic",
      { ...charging, fsp: true },
      "The car is charging with 10.5 kW. Nothing speaks against it.",
      ["currentLimit limits", "onePhase limits"],
    ],
    [
      "one phase where the grid has no more",
      { ...charging, psm: 1, pha: [true, false, false, true, false, false] },
      "The car is charging with 10.5 kW. Nothing speaks against it.",
      ["currentLimit limits"],
    ],
    [
      "a car that takes less",
      { ...charging, amp: 32, acu: 32 },
      "The car is charging with 10.5 kW. Nothing speaks against it.",
      ["currentLimit limits", "carTakesLess limits"],
    ],
  ])("%s", async (_, status, summary, codes) => {
    const explained = await explain(status);
    expect(explained.summary).toBe(summary);
    expect(codesOf(explained)).toEqual(codes);
    expect(explained.charging).toBe(summary.startsWith("The car is charging"));
  });

  it("gives state and reason as words", async () => {
    expect(await explain(charging)).toMatchObject({
      carState: "charging",
      reason: "chargingBecauseFallbackDefault",
    });
    expect(await explain({ car: 9, modelStatus: 77 })).toMatchObject({
      carState: "unknown:9",
      reason: "unknown:77",
    });
    expect(await explain({ car: null })).toMatchObject({ carState: null, reason: null });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChargingExplanation, GoeCharger } from "../../src/index.js";
import { chargerKeys } from "../../src/keys.js";
import { answering } from "../answering-transport.js";
import { exampleStatus } from "../example-status.js";

type Values = Readonly<Record<string, unknown>>;

function explain(values: Values): Promise<ChargingExplanation> {
  return GoeCharger.local("charger", answering(values)).explain();
}

/** Findings as `code severity`. */
function codesOf({ findings }: ChargingExplanation): string[] {
  return findings.map(({ code, severity }) => `${code} ${severity}`);
}

// A V4 with firmware 59.4 and a car of 11 kW at a cable for 32 A.
const idle: Values = {
  typ: "go-eCharger_V4",
  fwv: "59.4",
  car: 1,
  alw: true,
  err: 0,
  modelStatus: 15,
  frc: 0,
  acs: 0,
  trx: null,
  dwo: null,
  wh: 0,
  lmo: 3,
  fup: true,
  awe: false,
  pgrid: null,
  psm: 0,
  fsp: false,
  pha: [false, false, false, true, true, true],
  nrg: [230.1, 231.4, 229.8, 1.9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  acu: 16,
  cll: null,
  ama: 32,
  cbl: 32,
  amt: 32,
  adi: false,
  la1: 16,
  la3: 16,
  loa: null,
  tcl: null,
  amp: 16,
};
const charging: Values = {
  ...idle,
  car: 2,
  nrg: [
    227.54, 225.99, 226.61, 2.79, 15.314, 15.39, 15.466, 3484.561, 3471.439, 3503.163, 0, 10459.16, 100, 99.8,
    99.9, 100,
  ],
};
const paused: Values = { ...idle, car: 4, alw: false, acu: null };
const eco: Values = { ...paused, lmo: 4, modelStatus: 17 };
const blocked = "The car is not charging.";

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

describe("explain says what to do", () => {
  it.each<[situation: string, status: Values, keys: string[], advice: string | undefined]>([
    [
      "for a card",
      { ...paused, acs: 1, modelStatus: 2 },
      ["acs", "trx"],
      "Hold a card to the charger, or write trx=0.",
    ],
    [
      "where a system decides",
      { ...paused, acs: 2, modelStatus: 2 },
      ["acs", "trx"],
      "Start charging in the charge management system.",
    ],
    [
      "after force off",
      { ...paused, frc: 1, modelStatus: 4 },
      ["frc"],
      "Write frc=2 to charge now, or frc=0 to leave it to the charger.",
    ],
    [
      "at the energy limit",
      { ...paused, dwo: 1, wh: 1, modelStatus: 6 },
      ["dwo", "wh"],
      "Raise dwo, or write dwo=null for no limit.",
    ],
    ["in eco mode", eco, ["lmo", "fup", "awe"], "Write frc=2 to charge now, or lmo=3 to leave this mode."],
    ["and nothing where time does it", { ...paused, modelStatus: 24 }, ["modelStatus"], undefined],
  ])("%s", async (_, status, keys, advice) => {
    const [first] = (await explain(status)).findings;
    expect(first?.keys).toEqual(keys);
    expect(first?.advice).toBe(advice);
  });

  it("with keys that chargers have, and sentences", async () => {
    const known = new Set(chargerKeys.map(({ key }) => key));
    const reasons = Array.from({ length: 45 }, (_, modelStatus) => ({ ...paused, modelStatus }));
    const limited = { ...charging, acu: 6, cll: { pvSurplus: 6 } };
    for (const status of [...reasons, charging, limited, eco, { ...charging, psm: 1, pgrid: 1, nrg: [0] }]) {
      for (const { keys, message, advice = "None." } of (await explain(status)).findings) {
        expect(
          keys.filter((key) => !known.has(key)),
          message,
        ).toEqual([]);
        expect(`${message} ${advice}`).toMatch(/^[A-Z].*\.$/);
        const written = [...advice.matchAll(/\b([a-z]{2,4})=/g)].map(([, key]) => key ?? "");
        expect(
          written.filter((key) => !known.has(key)),
          advice,
        ).toEqual([]);
      }
    }
  });
});

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

describe("explain takes whatever comes", () => {
  it("asks once, for keys of chargers alone", async () => {
    const { transport, urls } = answering(charging);
    await GoeCharger.local("charger", { transport }).explain();
    const asked = new URL(urls[0] ?? "").searchParams.get("filter")?.split(",") ?? [];
    expect(urls).toHaveLength(1);
    expect([...asked].sort()).toEqual(Object.keys(idle).sort());
    expect(asked.filter((key) => !chargerKeys.some((info) => info.key === key))).toEqual([]);
  });

  it("never throws, whatever a charger says", async () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.integer({ min: -1, max: 50 }), fc.boolean());
    const status = fc.record(Object.fromEntries(Object.keys(idle).map((key) => [key, value])), {
      requiredKeys: [],
    });
    await fc.assert(
      fc.asyncProperty(status, async (values) => {
        const { charging: isCharging, findings, summary, currentLimitA } = await explain(values);
        expect(summary).toMatch(/^[A-Z].*\.$/s);
        expect(isCharging || findings.some(({ severity }) => severity === "blocks")).toBe(true);
        expect(currentLimitA === null || Number.isFinite(currentLimitA)).toBe(true);
        expect(new Set(findings.map(({ code }) => code)).size).toBe(findings.length);
      }),
    );
  });

  it("reads a full status", async () => {
    const { summary } = await explain(exampleStatus("charger"));
    expect(summary).toBe("No car is plugged in.");
  });
});

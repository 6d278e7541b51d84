import type { ChargingFacts, FindingRow } from "./charging-facts.js";

/** What the car and the sun have to do with it. */
export function carNotes({
  status,
  numberOf,
  reason,
  charging,
  allowed,
}: ChargingFacts): readonly FindingRow[] {
  const { car, cbl, fup, awe, typ } = status;
  const waits = !charging && reason?.endsWith("Awattar") === true;
  const hasData = numberOf("pgrid") < 1 / 0;
  return [
    [
      allowed && (car === 3 || car === 4),
      "carTakesNothing",
      "blocks",
      "car",
      "The car takes nothing of what the charger offers.",
      "It may be full or wait for a time of its own; unplug the car and plug it in again.",
    ],
    [
      // A CORE has no cbl; it sends null like keys that it lacks.
      !cbl &&
        (car === 3
          ? reason === "notChargingBecauseAccessControl"
          : car === 4 && cbl === null && !/_P/.test(`${typ}`)),
      "carDoubtful",
      "note",
      "car cbl",
      "Maybe there is no car: some firmware is mistaken about that.",
    ],
    [
      waits && fup === false && awe === false,
      "ecoWithoutGoal",
      "blocks",
      "fup awe",
      "Eco mode heeds neither sun nor prices.",
      "Write fup=true for the sun, or awe=true for prices.",
    ],
    [
      waits && fup === true && !hasData,
      "noSurplusData",
      "note",
      "pgrid ids",
      "No data of the solar system arrives.",
      "Connect a go-e Controller, or write ids every 5 seconds.",
    ],
    [
      hasData && (numberOf("lmo") === 3 || fup === false),
      "surplusUnused",
      "note",
      "lmo fup pgrid",
      "Charging does not follow the data of the solar system.",
      "Write lmo=4 and fup=true to charge with surplus.",
    ],
  ];
}

/** Whose limit it is, by its key. */
const limitOwners: Readonly<Record<string, string>> = {
  amp: "The request",
  tcl: "The temporary limit",
  ama: "The installation",
  cbl: "The cable",
  amt: "The temperature",
  la1: "The adapter",
  la3: "The adapter",
  loa: "Load management",
  "cll.pvSurplus": "The sun",
};

/** How fast the car may charge and does. */
export function currentNotes(
  { status, charging, allowed, readings }: ChargingFacts,
  limitA: number | null,
  limitedBy: string = "",
): readonly FindingRow[] {
  const { fsp, pha, psm } = status;
  const most = limitA ?? Number.NaN;
  const drawnA = Math.max(...readings.slice(4, 7));
  const [key = ""] = limitedBy.split(".");
  const message = `${limitOwners[limitedBy] ?? "The charger"} allows ${most} A per phase`;
  return [
    [!charging && most < 6, "currentTooLow", "blocks", key, `${message}, too little for a car.`],
    [
      (charging || allowed) && most >= 6,
      "currentLimit",
      "limits",
      key,
      `${message}.`,
      key === "amp" ? "Raise amp." : undefined,
    ],
    [
      charging && drawnA > 0 && drawnA < most - 2,
      "carTakesLess",
      "limits",
      "nrg",
      `The car takes ${drawnA.toFixed()} A of that.`,
    ],
    [
      charging && (fsp === true || psm === 1) && !(Array.isArray(pha) && pha[4] === false),
      "onePhase",
      "limits",
      "psm fsp",
      "The charger uses one phase.",
      "Write psm=2 for three phases.",
    ],
    [
      charging && readings.length > 0 && !readings.some(Boolean),
      "noReadings",
      "note",
      "nrg",
      "The charger measures nothing while it charges.",
    ],
  ];
}

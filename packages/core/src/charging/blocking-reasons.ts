import { chargingReasonTable } from "../generated/charger/enums.js";
import { chargingReasonMeanings } from "../generated/enum-meanings.js";
import type { ChargingFacts, FindingRow } from "./charging-facts.js";

const now = "Write frc=2 to charge now";
const eco = ["lmo fup awe", `${now}, or lmo=3 to leave this mode.`] as const;
const managed = "Start charging in the charge management system.";
const backend = ["ocppe", "Start charging at the OCPP backend, or write ocppe=false."] as const;

/** Keys to look at and what to do, by the number of the reason. Others end by themselves, or nobody knows what ends them. */
const remedies: Readonly<Record<number, readonly [keys: string, advice?: string]>> = {
  0: ["car err", "If nothing changes, write rst=true to restart the charger."],
  2: ["acs trx", "Hold a card to the charger, or write trx=0."],
  4: ["frc", `${now}, or frc=0 to leave it to the charger.`],
  5: ["sch_week sch_satur sch_sund", `${now}, or change the schedule.`],
  6: ["dwo wh", "Raise dwo, or write dwo=null for no limit."],
  16: eco,
  17: eco,
  18: eco,
  26: ["err", "Unplug the car and plug it in again; if the fault stays, call an electrician."],
  27: ["loa lot", "Raise lot, or wait for the other chargers of the group."],
  28: backend,
  32: ["psm amp", "Write psm=2 for three phases, or lower amp."],
  35: backend,
  37: backend,
};

/** The reason that the charger gives, then others that will keep it from charging as soon as that one is gone. */
export function blockingReasons({
  status,
  numberOf,
  reason,
  fault,
  charging,
  allowed,
}: ChargingFacts): readonly FindingRow[] {
  const { acs, frc, car, trx, loa } = status;
  const numbers = [
    !allowed && reason !== null && !reason.startsWith("charging") && numberOf("modelStatus"),
    !charging && (car === 5 || (fault !== null && fault !== "none")) && 26,
    !charging && car === null && 0,
    !charging && car === 6 && 40,
    !allowed && acs === 1 && trx === null && 2,
    !allowed && frc === 1 && 4,
    !allowed && numberOf("wh") >= numberOf("dwo") && 6,
    !allowed && loa === 0 && 27,
  ];
  return [...new Set(numbers)].flatMap((number) => {
    if (number === false) return [];
    const [keys = "modelStatus", advice] = remedies[number] ?? [];
    const code = chargingReasonTable.names[number] ?? (`unknown:${number}` as const);
    const meaning = reasonMeaning(number) || `The charger's reason is not known here: ${number}.`;
    const message = number === 26 && fault !== null ? `There is a fault: ${fault}.` : meaning;
    const severity = charging ? "note" : "blocks";
    return [[true, code, severity, keys, message, number === 2 && acs === 2 ? managed : advice]];
  });
}

/** What a number of the charging reason means; empty for one without a meaning. */
export function reasonMeaning(number: number): string {
  return chargingReasonMeanings.split("\n")[number] ?? "";
}

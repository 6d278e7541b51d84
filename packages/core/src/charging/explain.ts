import type { ComponentDefinition } from "../component.js";
import type { RawStatus } from "../decode.js";
import { blockingReasons, reasonMeaning } from "./blocking-reasons.js";
import { chargingFacts, type FindingRow } from "./charging-facts.js";
import { currentLimit } from "./current-limit.js";
import type { ChargingExplanation } from "./explanation.js";
import { carNotes, currentNotes } from "./notes.js";

/** Reads what an explanation needs. No key is required, none can be misshapen. */
export const explanation: ComponentDefinition<ChargingExplanation, "charger"> = {
  name: "explanation",
  keys: "modelStatus car alw err fwv typ frc acs trx dwo wh lmo fup awe pgrid psm fsp pha nrg acu cll ama cbl amt adi la1 la3 loa tcl amp".split(
    " ",
  ),
  decode: ({ status }) => explain(status),
};

/** Why the charger with this status charges or not. */
export function explain(status: RawStatus): ChargingExplanation {
  const facts = chargingFacts(status);
  const { numberOf, carState, reason, charging, readings } = facts;
  const [currentLimitA, limitedBy] = currentLimit(facts);
  const rows: FindingRow[] = [
    [carState === "idle", "noCar", "blocks", "car", "No car is plugged in."],
    ...blockingReasons(facts),
    ...carNotes(facts),
    ...currentNotes(facts, currentLimitA, limitedBy),
  ];
  const isBlocked = rows.some(([applies, , severity]) => applies && severity === "blocks");
  rows.unshift([
    !charging && !isBlocked,
    "unexplained",
    "blocks",
    "modelStatus",
    "The charger does not say why.",
  ]);
  const findings = rows
    .filter(([applies]) => applies)
    .map(([, code, severity, keys, message, advice]) => ({
      code,
      keys: keys.split(" "),
      message,
      advice,
      severity,
    }));
  const kilowatts = Number(readings[11]) / 1000;
  const summary = charging
    ? `The car is charging${kilowatts > 0 ? ` with ${kilowatts.toFixed(1)} kW` : ""}. ${reasonMeaning(numberOf("modelStatus"))}`
    : `${carState === "idle" ? "" : "The car is not charging. "}${findings[0]?.message}`;
  return { charging, carState, reason, summary: summary.trim(), findings, currentLimitA, limitedBy };
}

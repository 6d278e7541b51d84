import type { PhaseChoice } from "@goe/core";
import type { ChargingFlags } from "../../charging/charging-flags.js";
import { runOf } from "../../charging/run-verb.js";
import { UsageError } from "../../usage-error.js";
import type { CommandRun } from "../command.js";

const choices: ReadonlyMap<string | undefined, PhaseChoice> = new Map<string | undefined, PhaseChoice>([
  ["auto", "auto"],
  ["1", 1],
  ["3", 3],
]);

/** Says with how many phases to charge. */
export const run: CommandRun<ChargingFlags> = runOf(([word, more]) => {
  const phases = choices.get(word?.toLowerCase());
  if (phases === undefined || more !== undefined) {
    const given =
      word === undefined ? "No number of phases was given" : `"${more ?? word}" is no number of phases`;
    throw new UsageError(`${given}. Give auto, 1 or 3.`);
  }
  return (charger, options) => charger.setPhases(phases, options);
});

import type { ChargingFlags } from "../../charging/charging-flags.js";
import { runOf } from "../../charging/run-verb.js";
import { UsageError } from "../../usage-error.js";
import type { CommandRun } from "../command.js";

/** Releases chargers that wait for a card. */
export const run: CommandRun<ChargingFlags> = runOf(([word, more]) => {
  if (more !== undefined || (word !== undefined && !/^(?:[1-9]|10)$/.test(word))) {
    throw new UsageError(
      `"${more ?? word}" is no card. Give the number of a slot, 1 to 10, or nothing for no card.`,
    );
  }
  return (charger, options) => charger.authorize(word === undefined ? undefined : Number(word), options);
});

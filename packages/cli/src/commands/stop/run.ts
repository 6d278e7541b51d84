import type { ChargingFlags } from "../../charging/charging-flags.js";
import { noWord, runOf } from "../../charging/run-verb.js";
import type { CommandRun } from "../command.js";

/** Forces chargers off. */
export const run: CommandRun<ChargingFlags> = runOf((words) => {
  noWord("stop", words);
  return (charger, options) => charger.stopCharging(options);
});

import type { ChargingFlags } from "../../charging/charging-flags.js";
import { noWord, runOf } from "../../charging/run-verb.js";
import type { CommandRun } from "../command.js";

/** Starts charging as the start button of go-e's app does. */
export const run: CommandRun<ChargingFlags> = runOf((words) => {
  noWord("start", words);
  return (charger, options) => charger.startCharging(options);
});

import { type ChargingFlags, chargingOptions } from "../../charging/charging-flags.js";
import type { CommandDefinition } from "../command.js";

export const phasesCommand: CommandDefinition<ChargingFlags> = {
  name: "phases",
  options: chargingOptions,
  load: async () => (await import("./run.js")).run,
  loadPage: async () => (await import("./page.js")).page,
};

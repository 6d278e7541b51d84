import type { CommandPage } from "../commands/command-page.js";
import type { ChargingFlags } from "./charging-flags.js";

export const chargingOptionTexts: CommandPage<ChargingFlags>["options"] = {
  dryRun: { brief: "Look what there is to do, and show what would be sent" },
  verify: { brief: "Read back whether the charger did it; so on a terminal" },
  noVerify: { brief: "Believe what the charger answers; so in scripts" },
};

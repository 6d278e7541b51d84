import type { ChargingFlags } from "../../charging/charging-flags.js";
import { chargingOptionTexts } from "../../charging/charging-option-texts.js";
import type { CommandPage } from "../command-page.js";

export const page: CommandPage<ChargingFlags> = {
  brief: "End charging after so much energy",
  words: "energy|off",
  intro: "goe limit sets how much energy a car may take in a session. It stays for the sessions that follow.",
  common: "device",
  options: chargingOptionTexts,
  sections: [{ title: "Energy", lines: ["A number with its unit: 10kWh, 2500Wh. off is no limit."] }],
  examples: ["goe limit 10kWh --host 192.168.1.20", "goe limit off --device garage"],
  complete: async () => ["off"],
};

import type { ChargingFlags } from "../../charging/charging-flags.js";
import { chargingOptionTexts } from "../../charging/charging-option-texts.js";
import type { CommandPage } from "../command-page.js";

export const page: CommandPage<ChargingFlags> = {
  brief: "Charge with one phase, with three, or as it fits",
  words: "auto|1|3",
  intro:
    "goe phases says with how many phases to charge. A change while a car charges pauses it for some seconds.",
  common: "device",
  options: chargingOptionTexts,
  sections: [],
  examples: ["goe phases 1 --host 192.168.1.20", "goe phases auto --device garage"],
  complete: async () => ["auto", "1", "3"],
};

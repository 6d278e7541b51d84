import type { ChargingFlags } from "../../charging/charging-flags.js";
import { chargingOptionTexts } from "../../charging/charging-option-texts.js";
import type { CommandPage } from "../command-page.js";

export const page: CommandPage<ChargingFlags> = {
  brief: "Stop charging",
  words: "",
  intro: "goe stop forces the charger off, until it is started again or the car is unplugged.",
  common: "device",
  options: chargingOptionTexts,
  sections: [],
  examples: ["goe stop --host 192.168.1.20", "goe stop --all"],
};

import type { ChargingFlags } from "../../charging/charging-flags.js";
import { chargingOptionTexts } from "../../charging/charging-option-texts.js";
import type { CommandPage } from "../command-page.js";

export const page: CommandPage<ChargingFlags> = {
  brief: "Start charging now",
  words: "",
  intro:
    "goe start does what the start button of the go-e app does: a charger that waits for a card is released,\n" +
    "any other is forced on, also in eco mode without sun. A car that is full or asleep does not charge for all that:\n" +
    "goe why tells.",
  common: "device",
  options: chargingOptionTexts,
  sections: [],
  examples: ["goe start --host 192.168.1.20", "goe start --device garage --verify"],
};

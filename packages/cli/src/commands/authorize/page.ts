import type { ChargingFlags } from "../../charging/charging-flags.js";
import { chargingOptionTexts } from "../../charging/charging-option-texts.js";
import type { CommandPage } from "../command-page.js";

export const page: CommandPage<ChargingFlags> = {
  brief: "Let a waiting car charge, with or without a card",
  words: "[card]",
  intro:
    "goe authorize releases a charger that waits for a card: without one, or at the expense of the card in that slot.\n" +
    "It holds until the car is unplugged, or for a minute or two when none is there.",
  common: "device",
  options: chargingOptionTexts,
  sections: [
    {
      title: "Card",
      lines: ["Number of a slot, 1 to 10, as the go-e app shows them. Firmware before 055.2 takes none."],
    },
  ],
  examples: ["goe authorize --host 192.168.1.20", "goe authorize 2 --device garage"],
};

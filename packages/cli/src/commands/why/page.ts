import type { CommandPage } from "../command-page.js";

export const page: CommandPage = {
  brief: "Tell why a car charges, does not, or charges slowly",
  words: "",
  intro:
    "goe why looks at what a charger says about itself and tells why it charges or not, what holds the current down,\n" +
    "and what to do about it.",
  common: "device",
  options: {},
  sections: [
    {
      title: "Findings",
      lines: [
        ["blocks", "Speaks against charging; what decides comes first"],
        ["limits", "Makes it slower"],
        ["note", "Good to know"],
      ],
    },
  ],
  examples: ["goe why --host 192.168.1.20", "goe why --device garage --json", "goe why --all"],
};

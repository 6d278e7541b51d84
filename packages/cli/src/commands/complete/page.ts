import type { CommandPage } from "../command-page.js";

export const page: CommandPage = {
  brief: "What the word at the cursor may become",
  words: "-- word…",
  intro:
    "goe __complete is what the scripts of goe completion ask. It prints what the last word may become, a line each,\n" +
    'with its meaning behind a tab; or ":files" where names of files fit.',
  common: "output",
  usage: ["goe __complete -- word…"],
  options: {},
  sections: [],
  examples: ["goe __complete -- charger ch"],
};

import type { CommandPage } from "../command-page.js";
import type { KeysFlags } from "./command.js";

export const page: CommandPage<KeysFlags> = {
  brief: "Look up what keys and fields mean, without a device",
  words: "[word…]",
  intro:
    "goe keys tells what is known of the keys of chargers and controllers: meaning, unit, range, words, firmware, faults\n" +
    "and sources. It asks no device.",
  common: "output",
  usage: ["goe keys", "goe keys KEY", "goe keys FIELD", "goe keys word…"],
  options: {
    writable: { brief: "Only what can be set" },
    component: { value: "NAME", brief: "Only what this component shows, such as pv-surplus" },
    firmware: { value: "VERSION", brief: "Only what this firmware has, such as 60.4" },
    model: { value: "MODEL", brief: "Only what this model has: V3, V4, V5, CORE or PRO" },
  },
  sections: [
    {
      title: "Words",
      lines: [
        ["KEY or FIELD", "All about it: amp, requestedCurrent, requested-current"],
        ["word…", "Keys with these words in name, summary, words or notes, the likeliest first"],
        ["nothing", "A table of all keys"],
      ],
    },
    {
      title: "One kind of device alone",
      lines: [["--kind KIND", "charger or controller"]],
    },
  ],
  examples: [
    "goe keys amp",
    "goe keys charging current",
    "goe keys --writable --component pv-surplus",
    "goe keys --firmware 60.4 --model CORE --output csv",
  ],
  complete: async () => {
    const { chargerKeys, controllerKeys } = await import("@goe/core/keys");
    return [...new Set([...chargerKeys, ...controllerKeys].flatMap(({ key, field }) => [key, field]))];
  },
};

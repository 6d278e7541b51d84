import { ExitCode } from "../../exit-code.js";
import type { CommandPage } from "../command-page.js";
import type { GetFlags } from "./flags.js";

export const page: CommandPage<GetFlags> = {
  brief: "Show single values by key or field",
  words: "name…",
  intro:
    "goe get shows values of a charger or controller with their units: a single one alone, several with their names.",
  common: "device",
  options: { raw: { brief: "The values as the device sends them, as JSON" } },
  sections: [
    {
      title: "Names",
      lines: [
        'A key or a field, with or without its unit: car, carState, powerTotal, power-total-w. "goe keys" lists all.',
        "With --raw also keys that goe does not know.",
      ],
    },
    {
      title: "Exit status",
      lines: [[String(ExitCode.notThere), "The device lacks a key; what it has is shown"]],
    },
  ],
  examples: [
    "goe get requestedCurrent --host 192.168.1.20",
    "goe get car power-total energyTotal --host 192.168.1.20",
    "goe get amp --raw --host 192.168.1.20",
    "goe get powerTotal --all --json",
  ],
  complete: async () => {
    const { readableNames } = await import("./readable-names.js");
    return [...readableNames("charger"), ...readableNames("controller")];
  },
};

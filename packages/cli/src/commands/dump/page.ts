import type { CommandPage } from "../command-page.js";
import type { DumpFlags } from "./flags.js";

export const page: CommandPage<DumpFlags> = {
  brief: "Print all that a device says, fit to be posted",
  words: "",
  intro:
    "goe dump prints the whole status of a device as one JSON value, with model, firmware and time. Serial numbers,\n" +
    "names, networks, cards and tokens become ***; numbers stay.",
  common: "device",
  options: {
    redact: { brief: "Without secrets; this is so unless --raw is given" },
    raw: { brief: "With all secrets: for your own backup, not for others" },
  },
  sections: [
    {
      title: "Output",
      lines: [
        ["capturedAt", "When the status was read, in UTC"],
        ["goeVersion", "Version of goe"],
        ["device", "charger or controller"],
        ["model", "V3, V4, V5, CORE, PRO or Controller; null for one that goe does not know"],
        ["firmware", "As in key fwv"],
        ["redacted", "Whether secrets were taken out"],
        ["status", 'All keys as the device sent them, in its order; "goe diff" compares them'],
      ],
    },
  ],
  examples: ["goe dump --host 192.168.1.20 > charger.json", "goe dump --raw --device garage > backup.json"],
};

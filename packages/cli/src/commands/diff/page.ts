import { ExitCode } from "../../exit-code.js";
import type { CommandPage } from "../command-page.js";
import type { DiffFlags } from "./command.js";

export const page: CommandPage<DiffFlags> = {
  brief: "Show what differs between two dumps, or a dump and now",
  words: "A.json B.json|live",
  intro:
    "goe diff compares two files that goe dump or goe json wrote, or one with the device as it is now. Values are\n" +
    "decoded; secrets are compared, and never shown.",
  common: "device",
  usage: ["goe diff A.json B.json", "goe diff A.json live --host HOST", "goe diff live B.json --device NAME"],
  options: { allKeys: { brief: "Also clocks that run by themselves, such as rbt, utc and loc" } },
  sections: [
    {
      title: "Exit status, beside that of every command",
      lines: [
        [`${ExitCode.ok}`, "No differences"],
        [`${ExitCode.different}`, "There are differences"],
      ],
    },
  ],
  examples: [
    "goe diff before.json after.json",
    "goe diff before.json live --host 192.168.1.20",
    "goe diff before.json live --device garage --json",
  ],
  // Names of files fit anywhere; the word is offered to who began it.
  complete: async ({ word }) => (word !== "" && "live".startsWith(word) ? ["live"] : "files"),
};

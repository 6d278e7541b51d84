import { ExitCode } from "../../exit-code.js";
import type { CommandPage } from "../command-page.js";

export const page: CommandPage = {
  brief: "Examine a device: network, firmware, keys, clock",
  words: "",
  intro:
    "goe doctor looks whether a device can be reached and answers in time, whether its model and firmware are known,\n" +
    "and whether all that it says has the form that it should. The report holds no secrets and is Markdown: paste it\n" +
    "into an issue as it is.",
  common: "device",
  options: {},
  sections: [
    {
      title: "Findings",
      lines: [
        ["ok", "As it should be"],
        ["note", "Worth knowing; programs work"],
        ["problem", "Something does not work or soon will not; what to do stands behind it"],
      ],
    },
    {
      title: "Exit status, beside that of every command",
      lines: [
        [`${ExitCode.ok}`, "No problems"],
        [`${ExitCode.problems}`, "There are problems, such as a device that cannot be reached"],
      ],
    },
  ],
  examples: ["goe doctor --host 192.168.1.20", "goe doctor --device garage --json", "goe doctor --all"],
};

import type { PageSection } from "../commands/command-page.js";
import { ExitCode } from "../exit-code.js";

/** What `goe --help` says beside the lists of commands and options. */
export const goePage: {
  readonly intro: string;
  readonly usage: PageSection;
  readonly behindOptions: readonly PageSection[];
} = {
  intro:
    "goe reads, sets and watches go-e chargers and go-e Controllers, in the local network or through the go-e cloud.",
  usage: {
    title: "Usage",
    lines: [
      "goe <command> --host HOST …",
      "goe <command> --device NAME …",
      "goe <command> --cloud SERIAL …",
      "goe <command> --mock …",
    ],
  },
  behindOptions: [
    {
      title: "Environment",
      lines: [
        ["GOE_DEVICE", "Name of the saved device to use where the command line names none"],
        ["GOE_CONFIG", "Path of the file with the saved devices"],
        ["GOE_CLOUD_TOKEN", "Token for the cloud, from the go-e app; as an option others could read it"],
        ["NO_COLOR", "Any text: print without colour"],
        ["FORCE_COLOR", "Any text but 0: print in colour, also into files and pipes"],
      ],
    },
    {
      title: "Exit status",
      lines: [
        [`${ExitCode.ok}`, "All went well"],
        [`${ExitCode.internalFault}`, "A fault of goe, or the output could not be written"],
        [`${ExitCode.usage}`, "The command line is wrong; nothing was sent"],
        [`${ExitCode.network}`, "No answer: unknown host, no connection, time-out"],
        [
          `${ExitCode.refused}`,
          "The device or the cloud refused: API off, busy, wrong token, device offline",
        ],
        [`${ExitCode.protocol}`, "The answer does not follow the API"],
        [`${ExitCode.notApplied}`, "A write was accepted, and the device did not do it"],
        [`${ExitCode.notReached}`, "goe watch: the time was over before what --until waits for"],
        [`${ExitCode.different}`, "goe diff: there are differences"],
        [`${ExitCode.problems}`, "goe doctor: there are problems"],
        [`${ExitCode.notThere}`, "goe get: the device lacks a key"],
        [`${ExitCode.interrupted}`, "Ended by Ctrl-C before it was done"],
      ],
    },
    {
      title: "Examples",
      lines: [
        "goe charger charging-status --host 192.168.1.20",
        "goe controller all --json --host 192.168.1.21",
        "goe json amp car --host 192.168.1.20",
        "goe charger all --mock",
      ],
    },
    { title: "More", lines: ["goe <command> --help"] },
  ],
};

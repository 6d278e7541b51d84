import { ExitCode } from "../../exit-code.js";
import type { CommandPage } from "../command-page.js";
import type { WatchFlags } from "./command.js";

export const page: CommandPage<WatchFlags> = {
  brief: "Watch values change, until something happens",
  words: "[component|key|field…]",
  intro:
    "goe watch reads a device again and again: a live view on a terminal, a line of JSON per answer into pipes and\n" +
    "with --json. A device that does not answer is shown as offline, asked less and less often, and taken up again\n" +
    "when it is back.",
  common: "device",
  options: {
    interval: { value: "TIME", brief: "From one request to the next, 1s at least; else 5s" },
    until: {
      value: "CONDITION",
      brief: "End when it holds: carState=complete, powerTotal>1kW, currentA.l1>=6",
    },
    for: { value: "TIME", brief: "End after that time: 30s, 10min, 1h30min" },
    changes: { brief: "Only answers that changed something, and only what changed" },
  },
  sections: [
    {
      title: "What is watched",
      lines: [
        "Components, keys (amp, nrg) and fields, with or without unit (powerTotalW, car-state); all is everything.",
        "Without a word, what people look at first: state, reason, currents, power and energy.",
      ],
    },
    {
      title: "Conditions",
      lines: [
        "A field or key, = or != or < <= > >=, and a word, number with or without unit, on, off or null.",
        "Several values behind = mean any of them: carState=complete,error.",
      ],
    },
    {
      title: "A line of JSON",
      lines: [
        ["at", "When the answer came, in UTC"],
        ["device", "Name of the device, with --all"],
        ["online", "false: it does not answer, since and error {code, message} say since when and why"],
        ["changed", "Fields that differ from the line before; all of them in the first"],
        ["values", "Decoded values by field"],
        ["issues", "What is wrong with values that are left out; missing if nothing is"],
      ],
    },
    {
      title: "Exit status, beside that of every command",
      lines: [
        [`${ExitCode.ok}`, "What --until waits for happened; without --until, the time of --for is over"],
        [`${ExitCode.notReached}`, "The time of --for was over before what --until waits for"],
        [`${ExitCode.network}`, "Without --until: the device never answered"],
        [`${ExitCode.interrupted}`, "Ctrl-C"],
      ],
    },
  ],
  examples: [
    "goe watch --host 192.168.1.20",
    "goe watch charging-status --device garage --interval 2s",
    "goe watch --host 192.168.1.20 --until carState=complete --for 8h",
    "goe watch powerTotalW --json --changes --all",
  ],
  complete: async ({ word }) => (await import("./complete-watched.js")).completeWatched(word),
};

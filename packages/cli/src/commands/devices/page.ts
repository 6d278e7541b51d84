import type { CommandPage } from "../command-page.js";
import type { DevicesFlags } from "./flags.js";
import { subcommands } from "./subcommands.js";

export const page: CommandPage<DevicesFlags> = {
  brief: "Save devices under names, for --device NAME and --all",
  words: subcommands.join("|"),
  intro:
    "goe devices keeps names for devices, so that --device NAME stands for an address and a token. They are in a file\n" +
    "that only you can read, in your configuration folder or where GOE_CONFIG says.",
  common: "device",
  usage: [
    "goe devices add NAME --host HOST [--kind KIND]",
    "goe devices add NAME --cloud SERIAL [--token-file PATH | --token-env VAR | --token-command CMD]",
    "goe devices list",
    "goe devices remove NAME",
    "goe devices test [NAME…]",
  ],
  options: {
    tokenEnv: { value: "VAR", brief: "add: the cloud token is in this environment variable at each use" },
    tokenCommand: { value: "CMD", brief: "add: this command prints the cloud token at each use" },
  },
  sections: [
    {
      title: "Actions",
      lines: [
        [
          "add",
          "Save a device. The token is asked for, or read from stdin, unless an option says where it is.",
        ],
        ["list", "Show the saved devices and where their tokens come from, never the tokens."],
        ["remove", "Forget a device."],
        ["test", "Ask each device, or those named, what it is."],
      ],
    },
  ],
  examples: [
    "goe devices add garage --host 192.168.1.20",
    "goe devices add cabin --cloud 012345 --token-file ~/.goe-token",
    "goe devices list",
    "goe devices test",
    "goe charger charging-status --device garage",
  ],
  complete: async ({ context, words }) => {
    const [action] = words;
    if (action === undefined) return subcommands;
    if (action !== "remove" && action !== "test") return [];
    const { savedNames } = await import("../../profiles/saved-names.js");
    return savedNames(context);
  },
};

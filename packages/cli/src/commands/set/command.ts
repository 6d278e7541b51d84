import type { CommandDefinition } from "../command.js";
import type { SetFlags } from "./flags.js";

export const setCommand: CommandDefinition<SetFlags> = {
  name: "set",
  options: {
    dryRun: { kind: "switch" },
    verify: { kind: "switch" },
    noVerify: { kind: "switch" },
    yes: { kind: "switch", letter: "y" },
  },
  load: async () => (await import("./run.js")).run,
  loadPage: async () => (await import("./page.js")).page,
};

import type { CommandDefinition } from "../command.js";

export interface SetFlags {
  readonly dryRun: boolean;
  readonly verify: boolean;
  readonly noVerify: boolean;
  readonly yes: boolean;
}

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

import type { CommandDefinition } from "../command.js";

/** Options of `goe dump`. */
export interface DumpFlags {
  readonly redact: boolean;
  readonly raw: boolean;
}

export const dumpCommand: CommandDefinition<DumpFlags> = {
  name: "dump",
  options: { redact: { kind: "switch" }, raw: { kind: "switch" } },
  load: async () => (await import("./run.js")).run,
  loadPage: async () => (await import("./page.js")).page,
};

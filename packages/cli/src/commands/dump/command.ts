import type { CommandDefinition } from "../command.js";
import type { DumpFlags } from "./flags.js";

export const dumpCommand: CommandDefinition<DumpFlags> = {
  name: "dump",
  options: { redact: { kind: "switch" }, raw: { kind: "switch" } },
  load: async () => (await import("./run.js")).run,
  loadPage: async () => (await import("./page.js")).page,
};

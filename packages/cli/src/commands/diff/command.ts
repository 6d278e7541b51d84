import type { CommandDefinition } from "../command.js";
import type { DiffFlags } from "./flags.js";

export const diffCommand: CommandDefinition<DiffFlags> = {
  name: "diff",
  options: { allKeys: { kind: "switch" } },
  load: async () => (await import("./run.js")).run,
  loadPage: async () => (await import("./page.js")).page,
};

import type { CommandDefinition } from "../command.js";

/** Options of `goe diff`. */
export interface DiffFlags {
  readonly allKeys: boolean;
}

export const diffCommand: CommandDefinition<DiffFlags> = {
  name: "diff",
  options: { allKeys: { kind: "switch" } },
  load: async () => (await import("./run.js")).run,
  loadPage: async () => (await import("./page.js")).page,
};

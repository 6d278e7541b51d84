import type { CommandDefinition } from "../command.js";
import type { GetFlags } from "./flags.js";

export const getCommand: CommandDefinition<GetFlags> = {
  name: "get",
  options: { raw: { kind: "switch" } },
  load: async () => (await import("./run.js")).run,
  loadPage: async () => (await import("./page.js")).page,
};

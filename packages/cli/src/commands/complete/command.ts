import type { CommandDefinition } from "../command.js";

export const completeCommand: CommandDefinition<object> = {
  name: "__complete",
  options: {},
  keepsRest: true,
  hidden: true,
  load: async () => (await import("./run.js")).run,
  loadPage: async () => (await import("./page.js")).page,
};

import type { CommandDefinition } from "../command.js";

export const completionCommand: CommandDefinition<object> = {
  name: "completion",
  options: {},
  load: async () => (await import("./run.js")).run,
  loadPage: async () => (await import("./page.js")).page,
};

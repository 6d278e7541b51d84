import type { CommandDefinition } from "../command.js";

export const whyCommand: CommandDefinition<object> = {
  name: "why",
  options: {},
  load: async () => (await import("./run.js")).run,
  loadPage: async () => (await import("./page.js")).page,
};

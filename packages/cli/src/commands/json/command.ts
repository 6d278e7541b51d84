import type { CommandDefinition } from "../command.js";

export const jsonCommand: CommandDefinition<object> = {
  name: "json",
  options: {},
  load: async () => (await import("./run.js")).run,
  loadPage: async () => (await import("./page.js")).page,
};

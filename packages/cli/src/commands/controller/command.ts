import type { CommandDefinition } from "../command.js";

export const controllerCommand: CommandDefinition<object> = {
  name: "controller",
  options: {},
  load: async () => (await import("./run.js")).run,
  loadPage: async () => (await import("./page.js")).page,
};

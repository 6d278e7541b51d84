import type { CommandDefinition } from "../command.js";

export const chargerCommand: CommandDefinition<object> = {
  name: "charger",
  options: {},
  load: async () => (await import("./run.js")).run,
  loadPage: async () => (await import("./page.js")).page,
};

import type { CommandDefinition } from "../command.js";

export const doctorCommand: CommandDefinition<object> = {
  name: "doctor",
  options: {},
  load: async () => (await import("./run.js")).run,
  loadPage: async () => (await import("./page.js")).page,
};

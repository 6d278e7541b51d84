import type { CommandDefinition } from "../command.js";
import { run } from "./run.js";

export const chargerCommand: CommandDefinition<object> = {
  name: "charger",
  options: {},
  // Reading is what nearly every call does: it comes with the start, which opening one more file would make slower.
  load: async () => run,
  loadPage: async () => (await import("./page.js")).page,
};

import type { CommandDefinition } from "../command.js";
import { run } from "./run.js";

export const jsonCommand: CommandDefinition<object> = {
  name: "json",
  options: {},
  // Reading is what nearly every call does: it comes with the start, which opening one more file would make slower.
  load: async () => run,
  loadPage: async () => (await import("./page.js")).page,
};

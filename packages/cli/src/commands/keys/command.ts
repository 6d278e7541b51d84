import { asText } from "../../arguments/options.js";
import type { CommandDefinition } from "../command.js";
import type { KeysFlags } from "./flags.js";

export const keysCommand: CommandDefinition<KeysFlags> = {
  name: "keys",
  options: {
    writable: { kind: "switch" },
    component: { kind: "value", parse: asText },
    firmware: { kind: "value", parse: asText },
    model: { kind: "value", parse: asText },
  },
  load: async () => (await import("./run.js")).run,
  loadPage: async () => (await import("./page.js")).page,
};

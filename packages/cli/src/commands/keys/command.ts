import { asText } from "../../arguments/options.js";
import type { CommandDefinition } from "../command.js";

export interface KeysFlags {
  readonly writable: boolean;
  readonly component: string | undefined;
  readonly firmware: string | undefined;
  readonly model: string | undefined;
}

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

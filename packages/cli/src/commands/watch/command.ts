import { asText } from "../../arguments/options.js";
import type { CommandDefinition } from "../command.js";
import type { WatchFlags } from "./flags.js";

export const watchCommand: CommandDefinition<WatchFlags> = {
  name: "watch",
  options: {
    interval: { kind: "value", parse: asText },
    until: { kind: "value", parse: asText },
    for: { kind: "value", parse: asText },
    changes: { kind: "switch" },
  },
  load: async () => (await import("./run.js")).run,
  loadPage: async () => (await import("./page.js")).page,
};

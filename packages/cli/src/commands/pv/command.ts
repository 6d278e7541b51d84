import { asText } from "../../arguments/options.js";
import type { CommandDefinition } from "../command.js";
import type { PvFlags } from "./flags.js";

export const pvCommand: CommandDefinition<PvFlags> = {
  name: "pv",
  options: {
    grid: { kind: "value", parse: asText },
    pv: { kind: "value", parse: asText },
    battery: { kind: "value", parse: asText },
  },
  keepsRest: true,
  load: async () => (await import("./run.js")).run,
  loadPage: async () => (await import("./page.js")).page,
};

import { asText } from "../../arguments/options.js";
import type { CommandDefinition } from "../command.js";

/** Options of `goe pv`, as they were given: see `parsePowerSource`. */
export interface PvFlags {
  readonly grid: string | undefined;
  readonly pv: string | undefined;
  readonly battery: string | undefined;
}

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

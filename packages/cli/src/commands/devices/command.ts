import { asText } from "../../arguments/options.js";
import type { CommandDefinition } from "../command.js";

/** Options of `goe devices`; they are for `add`. */
export interface DevicesFlags {
  /** Name of an environment variable. */
  readonly tokenEnv: string | undefined;
  /** Command line for the user's shell. */
  readonly tokenCommand: string | undefined;
}

export const devicesCommand: CommandDefinition<DevicesFlags> = {
  name: "devices",
  options: {
    tokenEnv: { kind: "value", parse: asText },
    tokenCommand: { kind: "value", parse: asText },
  },
  load: async () => (await import("./run.js")).run,
  loadPage: async () => (await import("./page.js")).page,
};

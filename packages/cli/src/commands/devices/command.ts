import { asText } from "../../arguments/options.js";
import type { CommandDefinition } from "../command.js";
import type { DevicesFlags } from "./flags.js";

export const devicesCommand: CommandDefinition<DevicesFlags> = {
  name: "devices",
  options: {
    tokenEnv: { kind: "value", parse: asText },
    tokenCommand: { kind: "value", parse: asText },
  },
  load: async () => (await import("./run.js")).run,
  loadPage: async () => (await import("./page.js")).page,
};

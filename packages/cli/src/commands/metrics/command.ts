import { asText } from "../../arguments/options.js";
import type { CommandDefinition } from "../command.js";

export interface MetricsFlags {
  readonly listen: string | undefined;
  readonly interval: string | undefined;
  readonly once: boolean;
  readonly dashboard: boolean;
}

export const metricsCommand: CommandDefinition<MetricsFlags> = {
  name: "metrics",
  options: {
    listen: { kind: "value", parse: asText },
    interval: { kind: "value", parse: asText },
    once: { kind: "switch" },
    dashboard: { kind: "switch" },
  },
  load: async () => (await import("./run.js")).run,
  loadPage: async () => (await import("./page.js")).page,
};

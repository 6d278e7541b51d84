import type { CommandDefinition } from "../command.js";

export interface GetFlags {
  readonly raw: boolean;
}

export const getCommand: CommandDefinition<GetFlags> = {
  name: "get",
  options: { raw: { kind: "switch" } },
  load: async () => (await import("./run.js")).run,
  loadPage: async () => (await import("./page.js")).page,
};

import { buildCommand, type Command, type CommandContext } from "@stricli/core";
import { type ConnectionFlags, connectionAliases, connectionFlags } from "../arguments/connection-flags.js";
import type { CliContext } from "../context.js";

/** What a command finds in `this`. */
export type CommandScope = CliContext & CommandContext;

type Action = (context: CliContext, flags: ConnectionFlags, words: readonly string[]) => Promise<void>;

/** The commands of `goe` by name. What they do is loaded when one of them runs: help and errors need none of it. */
export function buildCommands(): Readonly<Record<string, Command<CommandScope>>> {
  // Without a prototype, or `goe constructor` would find something to run.
  return Object.assign(Object.create(null), {
    charger: command("Show components of a charger", () => loadShowComponents("charger")),
    controller: command("Show components of a controller", () => loadShowComponents("controller")),
    json: command("Print the raw status of a device", async () => {
      const { showRawStatus } = await import("./show-raw-status.js");
      return showRawStatus;
    }),
  });
}

async function loadShowComponents(kind: "charger" | "controller"): Promise<Action> {
  const { showComponents } = await import("./show-components.js");
  return (context, flags, words) => showComponents(context, kind, flags, words);
}

function command(brief: string, load: () => Promise<Action>): Command<CommandScope> {
  return buildCommand<ConnectionFlags, readonly string[], CommandScope>({
    loader: async () => {
      const act = await load();
      return function (flags, ...words) {
        return act(this, flags, words);
      };
    },
    parameters: {
      flags: connectionFlags,
      aliases: connectionAliases,
      positional: { kind: "array", parameter: { parse: (word) => word, brief: "component or key" } },
    },
    docs: { brief },
  });
}

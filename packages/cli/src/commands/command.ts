import type { CommonFlags } from "../arguments/common-options.js";
import type { Options, OptionsOf } from "../arguments/options.js";
import type { CliContext } from "../context.js";
import type { ExitCode } from "../exit-code.js";
import type { AnyPage, CommandPage } from "./command-page.js";

/** One call of a command, its options read. `F` are the options of the command itself. */
export interface CommandCall<F = object> {
  readonly context: CliContext;
  readonly flags: CommonFlags & F;
  /** The words that are no options, without the name of the command. */
  readonly words: readonly string[];
  /** All commands, for those that speak of others. */
  readonly commands: readonly Command[];
  /** The words behind `--`; empty where the command does not keep them apart, and has them in `words`. */
  readonly rest: readonly string[];
}

/** Does what a command is for. What it throws is told to the user. */
export type CommandRun<F = object> = (call: CommandCall<F>) => Promise<ExitCode>;

/** A command. The definitions of all commands are loaded at every start: no texts here, and no work. */
export interface CommandDefinition<F> {
  /** The word on the command line. */
  readonly name: string;
  /** The command's own options, beside those that every command takes. */
  readonly options: OptionsOf<F>;
  /** Words behind `--` come in `rest`: they are another program's command line, as in `goe pv --grid -- CMD`. */
  readonly keepsRest?: boolean;
  /** For scripts of goe itself: not in help, completion and suggestions. */
  readonly hidden?: boolean;
  readonly load: () => Promise<CommandRun<F>>;
  readonly loadPage: () => Promise<CommandPage<F>>;
}

/** A command among others, whose options only it knows. */
export interface Command {
  readonly name: string;
  readonly options: Options;
  readonly keepsRest: boolean;
  readonly hidden: boolean;
  readonly load: () => Promise<CommandRun>;
  readonly loadPage: () => Promise<AnyPage>;
}

/** Forgets the types of a command's options. */
export function anyCommand<F>({
  keepsRest = false,
  hidden = false,
  ...definition
}: CommandDefinition<F>): Command {
  return {
    ...definition,
    keepsRest,
    hidden,
    load: async () => {
      const run = await definition.load();
      // The flags were read by the options of this very definition.
      return (call) => run(call as CommandCall<F>);
    },
  };
}

import type { CliContext } from "../context.js";

/** What help says about an option. */
export interface OptionText {
  /** What stands for the value, in capitals: `SECONDS`. Missing for switches. */
  readonly value?: string;
  readonly brief: string;
  /** The values that there are, where they can be listed, or `files`; for completion. */
  readonly choices?: readonly string[] | "files" | ((call: PartialCall) => Promise<readonly string[]>);
}

/** A block of a help page. */
export interface PageSection {
  readonly title: string;
  /** Sentences, or names with their meaning, which are aligned. */
  readonly lines: readonly (string | readonly [name: string, meaning: string])[];
}

/** A command line that is being typed. */
export interface PartialCall {
  readonly context: CliContext;
  /** The words of the command so far, without options. */
  readonly words: readonly string[];
  /** The beginning of the word that is being typed; it may be empty. */
  readonly word: string;
}

/** The help page of a command: what `goe <command> --help`, docs/cli.md and the shell completion are made from. */
export interface CommandPage<F = object> {
  /** One line of the list of commands, without a full stop: `Show components of a charger`. */
  readonly brief: string;
  /** What follows the command, as in `component…`; empty where nothing does. */
  readonly words: string;
  /** What it does, in a sentence or a few. */
  readonly intro: string;
  /** Which of the options of every command make sense: `device` for all of them, `output` for those about output. */
  readonly common: "device" | "output";
  /** Ways to call it where they are others than the ways to name a device: `goe keys [word]`. */
  readonly usage?: readonly string[];
  readonly options: { readonly [K in keyof F]-?: OptionText };
  /** Blocks between usage and options. */
  readonly sections: readonly PageSection[];
  /** Command lines that work as they stand, up to names and addresses. */
  readonly examples: readonly string[];
  /**
   * What the word may become, for shell completion; contacts no device. Any order; those that do not fit are dropped.
   * No blank follows a word that ends with `=`. `files`: names of files.
   */
  readonly complete?: (call: PartialCall) => Promise<readonly string[] | "files">;
}

/** The help page of any command. */
export interface AnyPage extends Omit<CommandPage, "options"> {
  readonly options: Readonly<Record<string, OptionText>>;
}

import {
  type Aliases,
  type ApplicationText,
  buildApplication,
  buildCommand,
  type CommandContext,
  type FlagParametersForType,
  run as runStricli,
  type StricliProcess,
  text_en,
} from "@stricli/core";
import type { Command } from "../commands/command.js";
import { commonOptions, type GivenCommonFlags } from "./common-options.js";
import { questionWords, wordsWithValue } from "./normalise.js";
import type { Option, Options } from "./options.js";

/** What a command line asks for. */
export type Parsed =
  | {
      readonly asks: "run";
      /** With the command's own options among them. */
      readonly flags: GivenCommonFlags;
      readonly words: readonly string[];
      readonly rest: readonly string[];
    }
  | { readonly asks: "help" | "version" };

/**
 * Reads the words behind the name of a command. Throws `UsageError` from the options, or an error of stricli that
 * `report-error.ts` puts into words.
 */
export async function parseCommandLine(command: Command, argv: readonly string[]): Promise<Parsed> {
  const options = { ...commonOptions, ...command.options };
  const withValue = new Set(wordsWithValue(options));
  const { own, rest } = splitRest(command, argv, withValue);
  const asks = questionIn(own, withValue);
  if (asks !== undefined) return { asks };
  let parsed: Parsed | undefined;
  const parser = buildCommand<GivenCommonFlags, readonly string[], CommandContext>({
    func: (flags, ...words) => {
      parsed = { asks: "run", flags: { ...flags, ...switchesOf(options, flags) }, words, rest };
    },
    parameters: {
      flags: stricliFlags(options),
      aliases: aliases(options),
      positional: { kind: "array", parameter: { parse: (word) => word, brief: "" } },
    },
    docs: { brief: "" },
  });
  const app = buildApplication(parser, configuration, {});
  await runStricli(app, own.flatMap(emptyValueSplitter(withValue)), { process: silentProcess });
  if (parsed === undefined) throw new Error(`The command line of "${command.name}" was not read.`);
  return parsed;
}

/**
 * Whether help or the version is asked for, wherever in front of a `--`. Stricli could tell too, and would look for
 * options with a likeness to every other one, which takes longer than all else it does.
 */
function questionIn(
  words: readonly string[],
  withValue: ReadonlySet<string>,
): "help" | "version" | undefined {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    if (word === "--") return undefined;
    if (questionWords.has(word)) return word.includes("v") ? "version" : "help";
    if (withValue.has(word)) i++;
  }
  return undefined;
}

function splitRest({ keepsRest }: Command, argv: readonly string[], withValue: ReadonlySet<string>) {
  const end = keepsRest ? argv.indexOf("--") : -1;
  if (end === -1) return { own: argv, rest: [] };
  const own = argv.slice(0, end);
  // `goe pv --grid -- CMD`: what the program prints is the value, for which `-` stands as elsewhere.
  const isValue = withValue.has(own.at(-1) ?? "");
  return { own: isValue ? [...own, "-"] : own, rest: argv.slice(end + 1) };
}

// The parser would read `--host=` as a positional argument.
function emptyValueSplitter(withValue: ReadonlySet<string>): (word: string) => readonly string[] {
  return (word) => {
    const name = word.slice(0, -1);
    return word.endsWith("=") && withValue.has(name) ? [name, ""] : [word];
  };
}

function stricliFlags(options: Options): FlagParametersForType<GivenCommonFlags> {
  const entries = Object.entries(options).map(([name, option]) => [name, stricliFlag(option)]);
  // Built from the very options whose values are the flags, of which stricli's types know those of every command.
  return Object.fromEntries(entries) as FlagParametersForType<GivenCommonFlags>;
}

/** Switches that were not given are off. */
function switchesOf(options: Options, flags: object): Readonly<Record<string, boolean>> {
  const given = new Set(Object.entries(flags).flatMap(([name, value]) => (value === true ? [name] : [])));
  const switches = Object.keys(options).filter((name) => options[name]?.kind === "switch");
  return Object.fromEntries(switches.map((name) => [name, given.has(name)]));
}

function stricliFlag(option: Option): object {
  switch (option.kind) {
    case "switch":
      // With a default, the parser would see --no-verify as a spelling of --verify, and refuse to have both.
      return { kind: "boolean", optional: true, withNegated: false, brief: "" };
    case "value":
      return { kind: "parsed", parse: option.parse, optional: true, brief: "" };
    case "list":
      return { kind: "parsed", parse: option.parse, variadic: true, default: [], brief: "" };
  }
}

function aliases(options: Options): Aliases<keyof GivenCommonFlags> {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, { letter }]) => (letter === undefined ? [] : [[letter, name]])),
  );
}

function rethrow(error: unknown): never {
  throw error;
}

/** Stricli asks for messages to print. Here they are thrown instead, so that all are worded in one place, on demand. */
const throwingText: ApplicationText = {
  ...text_en,
  exceptionWhileParsingArguments: rethrow,
  exceptionWhileLoadingCommandFunction: rethrow,
  exceptionWhileRunningCommand: rethrow,
};

const configuration: Parameters<typeof buildApplication>[1] = {
  name: "goe",
  scanner: { caseStyle: "allow-kebab-for-camel", allowArgumentEscapeSequence: true },
  documentation: { disableAnsiColor: true },
  localization: { text: throwingText },
};

/** Stricli has nothing to print here: what goes wrong is thrown. */
const silentProcess: StricliProcess = {
  stdout: { write: rethrow },
  stderr: { write: rethrow },
};

import { parseArgs } from "node:util";
import type { Command } from "../commands/command.js";
import { commonOptions, type GivenCommonFlags } from "./common-options.js";
import { questionWords, wordsWithValue } from "./normalise.js";
import { type Option, type Options, optionName } from "./options.js";

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

/** Reads the words behind the name of a command. Throws `UsageError`. */
export async function parseCommandLine(command: Command, argv: readonly string[]): Promise<Parsed> {
  const options: Options = { ...commonOptions, ...command.options };
  const withValue = new Set(wordsWithValue(options));
  const { own, rest } = splitRest(command, argv, withValue);
  const asks = questionIn(own, withValue);
  if (asks !== undefined) return { asks };
  const { words, given } = await read(own, options);
  const flags = Object.entries(options).map(([flag, option]) => [
    flag,
    readValue(option, given.get(flag) ?? []),
  ]);
  // Built from the very options whose values are the flags.
  return { asks: "run", flags: Object.fromEntries(flags) as GivenCommonFlags, words, rest };
}

function splitRest({ keepsRest }: Command, argv: readonly string[], withValue: ReadonlySet<string>) {
  const end = keepsRest ? argv.indexOf("--") : -1;
  if (end === -1) return { own: argv, rest: [] };
  const own = argv.slice(0, end);
  // `goe pv --grid -- CMD`: what the program prints is the value, for which `-` stands as elsewhere.
  const isValue = withValue.has(own.at(-1) ?? "");
  return { own: isValue ? [...own, "-"] : own, rest: argv.slice(end + 1) };
}

/** Whether help or the version is asked for, wherever in front of a `--`. */
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

interface Given {
  readonly words: readonly string[];
  /** What was given for each option, a switch as nothing. */
  readonly given: ReadonlyMap<string, readonly string[]>;
}

async function read(argv: readonly string[], options: Options): Promise<Given> {
  const byName = new Map(Object.keys(options).map((flag) => [optionName(flag), flag]));
  const { tokens } = parseArgs({
    args: argv.map((word) => spellOut(word, options)),
    options: nodeOptions(options),
    allowPositionals: true,
    tokens: true,
    // What is wrong is told below, in the words of goe.
    strict: false,
  });
  const words: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const flag = byName.get(token.name);
    const option = flag === undefined ? undefined : options[flag];
    const { value = "", inlineValue } = token;
    const isMissing = token.value === undefined || (inlineValue === false && /^-(?:-|[a-z])/i.test(value));
    if (flag === undefined || option === undefined) return fail("unknown", token.rawName, options);
    if (option.kind === "switch" && token.value !== undefined) return fail("valueGiven", token.name, options);
    if (option.kind !== "switch" && isMissing) return fail("valueMissing", token.name, options);
    const before = given.get(flag);
    if (before !== undefined && option.kind !== "list") return fail("repeated", token.name, options);
    given.set(flag, [...(before ?? []), value]);
  }
  return { words, given };
}

type NodeOption = { readonly type: "boolean" | "string"; readonly short?: string };

function nodeOptions(options: Options): Record<string, NodeOption> {
  const entries = Object.entries(options).map(([flag, { kind, letter }]): [string, NodeOption] => {
    const type = kind === "switch" ? "boolean" : "string";
    return [optionName(flag), letter === undefined ? { type } : { type, short: letter }];
  });
  return Object.fromEntries(entries);
}

// Behind a letter, node:util would take "=" for a part of the value.
function spellOut(word: string, options: Options): string {
  const [, letter, value] = /^-([a-z])=(.*)$/is.exec(word) ?? [];
  const flag = Object.entries(options).find(([, option]) => option.letter === letter)?.[0];
  return letter === undefined || flag === undefined ? word : `--${optionName(flag)}=${value}`;
}

function readValue(option: Option, given: readonly string[]): unknown {
  const [first] = given;
  switch (option.kind) {
    case "switch":
      return first !== undefined;
    case "value":
      return first === undefined ? undefined : option.parse(first);
    case "list":
      return given.map((text) => option.parse(text));
  }
}

async function fail(fault: OptionFault, name: string, options: Options): Promise<never> {
  const { optionError } = await import("./option-error.js");
  throw optionError(fault, name, options);
}

/** What can be wrong with an option, apart from its value. */
export type OptionFault = "unknown" | "valueGiven" | "valueMissing" | "repeated";

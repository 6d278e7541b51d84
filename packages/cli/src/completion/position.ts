import { commonOptions } from "../arguments/common-options.js";
import { type Options, optionName } from "../arguments/options.js";
import type { Command } from "../commands/command.js";

/** Where on a command line the cursor stands. */
export interface Position {
  readonly command: Command | undefined;
  /** A word that stands where a command should, and is none. */
  readonly unknownCommand: boolean;
  /** Options of the command and those of every command. */
  readonly options: Options;
  /** Words of the command so far, without options. */
  readonly words: readonly string[];
  /** Options that stand there already. */
  readonly given: ReadonlySet<string>;
  /** The option whose value is being typed. */
  readonly valueFor: string | undefined;
  /** Behind `--`. */
  readonly afterDashes: boolean;
  /** What is being typed: a word, or the value of an option. */
  readonly word: string;
  /** What of the typed word stands in front of `word`: `--output=`, else nothing. */
  readonly prefix: string;
}

/** Reads a command line up to the cursor; the last word is the one that is being typed. */
export function positionIn(typed: readonly string[], commands: readonly Command[]): Position {
  const known = scan(typed, commonOptions);
  const [name] = known.words;
  const command = commands.find((one) => one.name === name);
  const options = { ...commonOptions, ...command?.options };
  // With the command's own options known, their values are no words any more.
  const { words, ...rest } = command === undefined ? known : scan(typed, options);
  return {
    ...rest,
    command,
    unknownCommand: command === undefined && name !== undefined,
    options,
    words: command === undefined ? words : words.slice(1),
  };
}

type Scan = Pick<Position, "words" | "given" | "valueFor" | "afterDashes" | "word" | "prefix">;

function scan(typed: readonly string[], options: Options): Scan {
  const before = typed.slice(0, -1);
  const words: string[] = [];
  const given = new Set<string>();
  let valueFor: string | undefined;
  let afterDashes = false;
  for (const word of before) {
    if (valueFor !== undefined) valueFor = undefined;
    else if (afterDashes || !word.startsWith("-") || word === "-") words.push(word);
    else if (word === "--") afterDashes = true;
    else {
      const flag = flagOf(word, options);
      if (flag === undefined) continue;
      given.add(flag);
      if (options[flag]?.kind !== "switch" && !word.includes("=")) valueFor = flag;
    }
  }
  const word = typed.at(-1) ?? "";
  const [, prefix = ""] = /^(--[^=]+=)/.exec(word) ?? [];
  const own = valueFor === undefined && !afterDashes && prefix !== "" ? flagOf(prefix, options) : undefined;
  return own === undefined
    ? { words, given, valueFor, afterDashes, word, prefix: "" }
    : { words, given, valueFor: own, afterDashes, word: word.slice(prefix.length), prefix };
}

function flagOf(word: string, options: Options): string | undefined {
  const [spelling = ""] = word.split("=", 1);
  return Object.entries(options).find(
    ([flag, { letter }]) => spelling === `--${optionName(flag)}` || spelling === `-${letter}`,
  )?.[0];
}

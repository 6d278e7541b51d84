import { commands } from "../commands/registry.js";
import { UsageError } from "../usage-error.js";
import { commonOptions } from "./common-options.js";
import { type Options, optionName } from "./options.js";

/**
 * Brings a command line into the order that the parser reads: the command word first, then the options. People and
 * scripts put options anywhere (`goe --host H json amp` as well as `goe json amp --host H`).
 *
 * Throws {@link UsageError} if options are given without a command.
 */
export function normaliseArguments(argv: readonly string[]): readonly string[] {
  const words = argv.map(spellOut);
  const leading: string[] = [];
  let unknownOption = false;
  for (let i = 0; i < words.length; ) {
    const word = words[i] ?? "";
    if (word === "--") break;
    const length = valueWords.has(word) ? 2 : 1;
    // After an option of which only the command knows whether it has a value, a bare word may be that value: only a
    // command name ends the search then.
    if (!isOption(word) && (!unknownOption || isCommand(word))) {
      return [word, ...leading, ...words.slice(i + 1)];
    }
    unknownOption ||= isOption(word) && !isKnownOption(word);
    leading.push(...words.slice(i, i + length));
    i += length;
  }
  return withoutCommand(words);
}

function withoutCommand(words: readonly string[]): readonly string[] {
  const question = words.find((word) => questionWords.has(word));
  if (question !== undefined) return [question];
  if (words.length === 0) return [];
  throw new UsageError('No command was given. "goe --help" lists the commands and shows examples.');
}

/** The spellings of options that have a value. */
export function wordsWithValue(options: Options): readonly string[] {
  return Object.entries(options).flatMap(([flag, { kind, letter }]) => {
    if (kind === "switch") return [];
    return letter === undefined ? [`--${optionName(flag)}`] : [`--${optionName(flag)}`, `-${letter}`];
  });
}

/** `--help` and `--version` in all spellings. */
export const questionWords: ReadonlySet<string> = new Set(["--help", "-h", "--version", "-v"]);

const valueWords: ReadonlySet<string> = new Set(wordsWithValue(commonOptions));

function isOption(word: string): boolean {
  return word.startsWith("-") && word !== "-";
}

function isKnownOption(word: string): boolean {
  const [name = ""] = word.split("=", 1);
  if (valueWords.has(name) || questionWords.has(name)) return true;
  return Object.entries(commonOptions).some(
    ([flag, { kind }]) => kind === "switch" && name === `--${optionName(flag)}`,
  );
}

function isCommand(word: string): boolean {
  return commands.some(({ name }) => name === word);
}

// The parser would read `-H192.168.1.5` as a row of one-letter switches.
function spellOut(word: string): string {
  return /^-H[^=]/.test(word) ? `--host=${word.slice(2)}` : word;
}

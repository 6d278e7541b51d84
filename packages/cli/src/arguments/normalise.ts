import { UsageError } from "../usage-error.js";
import { connectionAliases, optionName, valuePlaceholders } from "./connection-flags.js";

/** The commands of `goe`, in the order of the help text. */
export const commandNames = ["charger", "controller", "json"] as const;

/**
 * Brings a command line into the order that stricli reads: the command word first, then the options. People and
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
    const length = isOption(word) && takesValue(word) ? 2 : 1;
    // After a mistyped option a bare word may be its value: only a command name ends the search then.
    if (!isOption(word) && (!unknownOption || isCommand(word))) {
      return [word, ...leading, ...words.slice(i + 1)].flatMap(splitEmptyValue);
    }
    unknownOption ||= isOption(word) && !isKnownOption(word);
    leading.push(...words.slice(i, i + length));
    i += length;
  }
  return withoutCommand(words);
}

function withoutCommand(words: readonly string[]): readonly string[] {
  const question = words.find((word) => /^(?:--help|-h|--version|-v)$/.test(word));
  if (question !== undefined) return [question];
  if (words.length === 0) return [];
  throw new UsageError(
    'No command was given. Use one of charger, controller and json; "goe --help" shows examples.',
  );
}

const valueOptions: ReadonlySet<string> = new Set([
  ...Object.keys(valuePlaceholders).map((flag) => `--${optionName(flag)}`),
  ...Object.keys(connectionAliases).map((letter) => `-${letter}`),
]);
const switches: ReadonlySet<string> = new Set([
  "--mock",
  "--json",
  "--no-color",
  "--help",
  "-h",
  "--version",
  "-v",
]);

function isOption(word: string): boolean {
  return word.startsWith("-") && word !== "-";
}

function isKnownOption(word: string): boolean {
  const [name = ""] = word.split("=", 1);
  return valueOptions.has(name) || switches.has(name);
}

function takesValue(word: string): boolean {
  return valueOptions.has(word);
}

function isCommand(word: string): boolean {
  return (commandNames as readonly string[]).includes(word);
}

// stricli would read `-H192.168.1.5` as a row of one-letter switches.
function spellOut(word: string): string {
  return /^-H[^=]/.test(word) ? `--host=${word.slice(2)}` : word;
}

// stricli would read `--host=` as a positional argument.
function splitEmptyValue(word: string): readonly string[] {
  const name = word.slice(0, -1);
  return word.endsWith("=") && valueOptions.has(name) ? [name, ""] : [word];
}

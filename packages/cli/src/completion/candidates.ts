import { optionName } from "../arguments/options.js";
import type { Command } from "../commands/command.js";
import type { AnyPage, OptionText } from "../commands/command-page.js";
import type { CliContext } from "../context.js";
import { deviceOptionTexts, outputOptionTexts } from "../help/common-option-texts.js";
import { type Position, positionIn } from "./position.js";

/** What a word may become, and what that means. */
export interface Completion {
  readonly word: string;
  readonly meaning?: string;
}

/** Names of files, which the shell knows best. */
export const files = "files";

/**
 * What the last of the typed words may become. Contacts no device and never fails for what is typed: where nothing is
 * known, the list is empty.
 */
export async function completions(
  typed: readonly string[],
  commands: readonly Command[],
  context: CliContext,
): Promise<readonly Completion[] | typeof files> {
  const position = positionIn(typed, commands);
  const { command, word, prefix } = position;
  if (position.unknownCommand) return [];
  const page = await command?.loadPage();
  const texts = { ...commonTexts(page), ...page?.options };
  if (position.valueFor !== undefined) {
    const values = await valuesOf(position.valueFor, texts[position.valueFor], position, context);
    return values === files ? files : fitting(values, word).map((value) => ({ word: prefix + value }));
  }
  if (position.afterDashes) return command?.keepsRest === true ? files : [];
  if (word.startsWith("-")) return optionCompletions(texts, position);
  if (page === undefined) return commandCompletions(word, commands);
  const words = (await page.complete?.({ context, words: position.words, word })) ?? [];
  return words === files ? files : fitting(words, word).map((one) => ({ word: one }));
}

function commonTexts(page: AnyPage | undefined): Readonly<Record<string, OptionText>> {
  return page?.common === "output" ? outputOptionTexts : { ...deviceOptionTexts, ...outputOptionTexts };
}

async function valuesOf(
  flag: string,
  text: OptionText | undefined,
  { words, word }: Position,
  context: CliContext,
): Promise<readonly string[] | typeof files> {
  if (flag === "device") {
    const { savedNames } = await import("../profiles/saved-names.js");
    return savedNames(context);
  }
  const { choices = [] } = text ?? {};
  return typeof choices === "function" ? choices({ context, words, word }) : choices;
}

function optionCompletions(
  texts: Readonly<Record<string, OptionText>>,
  { options, given, word }: Position,
): readonly Completion[] {
  const offered = Object.entries(texts)
    .filter(([flag]) => options[flag]?.kind === "list" || !given.has(flag))
    .map(([flag, { brief }]) => ({ word: `--${optionName(flag)}`, meaning: brief }));
  const help = { word: "--help", meaning: "Show help" };
  return [...offered, help].filter((one) => one.word.startsWith(word));
}

async function commandCompletions(
  word: string,
  commands: readonly Command[],
): Promise<readonly Completion[]> {
  const shown = commands.filter(({ hidden, name }) => !hidden && name.startsWith(word));
  return Promise.all(
    shown.map(async ({ name, loadPage }) => ({ word: name, meaning: (await loadPage()).brief })),
  );
}

function fitting(words: readonly string[], word: string): readonly string[] {
  return [...new Set(words)].filter((one) => one.startsWith(word));
}

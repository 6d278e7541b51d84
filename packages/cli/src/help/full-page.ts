import { commonOptions } from "../arguments/common-options.js";
import { type Options, optionName } from "../arguments/options.js";
import type { Command } from "../commands/command.js";
import type { AnyPage, OptionText, PageSection } from "../commands/command-page.js";
import { commands } from "../commands/registry.js";
import { deviceOptionTexts, outputOptionTexts } from "./common-option-texts.js";
import { goePage } from "./goe-page.js";

/** A page with all of its blocks, in their order. */
export interface FullPage {
  readonly intro: string;
  /** What is said on this page alone. */
  readonly sections: readonly PageSection[];
  /** Options that other commands take too. */
  readonly common: PageSection;
  /** What follows them. */
  readonly behind: readonly PageSection[];
}

/** The page on `goe`: the commands among the blocks that speak of all of them. */
export async function wholePage(): Promise<FullPage> {
  const shown = commands.filter(({ hidden }) => !hidden);
  const pages = await Promise.all(
    shown.map(async ({ name, loadPage }) => ({ name, page: await loadPage() })),
  );
  const lines = pages.map(({ name, page }) => [`${name} ${page.words}`.trimEnd(), page.brief] as const);
  const { intro, usage, behindOptions } = goePage;
  return {
    intro,
    sections: [usage, { title: "Commands", lines }],
    common: optionSection(
      "Options of every command (in front of it or behind it)",
      commonOptions,
      { ...deviceOptionTexts, ...outputOptionTexts },
      questions,
    ),
    behind: behindOptions,
  };
}

/** The page on one command. */
export async function pageOf({ name, options, loadPage }: Command): Promise<FullPage> {
  const page = await loadPage();
  const common =
    page.common === "device" ? { ...deviceOptionTexts, ...outputOptionTexts } : outputOptionTexts;
  const own = Object.keys(options).length > 0;
  return {
    intro: page.intro,
    sections: [
      { title: "Usage", lines: page.usage ?? usage(name, page) },
      ...page.sections,
      ...(own ? [optionSection("Options", options, page.options, [])] : []),
    ],
    common: optionSection(
      own ? "Options of every command" : "Options (in front of the command or behind it)",
      commonOptions,
      common,
      questions,
    ),
    behind: [{ title: "Examples", lines: page.examples }],
  };
}

type Line = readonly [name: string, meaning: string];

const questions: readonly Line[] = [
  ["-h, --help", "Show this help"],
  ["-v, --version", "Show the version of goe"],
];

function usage(name: string, { words }: AnyPage): readonly string[] {
  const ways = ["--host HOST", "--device NAME", "--cloud SERIAL", "--mock"];
  return ways.map((way) => `goe ${name} ${way} ${words}`.trimEnd());
}

function optionSection(
  title: string,
  options: Options,
  texts: Readonly<Record<string, OptionText>>,
  more: readonly Line[],
): PageSection {
  const lines = Object.entries(texts).map(
    ([flag, text]): Line => [optionSpelling(flag, text, options[flag]?.letter), text.brief],
  );
  return { title, lines: [...lines, ...more] };
}

function optionSpelling(flag: string, { value = "" }: OptionText, letter: string | undefined): string {
  return `${letter === undefined ? "    " : `-${letter}, `}--${optionName(flag)} ${value}`.trimEnd();
}

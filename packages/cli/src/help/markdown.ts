import type { PageSection } from "../commands/command-page.js";
import { commands } from "../commands/registry.js";
import { type FullPage, pageOf, wholePage } from "./full-page.js";

/** The reference of the command line, docs/cli.md: every help page. */
export async function markdownReference(): Promise<string> {
  const shown = commands.filter(({ hidden }) => !hidden);
  const pages = await Promise.all(shown.map(async (command) => ({ command, page: await pageOf(command) })));
  const whole = await wholePage();
  const chapters = pages.map(({ command, page }) => commandChapter(command.name, page));
  return `${[
    "<!-- GENERATED from the help pages of packages/cli by `npm run docs -w packages/cli`. Do not edit. -->",
    "# goe on the command line",
    paragraph(whole.intro),
    ...[...whole.sections, whole.common, ...whole.behind].map((section) => block(section, 2)),
    ...chapters,
  ].join("\n\n")}\n`;
}

function commandChapter(name: string, { intro, sections, behind }: FullPage): string {
  const blocks = [...sections, ...behind].map((section) => block(section, 3));
  return [`## goe ${name}`, paragraph(intro), ...blocks].join("\n\n");
}

function paragraph(text: string): string {
  return escaped(text).replaceAll("\n", " ");
}

function block(section: PageSection, depth: number): string {
  return `${"#".repeat(depth)} ${section.title}\n\n${body(section)}`;
}

/** Command lines as code, names with meanings as a table, sentences as a list. */
function body({ lines }: PageSection): string {
  if (lines.every((line) => typeof line === "string" && /^(?:\S.* \| )?goe /.test(line))) {
    return ["```sh", ...lines, "```"].join("\n");
  }
  const rows = lines.filter((line) => typeof line !== "string");
  const sentences = lines.filter((line) => typeof line === "string");
  const table = rows.map(
    ([name, meaning]) => `| \`${name.trim().replaceAll("|", "\\|")}\` | ${escaped(meaning)} |`,
  );
  return [
    ...(sentences.length === 0 ? [] : [paragraph(sentences.join("\n"))]),
    ...(table.length === 0 ? [] : [["| | |", "| --- | --- |", ...table].join("\n")]),
  ].join("\n\n");
}

function escaped(text: string): string {
  return text.replace(/[\\`*<|]/g, (character) => `\\${character}`);
}

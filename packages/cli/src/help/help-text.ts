import type { Command } from "../commands/command.js";
import type { PageSection } from "../commands/command-page.js";
import { pageOf, wholePage } from "./full-page.js";

/**
 * Help on a command, or on `goe` as a whole.
 */
export async function helpText(command: Command | undefined): Promise<string> {
  const { intro, sections, common, behind } =
    command === undefined ? await wholePage() : await pageOf(command);
  const blocks = [...sections, common, ...behind].map(formatSection);
  return `${[wrap(intro, 0), ...blocks].join("\n\n")}\n`;
}

/** Columns that help takes at most, apart from command lines, which are copied and stay whole. */
const widest = 100;

function formatSection({ title, lines }: PageSection): string {
  const width = Math.max(...lines.map((line) => (typeof line === "string" ? 0 : line[0].length)));
  const rows = lines.map((line) => {
    if (typeof line !== "string") return `${line[0].padEnd(width)}  ${wrap(line[1], width + 4)}`;
    return line.startsWith("goe ") ? line : wrap(line, 2);
  });
  return [`${title}:`, ...rows.map((row) => `  ${row}`)].join("\n");
}

/** Breaks a text between words, further lines begin below the first at column `indent`. */
function wrap(text: string, indent: number): string {
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && indent + line.length + 1 + word.length > widest) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join(`\n${" ".repeat(indent)}`);
}

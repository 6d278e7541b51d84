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
  return `${[intro, ...blocks].join("\n\n")}\n`;
}

function formatSection({ title, lines }: PageSection): string {
  const width = Math.max(...lines.map((line) => (typeof line === "string" ? 0 : line[0].length)));
  const rows = lines.map((line) =>
    typeof line === "string" ? line : `${line[0].padEnd(width)}  ${line[1]}`,
  );
  return [`${title}:`, ...rows.map((row) => `  ${row}`)].join("\n");
}

/** A fenced block of a page, and what the comment above it says of it. */
export interface ReadmeBlock {
  /** Line of the opening fence, from 1. */
  readonly line: number;
  readonly language: string;
  /** `library.mjs` of `<!-- snippet: library.mjs -->`, `output` of `<!-- output -->`; undefined without a comment. */
  readonly marker: string | undefined;
  readonly text: string;
}

/** A snippet, and what it is said to print. */
export interface Snippet extends ReadmeBlock {
  readonly output: string | undefined;
}

/** All fenced blocks of a Markdown text. */
export function readBlocks(markdown: string): readonly ReadmeBlock[] {
  const lines = markdown.split("\n");
  const blocks: ReadmeBlock[] = [];
  for (let i = 0; i < lines.length; i++) {
    const language = /^```(\S*)/.exec(lines[i] ?? "")?.[1];
    if (language === undefined) continue;
    const end = lines.indexOf("```", i + 1);
    if (end < 0) throw new Error(`The block that opens in line ${i + 1} has no end. Close it with \`\`\`.`);
    const [, snippet, output] =
      /^<!-- (?:snippet: (\S+)|(output)) -->$/.exec(lines[i - 1]?.trim() ?? "") ?? [];
    blocks.push({
      line: i + 1,
      language,
      marker: snippet ?? output,
      text: `${lines.slice(i + 1, end).join("\n")}\n`,
    });
    i = end;
  }
  return blocks;
}

/** Joins blocks marked as output to the snippets above them. */
export function readSnippets(markdown: string): readonly Snippet[] {
  const blocks = readBlocks(markdown);
  const stray = blocks.find(
    ({ marker }, i) => marker === "output" && [undefined, "output"].includes(blocks[i - 1]?.marker),
  );
  if (stray !== undefined) {
    throw new Error(
      `The output in line ${stray.line} belongs to no snippet. Mark the block above it as one.`,
    );
  }
  return blocks.flatMap((block, i): readonly Snippet[] => {
    if (block.marker === "output") return [];
    const next = blocks[i + 1];
    return [{ ...block, output: next?.marker === "output" ? next.text : undefined }];
  });
}

/** Whether a text is as a page shows it, where `…` stands for anything. */
export function matchesOutput(text: string, shown: string): boolean {
  const pattern = shown
    .trimEnd()
    .split("…")
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("[\\s\\S]*?");
  return new RegExp(`^${pattern}$`).test(text.trimEnd());
}

/** The commands of a block: what follows `$ `, a backslash at the end going on in the next line. */
export function readCommands(block: ReadmeBlock): string {
  const joined = block.text.replaceAll("\\\n", "");
  const commands = joined.split("\n").flatMap((line) => (line.startsWith("$ ") ? [line.slice(2)] : []));
  if (commands.length === 0) {
    throw new Error(
      `The shell snippet in line ${block.line} has no command. Begin each line to be run with "$ ".`,
    );
  }
  return commands.join("\n");
}

import { describe, expect, it } from "vitest";
import { matchesOutput, readCommands, readSnippets } from "./readme-blocks.js";

const page = `Text
<!-- snippet: first.mjs -->
\`\`\`js
console.log("one");
\`\`\`

<!-- output -->
\`\`\`text
one
\`\`\`

\`\`\`sh
npm test
\`\`\`
<!-- snippet: shell -->
\`\`\`sh
$ goe --mock \\
  charger meta
printed
$ goe --version
\`\`\`
`;

describe("the blocks of a page", () => {
  it("are read with their line, language and marker, an output with the block above it", () => {
    expect(readSnippets(page)).toMatchObject([
      { line: 3, language: "js", marker: "first.mjs", text: 'console.log("one");\n', output: "one\n" },
      { line: 12, language: "sh", marker: undefined, text: "npm test\n", output: undefined },
      { line: 16, marker: "shell", output: undefined },
    ]);
  });

  it("give the lines behind $ as commands, a backslash joining lines", () => {
    const shell = readSnippets(page)[2];
    expect(shell && readCommands(shell)).toBe("goe --mock   charger meta\ngoe --version");
  });

  it.each([
    ["a shell snippet without $", "<!-- snippet: shell -->\n```sh\ngoe\n```\n", /line 2 has no command/],
    ["a block without an end", "```js\n1\n", /line 1 has no end/],
    ["an output that belongs to nothing", "```js\n1\n```\n<!-- output -->\n```\n1\n```\n", /line 5 belongs/],
  ])("are refused: %s", (_, text, message) => {
    expect(() => readSnippets(text).map((snippet) => readCommands(snippet))).toThrow(message);
  });
});

describe("… in a shown output", () => {
  it.each([
    ["meta\n  name  x\n", "meta\n…x", true],
    ["a.b", "a.b\n", true],
    ["a-b", "a.b", false],
    ["one\ntwo\n", "one", false],
    ["one\ntwo\n", "one…", true],
    ["zero one", "one", false],
  ])("%j is shown by %j: %s", (text, shown, verdict) => {
    expect(matchesOutput(text, shown)).toBe(verdict);
  });
});

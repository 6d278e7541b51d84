import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { commands } from "../src/commands/registry.js";
import { markdownReference } from "../src/help/markdown.js";

it("docs/cli.md says what the help pages say", async () => {
  const written = readFileSync(new URL("../../../docs/cli.md", import.meta.url), "utf8");
  expect(written, "Run `npm run docs -w packages/cli`.").toBe(await markdownReference());
});

it("docs/cli.md has a chapter on every command that is not hidden", async () => {
  const chapters = [...(await markdownReference()).matchAll(/^## goe (\S+)$/gm)].map(([, name]) => name);
  expect(chapters).toEqual(commands.filter(({ hidden }) => !hidden).map(({ name }) => name));
});

it("each page has examples that begin with the command, none of them too wide for a terminal", async () => {
  for (const { name, loadPage } of commands) {
    const { examples, brief } = await loadPage();
    expect(examples.length, name).toBeGreaterThan(0);
    for (const example of examples) expect(example).toMatch(/^(?:\S+=\S+ )?(?:.+ \| )?goe /);
    for (const example of examples) expect(example.length, example).toBeLessThanOrEqual(120);
    expect(brief).toMatch(/^[A-Z].*[^.]$/);
  }
});

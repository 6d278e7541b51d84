import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const folder = join(import.meta.dirname, "../../../.changeset");
const changesets = readdirSync(folder).filter((name) => name.endsWith(".md"));
const packageLine = /^"(@goe\/(?:core|cli|mock-device))": (?:patch|minor|major)$/;

it("releases the three packages under one version", () => {
  const { fixed } = JSON.parse(readFileSync(join(folder, "config.json"), "utf8"));
  expect(fixed).toEqual([["@goe/core", "@goe/cli", "@goe/mock-device"]]);
});

// A formatter once turned the front matter into a heading, and the release would have failed on it.
describe.each(changesets)("changeset %s", (name) => {
  it("names packages of the release and how they change", () => {
    const [, frontMatter, summary] = readFileSync(join(folder, name), "utf8").split(/^---\n/m);
    expect((frontMatter ?? "").trim().split("\n")).toSatisfy((lines: string[]) =>
      lines.every((line) => packageLine.test(line)),
    );
    expect(summary?.trim()).not.toBe("");
  });
});

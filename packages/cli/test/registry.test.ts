import { describe, expect, it } from "vitest";
import { commonOptions } from "../src/arguments/common-options.js";
import { optionName } from "../src/arguments/options.js";
import { commands } from "../src/commands/registry.js";

it("every command has a name of its own", () => {
  const names = commands.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(commands)("goe $name", ({ options, loadPage }) => {
  it("gives no option a name or letter that is taken", () => {
    const letters = [...Object.values(commonOptions), ...Object.values(options)].map(({ letter }) => letter);
    const taken = [...letters.filter((letter) => letter !== undefined), "h", "v"];
    expect(new Set(taken).size).toBe(taken.length);
    const names = [...Object.keys(commonOptions), ...Object.keys(options), "help", "version"].map(optionName);
    expect(new Set(names).size).toBe(names.length);
  });

  it("says of each option what it is, and of those with a value what stands for it", async () => {
    const page = await loadPage();
    expect(Object.keys(page.options)).toEqual(Object.keys(options));
    for (const [flag, { kind }] of Object.entries(options)) {
      const text = page.options[flag];
      expect(text?.brief, flag).toMatch(/\S/);
      expect(text?.value === undefined, flag).toBe(kind === "switch");
    }
  });
});

import { describe, expect, it } from "vitest";
import { commands } from "../src/commands/registry.js";
import { goe } from "./goe.js";

const shown = commands.filter(({ hidden }) => !hidden);

// The texts are kept as people see them, so that a change of one is seen in review.
describe("the help page", () => {
  it.each(shown)("of goe $name", async ({ name }) => {
    const { exitCode, stdout, stderr } = await goe([name, "--help"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    await expect(stdout).toMatchFileSnapshot(`help-pages/${name}.txt`);
  });

  it.each(shown)("of goe $name has no line that is too long, apart from command lines", async ({ name }) => {
    const { stdout } = await goe([name, "--help"]);
    const long = stdout.split("\n").filter((line) => line.length > 100 && !line.includes("goe "));
    expect(long).toEqual([]);
  });
});

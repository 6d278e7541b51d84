import { cp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../src/generate.js";
import { makeMiniRoot, repository } from "../mini-spec.js";

const golden = join(repository, "tools/test/golden");
const outputs = ["packages", "STATUS.md", "COMPATIBILITY.md"];

/** Path below the folder → text. */
async function textsBelow(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const paths = files
    .map((file) => file.slice(folder.length + 1))
    .filter((path) => !path.startsWith("spec/"));
  const pairs = paths.map(async (path) => [path, await readFile(join(folder, path), "utf8")] as const);
  return Object.fromEntries(await Promise.all(pairs.sort()));
}

describe("what the generator makes of the small spec", () => {
  let made: Record<string, string>;
  let kept: Record<string, string>;

  beforeAll(async () => {
    const root = await makeMiniRoot();
    await generate(root, { check: false });
    await rm(join(root, "biome.json"));
    if (process.env["GOE_UPDATE_GOLDEN"] === "1") {
      await rm(golden, { recursive: true, force: true });
      for (const output of outputs) await cp(join(root, output), join(golden, output), { recursive: true });
    }
    [made, kept] = await Promise.all([textsBelow(root), textsBelow(golden)]);
    await rm(root, { recursive: true });
  });

  const howTo =
    "if this is what you want: GOE_UPDATE_GOLDEN=1 npx vitest run tools/test/emit, then read the diff";

  test("is the set of golden files", () => {
    expect(Object.keys(made).sort(), howTo).toEqual(Object.keys(kept).sort());
    expect(Object.keys(kept).length).toBeGreaterThan(30);
  });

  test("equals the golden files byte for byte", () => {
    for (const [path, text] of Object.entries(kept)) expect(made[path], `${path}; ${howTo}`).toBe(text);
  });
});

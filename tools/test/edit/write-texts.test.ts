import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeTexts } from "../../src/edit/write-texts.js";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "goe-edit-"));
  await writeFile(join(folder, "a.yaml"), "old a\n");
  await writeFile(join(folder, "b.yaml"), "old b\n");
});

afterEach(() => rm(folder, { recursive: true }));

const listed = async (): Promise<string[]> => (await readdir(folder, { recursive: true })).sort();
const read = (path: string): Promise<string> => readFile(join(folder, path), "utf8");

describe("writeTexts", () => {
  test("writes every text, and makes the folders for it", async () => {
    await writeTexts(
      folder,
      new Map([
        ["a.yaml", "new a\n"],
        ["c/d/e.yaml", "new e\n"],
      ]),
    );
    expect(await listed()).toEqual(["a.yaml", "b.yaml", "c", "c/d", "c/d/e.yaml"]);
    expect([await read("a.yaml"), await read("b.yaml"), await read("c/d/e.yaml")]).toEqual([
      "new a\n",
      "old b\n",
      "new e\n",
    ]);
  });

  test.each([
    ["a folder stands in the place of one", "z.yaml"],
    ["a file stands in the place of a folder", "b.yaml/z.yaml"],
    ["a file is to stand where a folder is made", "c/d.yaml/z.yaml"],
  ])("writes nothing where %s", async (_, last) => {
    await mkdir(join(folder, "z.yaml"));
    const before = await listed();
    const texts = new Map([
      ["a.yaml", "new a\n"],
      ["c/d.yaml", "new d\n"],
      [last, "new z\n"],
    ]);
    await expect(writeTexts(folder, texts)).rejects.toThrow(/EISDIR|ENOTDIR|EEXIST/);
    expect(await listed()).toEqual(before);
    expect([await read("a.yaml"), await read("b.yaml")]).toEqual(["old a\n", "old b\n"]);
  });
});

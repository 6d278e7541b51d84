import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { edited, miniTexts, problemLines, repository } from "../mini-spec.js";
import { componentCases } from "./component-cases.js";
import { factCases } from "./fact-cases.js";
import { fileCases } from "./file-cases.js";
import { keyCases } from "./key-cases.js";
import { referenceCases } from "./reference-cases.js";
import { registerCases } from "./register-cases.js";
import { valueCases } from "./value-cases.js";

const cases = [...fileCases, ...keyCases, ...factCases, ...valueCases, ...referenceCases, ...componentCases];

describe("the check of the spec", () => {
  test("accepts the small spec as it is", () => {
    expect(problemLines(miniTexts)).toEqual([]);
  });

  test.each(cases)("refuses $refuses", ({ edits, expected, says, also = [] }) => {
    const lines = problemLines(edited(miniTexts, edits));
    const [place, rule] = expected.split(" ");
    const found = lines.filter((line) => line.startsWith(`spec/${place} ${rule}: `) && line.includes(says));
    expect(found, lines.join("\n")).toHaveLength(1);
    const others = lines.filter((line) => line !== found[0]).map((line) => line.split(" ")[1]?.slice(0, -1));
    expect(others).toEqual(also);
  });

  test("has a case for every rule that it can report", async () => {
    const folder = join(repository, "tools/src");
    const files = (await readdir(folder, { recursive: true })).filter((file) =>
      /^(check|load)\/.*\.ts$/.test(file),
    );
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
    // Rule ids are the only words with a hyphen in quotes there, apart from words of the spec, kinds of files and a package.
    const ids = new Set(texts.flatMap((text) => text.match(/(?<=")[a-z]+(-[a-z]+)+(?=")/g) ?? []));
    for (const noRule of [
      "read-write",
      "utc-time",
      "local-time",
      "unix-time",
      "boot-future",
      "other-names",
      "js-yaml",
      "set-request",
    ])
      ids.delete(noRule);
    const covered = new Set([...cases, ...registerCases].map(({ expected }) => expected.split(" ")[1]));
    expect([...ids, "schema"].filter((id) => !covered.has(id))).toEqual([]);
    expect(ids.size).toBeGreaterThan(45);
  });
});

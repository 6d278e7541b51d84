import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeMiniRoot, repository } from "./mini-spec.js";
import { type CommandResult, runIn } from "./run-command.js";

let root: string;

beforeAll(async () => {
  root = await makeMiniRoot();
});

afterAll(() => rm(root, { recursive: true }));

const run = (...args: string[]): Promise<CommandResult> => runIn(root, ...args);

describe("the command", () => {
  test("fails a check before anything was generated, and names the command that mends it", async () => {
    const { code, out, err } = await run("generate", "--check");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("missing  packages/core/src/generated/index.ts\n");
    expect(err).toMatch(/\nRun `npm run generate` and commit what it writes\.\n$/);
  });

  test("generates, lists what it wrote, and is content afterwards", async () => {
    const first = await run("generate");
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toMatch(/^missing {2}packages\/.*\n\d+ generated files are up to date\n$/s);
    expect(await run("generate")).toEqual({
      code: 0,
      out: expect.stringMatching(/^\d+ generated files are up to date\n$/),
      err: "",
    });
    expect(await run("generate", "--check", "--root", root)).toMatchObject({ code: 0, err: "" });
  });

  test("tells changed and stale files apart", async () => {
    const old = "packages/core/schemas/old.schema.json";
    await writeFile(join(root, old), "{}");
    await writeFile(join(root, "STATUS.md"), "by hand");
    const { code, err } = await run("generate", "--check");
    expect(code).toBe(1);
    expect(err.split("\n").slice(0, 2)).toEqual(["changed  STATUS.md", `stale    ${old}`]);
    expect((await run("generate")).out).toContain("changed  STATUS.md\nstale    ");
  });

  test("prints the problems of the spec and exits with 1", async () => {
    const path = join(root, "spec/charger/other-names.yaml");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace("[zzy,", "[zzy, amp,"));
    const { code, out, err } = await run("generate");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(
      /^spec\/charger\/other-names\.yaml:4:15 described-and-named: .*\n1 problem in the spec\n$/,
    );
    await writeFile(path, text.replace("[zzy,", "[zzy, amp, ama,"));
    expect((await run("generate")).err).toContain("\n2 problems in the spec\n");
    await writeFile(path, text);
  });

  test("prints one JSON value on request, and nothing else", async () => {
    const { code, out, err } = await run("generate", "--json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const { files, ...drift } = JSON.parse(out);
    expect(out).toBe(`${JSON.stringify({ files, ...drift })}\n`);
    expect({ drift, isNumber: files > 30 }).toEqual({
      drift: { changed: [], missing: [], stale: [] },
      isNumber: true,
    });
    await writeFile(join(root, "STATUS.md"), "by hand");
    const checked = await run("generate", "--check", "--json");
    expect({ code: checked.code, err: checked.err }).toEqual({ code: 1, err: "" });
    expect(JSON.parse(checked.out)).toEqual({ files, changed: ["STATUS.md"], missing: [], stale: [] });
    expect(await run("generate")).toMatchObject({ code: 0 });
  });
});

describe("the command explains itself", () => {
  const verbs = [
    "generate",
    "new",
    "stats",
    "conform",
    "import",
    "pending",
    "learn",
    "changelog-mentions",
    "diff",
    "mutate",
  ];

  test.each(["--help", "-h"])("on %s: every verb in a line", async (option) => {
    const { code, out, err } = await run(option);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Usage: npm run spec -- VERB /);
    for (const verb of verbs) expect(out).toMatch(new RegExp(`^  ${verb} +\\S.*\\.$`, "m"));
  });

  test.each(verbs)("on %s --help, whatever else is said: usage, options and exit codes", async (verb) => {
    const { code, out, err } = await run(verb, "--help");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(new RegExp(`^Usage: ${verb} .*\\[--root FOLDER\\]\\n`));
    expect(out).toMatch(/^ {2}--json +print \{/m);
    expect(out).toMatch(/^Exit codes: 0 /m);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(await run(verb, "no such file", "--nonsense", "-h")).toEqual({ code: 0, out, err: "" });
  });

  test.each([
    ["without a verb", [], /^Usage: npm run spec/],
    ["for a verb that it does not have", ["build"], /^There is no verb "build"\.\n\nUsage: npm run spec/],
    [
      "for an argument too many",
      ["generate", "twice"],
      /^Unexpected argument 'twice'.*\n`npm run spec -- generate --help` tells how to use it\.\n$/,
    ],
    [
      "for an option that it does not know",
      ["stats", "--force"],
      /^Unknown option '--force'.*\n`npm run spec -- stats --help` tells how to use it\.\n$/,
    ],
    [
      "for an option without its value",
      ["stats", "--root"],
      /^Option '--root <value>' argument missing\n`npm run spec -- stats --help` tells how to use it\.\n$/,
    ],
  ])("and exits with 2 %s", async (_, args, expected) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(expected);
  });
});

describe("the command fails", () => {
  test.each(["generate", "stats", "mutate"])(
    "with 2 where %s finds no repository, without the usage",
    async (verb) => {
      const { code, out, err } = await run(verb, "--root", join(root, "nowhere"));
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toMatch(/^Error: ENOENT.*\n$/);
    },
  );

  test.each(["stats", "mutate"])("with 1 where %s meets a spec that is wrong", async (verb) => {
    const path = join(root, "spec/ratchet.yaml");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace("unknownTypes: 1", "unknownTypes: 0"));
    const { code, out, err } = await run(verb, "--json");
    await writeFile(path, text);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^spec\/ratchet\.yaml:2:12 ratchet: .*\n1 problem in the spec\n$/);
  });
});

test("the command works as a process, with its own repository as the default", async () => {
  const main = join(repository, "tools/dist/main.js");
  const start = promisify(execFile);
  const options = { cwd: root };
  const { stdout } = await start(process.execPath, [main, "generate", "--check", "--root", "."], options);
  expect(stdout).toMatch(/^\d+ generated files are up to date\n$/);
  const failed = await start(process.execPath, [main], options).catch((error: { code: number }) => error);
  expect(failed).toMatchObject({ code: 2, stderr: expect.stringMatching(/^Usage: /) });
});

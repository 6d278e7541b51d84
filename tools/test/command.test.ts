import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../src/command.js";
import { makeMiniRoot, repository } from "./mini-spec.js";

let root: string;

beforeAll(async () => {
  root = await makeMiniRoot();
});

afterAll(() => rm(root, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const code = await runCommand(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    root,
  });
  return { code, out, err };
}

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
    expect(await run("generate")).toEqual({ code: 0, out: "36 generated files are up to date\n", err: "" });
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
    const path = join(root, "spec/charger/listed.yaml");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace("[zzy,", "[zzy, amp,"));
    const { code, out, err } = await run("generate");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(
      /^spec\/charger\/listed\.yaml:2:13 described-and-listed: .*\n1 problem in the spec\n$/,
    );
    await writeFile(path, text.replace("[zzy,", "[zzy, amp, ama,"));
    expect((await run("generate")).err).toContain("\n2 problems in the spec\n");
    await writeFile(path, text);
  });

  test.each([[[]], [["build"]], [["generate", "twice"]]])(
    "explains itself and exits with 2 for %j",
    async (args) => {
      const { code, out, err } = await run(...args);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toMatch(/^Usage: /);
    },
  );

  test("explains itself on request", async () => {
    expect(await run("--help")).toMatchObject({ code: 0, err: "", out: expect.stringMatching(/^Usage: /) });
  });

  test("exits with 2 for an option it does not know and a root that is not there", async () => {
    expect(await run("generate", "--force")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--force"),
    });
    const nowhere = await run("generate", "--root", join(root, "nowhere"));
    expect(nowhere).toMatchObject({ code: 2, err: expect.stringContaining("ENOENT") });
  });

  test("works as a process, with its own repository as the default", async () => {
    const main = join(repository, "tools/dist/main.js");
    const start = promisify(execFile);
    const options = { cwd: root };
    const { stdout } = await start(process.execPath, [main, "generate", "--check", "--root", "."], options);
    expect(stdout).toMatch(/^\d+ generated files are up to date\n$/);
    const failed = await start(process.execPath, [main], options).catch((error: { code: number }) => error);
    expect(failed).toMatchObject({ code: 2, stderr: expect.stringMatching(/^Usage: /) });
  });
});

import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { commitAll, git, makeGitRoot, removeRoot, replaceSpec } from "../diff/git-root.js";
import { put, type SpecEdit, withEdits } from "../diff/spec-edit.js";
import { miniTexts, repository } from "../mini-spec.js";
import { type CommandResult, runIn } from "../run-command.js";

const run = promisify(execFile);

let root: string;

beforeAll(async () => {
  root = await makeGitRoot();
  await writePackages(root);
  await commitAll(root);
  await git(root, "tag", "start");
});
beforeEach(async () => {
  await git(root, "reset", "--quiet", "--hard", "start");
  await git(root, "clean", "--quiet", "--force", "-d");
});
afterAll(() => removeRoot(root));

/** As much of the packages as `changeset` looks at. */
async function writePackages(folder: string): Promise<void> {
  const files: Readonly<Record<string, unknown>> = {
    "package.json": { name: "all", private: true, version: "0.0.0", workspaces: ["packages/*"] },
    "package-lock.json": {},
    "packages/core/package.json": { name: "@goe/core", version: "0.0.0" },
    "packages/cli/package.json": { name: "@goe/cli", version: "0.0.0" },
    "packages/mock-device/package.json": { name: "@goe/mock-device", version: "0.0.0" },
    ".changeset/config.json": { fixed: [["@goe/core", "@goe/cli", "@goe/mock-device"]], baseBranch: "main" },
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), JSON.stringify(content));
  }
}

const diff = (...args: string[]): Promise<CommandResult> => runIn(root, "diff", ...args);
const change = (...edits: readonly SpecEdit[]): Promise<void> =>
  replaceSpec(root, withEdits(miniTexts, edits));
const changesets = async (): Promise<string[]> =>
  (await readdir(join(root, ".changeset"))).filter((name) => name.endsWith(".md"));

const config = "charger/keys/config";
const narrower = put(config, "amp/range/min", 10);
const wider = put(config, "amp/range/max", 40);
const member = put("charger/enums/all", "CarState/values/4", {
  value: 4,
  name: "complete",
  meaning: "Full.",
});
const reworded = put("charger/keys/state", "car/summary", "What the car does.");
const key = put("shared/keys/info", "zzz", {
  name: "newCurrent",
  summary: "Nobody had it before.",
  access: "read",
  category: "status",
  type: "uint8",
  nullable: false,
  unit: "A",
});

describe("diff", () => {
  test("tells the changes of the work tree, the heaviest first", async () => {
    await change(reworded, member, key, narrower);
    expect(await diff("HEAD")).toEqual({
      code: 0,
      out: [
        "major  charger key amp: range 6 to 32 in steps of 1 is now 10 to 32 in steps of 1 (narrower)",
        "minor  shared key zzz added (newCurrentA, read uint8 in A)",
        "minor  charger enum CarState: member complete (4) added",
        "patch  charger key car: summary reworded",
        "From HEAD to the work tree: 1 major, 2 minor, 1 patch\n",
      ].join("\n"),
      err: "",
    });
  });

  test("tells the changes between two revisions, whatever the work tree has", async () => {
    await change(wider);
    await commitAll(root);
    await change(narrower, reworded);
    expect((await diff("start", "HEAD")).out).toBe(
      [
        "minor  charger key amp: range 6 to 32 in steps of 1 is now 6 to 40 in steps of 1 (wider)",
        "From start to HEAD: 1 minor\n",
      ].join("\n"),
    );
  });

  test("finds nothing in comments, line ends and the order of facts", async () => {
    const texts = [...miniTexts].map(
      ([path, text]) => [path, `\uFEFF# A remark\n${text}`.replaceAll("\n", "\r\n")] as const,
    );
    await replaceSpec(root, new Map(texts));
    expect(await diff("HEAD")).toEqual({
      code: 0,
      out: "From HEAD to the work tree: no change of the spec\n",
      err: "",
    });
  });

  test("prints one JSON value with --json", async () => {
    await change(narrower);
    const { code, out, err } = await diff("HEAD", "--json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toEqual({
      grade: "major",
      changes: [
        {
          grade: "major",
          device: "charger",
          kind: "key",
          name: "amp",
          message: "range 6 to 32 in steps of 1 is now 10 to 32 in steps of 1 (narrower)",
        },
      ],
    });
    await change();
    expect(JSON.parse((await diff("HEAD", "--json")).out)).toEqual({ grade: "none", changes: [] });
  });

  test("tells at once what is worded otherwise in many places", async () => {
    await change(...["amp", "ama", "dwo", "psm"].map((name) => put(config, `${name}/summary`, "New.")));
    expect((await diff("HEAD")).out).toBe(
      "patch  charger keys amp, ama, dwo, psm: summary reworded\nFrom HEAD to the work tree: 4 patch\n",
    );
  });

  test("keeps values of devices to itself", async () => {
    await change(
      put("shared/keys/info", "sse/example", "987654"),
      put("charger/device", "profiles/m2-052.0/values/sse", "987655"),
      put("charger/structs/schedule", "Schedule/fields/pin/text/pattern", "^98765$"),
    );
    const { out } = await diff("HEAD", "--changeset");
    expect(out).toMatch(/shared key sse: example changed.*profile m2-052.0: value of sse changed/s);
    expect(out).not.toContain("98765");
    const [name = ""] = await changesets();
    expect(await readFile(join(root, ".changeset", name), "utf8")).not.toContain("98765");
  });
});

describe("diff --changeset", () => {
  test("writes what changelogs say, once for one change", async () => {
    await change(reworded, member, key, narrower, wider);
    const { code, out } = await diff("HEAD", "--changeset");
    const [name = "", ...more] = await changesets();
    expect({ code, more }).toEqual({ code: 0, more: [] });
    expect(name).toMatch(/^spec-[0-9a-f]{10}\.md$/);
    expect(out).toContain(`\n.changeset/${name} written: major\n`);
    expect(await readFile(join(root, ".changeset", name), "utf8")).toBe(`---
"@goe/core": major
"@goe/mock-device": major
---

What the spec says of the devices:

- Breaking:
  - charger key amp: range 6 to 32 in steps of 1 is now 10 to 40 in steps of 1
- New keys: shared zzz (newCurrentA)
- New enum members: CarState complete (4)
- Wording and sources: charger key car
`);
    await diff("HEAD", "--changeset");
    expect(await changesets()).toEqual([name]);
  });

  test("leaves out the simulator where devices behave as before", async () => {
    await change(put("charger/components", "Totals/getter", "getTotals"));
    await diff("HEAD", "--changeset");
    const [name = ""] = await changesets();
    const text = await readFile(join(root, ".changeset", name), "utf8");
    expect(text).toMatch(/^---\n"@goe\/core": minor\n---\n/);
  });

  test("takes the place of its own earlier ones, but not of what somebody wrote or committed", async () => {
    await change(key);
    await diff("HEAD", "--changeset");
    await git(root, "add", ".changeset");
    await git(root, "commit", "--quiet", "--message", "One that is released later");
    const committed = await changesets();
    await change(key, member);
    await diff("HEAD", "--changeset");
    const [edited = ""] = (await changesets()).filter((name) => !committed.includes(name));
    await writeFile(join(root, ".changeset", edited), '---\n"@goe/core": minor\n---\n\nBy hand.\n');
    await change(key, wider);
    await diff("HEAD", "--changeset");
    const [stale = ""] = (await changesets()).filter((name) => ![...committed, edited].includes(name));
    await change(key, narrower);
    const { out } = await diff("HEAD", "--changeset");
    expect(out).toContain(`.changeset/${stale} removed: it was written for an earlier stage\n`);
    const now = await changesets();
    expect(now).toHaveLength(3);
    expect(now).toEqual(expect.arrayContaining([...committed, edited]));
  });

  test("writes nothing where nothing changed", async () => {
    expect(JSON.parse((await diff("HEAD", "--changeset", "--json")).out)).toEqual({
      grade: "none",
      changes: [],
      written: [],
      removed: [],
    });
    expect(await changesets()).toEqual([]);
  });

  test("is read by changeset status and changeset version", async () => {
    await change(member, reworded);
    await diff("HEAD", "--changeset");
    const changeset = (...args: string[]): Promise<unknown> =>
      run(process.execPath, [join(repository, "node_modules/@changesets/cli/bin.js"), ...args], {
        cwd: root,
      });
    await changeset("status", "--output=status.json");
    const { releases } = JSON.parse(await readFile(join(root, "status.json"), "utf8"));
    expect(releases).toEqual(
      expect.arrayContaining(
        ["@goe/core", "@goe/mock-device", "@goe/cli"].map((name) =>
          expect.objectContaining({ name, newVersion: "0.1.0" }),
        ),
      ),
    );
    await changeset("version");
    expect(await readFile(join(root, "packages/core/CHANGELOG.md"), "utf8")).toContain(
      "- New enum members: CarState complete (4)",
    );
  });
});

describe("diff --check", () => {
  const write = (name: string, front: string): Promise<void> =>
    writeFile(join(root, ".changeset", name), `---\n${front}\n---\n\nWords.\n`);

  test.each([
    ["without changesets", [], 1],
    ["with a patch", ['"@goe/core": patch'], 1],
    ["with a minor of another package", ['"@goe/cli": minor'], 1],
    ["with a minor", ['"@goe/core": minor'], 0],
    ["with a minor in other quotes", ["'@goe/core': 'minor'"], 0],
    ["with a patch and a major", ['"@goe/core": patch', '"@goe/cli": patch\n"@goe/core": major'], 0],
  ] as const)("for a minor change %s exits with the right code", async (_, fronts, code) => {
    await change(member);
    await Promise.all(fronts.map((front, index) => write(`${index}.md`, front)));
    expect((await diff("HEAD", "--check")).code).toBe(code);
  });

  test("says what is asked for, what is there, and what to run", async () => {
    await change(member);
    await write("a.md", '"@goe/core": patch');
    expect((await diff("HEAD", "--check")).out).toBe(
      [
        "minor  charger enum CarState: member complete (4) added",
        "From HEAD to the work tree: 1 minor",
        "The spec asks for: minor; changesets since HEAD give @goe/core: patch (.changeset/a.md)",
        "Write one that is enough with: npm run spec -- diff HEAD --changeset\n",
      ].join("\n"),
    );
    expect(JSON.parse((await diff("HEAD", "--check", "--json")).out)).toMatchObject({
      grade: "minor",
      changesets: { files: [".changeset/a.md"], bump: "patch" },
      enough: false,
    });
  });

  test("does not count changesets that were there before, unless they changed", async () => {
    await write("old.md", '"@goe/core": major');
    await commitAll(root);
    await change(member);
    expect((await diff("HEAD", "--check")).code).toBe(1);
    await write("old.md", '"@goe/core": minor');
    expect((await diff("HEAD", "--check")).code).toBe(0);
  });

  test("reads the changesets of the second revision", async () => {
    await change(member);
    await write("a.md", '"@goe/core": minor');
    await commitAll(root);
    await rm(join(root, ".changeset/a.md"));
    expect((await diff("start", "HEAD", "--check")).code).toBe(0);
    expect((await diff("start", "--check")).code).toBe(1);
  });

  test("is content with what --changeset wrote, and with an unchanged spec", async () => {
    expect((await diff("HEAD", "--check")).code).toBe(0);
    await change(narrower, key);
    await diff("HEAD", "--changeset");
    expect((await diff("HEAD", "--check")).code).toBe(0);
  });
});

describe("diff says what it cannot read, and exits with 2", () => {
  const refuses = async (result: Promise<CommandResult>, message: string): Promise<void> => {
    const { code, out, err } = await result;
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(err).toMatch(/^[^\n]*\n`npm run spec -- diff --help` tells how to use it\.\n$/);
  };

  test.each([
    ["no revision", [], "Name one REV to compare with, or two."],
    ["three revisions", ["a", "b", "c"], "Name one REV to compare with, or two."],
    ["both ways of going on", ["HEAD", "--check", "--changeset"], "--check only looks."],
    ["an unknown revision", ["nowhere"], 'There is no revision "nowhere". Name a commit, branch or tag'],
    ["what looks like an option of git", ["--", "--output=x"], 'There is no revision "--output=x".'],
    ["a tree", ["HEAD^{tree}"], 'There is no revision "HEAD^{tree}".'],
  ])("%s", (_, args, message) => refuses(diff(...args), message));

  test("a spec of another format", async () => {
    await git(root, "checkout", "--quiet", "--orphan", "old");
    await change(put(config, "amp/type"));
    await commitAll(root);
    await git(root, "tag", "--force", "unreadable");
    await git(root, "checkout", "--quiet", "main");
    await refuses(
      diff("unreadable"),
      'The spec at unreadable is of another format: spec/charger/keys/config.yaml:1:1 amp: "type" is missing. Name a later revision.',
    );
  });

  test("a work tree that cannot be read", async () => {
    await writeFile(join(root, "spec", `${config}.yaml`), "amp: [");
    await refuses(diff("HEAD"), "The spec in the work tree cannot be read: spec/charger/keys/config.yaml:1:");
  });

  test("a revision from before there was a spec", async () => {
    await git(root, "checkout", "--quiet", "--orphan", "empty");
    await git(root, "rm", "-r", "--quiet", "--cached", ".");
    await git(root, "commit", "--quiet", "--allow-empty", "--message", "Nothing");
    await git(root, "tag", "--force", "nothing");
    await git(root, "checkout", "--quiet", "--force", "main");
    await refuses(diff("nothing"), "There is no spec in nothing.");
  });

  test("a shallow clone that lacks the revision", async () => {
    const shallow = await mkdtemp(join(tmpdir(), "goe-shallow-"));
    await git(root, "clone", "--quiet", "--depth", "1", `file://${root}`, shallow);
    await refuses(diff("HEAD~1", "--root", shallow), 'This clone is shallow and has no revision "HEAD~1".');
    await rm(shallow, { recursive: true });
  });

  test("a folder outside of git, and one that is not there", async () => {
    const folder = await mkdtemp(join(tmpdir(), "goe-none-"));
    await refuses(diff("HEAD", "--root", folder), `${folder} is not in a git repository.`);
    await rm(folder, { recursive: true });
    await refuses(diff("HEAD", "--root", folder), `git cannot be run in ${folder}`);
  });
});

import { execFile } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);
const repository = fileURLToPath(new URL("../../..", import.meta.url));
const script = join(repository, ".github/scripts/follow-vendor.sh");

/** A list of the firmware after the ones that the spec knows. */
const list = `| Key | R/W | Type | Category | Description |
| --- | --- | --- | --- | --- |
| amp | R/W | uint8_t | Config | as ever |
| xnewa | R | uint8_t | Status | new |
`;

let folder: string;

/** Git as a committer of its own, whatever the machine is set up with. */
async function git(place: string, ...args: string[]): Promise<string> {
  const settings = ["user.name=Test", "user.email=test@example.org", "commit.gpgsign=false"];
  const { stdout } = await run("git", [...settings.flatMap((each) => ["-c", each]), ...args], {
    cwd: join(folder, place),
  });
  return stdout.trim();
}

/** A checkout of the project with a remote, one of the vendor, and a gh that writes down what it is asked for. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "goe-follow-"));
  for (const place of ["work", "vendor", "bin", "origin.git"]) await mkdir(join(folder, place));
  const parts = ["spec", ".changeset", "biome.json", "STATUS.md", "COMPATIBILITY.md", "tools/dist"];
  const generated = ["core/src/generated", "core/schemas", "mock-device/src/generated"];
  for (const part of [...parts, ...generated.map((each) => `packages/${each}`)]) {
    await cp(join(repository, part), join(folder, "work", part), { recursive: true });
  }
  await cp(join(repository, "tools/package.json"), join(folder, "work/tools/package.json"));
  await symlink(join(repository, "node_modules"), join(folder, "work/node_modules"));
  await writeFile(join(folder, "work/.gitignore"), "node_modules\ntools\n");
  await writeFile(join(folder, "vendor/apikeys_Firmware_999.0_sorted.md"), list);
  await git("origin.git", "init", "--quiet", "--bare");
  for (const place of ["work", "vendor"]) {
    await git(place, "init", "--quiet", "--initial-branch", "main");
    await git(place, "config", "user.name", "Test");
    await git(place, "config", "user.email", "test@example.org");
    await git(place, "add", "--all");
    await git(place, "commit", "--quiet", "--message", "As it is");
  }
  await git("work", "remote", "add", "origin", join(folder, "origin.git"));
  const gh = `#!/bin/sh\necho "$@" >> "${folder}/asked"\nwhile [ $# -gt 0 ]; do [ "$1" = --body-file ] && cp "$2" "${folder}/body"; shift; done\n`;
  await writeFile(join(folder, "bin/gh"), gh);
  await chmod(join(folder, "bin/gh"), 0o755);
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

const follow = (): Promise<{ stdout: string }> =>
  run("bash", [script, "charger", join(folder, "vendor"), "example/vendor"], {
    cwd: join(folder, "work"),
    env: { ...process.env, PATH: `${join(folder, "bin")}:${process.env["PATH"]}` },
  });

const asked = async (): Promise<string[]> =>
  (await readFile(join(folder, "asked"), "utf8")).trim().split("\n");

test("a table that the spec has not read becomes a branch and a pull request, once", async () => {
  await follow();
  const [branch = ""] = (await git("origin.git", "for-each-ref", "--format=%(refname:short)")).split("\n");
  expect(branch).toMatch(/^vendor\/vendor-999\.0-[0-9a-f]{8}$/);
  const added = await git("origin.git", "show", `${branch}:spec/charger/keys/new-keys.yaml`);
  expect(added).toContain("xnewa:\n  access: read\n");
  const changed = (await git("origin.git", "show", "--name-only", "--format=", branch)).split("\n");
  expect(changed).toContain("STATUS.md");
  expect(changed).toContainEqual(expect.stringMatching(/^\.changeset\/spec-[0-9a-f]+\.md$/));
  expect(await readFile(join(folder, "body"), "utf8")).toMatch(
    /added +xnewa.*minor +charger key xnewa added/s,
  );
  expect(await asked()).toEqual([expect.stringMatching(new RegExp(`^pr create .*--head ${branch}$`))]);

  expect((await follow()).stdout).toContain(`${branch} is open already`);
  expect(await asked()).toHaveLength(1);
}, 60_000);

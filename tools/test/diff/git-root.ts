import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { readSpecFiles } from "../../src/load/read-spec-files.js";
import { makeMiniRoot } from "../mini-spec.js";

const run = promisify(execFile);

/** Runs git as a committer of its own, whatever the machine is set up with. */
export async function git(root: string, ...args: string[]): Promise<string> {
  const settings = [
    "user.name=Test",
    "user.email=test@example.org",
    "commit.gpgsign=false",
    "core.autocrlf=false",
  ];
  const { stdout } = await run("git", [...settings.flatMap((each) => ["-c", each]), ...args], { cwd: root });
  return stdout.trim();
}

export async function commitAll(root: string): Promise<void> {
  await git(root, "add", "--all");
  await git(root, "commit", "--quiet", "--allow-empty", "--message", "A commit");
}

/** Puts texts below spec/. */
export async function writeSpec(root: string, texts: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of texts) {
    await mkdir(dirname(join(root, "spec", path)), { recursive: true });
    await writeFile(join(root, "spec", path), text);
  }
}

/** A new git repository with this spec in its first commit. */
export async function makeGitRoot(texts: ReadonlyMap<string, string> = new Map()): Promise<string> {
  const root = await makeMiniRoot();
  await writeSpec(root, texts);
  await git(root, "init", "--quiet", "--initial-branch", "main");
  await commitAll(root);
  return root;
}

/** Makes these the texts of the spec, and no others; the schemas stay. */
export async function replaceSpec(root: string, texts: ReadonlyMap<string, string>): Promise<void> {
  for (const path of (await readSpecFiles(join(root, "spec"))).keys())
    if (!texts.has(path)) await rm(join(root, "spec", path));
  await writeSpec(root, texts);
}

export async function removeRoot(root: string): Promise<void> {
  await rm(root, { recursive: true });
}

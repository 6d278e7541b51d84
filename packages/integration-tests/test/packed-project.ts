import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { publishedPackages, requireBuild, root } from "./built-commands.js";
import { type Ended, runOrFail, runProcess } from "./run-process.js";

/** A package as it would be published. */
export interface Tarball {
  readonly name: string;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Paths in the package. */
  readonly files: readonly string[];
}

/** An empty project of a user, with the packed packages installed. */
export interface PackedProject extends AsyncDisposable {
  readonly folder: string;
  readonly tarballs: readonly Tarball[];
  /** Runs a shell script in the project, with the installed commands and the given Node on its path. */
  readonly shell: (script: string, node: string) => Promise<Ended>;
}

/** Node executables to test with: the one that runs the tests, and those that `GOE_NODE_BINARIES` lists. */
export const nodeBinaries: readonly string[] = [
  process.execPath,
  ...(process.env["GOE_NODE_BINARIES"] ?? "").split(delimiter).filter((path) => path !== ""),
];

/** Packs the published packages and installs them, without a network, into a folder outside of the repository. */
export async function createPackedProject(): Promise<PackedProject> {
  requireBuild();
  const home = await mkdtemp(join(tmpdir(), "goe-packed-"));
  const [packed, folder] = [join(home, "packed"), join(home, "project")];
  await Promise.all([mkdir(packed), mkdir(folder)]);
  const env = npmEnvironment(home);
  const folders = [...publishedPackages.map((one) => one.folder), ...(await thirdPartyFolders())];
  const pack = ["pack", ...folders, "--json", "--ignore-scripts", "--pack-destination", packed];
  const output = JSON.parse(await runOrFail("npm", pack, { cwd: root, env })) as PackOutput;
  const tarballs = output.map(({ name, filename, size, files }) => ({
    name,
    path: join(packed, filename),
    size,
    files: files.map((file) => file.path),
  }));
  await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  const flags = ["--offline", "--ignore-scripts", "--no-audit", "--no-fund"];
  await runOrFail("npm", ["install", ...flags, ...tarballs.map(({ path }) => path)], { cwd: folder, env });
  return {
    folder,
    tarballs,
    shell: async (script, node) => {
      const path = [await folderOf(node, home), join(folder, "node_modules/.bin"), process.env["PATH"]];
      return runProcess("sh", ["-e", "-c", script], {
        cwd: folder,
        env: { ...env, PATH: path.join(delimiter) },
        timeoutMs: 20_000,
      });
    },
    [Symbol.asyncDispose]: () => rm(home, { recursive: true }),
  };
}

type PackOutput = readonly {
  readonly name: string;
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}[];

/** Nothing of the user's npm, and no way to the network. */
function npmEnvironment(home: string): Record<string, string | undefined> {
  const inherited = Object.keys(process.env).filter((name) => /^npm_/i.test(name));
  return {
    ...Object.fromEntries(inherited.map((name) => [name, undefined])),
    HOME: home,
    npm_config_cache: join(home, "cache"),
    npm_config_userconfig: join(home, "npmrc"),
    npm_config_offline: "true",
    npm_config_update_notifier: "false",
  };
}

/** What the published packages need from others, from this repository's own installation. */
async function thirdPartyFolders(): Promise<readonly string[]> {
  const found = new Map<string, string>();
  const own = new Map<string, string>(publishedPackages.map(({ name, folder }) => [name, folder]));
  const visit = async (folder: string): Promise<void> => {
    const manifest: unknown = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const { dependencies = {} } = manifest as { dependencies?: Record<string, string> };
    for (const name of Object.keys(dependencies)) {
      if (own.has(name) || found.has(name)) continue;
      found.set(name, join(root, "node_modules", name));
      await visit(join(root, "node_modules", name));
    }
  };
  for (const folder of own.values()) await visit(folder);
  return [...found.values()];
}

/** A folder in which this executable is called `node`, as the first line of the commands wants it. */
async function folderOf(node: string, home: string): Promise<string> {
  const index = nodeBinaries.indexOf(node);
  const folder = join(home, `node-${index}-${basename(node)}`);
  await mkdir(folder, { recursive: true });
  await symlink(node, join(folder, "node")).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  return folder;
}

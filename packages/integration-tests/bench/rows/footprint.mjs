import { execFile } from "node:child_process";
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../measure/node-process.mjs";
import { countRow, sizeRow } from "../report/row.mjs";

const run = promisify(execFile);
const workspace = { "@goe/core": "core", "@goe/mock-device": "mock-device", "@goe/cli": "cli" };

/**
 * What `npm install @goe/cli` puts on a user's disk: packed as it would be published, and installed without a network
 * into an empty folder. No floor: these are packages and bytes.
 */
export async function measure() {
  const home = await mkdtemp(join(tmpdir(), "goe-footprint-"));
  try {
    const modules = await install(home);
    const packages = await packagesIn(modules);
    const bytes = await bytesIn(modules);
    const detail = packages.map(({ name }) => name).join(", ");
    return [
      countRow("installed @goe/cli: packages", packages.length, { atMost: 8, detail }),
      sizeRow("installed @goe/cli: size", bytes, { atMostBytes: 3_000_000, detail: "sum of all files" }),
    ];
  } finally {
    await rm(home, { recursive: true });
  }
}

async function install(home) {
  const [packed, project] = [join(home, "packed"), join(home, "project")];
  await Promise.all([mkdir(packed), mkdir(project)]);
  const env = {
    ...process.env,
    HOME: home,
    npm_config_cache: join(home, "cache"),
    npm_config_offline: "true",
  };
  const folders = await needed("@goe/cli");
  const flags = ["--json", "--ignore-scripts", "--pack-destination", packed];
  const { stdout } = await run("npm", ["pack", ...folders, ...flags], { cwd: root, env });
  const tarballs = JSON.parse(stdout).map(({ filename }) => join(packed, filename));
  await writeFile(join(project, "package.json"), '{ "private": true }\n');
  await run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...tarballs], {
    cwd: project,
    env,
  });
  return join(project, "node_modules");
}

/** Folders of the package and of all that it needs, from this repository and its installation. */
async function needed(name, found = new Map()) {
  if (found.has(name)) return [...found.values()];
  const folder = join(root, name in workspace ? `packages/${workspace[name]}` : `node_modules/${name}`);
  found.set(name, folder);
  const { dependencies = {} } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  for (const dependency of Object.keys(dependencies)) await needed(dependency, found);
  return [...found.values()];
}

async function packagesIn(modules) {
  const lock = JSON.parse(await readFile(join(modules, ".package-lock.json"), "utf8"));
  return Object.keys(lock.packages).map((path) => ({ name: path.replace(/^.*node_modules\//, "") }));
}

async function bytesIn(folder) {
  const entries = await readdir(folder, { recursive: true });
  const sizes = entries.map(async (entry) => {
    const file = await lstat(join(folder, entry));
    return file.isFile() ? file.size : 0;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

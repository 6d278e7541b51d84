import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { root } from "./built-commands.js";

const cli = join(root, "packages/cli");

/** Packages of the simulator that the bundle leaves out, as it does itself. */
async function externals(): Promise<string[]> {
  const path = pathToFileURL(join(cli, "simulator-packages.mjs")).href;
  const { simulatorPackages }: { readonly simulatorPackages: string[] } = await import(path);
  return simulatorPackages;
}

/** The packages whose code the bundled command contains, and the folder of each. */
async function bundledPackages(): Promise<ReadonlyMap<string, string>> {
  const { metafile } = await build({
    entryPoints: [join(cli, "src/bin.ts")],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    conditions: ["@goe/source"],
    external: await externals(),
    logLevel: "error",
    absWorkingDir: root,
  });
  // Of packages inside of others the inner one counts.
  const packages = Object.keys(metafile.inputs).flatMap((path) => {
    const [, folder, name] = /^(.*\bnode_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(path) ?? [];
    return folder === undefined || name === undefined ? [] : [[name, join(root, folder)] as const];
  });
  return new Map(packages);
}

describe("the licences beside the bundled command", () => {
  const text = readFileSync(join(cli, "THIRD-PARTY-LICENSES"), "utf8");

  it("name every package whose code is in it, and no other", async () => {
    const named = [...text.matchAll(/^(?:@[a-z-]+\/)?[a-z]+(?:-[a-z]+)*$/gm)].map(([name]) => name);
    expect(named.sort()).toEqual([...(await bundledPackages()).keys()].sort());
  });

  it("have the text of each package that ships one", async () => {
    for (const folder of (await bundledPackages()).values()) {
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      if (file !== undefined) expect(text).toContain(readFileSync(join(folder, file), "utf8").trim());
    }
  });
});

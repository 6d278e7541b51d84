import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { root } from "./built-commands.js";

const cli = join(root, "packages/cli");

/** The packages whose code the bundled command contains. */
async function bundledPackages(): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [join(cli, "src/bin.ts")],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    conditions: ["@goe/source"],
    logLevel: "error",
    absWorkingDir: root,
  });
  const names = Object.keys(metafile.inputs).map(
    (path) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1],
  );
  return [...new Set(names)].filter((name) => name !== undefined);
}

describe("the licences beside the bundled command", () => {
  const text = readFileSync(join(cli, "THIRD-PARTY-LICENSES"), "utf8");

  it("name every package whose code is in it, and no other", async () => {
    const named = [...text.matchAll(/^(?:@[a-z-]+\/)?[a-z]+(?:-[a-z]+)*$/gm)].map(([name]) => name);
    expect(named.sort()).toEqual([...(await bundledPackages())].sort());
  });

  it("have the text of each package that ships one", async () => {
    for (const name of await bundledPackages()) {
      const folder = join(root, "node_modules", name);
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      if (file !== undefined) expect(text).toContain(readFileSync(join(folder, file), "utf8").trim());
    }
  });
});

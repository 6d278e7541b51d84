// Bundles the command into dist/: bin.cjs, and chunks that are loaded by the commands that need them alone.
// As CommonJS, because each command line starts Node anew: its loader of modules takes longer, to start and for each file.

import { chmod, readdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { chargerKeys, controllerKeys, specSources } from "@goe/core/keys";
import { rolldown } from "rolldown";
import { simulatorPackages } from "./simulator-packages.mjs";

const dist = fileURLToPath(new URL("dist/", import.meta.url));

// Chunks of an earlier build have other names; left behind, they would be published.
for (const name of await readdir(dist).catch(() => [])) {
  if (/\.(?:c?js|json)$/.test(name)) await rm(dist + name);
}

const bundle = await rolldown({
  cwd: fileURLToPath(new URL(".", import.meta.url)),
  input: "src/bin.ts",
  platform: "node",
  external: [/^node:/, ...simulatorPackages],
  resolve: { conditionNames: ["@goe/source", "node", "import", "default"] },
  preserveEntrySignatures: false,
  plugins: [registryAsJson()],
});
await bundle.write({
  dir: dist,
  format: "cjs",
  entryFileNames: "[name].cjs",
  chunkFileNames: "[name]-[hash].cjs",
  // Names stay, for the lines that users post where goe itself is at fault.
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  comments: false,
  codeSplitting: {
    groups: [
      // A file costs more to open than its code to read: all that reading commands share comes in one.
      {
        name: "goe",
        test: /[\\/]cli[\\/]src[\\/]run\.ts$|[\\/]core[\\/]src[\\/](?:decode\.ts$|errors[\\/]|generated[\\/](?:charger|controller|shared)[\\/](?:enums|structs))/,
      },
    ],
  },
});
await bundle.close();
await chmod(`${dist}bin.cjs`, 0o755);

/**
 * What is known of the keys lies in JSON files beside the code: Node reads and parses these 300 kB in half the time that it needs to
 * load them as a module.
 */
function registryAsJson() {
  const tables = new Map(Object.entries({ chargerKeys, controllerKeys, specSources }));
  return {
    name: "registry-as-json",
    load(id) {
      const [, file] = /[\\/]generated[\\/]keys[\\/]([a-z-]+)\.ts$/.exec(id) ?? [];
      if (file === undefined) return null;
      const name = file.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
      const table = tables.get(name);
      if (table === undefined)
        throw new Error(`${file}.ts is not among the tables that bundle.mjs writes as JSON`);
      const text = asciiJson(table);
      if (!isDeepStrictEqual(JSON.parse(text), table)) throw new Error(`${name} is more than JSON can hold`);
      this.emitFile({ type: "asset", fileName: `${file}.json`, source: text });
      return [
        'import { readFileSync } from "node:fs";',
        `const text = readFileSync(new URL("./${file}.json", import.meta.url), "latin1");`,
        `export const ${name} = JSON.parse(text);`,
      ].join("\n");
    },
  };
}

/** Strings of single bytes are read faster than UTF-8. */
function asciiJson(value) {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

// Bundles the command into dist/: bin.js, and chunks that are loaded by the commands that need them alone.
import { chmod, readdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const dist = fileURLToPath(new URL("dist/", import.meta.url));

// Chunks of an earlier build have other names; left behind, they would be published.
for (const name of await readdir(dist).catch(() => [])) {
  if (name.endsWith(".js")) await rm(dist + name);
}

const bundle = await rolldown({
  cwd: fileURLToPath(new URL(".", import.meta.url)),
  input: "src/bin.ts",
  platform: "node",
  external: [/^node:/],
  resolve: { conditionNames: ["@goe/source", "node", "import", "default"] },
  preserveEntrySignatures: false,
});
await bundle.write({
  dir: dist,
  format: "esm",
  chunkFileNames: "[name]-[hash].js",
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
await chmod(`${dist}bin.js`, 0o755);

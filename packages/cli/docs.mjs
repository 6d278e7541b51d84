// Writes docs/cli.md from the help pages.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const path = new URL("../../docs/cli.md", import.meta.url);

const bundle = await rolldown({
  cwd: import.meta.dirname,
  input: "src/help/markdown.ts",
  platform: "node",
  external: [/^node:/],
  resolve: { conditionNames: ["@goe/source", "node", "import", "default"] },
});
// A file, since packages that are no modules look for their like beside themselves.
const folder = await mkdtemp(join(tmpdir(), "goe-docs-"));
try {
  const file = join(folder, "markdown.mjs");
  await bundle.write({ file, format: "esm", codeSplitting: false });
  const { markdownReference } = await import(pathToFileURL(file).href);
  await writeFile(path, await markdownReference());
} finally {
  await bundle.close();
  await rm(folder, { recursive: true });
}

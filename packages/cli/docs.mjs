// Writes docs/cli.md from the help pages.
import { writeFile } from "node:fs/promises";
import { rolldown } from "rolldown";

const path = new URL("../../docs/cli.md", import.meta.url);

const bundle = await rolldown({
  cwd: import.meta.dirname,
  input: "src/help/markdown.ts",
  platform: "node",
  external: [/^node:/],
  resolve: { conditionNames: ["@goe/source", "node", "import", "default"] },
});
const { output } = await bundle.generate({ format: "esm", codeSplitting: false });
await bundle.close();
const code = Buffer.from(output[0].code).toString("base64");
const { markdownReference } = await import(`data:text/javascript;base64,${code}`);
await writeFile(path, await markdownReference());

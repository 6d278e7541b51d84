import { parseArgs } from "node:util";
import { generate } from "../generate.js";
import { describeDrift, isClean } from "../output/output.js";
import type { Verb } from "./verb.js";

export const generateVerb: Verb = {
  name: "generate",
  summary: "Write the files that the spec yields, or compare them.",
  help: `Usage: generate [--check] [--json] [--root FOLDER]

Checks the spec, writes code, schemas, profiles and STATUS.md, and deletes stale files.

  --check        write nothing; fail when a file is changed, missing or stale
  --json         print {"files", "changed", "missing", "stale"}
  --root FOLDER  repository with spec/ and packages/

Exit codes: 0 up to date or written, 1 the spec or the generated files are wrong.
`,
  run: async (args, { out, err, root }) => {
    const { values } = parseArgs({
      args: [...args],
      options: { check: { type: "boolean" }, json: { type: "boolean" }, root: { type: "string" } },
    });
    const check = values.check === true;
    const { drift, files } = await generate(values.root ?? root, { check });
    const stands = isClean(drift) || !check;
    if (values.json === true) out(`${JSON.stringify({ files, ...drift })}\n`);
    else if (!stands) err(`${describeDrift(drift)}\nRun \`npm run generate\` and commit what it writes.\n`);
    else out(`${isClean(drift) ? "" : `${describeDrift(drift)}\n`}${files} generated files are up to date\n`);
    return stands ? 0 : 1;
  },
};

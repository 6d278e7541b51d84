#!/usr/bin/env node
import { parseArgs } from "node:util";
import { generate } from "./generate.js";
import { describeDrift, isClean } from "./output/output.js";
import { SpecError } from "./problem.js";

const usage = `Usage: main.js generate [--check] [--root FOLDER]

  generate          write the files that the spec yields, delete stale ones
  generate --check  write nothing; fail when a file is changed, missing or stale
  --root FOLDER     repository with spec/ and packages/ (default: the current folder's repository)
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { check: { type: "boolean" }, help: { type: "boolean", short: "h" }, root: { type: "string" } },
  });
  if (values.help === true || positionals.length !== 1 || positionals[0] !== "generate") {
    (values.help === true ? process.stdout : process.stderr).write(usage);
    return values.help === true ? 0 : 2;
  }
  const root = values.root ?? new URL("../..", import.meta.url).pathname.replace(/\/$/, "");
  const check = values.check === true;
  const { drift, files } = await generate(root, { check });
  if (isClean(drift)) {
    process.stdout.write(`${files} generated files are up to date\n`);
    return 0;
  }
  if (check) {
    process.stderr.write(`${describeDrift(drift)}\nRun \`npm run generate\` and commit what it writes.\n`);
    return 1;
  }
  process.stdout.write(`${describeDrift(drift)}\n${files} generated files are up to date\n`);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof SpecError ? error.message : String(error)}\n`);
  process.exitCode = error instanceof SpecError ? 1 : 2;
}

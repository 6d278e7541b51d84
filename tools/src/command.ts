import { parseArgs } from "node:util";
import { generate } from "./generate.js";
import { describeDrift, isClean } from "./output/output.js";
import { SpecError } from "./problem.js";

/** Where a command writes and which repository it works on when none is named. */
export interface CommandSurroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly root: string;
}

const usage = `Usage: main.js generate [--check] [--root FOLDER]

  generate          write the files that the spec yields, delete stale ones
  generate --check  write nothing; fail when a file is changed, missing or stale
  --root FOLDER     repository with spec/ and packages/ (default: the one this command belongs to)
`;

/** Runs one command line. Exit codes: 0 done, 1 the spec or the generated files are wrong, 2 anything else. */
export async function runCommand(
  args: readonly string[],
  surroundings: CommandSurroundings,
): Promise<number> {
  try {
    return await run(args, surroundings);
  } catch (error) {
    surroundings.err(`${error instanceof SpecError ? error.message : String(error)}\n`);
    return error instanceof SpecError ? 1 : 2;
  }
}

async function run(args: readonly string[], { out, err, root }: CommandSurroundings): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { check: { type: "boolean" }, help: { type: "boolean", short: "h" }, root: { type: "string" } },
  });
  if (values.help === true) {
    out(usage);
    return 0;
  }
  if (positionals.length !== 1 || positionals[0] !== "generate") {
    err(usage);
    return 2;
  }
  const check = values.check === true;
  const { drift, files } = await generate(values.root ?? root, { check });
  if (!isClean(drift) && check) {
    err(`${describeDrift(drift)}\nRun \`npm run generate\` and commit what it writes.\n`);
    return 1;
  }
  out(`${isClean(drift) ? "" : `${describeDrift(drift)}\n`}${files} generated files are up to date\n`);
  return 0;
}

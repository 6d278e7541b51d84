import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./built-commands.js";
import { runProcess } from "./run-process.js";

/**
 * Type-checks sources as strictly as a careful user does, in a folder of their own inside a project, with the
 * repository's TypeScript and `@types/node`. Returns what the compiler says, and "" when it is content.
 */
export async function typeCheck(
  project: string,
  name: string,
  sources: Readonly<Record<string, string>>,
  options: Readonly<Record<string, unknown>>,
): Promise<string> {
  const folder = join(project, name);
  await mkdir(folder);
  const compilerOptions = {
    target: "es2023",
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
    // Only what is asked for in "types" is taken from here.
    typeRoots: [join(root, "node_modules/@types")],
    ...options,
  };
  const files = Object.keys(sources);
  await Promise.all(files.map((file) => writeFile(join(folder, file), sources[file] ?? "")));
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { exitCode, stdout, stderr } = await runProcess(process.execPath, [tsc, "-p", folder]);
  return exitCode === 0 ? "" : `${stdout}${stderr}`;
}

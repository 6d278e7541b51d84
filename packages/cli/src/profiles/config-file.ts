import { posix, win32 } from "node:path";
import type { CliContext, TextFile } from "../context.js";
import { fileProblem } from "../file-problem.js";
import { UsageError } from "../usage-error.js";
import { type Config, ConfigProblem, parseConfig } from "./parse-config.js";

/** The file with the profiles: `GOE_CONFIG` names it, else it is `config.json` in the platform's place. */
export async function configPath(context: CliContext): Promise<string> {
  const own = context.env["GOE_CONFIG"] ?? "";
  if (own !== "") return own;
  const { join } = context.platform === "win32" ? win32 : posix;
  return join(await context.configFolder(), "config.json");
}

/**
 * The profiles; none where there is no file. Warns on stderr about a file that others may read.
 *
 * Throws {@link UsageError} where the file cannot be read, or there is something wrong in it.
 */
export async function readConfig(context: CliContext): Promise<Config> {
  const path = await configPath(context);
  const file = await readIfThere(path, context);
  if (file === undefined) return { profiles: [], content: {}, devices: {} };
  if (file.readableByOthers) {
    await context.stderr.write(
      `goe: Warning: other users can read "${path}", and tokens may stand in it. Run: chmod 600 "${path}"\n`,
    );
  }
  try {
    return parseConfig(file.text);
  } catch (cause) {
    if (!(cause instanceof ConfigProblem)) throw cause;
    throw new UsageError(`The file "${path}" is not as it should be: ${cause.message}. Correct it there.`, {
      cause,
    });
  }
}

async function readIfThere(path: string, context: CliContext): Promise<TextFile | undefined> {
  try {
    return await context.readFile(path);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw new UsageError(
      `The file "${path}" cannot be read: ${fileProblem(cause)}. Check it, or name another with GOE_CONFIG.`,
      { cause },
    );
  }
}

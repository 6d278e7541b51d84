import type { CliContext } from "../context.js";
import { configPath } from "./config-file.js";
import { parseConfig } from "./parse-config.js";

/** The names of the saved devices, for completion: none where the file cannot be read, and no word about it. */
export async function savedNames(context: CliContext): Promise<readonly string[]> {
  try {
    const { text } = await context.readFile(await configPath(context));
    return parseConfig(text).profiles.map(({ name }) => name);
  } catch {
    // Whoever is typing a command line has no use for an error; the command itself reports it.
    return [];
  }
}

import type { CliContext, TextFile } from "../context.js";
import { fileProblem } from "../file-problem.js";
import { UsageError } from "../usage-error.js";

/**
 * The token for the cloud: from the file if one is named, else from the environment variable `GOE_CLOUD_TOKEN`.
 * Newlines at its end are cut off. Warns on stderr about a file that others may read.
 *
 * Throws {@link UsageError} if there is no token. No message ever carries the token.
 */
export async function readCloudToken(path: string | undefined, context: CliContext): Promise<string> {
  if (path !== undefined) return readTokenFile(path, "Check the path behind --token-file.", context);
  return requireToken(
    context.env["GOE_CLOUD_TOKEN"] ?? "",
    "The cloud asks for a token and none was given. " +
      "Set the environment variable GOE_CLOUD_TOKEN, or give --token-file PATH.",
  );
}

/** The token in a file. `advice` is what to do where it cannot be read. */
export async function readTokenFile(path: string, advice: string, context: CliContext): Promise<string> {
  const file = await openTokenFile(path, advice, context);
  if (file.readableByOthers) {
    const warning = `Warning: other users can read the token file "${path}". Run: chmod 600 "${path}"`;
    await context.stderr.write(`goe: ${warning}\n`);
  }
  return requireToken(
    file.text,
    `The token file "${path}" is empty. Write the token into it that the go-e app shows.`,
  );
}

/** The text without newlines at its end. Throws {@link UsageError} where nothing is left. */
export function requireToken(text: string, messageIfEmpty: string): string {
  const token = text.replace(/[\r\n]+$/, "");
  if (token === "") throw new UsageError(messageIfEmpty);
  return token;
}

async function openTokenFile(path: string, advice: string, context: CliContext): Promise<TextFile> {
  try {
    return await context.readFile(path);
  } catch (cause) {
    throw new UsageError(`The token file "${path}" cannot be read: ${fileProblem(cause)}. ${advice}`, {
      cause,
    });
  }
}

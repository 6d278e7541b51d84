import type { CliContext, TokenFile } from "./context.js";
import { UsageError } from "./usage-error.js";

/**
 * The token for the cloud: from the file if one is named, else from the environment variable `GOE_CLOUD_TOKEN`.
 * Newlines at its end are cut off. Warns on stderr about a file that others may read.
 *
 * Throws {@link UsageError} if there is no token. No message ever carries the token.
 */
export async function readCloudToken(path: string | undefined, context: CliContext): Promise<string> {
  if (path === undefined) {
    return requireToken(
      context.env["GOE_CLOUD_TOKEN"] ?? "",
      "The cloud asks for a token and none was given. " +
        "Set the environment variable GOE_CLOUD_TOKEN, or give --token-file PATH.",
    );
  }
  const file = await openTokenFile(path, context);
  if (file.readableByOthers) {
    const warning = `Warning: other users can read the token file "${path}". Run: chmod 600 "${path}"`;
    await context.stderr.write(`goe: ${warning}\n`);
  }
  return requireToken(
    file.text,
    `The token file "${path}" is empty. Write the token into it that the go-e app shows.`,
  );
}

function requireToken(text: string, messageIfEmpty: string): string {
  const token = text.replace(/[\r\n]+$/, "");
  if (token === "") throw new UsageError(messageIfEmpty);
  return token;
}

async function openTokenFile(path: string, context: CliContext): Promise<TokenFile> {
  try {
    return await context.readTokenFile(path);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    const reason = reasons[code] ?? code;
    throw new UsageError(
      `The token file "${path}" cannot be read: ${reason}. Check the path behind --token-file.`,
      { cause },
    );
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "permission denied",
  EISDIR: "it is a directory",
};

import type { CliContext } from "../context.js";
import { readCloudToken, readTokenFile, requireToken } from "../devices/cloud-token.js";
import { UsageError } from "../usage-error.js";
import type { TokenSource } from "./profile.js";

/** The token of a saved device. Throws {@link UsageError} where there is none; no message ever carries the token. */
export async function profileToken(
  name: string,
  source: TokenSource | undefined,
  context: CliContext,
): Promise<string> {
  if (source === undefined) return readCloudToken(undefined, context);
  if ("token" in source) return source.token;
  if ("tokenFile" in source) {
    return readTokenFile(source.tokenFile, `The profile of ${name} names it.`, context);
  }
  if ("tokenEnv" in source) {
    return requireToken(
      context.env[source.tokenEnv] ?? "",
      `The environment variable ${source.tokenEnv} holds no token for ${name}. Set it to the token that the go-e app shows.`,
    );
  }
  return tokenOfCommand(name, source.tokenCommand, context);
}

async function tokenOfCommand(name: string, command: string, context: CliContext): Promise<string> {
  const { stdout, ended } = await context.startProgram(command);
  let text = "";
  for await (const piece of stdout) text += piece;
  const { exitCode } = await ended;
  const advice = `Run it by itself to see why: ${command}`;
  // Its stderr is not shown: who knows what it says about the token.
  if (exitCode !== 0) throw new UsageError(`The command for the token of ${name} failed. ${advice}`);
  return requireToken(text, `The command for the token of ${name} printed nothing. ${advice}`);
}

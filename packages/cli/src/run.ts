import { resolveOutput } from "./arguments/common-options.js";
import { normaliseArguments, questionWords } from "./arguments/normalise.js";
import { parseCommandLine } from "./arguments/parse.js";
import type { Command } from "./commands/command.js";
import { commands, findCommand } from "./commands/registry.js";
import type { CliContext } from "./context.js";
import { ExitCode } from "./exit-code.js";

/**
 * Runs one command line, given without the program's name, and says how it ended. Never rejects and never ends the
 * process: what goes wrong is told on stderr, in one line where the user can do something about it.
 */
export async function run(argv: readonly string[], context: CliContext): Promise<ExitCode> {
  try {
    const [name = "--help", ...words] = normaliseArguments(argv);
    if (questionWords.has(name)) return await answer(name.includes("v") ? "version" : "help", context);
    const command = findCommand(name) ?? (await unknownCommand(name));
    const parsed = await parseCommandLine(command, words);
    if (parsed.asks !== "run") return await answer(parsed.asks, context, command);
    const { words: given, rest } = parsed;
    const act = await command.load();
    return await act({ context, flags: resolveOutput(parsed.flags), words: given, rest, commands });
  } catch (error) {
    const { reportError } = await import("./report-error.js");
    return reportError(error, context);
  }
}

async function answer(asked: "help" | "version", context: CliContext, command?: Command): Promise<ExitCode> {
  if (asked === "help") {
    const { helpText } = await import("./help/help-text.js");
    await context.stdout.write(await helpText(command));
  } else {
    const { packageVersion } = await import("./package-version.js");
    await context.stdout.write(`${await packageVersion()}\n`);
  }
  return ExitCode.ok;
}

async function unknownCommand(name: string): Promise<never> {
  const { unknownCommandError } = await import("./commands/unknown-command.js");
  throw unknownCommandError(name);
}

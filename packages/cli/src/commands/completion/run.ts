import { completionScript, shells } from "../../completion/scripts.js";
import { ExitCode } from "../../exit-code.js";
import { UsageError } from "../../usage-error.js";
import type { CommandRun } from "../command.js";

/** Prints the script for a shell. */
export const run: CommandRun = async ({ context, words }) => {
  const [name, surplus] = words;
  const shell = surplus === undefined ? shells.find((one) => one === name) : undefined;
  if (shell === undefined) {
    const wrong =
      name === undefined ? "No shell was named." : `"${words.join(" ")}" is no shell that goe knows.`;
    throw new UsageError(`${wrong} Write: goe completion bash, goe completion zsh or goe completion fish`);
  }
  await context.stdout.write(completionScript(shell));
  return ExitCode.ok;
};

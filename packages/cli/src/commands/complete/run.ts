import { completions, files } from "../../completion/candidates.js";
import { ExitCode } from "../../exit-code.js";
import type { CommandRun } from "../command.js";

/** Prints what the last word may become. */
export const run: CommandRun = async ({ context, commands, rest }) => {
  const found = await completions(rest, commands, context);
  const lines =
    found === files
      ? [":files"]
      : found.map(({ word, meaning }) => `${word}${meaning === undefined ? "" : `\t${meaning}`}`);
  await context.stdout.write(lines.map((line) => `${line}\n`).join(""));
  return ExitCode.ok;
};

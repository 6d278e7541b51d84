import { runCommand } from "../src/command.js";

export interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line with this folder as the repository where none is named. */
export async function runIn(root: string, ...args: string[]): Promise<CommandResult> {
  let out = "";
  let err = "";
  const code = await runCommand(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    root,
  });
  return { code, out, err };
}

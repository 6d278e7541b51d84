import { runCommand } from "../src/command.js";

export interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line with this folder as the repository where none is named. */
export async function runIn(root: string, ...args: string[]): Promise<CommandResult> {
  return runAsked(root, undefined, ...args);
}

/** Runs one command line at a terminal. */
export async function runAsked(
  root: string,
  ask: ((question: string) => Promise<string>) | undefined,
  ...args: string[]
): Promise<CommandResult> {
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
    ask,
  });
  return { code, out, err };
}

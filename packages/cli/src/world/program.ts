import { spawn } from "node:child_process";
import type { ProgramEnd, RunningProgram } from "../context.js";

/** Starts a program, of words as they are or of one text by the shell. */
export function startProgram(command: string | readonly string[], signal?: AbortSignal): RunningProgram {
  const [file = "", ...args] = typeof command === "string" ? [command] : command;
  const child = spawn(file, args, {
    shell: typeof command === "string",
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
    ...(signal === undefined ? {} : { signal }),
  });
  const { stdout, stderr } = child;
  stdout.setEncoding("utf8");
  let said = "";
  stderr.setEncoding("utf8").on("data", (piece: string) => {
    said += piece;
  });
  const ended = new Promise<ProgramEnd>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode: exitCode ?? undefined, stderr: said }));
  });
  // Who reads stdout first asks for the end later; until then a failure is nobody's.
  ended.catch(() => undefined);
  return { stdout, ended };
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** How a process ended, and what it said. */
export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a process is given. */
export interface ProcessOptions {
  readonly cwd?: string;
  /** Laid over the environment of the tests. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** @default 60_000 */
  readonly timeoutMs?: number;
}

/** Runs a program to its end, whatever its exit code. Rejects when there is no such program or it takes too long. */
export async function runProcess(
  command: string,
  args: readonly string[],
  options: ProcessOptions = {},
): Promise<Ended> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that what a shell left in the background ends with it.
    detached: true,
  });
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  const { timeoutMs = 60_000 } = options;
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    killGroup(child);
  }, timeoutMs);
  try {
    child.once("exit", () => killGroup(child));
    const [exitCode] = (await once(child, "close")) as [number | null];
    if (late) {
      const said = `${stdout()}${stderr()}`.slice(-2000);
      throw new Error(`${command} ${args.join(" ")} took longer than ${timeoutMs} ms. It said: ${said}`);
    }
    return { exitCode, stdout: stdout(), stderr: stderr() };
  } finally {
    clearTimeout(timer);
  }
}

/** Runs a program that has to succeed, and returns what it printed. */
export async function runOrFail(
  command: string,
  args: readonly string[],
  options: ProcessOptions = {},
): Promise<string> {
  const { exitCode, stdout, stderr } = await runProcess(command, args, options);
  if (exitCode === 0) return stdout;
  throw new Error(`${command} ${args.join(" ")} ended with ${exitCode}.\n${stdout}${stderr}`);
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = "";
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string) => {
    text += chunk;
  });
  return () => text;
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    // ESRCH: everything in the group has ended already, as it should.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

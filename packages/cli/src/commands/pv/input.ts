import type { CliContext, InputStream } from "../../context.js";
import { UsageError } from "../../usage-error.js";
import { parseInput, ReadingError } from "./read-powers.js";

/** Where readings come in. */
export interface PowerInput {
  /** The newest value, `undefined` where nothing came since the last call. Throws {@link ReadingError}. */
  readonly next: () => Promise<unknown>;
}

/** No input: all powers come from elsewhere. */
export const noInput: PowerInput = { next: async () => undefined };

/** A program that is run for each reading. */
export function programInput(
  command: readonly string[],
  startProgram: CliContext["startProgram"],
  signal: AbortSignal,
): PowerInput {
  const [name = ""] = command;
  return {
    next: async () => {
      // One that hangs would hold up all that follow.
      const patience = AbortSignal.any([signal, AbortSignal.timeout(programTimeoutMs)]);
      try {
        const program = await startProgram(command, patience);
        let printed = "";
        for await (const piece of program.stdout) printed += piece;
        const { exitCode, stderr } = await program.ended;
        if (exitCode === 0) return parseInput(printed);
        const said = stderr.trim().split("\n").at(-1) ?? "";
        throw new ReadingError(
          `"${name}" ended with ${exitCode ?? "a signal"}${said === "" ? "." : `: ${said}`}`,
        );
      } catch (cause) {
        if (cause instanceof ReadingError) throw cause;
        if (patience.aborted)
          throw new ReadingError(`"${name}" took longer than ${programTimeoutMs / 1000} s.`);
        throw notStarted(name, cause);
      }
    },
  };
}

/** Readings are sent every 5 s. */
const programTimeoutMs = 30_000;

function notStarted(name: string, cause: unknown): UsageError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  const reason = code === "ENOENT" ? "there is no such program" : code;
  return new UsageError(`"${name}" cannot be started: ${reason}. Check the command behind --.`, { cause });
}

/** Lines of stdin; the newest counts. */
export interface LineInput extends PowerInput {
  /** Resolves with the first line: `false` where there is none. */
  readonly begun: Promise<boolean>;
  /** Resolves when there are no more lines. */
  readonly ended: Promise<void>;
}

/** Begins to read lines. */
export function lineInput(stdin: InputStream, signal: AbortSignal): LineInput {
  let newest: string | undefined;
  let begin: (any: boolean) => void = () => undefined;
  const begun = new Promise<boolean>((resolve) => {
    begin = resolve;
  });
  const take = (text: string): void => {
    if (text.trim() === "") return;
    newest = text;
    begin(true);
  };
  const read = async (): Promise<void> => {
    let rest = "";
    for await (const piece of stdin.read(signal)) {
      const lines = (rest + piece).split("\n");
      rest = lines.pop() ?? "";
      for (const text of lines) take(text);
    }
    take(rest);
  };
  const ended = read().finally(() => begin(false));
  // Until somebody waits for the end, what went wrong with it is nobody's.
  ended.catch(() => undefined);
  return {
    begun,
    ended,
    next: async () => {
      const text = newest;
      newest = undefined;
      return text === undefined ? undefined : parseInput(text);
    },
  };
}

import { nodeHttpTransport } from "@goe/core/node";
import type { CliContext, RunningProgram, TextFile } from "../src/context.js";
import { run } from "../src/run.js";
import { startServer } from "../src/world/server.js";
import { chargerStatus, controllerStatus, startDevice } from "./device-server.js";

/** How a command ended and what it wrote. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Settings of {@link goe}. */
export interface World extends Partial<Omit<CliContext, "stdin" | "stdout" | "stderr">> {
  /** Whether stdout is a terminal. */
  readonly isTerminal?: boolean;
  /** Size of that terminal. @default 80 × 24 */
  readonly columns?: number;
  readonly rows?: number;
  readonly onResize?: CliContext["stdout"]["onResize"];
  readonly writeStdout?: (text: string) => Promise<void>;
  readonly writeStderr?: (text: string) => Promise<void>;
  /** What comes in, in these pieces; then stdin ends. @default nothing */
  readonly stdin?: readonly string[] | AsyncIterable<string>;
  /** Whether a person types. */
  readonly stdinIsTerminal?: boolean;
  /** Each switch of the raw mode of stdin. */
  readonly setRawMode?: (on: boolean) => void;
  /** Content of files by path; what is written is found here afterwards. @default no files */
  readonly files?: Map<string, TextFile | string>;
  /** What programs print, by command line (words joined by blanks). @default there are none */
  readonly programs?: Readonly<Record<string, { readonly stdout: string; readonly exitCode?: number }>>;
}

/** Where the file with the profiles is in a world that does not say it. */
export const configPath = "/config/goe/config.json";

/** Runs one command line in this process. */
export async function goe(commandLine: string | readonly string[], world: World = {}): Promise<Outcome> {
  const argv = typeof commandLine === "string" ? commandLine.split(" ").filter(Boolean) : commandLine;
  const written = { stdout: "", stderr: "" };
  const collect = (stream: "stdout" | "stderr") => async (text: string) => {
    written[stream] += text;
  };
  const { isTerminal = false } = world;
  const exitCode = await run(argv, {
    env: {},
    platform: "linux",
    now: Date.now,
    interrupted: new AbortController().signal,
    workingFolder: () => "/somewhere",
    homeFolder: async () => "/home/somebody",
    configFolder: async () => "/config/goe",
    startServer,
    startMock: async (device) => {
      const { host, close } = await startDevice(device === "charger" ? chargerStatus : controllerStatus);
      return { url: `http://${host}`, close };
    },
    loadTransport: async () => nodeHttpTransport,
    ...fakeFiles(world.files ?? new Map()),
    startProgram: async (command) => fakeProgram(command, world.programs ?? {}),
    ...world,
    stdin: fakeStdin(world),
    stdout: {
      isTerminal,
      columns: isTerminal ? (world.columns ?? 80) : undefined,
      rows: isTerminal ? (world.rows ?? 24) : undefined,
      isClosed: false,
      onResize: world.onResize ?? (() => () => undefined),
      write: world.writeStdout ?? collect("stdout"),
    },
    stderr: { isTerminal: false, write: world.writeStderr ?? collect("stderr") },
  });
  return { exitCode, ...written };
}

function fakeStdin({ stdin = [], stdinIsTerminal = false, setRawMode }: World): CliContext["stdin"] {
  const input = (async function* () {
    yield* stdin;
  })();
  return {
    isTerminal: stdinIsTerminal,
    // Whoever stops reading may go on later, where a generator would have ended.
    read: () => ({ [Symbol.asyncIterator]: () => ({ next: () => input.next() }) }),
    setRawMode: setRawMode ?? (() => undefined),
  };
}

function fakeFiles(
  files: Map<string, TextFile | string>,
): Pick<CliContext, "readFile" | "writeFileAtomic" | "makeFolder"> {
  return {
    readFile: async (path) => {
      const file = files.get(path);
      if (file === undefined) throw Object.assign(new Error(`ENOENT: ${path}`), { code: "ENOENT" });
      return typeof file === "string" ? { text: file, readableByOthers: false } : file;
    },
    writeFileAtomic: async (path, text) => {
      files.set(path, text);
    },
    makeFolder: async () => undefined,
  };
}

function fakeProgram(
  command: string | readonly string[],
  programs: NonNullable<World["programs"]>,
): RunningProgram {
  const line = typeof command === "string" ? command : command.join(" ");
  const program = programs[line];
  if (program === undefined) throw Object.assign(new Error(`spawn ${line} ENOENT`), { code: "ENOENT" });
  return {
    stdout: (async function* () {
      yield program.stdout;
    })(),
    ended: Promise.resolve({ exitCode: program.exitCode ?? 0, stderr: "" }),
  };
}

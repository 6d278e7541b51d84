import type { HttpTransport } from "@goe/core";

/** Where text goes. */
export interface OutputStream {
  /** Whether a person is reading, so that colour makes sense. */
  readonly isTerminal: boolean;
  /** Resolves once the text is handed over. A reader that went away (`goe … | head -1`) is not an error. */
  readonly write: (text: string) => Promise<void>;
}

/** The screen, or what stands in its place. */
export interface Screen extends OutputStream {
  /** Width in columns; `undefined` where there is no terminal. */
  readonly columns: number | undefined;
  /** Height in lines; `undefined` where there is no terminal. */
  readonly rows: number | undefined;
  /** Whether the reader went away (`goe watch | head -1`): nobody sees what is written from now on. */
  readonly isClosed: boolean;
  /** Calls back after each change of the size, until the function that it returns is called. */
  readonly onResize: (listener: () => void) => () => void;
}

/** Where text comes from. */
export interface InputStream {
  /** Whether a person types. */
  readonly isTerminal: boolean;
  /**
   * The text in pieces as they arrive: typed lines, or, in raw mode, keys. Reading may stop and start again; once the
   * signal aborts it is over for good.
   */
  readonly read: (signal?: AbortSignal) => AsyncIterable<string>;
  /** In raw mode keys come at once and are not shown; Ctrl-C is a key like others. Does nothing without a terminal. */
  readonly setRawMode: (on: boolean) => void;
}

/** Content of a file and who may read it. */
export interface TextFile {
  readonly text: string;
  /** Group or others may read it. Always `false` where files have no POSIX mode. */
  readonly readableByOthers: boolean;
}

/** A simulated device that listens on loopback. */
export interface RunningMock {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** How another program ended. */
export interface ProgramEnd {
  /** `undefined` where a signal ended it. */
  readonly exitCode: number | undefined;
  /** What it said on stderr. */
  readonly stderr: string;
}

/** Another program under way. */
export interface RunningProgram {
  /** What it prints, in pieces as they arrive. */
  readonly stdout: AsyncIterable<string>;
  /** Rejects where it cannot be started, with the error of `node:child_process`. */
  readonly ended: Promise<ProgramEnd>;
}

/** What is answered to a request. */
export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** A server that listens. */
export interface RunningServer {
  /** Without a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** All of the outside world that a command touches. */
export interface CliContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly stdin: InputStream;
  readonly stdout: Screen;
  readonly stderr: OutputStream;
  /** Milliseconds since 1970. Waiting is done with the timers of JavaScript. */
  readonly now: () => number;
  /**
   * Aborts at Ctrl-C. From the first look at it on, Ctrl-C does nothing else until the command has ended; a second
   * Ctrl-C ends the process at once.
   */
  readonly interrupted: AbortSignal;
  /** The folder that relative paths start from. */
  readonly workingFolder: () => string;
  /** The folder of the user. */
  readonly homeFolder: () => Promise<string>;
  /** The folder for this user's configuration of `goe`: the platform's own, which need not exist. */
  readonly configFolder: () => Promise<string>;
  /** Rejects with the error of `node:fs` where the file cannot be read. */
  readonly readFile: (path: string) => Promise<TextFile>;
  /** Writes the whole file or nothing; only the user may read it. Rejects with the error of `node:fs`. */
  readonly writeFileAtomic: (path: string, text: string) => Promise<void>;
  /** Makes a folder, and those above, unless they exist; only the user may look into those that were made. */
  readonly makeFolder: (path: string) => Promise<void>;
  /**
   * Starts another program: of words as they are, or of one text by the user's shell. It gets no input. Aborting the
   * signal ends it.
   */
  readonly startProgram: (
    command: string | readonly string[],
    signal?: AbortSignal,
  ) => Promise<RunningProgram>;
  /**
   * Starts an HTTP server, on any free port where that is 0; `answer` gets the path of each request, without its query.
   * Rejects with the error of `node:net` where it cannot listen.
   */
  readonly startServer: (
    address: { readonly host: string; readonly port: number },
    answer: (path: string) => Promise<HttpAnswer>,
  ) => Promise<RunningServer>;
  readonly startMock: (device: "charger" | "controller") => Promise<RunningMock>;
  readonly loadTransport: () => Promise<HttpTransport>;
}

import type { HttpTransport } from "@goe/core";

/** Where text goes. */
export interface OutputStream {
  /** Whether a person is reading, so that colour makes sense. */
  readonly isTerminal: boolean;
  /** Resolves once the text is handed over. A reader that went away (`goe … | head -1`) is not an error. */
  readonly write: (text: string) => Promise<void>;
}

/** Content of a token file and who may read it. */
export interface TokenFile {
  readonly text: string;
  /** Group or others may read it. Always `false` where files have no POSIX mode. */
  readonly readableByOthers: boolean;
}

/** A simulated device that listens on loopback. */
export interface RunningMock {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** All of the outside world that a command touches. */
export interface CliContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Rejects with the error of `node:fs` where the file cannot be read. */
  readonly readTokenFile: (path: string) => Promise<TokenFile>;
  readonly startMock: (device: "charger" | "controller") => Promise<RunningMock>;
  readonly loadTransport: () => Promise<HttpTransport>;
}

/** The context of a real process. Streams are opened on first use: each costs start-up time. */
export function processContext(process: NodeJS.Process): CliContext {
  return {
    env: process.env,
    stdout: outputTo(() => process.stdout),
    stderr: outputTo(() => process.stderr),
    readTokenFile: (path) => readTokenFile(path, process.platform),
    startMock: async (device) => {
      const { MockDevice } = await import("@goe/mock-device");
      return MockDevice.start({ device });
    },
    loadTransport: async () => (await import("@goe/core/node")).nodeHttpTransport,
  };
}

function outputTo(open: () => NodeJS.WriteStream): OutputStream {
  let stream: NodeJS.WriteStream | undefined;
  const opened = (): NodeJS.WriteStream => {
    // The write that failed gets the error; without a listener Node would end the process with a stack trace too.
    stream ??= open().on("error", () => undefined);
    return stream;
  };
  return {
    get isTerminal(): boolean {
      return opened().isTTY === true;
    },
    write: (text) =>
      new Promise((resolve, reject) => {
        opened().write(text, (error) => {
          if (error === null || error === undefined || isBrokenPipe(error)) resolve();
          else reject(error);
        });
      }),
  };
}

function isBrokenPipe(error: Error): boolean {
  return "code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED");
}

async function readTokenFile(path: string, platform: NodeJS.Platform): Promise<TokenFile> {
  const { open } = await import("node:fs/promises");
  const file = await open(path, "r");
  try {
    const { mode } = await file.stat();
    return {
      text: await file.readFile("utf8"),
      readableByOthers: platform !== "win32" && (mode & 0o044) !== 0,
    };
  } finally {
    await file.close();
  }
}

import type { InputStream, OutputStream, Screen } from "../context.js";

/** A stream that is opened at first use. */
export function outputTo(open: () => NodeJS.WriteStream): OutputStream {
  return screenOn(open);
}

/** A stream that is opened at first use, with the size of its terminal. */
export function screenOn(open: () => NodeJS.WriteStream): Screen {
  let stream: NodeJS.WriteStream | undefined;
  let isClosed = false;
  const opened = (): NodeJS.WriteStream => {
    // The write that failed gets the error; without a listener Node would end the process with a stack trace too.
    stream ??= open().on("error", () => undefined);
    return stream;
  };
  return {
    get isTerminal(): boolean {
      return opened().isTTY === true;
    },
    get columns(): number | undefined {
      return opened().columns;
    },
    get rows(): number | undefined {
      return opened().rows;
    },
    get isClosed(): boolean {
      return isClosed;
    },
    onResize: (listener) => {
      opened().on("resize", listener);
      return () => {
        opened().off("resize", listener);
      };
    },
    write: (text) =>
      new Promise((resolve, reject) => {
        opened().write(text, (error) => {
          isClosed ||= error !== null && error !== undefined && isBrokenPipe(error);
          if (error === null || error === undefined || isClosed) resolve();
          else reject(error);
        });
      }),
  };
}

function isBrokenPipe(error: Error): boolean {
  return "code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED");
}

/** A stream that is opened at first use. */
export function inputFrom(open: () => NodeJS.ReadStream): InputStream {
  return {
    get isTerminal(): boolean {
      return open().isTTY === true;
    },
    read: (signal) => readText(open(), signal),
    setRawMode: (on) => {
      const stream = open();
      if (stream.isTTY) stream.setRawMode(on);
    },
  };
}

async function* readText(stream: NodeJS.ReadStream, signal?: AbortSignal): AsyncGenerator<string> {
  // A read that waits for input cannot be called off, and a stream that is being read keeps the process alive.
  const close = (): unknown => stream.destroy();
  signal?.addEventListener("abort", close);
  stream.setEncoding("utf8");
  try {
    // Whoever asks twice must find the stream open.
    for await (const piece of stream.iterator({ destroyOnReturn: false })) yield String(piece);
  } catch (error) {
    if (signal?.aborted !== true) throw error;
  } finally {
    signal?.removeEventListener("abort", close);
    // A terminal that is being read keeps the process alive.
    stream.pause();
  }
}

import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";

/** What a server does with the request text (head) it received on a socket. */
export type Answer = (socket: Socket, request: string) => void;

/** A TCP server on loopback that answers with literal bytes. */
export interface RawServer extends AsyncDisposable {
  readonly host: string;
  readonly url: string;
  readonly requests: string[];
  readonly openSockets: Set<Socket>;
  /** Connections whose request is not done with. */
  readonly waiting: () => number;
  /** Highest number of requests that waited for an answer at the same time. */
  readonly peak: () => number;
}

/** An HTTP/1.1 answer with `Content-Length`, as bytes. */
export function http(status: number, body: string, head = ""): string {
  const size = Buffer.byteLength(body);
  return `HTTP/1.1 ${status} X\r\nContent-Type: application/json\r\nContent-Length: ${size}\r\n${head}\r\n${body}`;
}

/** Ends the connection with the given bytes. */
export function say(bytes: string | Buffer): Answer {
  return (socket) => socket.end(bytes);
}

/** One answer after the other; the last one repeats. */
export function inTurn(...answers: readonly Answer[]): Answer {
  let turn = 0;
  return (socket, request) => {
    const answer = answers[Math.min(turn++, answers.length - 1)];
    answer?.(socket, request);
  };
}

export async function listen(answer: Answer): Promise<RawServer> {
  const requests: string[] = [];
  const openSockets = new Set<Socket>();
  let waiting = 0;
  let peak = 0;
  const server: Server = createServer((socket) => {
    openSockets.add(socket);
    let head = "";
    let counted = false;
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      openSockets.delete(socket);
      if (counted) waiting--;
    });
    socket.on("data", (chunk) => {
      head += chunk.toString("latin1");
      if (!head.includes("\r\n\r\n")) return;
      counted = true;
      peak = Math.max(peak, ++waiting);
      requests.push(head);
      answer(socket, head);
      head = "";
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  return {
    host,
    url: `http://${host}/api/status`,
    requests,
    openSockets,
    waiting: () => waiting,
    peak: () => peak,
    [Symbol.asyncDispose]: () => {
      for (const socket of openSockets) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** A port on loopback where nothing listens. */
export async function unusedHost(): Promise<string> {
  const server = await listen(() => undefined);
  await server[Symbol.asyncDispose]();
  return server.host;
}

/** The rejection of a promise. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("expected a rejection");
}

/** All text an error can show. */
export function textOf(error: unknown): string {
  const parts: string[] = [];
  for (let next: unknown = error; next instanceof Error; next = next.cause) {
    parts.push(next.message, next.stack ?? "", JSON.stringify(next), JSON.stringify(Object.entries(next)));
  }
  return parts.join("\n");
}

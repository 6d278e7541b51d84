import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import type { Answer } from "./answer.js";
import { encodeAnswer } from "./head.js";
import { type HttpRequest, readRequest } from "./received.js";

/** Goes on with the connection in place of an answer, as WebSockets do. */
export interface Takeover {
  readonly takeOver: (socket: Socket) => void;
}

/** Finds the answer to a request. */
export type AnswerRequest = (request: HttpRequest) => Answer | Takeover;

/** A server that listens. */
export interface ListeningServer {
  readonly address: AddressInfo;
  /** Stops listening and drops every connection. */
  close(): Promise<void>;
}

/** The address is in use, not allowed or none of this machine's. `code` is the system's, such as `EADDRINUSE`. */
export class ListenError extends Error {
  readonly code: string;

  constructor(host: string, port: number, cause: Error & { readonly code?: string }) {
    const code = cause.code ?? "unknown error";
    super(
      code === "EADDRINUSE"
        ? `Port ${port} on ${host} is in use. Choose another port, or 0 for a free one.`
        : `Cannot listen on ${host}, port ${port} (${code}). Choose an address of this machine and a port you may open.`,
      { cause },
    );
    this.name = "ListenError";
    this.code = code;
  }
}

/** Starts a server that speaks HTTP like ESP-IDF's. Throws {@link ListenError}. */
export async function listen(host: string, port: number, answer: AnswerRequest): Promise<ListeningServer> {
  const sockets = new Set<Socket>();
  // No node:http: it would add headers of its own and judge requests that the device judges otherwise.
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    serve(socket, answer);
  });
  await listening(server, host, port);
  // A TCP server's address is an object as soon as it listens.
  const address = server.address() as AddressInfo;
  return { address, close: () => closed(server, sockets) };
}

// A device answers one request per connection, so a second one in the same packet goes unheard.
function serve(socket: Socket, answerRequest: AnswerRequest): void {
  let received = "";
  const onData = (data: Buffer): void => {
    // One character per byte, as lengths are counted in bytes.
    received += data.toString("latin1");
    const request = readRequest(received);
    if (request === undefined) return;
    socket.off("data", onData);
    const answer = "status" in request ? request : answerRequest(request);
    if ("takeOver" in answer) answer.takeOver(socket);
    else send(socket, answer);
  };
  socket.on("data", onData);
  // A client that hangs up leaves nobody to tell; the socket closes by itself.
  socket.on("error", () => socket.destroy());
}

function send(socket: Socket, answer: Answer): void {
  // What else arrives is dropped, so that the connection can end.
  socket.resume();
  socket.write(encodeAnswer(answer));
  socket.destroySoon();
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(new ListenError(host, port, error)));
    server.listen(port, host, resolve);
  });
}

function closed(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    for (const socket of sockets) socket.destroy();
  });
}

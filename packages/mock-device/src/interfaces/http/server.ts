import { type AddressInfo, createServer, type Server } from "node:net";
import { listening } from "../listening.js";
import type { Answer } from "./answer.js";
import { Connection, type ConnectionHandler } from "./connection.js";
import { encodeIdf } from "./head.js";
import type { Takeover } from "./http-route.js";
import { idf5Errors } from "./idf-errors.js";
import type { HttpRequest } from "./received.js";
import { SocketSlots } from "./socket-slots.js";

/** Finds the answer to a request. */
export type AnswerRequest = (request: HttpRequest) => Answer | Takeover;

/** How a server differs from one without limits that speaks like ESP-IDF. */
export interface ServerOptions extends Partial<Omit<ConnectionHandler, "answer">> {
  /** Connections that are served at once; further ones wait. */
  readonly maxSockets?: number;
  /** Whether the device can be reached; connections are reset when not. */
  readonly reachable?: () => boolean;
}

/** A server that listens. */
export interface ListeningServer {
  readonly address: AddressInfo;
  /** Cuts every connection. */
  dropConnections(): void;
  /** Stops listening and drops every connection. */
  close(): Promise<void>;
}

const defaults = {
  route: () => undefined,
  answerBroken: (problem) => idf5Errors.broken[problem],
  encode: (answer) => encodeIdf(answer, true),
  receiveTimeoutMs: 5000,
} satisfies Omit<ConnectionHandler, "answer">;

/** Starts a server that speaks HTTP like a device. Throws {@link ListenError}. */
export async function listen(
  host: string,
  port: number,
  answer: AnswerRequest,
  { maxSockets = Number.POSITIVE_INFINITY, reachable = () => true, ...handling }: ServerOptions = {},
): Promise<ListeningServer> {
  const handler: ConnectionHandler = { ...defaults, ...handling, answer };
  const slots = new SocketSlots(maxSockets);
  const connections = new Set<Connection>();
  // No node:http: it would add headers of its own and judge requests that the device judges otherwise.
  const server = createServer({ noDelay: true }, (socket) => {
    if (!reachable()) {
      socket.resetAndDestroy();
      return;
    }
    const connection = new Connection(socket, handler, slots);
    connections.add(connection);
    socket.once("close", () => connections.delete(connection));
  });
  const address = await listening(server, host, port);
  return {
    address,
    dropConnections: () => destroyAll(connections),
    close: () => closed(server, connections),
  };
}

function closed(server: Server, connections: ReadonlySet<Connection>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    destroyAll(connections);
  });
}

function destroyAll(connections: ReadonlySet<Connection>): void {
  for (const connection of connections) connection.destroy();
}

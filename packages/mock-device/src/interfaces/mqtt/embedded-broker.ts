import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { loadOptional } from "../optional-package.js";
import type { RunningInterface } from "../running-interface.js";
import { shownBrokerUrl } from "./mqtt-options.js";

/** A broker that runs in this process. */
export interface EmbeddedBroker extends RunningInterface {
  /** Such as `mqtt://127.0.0.1:12345`. */
  readonly url: string;
}

/** The address of the broker is in use, not allowed or none of this machine's. `code` is the system's. */
export class BrokerListenError extends Error {
  readonly code: string;

  constructor(host: string, port: number, cause: Error & { readonly code?: string }) {
    const code = cause.code ?? "unknown error";
    super(
      code === "EADDRINUSE"
        ? `Port ${port} on ${host} is in use. Choose another port for the MQTT broker, or 0 for a free one.`
        : `The MQTT broker cannot listen on ${host}, port ${port} (${code}). Choose an address of this machine.`,
      { cause },
    );
    this.name = "BrokerListenError";
    this.code = code;
  }
}

/**
 * Starts a broker that takes everybody without a password, for one device or for a fleet. Resolves when it listens.
 * Throws {@link BrokerListenError} and, when the package `aedes` is not installed, `MissingPackageError`.
 */
export async function startBroker(host = "127.0.0.1", port = 0): Promise<EmbeddedBroker> {
  const { Aedes } = await loadOptional("aedes", "A broker for MQTT", () => import("aedes"));
  const broker = await Aedes.createBroker();
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    broker.handle(socket);
  });
  const closeBroker = (): Promise<void> => new Promise((resolve) => broker.close(resolve));
  try {
    await listening(server, host, port);
  } catch (error) {
    await closeBroker();
    throw error;
  }
  const address = server.address() as AddressInfo;
  let closed: Promise<void> | undefined;
  return {
    url: shownBrokerUrl({ protocol: "mqtt", host: address.address, port: address.port }),
    close: () => {
      closed ??= closeBroker().then(() => closeServer(server, sockets));
      return closed;
    },
  };
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(new BrokerListenError(host, port, error)));
    server.listen(port, host, resolve);
  });
}

function closeServer(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    for (const socket of sockets) socket.destroy();
  });
}

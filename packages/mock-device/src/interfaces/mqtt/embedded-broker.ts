import { createServer, type Server, type Socket } from "node:net";
import { listening } from "../listening.js";
import { loadOptional } from "../optional-package.js";
import type { RunningInterface } from "../running-interface.js";
import { shownBrokerUrl } from "./mqtt-options.js";

/** A broker that runs in this process. */
export interface EmbeddedBroker extends RunningInterface {
  /** Such as `mqtt://127.0.0.1:12345`. */
  readonly url: string;
}

/**
 * Starts a broker that takes everybody without a password, for one device or for a fleet. Resolves when it listens.
 * Throws a `ListenError` and, when the package `aedes` is not installed, `MissingPackageError`.
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
  const address = await listening(server, host, port).catch(async (error: unknown) => {
    await closeBroker();
    throw error;
  });
  let closed: Promise<void> | undefined;
  return {
    url: shownBrokerUrl({ protocol: "mqtt", host: address.address, port: address.port }),
    close: () => {
      closed ??= closeBroker().then(() => closeServer(server, sockets));
      return closed;
    },
  };
}

function closeServer(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    for (const socket of sockets) socket.destroy();
  });
}

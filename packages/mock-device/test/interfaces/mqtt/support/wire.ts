import { type AddressInfo, createServer, type Socket } from "node:net";

/** A TCP server that lets a test look at the bytes, and answer as it likes. */
export interface WireServer {
  readonly port: number;
  /** All bytes of the first connection so far, once there are at least `count`. */
  bytes(count: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** Starts a server that hands each connection to `serve`. */
export async function listenRaw(serve: (socket: Socket) => void = () => undefined): Promise<WireServer> {
  const sockets = new Set<Socket>();
  let received = Buffer.alloc(0);
  let check = (): void => undefined;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("data", (data) => {
      received = Buffer.concat([received, data]);
      check();
    });
    serve(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    bytes: (count) =>
      new Promise((resolve) => {
        check = () => {
          if (received.length >= count) resolve(received);
        };
        check();
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

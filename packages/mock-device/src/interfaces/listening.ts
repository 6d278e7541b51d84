import type { AddressInfo, Server } from "node:net";

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

/** Has a server listen, and resolves to where it does. Throws {@link ListenError}. */
export function listening(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(new ListenError(host, port, error)));
    // A TCP server's address is an object as soon as it listens.
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

import { UsageError } from "../../usage-error.js";

/** Where a server listens. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/** `127.0.0.1:9877`, `:9877`, `9877`, `[::1]:9877`; without a host it is this computer alone. */
export function parseListen(text: string): ListenAddress {
  const [, host = "", port = ""] = /^(?:(\[[0-9a-f:.]+\]|[^\s:[\]]*):)?(\d+)$/i.exec(text) ?? [];
  if (port !== "" && Number(port) <= 65_535) {
    return { host: host === "" ? "127.0.0.1" : host.replace(/^\[|\]$/g, ""), port: Number(port) };
  }
  throw new UsageError(
    `--listen "${text}" is no address. Give host and port, such as 127.0.0.1:9877 or 0.0.0.0:9877.`,
  );
}

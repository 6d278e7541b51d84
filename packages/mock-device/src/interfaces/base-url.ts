import { type AddressInfo, isIPv6 } from "node:net";

/** Base URL of a server, without a slash at its end, such as `http://127.0.0.1:12345`. */
export function baseUrl({ address, port }: Pick<AddressInfo, "address" | "port">, scheme = "http"): string {
  return `${scheme}://${isIPv6(address) ? `[${address}]` : address}:${port}`;
}

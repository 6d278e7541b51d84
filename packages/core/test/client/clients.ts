import { expect } from "vitest";
import { CloudJsonClient } from "../../src/client/cloud-json-client.js";
import type { ClientOptions, JsonClient } from "../../src/client/json-client.js";
import { LocalJsonClient } from "../../src/client/local-json-client.js";
import { nodeHttpTransport } from "../../src/node.js";
import { fetchTransport } from "../../src/transport/fetch-transport.js";
import { textOf } from "../raw-server.js";

export const token = 'P1anted"Token\\42';
export const serial = "987654";
export const chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

export const transports: readonly [name: string, options: ClientOptions][] = [
  ["fetch", { transport: fetchTransport() }],
  ["node:http", { transport: nodeHttpTransport }],
];

export const local = (server: { host: string }, options: ClientOptions): JsonClient<object> =>
  new LocalJsonClient(server.host, { random: () => 0, ...options });
export const cloud = (server: { host: string }, options: ClientOptions): JsonClient<object> =>
  new CloudJsonClient(serial, token, {
    random: () => 0,
    domain: `http://${server.host}/{serial}`,
    ageS: 60,
    ...options,
  });

/** No text of an error shows the secrets planted in requests and answers. */
export function expectNoSecret(error: unknown): void {
  const text = textOf(error);
  expect(text).not.toContain(token);
  expect(text).not.toContain(JSON.stringify(token).slice(1, -1));
  expect(text).not.toContain(serial);
  expect(text).not.toContain("PLANTED");
}

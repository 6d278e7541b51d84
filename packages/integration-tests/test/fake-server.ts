import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** What a fake cloud was asked. */
export interface CloudRequest {
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

/** A server on loopback in place of go-e's cloud or of a device that misbehaves. */
export interface FakeServer extends AsyncDisposable {
  readonly url: string;
  readonly host: string;
  readonly requests: readonly CloudRequest[];
}

/** Starts a server that gives the same answer to every request. */
export async function startFakeServer(answer: {
  readonly status: number;
  readonly body: string;
}): Promise<FakeServer> {
  const requests: CloudRequest[] = [];
  const server = createServer((request, response) => {
    requests.push({ target: request.url ?? "", headers: request.headers });
    response.writeHead(answer.status, { "content-type": "application/json", connection: "close" });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    requests,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

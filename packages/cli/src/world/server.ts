import { createServer } from "node:http";
import { isIPv6 } from "node:net";
import type { HttpAnswer, RunningServer } from "../context.js";

/** Starts a server that answers GET requests. Rejects with the error of `node:net` where it cannot listen. */
export async function startServer(
  { host, port }: { readonly host: string; readonly port: number },
  answer: (path: string) => Promise<HttpAnswer>,
): Promise<RunningServer> {
  const server = createServer((request, response) => {
    const send = ({ status, contentType, body }: HttpAnswer): void => {
      response.writeHead(status, { "content-type": contentType }).end(request.method === "HEAD" ? "" : body);
    };
    if (request.method !== "GET" && request.method !== "HEAD") {
      return send({
        status: 405,
        contentType: "text/plain; charset=utf-8",
        body: "Only GET is understood.\n",
      });
    }
    const [path = "/"] = (request.url ?? "/").split("?", 1);
    const failed = {
      status: 500,
      contentType: "text/plain; charset=utf-8",
      body: "Something is wrong with goe.\n",
    };
    answer(path).then(send, () => send(failed));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const listening = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${isIPv6(host) ? `[${host}]` : host}:${listening}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

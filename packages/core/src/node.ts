/// <reference types="node" />
import { request as httpRequest, type IncomingMessage } from "node:http";
import { GoeProtocolError } from "./errors/goe-protocol-error.js";
import type { HttpResponse, HttpTransport } from "./transport/http-transport.js";

/** A full status has some 20 kB; more than this is not a go-e device, and would only fill the memory. */
const maxBodyBytes = 4 * 1024 * 1024;

function readBody(response: IncomingMessage): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size <= maxBodyBytes) return;
      reject(
        GoeProtocolError.invalidAnswer("a JSON object of at most 4 MiB", `${size} bytes and more to come`),
      );
      response.destroy();
    });
    response.on("end", () => {
      const body = new TextDecoder().decode(Buffer.concat(chunks));
      resolve({ status: response.statusCode ?? 0, body });
    });
    // Node reports a body that ends too early, by length or by chunk, as an error and never as "end".
    response.on("error", (cause: Error & { readonly code?: string }) => {
      const failure = new Error("connection closed before the answer was complete", { cause });
      reject(Object.assign(failure, { code: cause.code }));
    });
  });
}

/**
 * Transport on `node:http` and `node:https`, for Node programs that run once and exit: loading `fetch` takes
 * longer than the rest of such a process. Opens a connection per request and loads TLS only for `https:`.
 */
export const nodeHttpTransport: HttpTransport = async ({ url, headers, signal }) => {
  signal.throwIfAborted();
  const request = url.startsWith("https:") ? (await import("node:https")).request : httpRequest;
  return new Promise<HttpResponse>((resolve, reject) => {
    const fail = (failure: unknown): void => reject(signal.aborted ? signal.reason : failure);
    const sent = request(url, { agent: false, headers, signal }, (response) => {
      readBody(response).then(resolve, fail);
    });
    sent.on("error", fail);
    // Without a listener Node closes the connection and says nothing.
    sent.on("upgrade", (_, socket) => {
      socket.destroy();
      fail(new Error("answered in another protocol"));
    });
    sent.end();
  });
};

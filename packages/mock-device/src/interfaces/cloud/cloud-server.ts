import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  STATUS_CODES,
} from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { listening } from "../listening.js";
import type { CloudAnswer } from "./cloud-answer.js";

/** Key and certificate of a server that speaks TLS, each as PEM text. */
export interface CloudTls {
  readonly key: string;
  readonly cert: string;
}

/** A cloud's server that listens. */
export interface CloudServer {
  readonly address: AddressInfo;
  /** Stops listening and drops every connection. */
  close(): Promise<void>;
}

/** Finds the answer to a request. */
export type AnswerCloudRequest = (request: IncomingMessage) => CloudAnswer;

// Web pages read the cloud with the token in a header, so it allows that to all origins. Which headers it sends for it
// is inferred.
const corsHeaders = { "Access-Control-Allow-Origin": "*" };

/** Starts the server of a cloud: an ordinary web server, unlike that of the devices. Throws a `ListenError`. */
export async function listenAsCloud(
  host: string,
  port: number,
  tls: CloudTls | undefined,
  answerRequest: AnswerCloudRequest,
): Promise<CloudServer> {
  const onRequest: RequestListener = (request, response) => {
    // No request has a body that counts, but one that stays unread would hold the connection up.
    request.resume();
    const { status, contentType, body, headers } = answerRequest(request);
    response.writeHead(status, STATUS_CODES[status] ?? "Error", {
      ...corsHeaders,
      ...headers,
      ...(body !== "" && { "Content-Type": contentType, "Content-Length": Buffer.byteLength(body) }),
    });
    response.end(body);
  };
  const server = tls === undefined ? createServer(onRequest) : createTlsServer(tls, onRequest);
  return { address: await listening(server, host, port), close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}

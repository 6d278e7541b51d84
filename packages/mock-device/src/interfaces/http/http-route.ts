import type { Socket } from "node:net";
import type { Answer } from "./answer.js";
import type { HttpRequest } from "./received.js";

/** Goes on with the connection in place of an answer, as WebSockets do. */
export interface Takeover {
  /** Gets the socket, which flows on as soon as this has returned, and the request with the bytes behind its head. */
  readonly takeOver: (socket: Socket, request: HttpRequest) => void;
  /** The connection is none of the device's: it takes none of its few places. */
  readonly outsideLimits?: boolean;
}

/**
 * Asked before the API's own paths; `undefined` passes the request on. Values of the query are not decoded. Answers of a
 * route take none of the device's places for connections and do not wait for one; those with `fromApi` or a `log` are
 * noted in the log of requests.
 */
export type HttpRoute = (
  request: HttpRequest,
  path: string,
  query: ReadonlyMap<string, string>,
) => Answer | Takeover | undefined;

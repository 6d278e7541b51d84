import type { Answer } from "./answer.js";
import type { BrokenRequest } from "./received.js";

/** What ESP-IDF's web server says by itself. */
export interface IdfErrors {
  /** No handler is registered for the path; also the whole API while it is switched off. */
  readonly notFound: Answer;
  /** The path has a handler, but for another method. */
  readonly methodNotAllowed: Answer;
  readonly broken: Readonly<Record<BrokenRequest, Answer>>;
}

// The connection times out with the same words in all versions.
const timeout = idfError("408 Request Timeout", "Server closed this connection");

/**
 * Texts up to ESP-IDF 4.4. Seen on 050.x: "This URI does not exist" (goecharger/go-eCharger-API-v1#64) and the one on
 * the method (openhab/openhab-addons#10861). The others are theirs in httpd_txrx.c.
 */
export const idf4Errors: IdfErrors = {
  notFound: idfError("404 Not Found", "This URI does not exist"),
  methodNotAllowed: idfError(
    "405 Method Not Allowed",
    "Request method for this URI is not handled by server",
  ),
  broken: {
    "bad-syntax": idfError("400 Bad Request", "Server unable to understand request due to invalid syntax"),
    "uri-too-long": idfError("414 URI Too Long", "URI is too long for server to interpret"),
    "headers-too-long": idfError(
      "431 Request Header Fields Too Large",
      "Header fields are too long for server to interpret",
    ),
    timeout,
  },
};

/** Texts since ESP-IDF 5.0. Seen on 60.1: "Nothing matches the given URI" (goecharger/go-eCharger-API-v2#287). */
export const idf5Errors: IdfErrors = {
  notFound: idfError("404 Not Found", "Nothing matches the given URI"),
  methodNotAllowed: idfError("405 Method Not Allowed", "Specified method is invalid for this resource"),
  broken: {
    "bad-syntax": idfError("400 Bad Request", "Bad request syntax"),
    "uri-too-long": idfError("414 URI Too Long", "URI is too long"),
    "headers-too-long": idfError("431 Request Header Fields Too Large", "Header fields are too long"),
    timeout,
  },
};

function idfError(status: string, text: string): Answer {
  return { status, contentType: "text/html", framing: "length", fromApi: false, body: text };
}

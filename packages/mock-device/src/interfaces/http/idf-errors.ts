import type { Answer } from "./answer.js";

// Texts of ESP-IDF 5 (httpd_resp_send_err in components/esp_http_server/src/httpd_txrx.c). IDF 4 said "This URI does
// not exist" instead, which was seen up to 050.x (goecharger/go-eCharger-API-v1#64); the newer text was seen on 60.1
// (goecharger/go-eCharger-API-v2#287). That 055.7 (September 2023) already has IDF 5 is inferred.

/** No handler is registered for the path; also the whole API while it is switched off. */
export const notFound: Answer = idfError("404 Not Found", "Nothing matches the given URI");

/** The path has a handler, but for another method. */
export const methodNotAllowed: Answer = idfError(
  "405 Method Not Allowed",
  "Specified method is invalid for this resource",
);

/** Path and query are longer than {@link maxUriBytes}. */
export const uriTooLong: Answer = idfError("414 URI Too Long", "URI is too long");

/** The request is no HTTP. */
export const badRequest: Answer = idfError("400 Bad Request", "Bad request syntax");

/** The request's headers do not fit. */
export const headersTooLarge: Answer = idfError(
  "431 Request Header Fields Too Large",
  "Header fields are too long",
);

// CONFIG_HTTPD_MAX_URI_LEN as ESP-IDF sets it; inferred that the firmware keeps it.
/** Longest path and query that the web server takes, in bytes. */
export const maxUriBytes = 512;

function idfError(status: string, text: string): Answer {
  return { status, contentType: "text/html", framing: "length", fromApi: false, body: text };
}

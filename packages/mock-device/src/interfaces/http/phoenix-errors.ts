import type { Answer } from "./answer.js";
import type { BrokenRequest } from "./received.js";

/**
 * What CORE and PRO say to a request that is none of the API's: they take it for the app's WebSocket, and `GET /` reads
 * "The WebSocket handshake Upgrade field is missing" (marq24/ha-goecharger-api2#160). That is Boost.Beast's wording, which
 * comes with 400 and no content type; that all other paths get it too, and its sentence on the method, is inferred.
 */
export function noHandshake(method: string): Answer {
  const fault = method === "GET" ? "Upgrade field is missing" : "method was not GET";
  return {
    status: "400 Bad Request",
    framing: "length",
    fromApi: false,
    body: `The WebSocket handshake ${fault}`,
  };
}

/** The API is switched off. Inferred: other devices answer 404, and the words of ESP-IDF cannot be theirs. */
export const phoenixApiOff: Answer = {
  status: "404 Not Found",
  contentType: "text/plain",
  framing: "length",
  fromApi: false,
  body: "Not Found",
};

/** Pages of nginx, which stands before the API (inferred, see `encodePhoenix`). */
export const phoenixBroken: Readonly<Record<BrokenRequest, Answer>> = {
  "bad-syntax": nginxPage("400 Bad Request"),
  "uri-too-long": nginxPage("414 Request-URI Too Large"),
  "headers-too-long": nginxPage("400 Bad Request"),
  timeout: nginxPage("408 Request Time-out"),
};

function nginxPage(status: string): Answer {
  const head = `<html>\r\n<head><title>${status}</title></head>\r\n<body>\r\n<center><h1>${status}</h1></center>\r\n`;
  const body = `${head}<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`;
  return { status, contentType: "text/html", framing: "length", fromApi: false, body };
}

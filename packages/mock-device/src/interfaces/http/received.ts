import type { Answer } from "./answer.js";
import { badRequest, headersTooLarge, uriTooLong } from "./idf-errors.js";

/** A request whose head has arrived. Its body, if it has one, is of no interest to any handler of the device. */
export interface HttpRequest {
  readonly method: string;
  /** Path and query as sent, one character per byte. */
  readonly target: string;
  /** Header fields by lower-case name; of equal names the last one counts. */
  readonly headers: () => ReadonlyMap<string, string>;
  /** What came behind the head, one character per byte. */
  readonly rest: string;
}

// A device takes far less, but its limit for headers is unknown, and common clients must get through.
const maxHeadBytes = 65_536;

/**
 * Judges what has arrived on a connection, one character per byte: the request, the answer to what is none, or
 * `undefined` while the head is incomplete.
 */
export function readRequest(received: string): HttpRequest | Answer | undefined {
  const lineEnd = received.indexOf("\n");
  if (lineEnd < 0) return received.length > maxHeadBytes ? uriTooLong : undefined;
  const line = /^([A-Z]+) (\S+) HTTP\/1\.[01]\r?$/.exec(received.slice(0, lineEnd));
  if (line === null) return badRequest;
  // http_parser, which ESP-IDF uses, takes bare line feeds too.
  const headEnd = received.search(/\n\r?\n/);
  if ((headEnd < 0 ? received.length : headEnd) > maxHeadBytes) return headersTooLarge;
  if (headEnd < 0) return undefined;
  const restFrom = received.indexOf("\n", headEnd + 1) + 1;
  return {
    method: line[1] ?? "",
    target: line[2] ?? "",
    headers: () => headersIn(received.slice(lineEnd + 1, headEnd)),
    rest: received.slice(restFrom),
  };
}

function headersIn(head: string): ReadonlyMap<string, string> {
  const fields = head.split("\n").flatMap((line): [string, string][] => {
    const colon = line.indexOf(":");
    return colon < 1 ? [] : [[line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]];
  });
  return new Map(fields);
}

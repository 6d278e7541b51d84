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

/** What is wrong with bytes that are no request. */
export type BrokenRequest = "bad-syntax" | "uri-too-long" | "headers-too-long" | "timeout";

// A device takes far less, but its limit for headers is unknown, and common clients must get through.
const maxHeadBytes = 65_536;

// http_parser, which ESP-IDF uses, knows these and calls any other one bad syntax.
const methods = new Set(
  (
    "GET POST PUT HEAD OPTIONS DELETE PATCH CONNECT TRACE COPY LOCK MKCOL MOVE PROPFIND PROPPATCH SEARCH UNLOCK BIND " +
    "REBIND UNBIND ACL REPORT MKACTIVITY CHECKOUT MERGE M-SEARCH NOTIFY SUBSCRIBE UNSUBSCRIBE PURGE MKCALENDAR LINK UNLINK"
  ).split(" "),
);

/**
 * Judges what has arrived on a connection, one character per byte: the request, what is wrong with it, or `undefined`
 * while the head is incomplete.
 */
export function readRequest(received: string): HttpRequest | BrokenRequest | undefined {
  const lineEnd = received.indexOf("\n");
  if (lineEnd < 0) return received.length > maxHeadBytes ? "uri-too-long" : undefined;
  const line = /^([A-Z-]+) (\S+) HTTP\/1\.[01]\r?$/.exec(received.slice(0, lineEnd));
  const [, method = "", target = ""] = line ?? [];
  if (!methods.has(method)) return "bad-syntax";
  // http_parser takes bare line feeds too.
  const headEnd = received.search(/\n\r?\n/);
  if ((headEnd < 0 ? received.length : headEnd) > maxHeadBytes) return "headers-too-long";
  if (headEnd < 0) return undefined;
  const restFrom = received.indexOf("\n", headEnd + 1) + 1;
  return {
    method,
    target,
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

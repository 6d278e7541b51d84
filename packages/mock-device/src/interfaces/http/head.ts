import type { Answer } from "./answer.js";

// The firmware's author names this size in goecharger/go-eController-API#6.
const chunkBytes = 4096;

// Order as in ESP-IDF's httpd_txrx.c (status line, type, framing, then what the handler added) and in
// 0xFEEDC0DE64/esphttpdutils (connection, then origin). There is no Date and no Server.
const origin = "Access-Control-Allow-Origin: *\r\n";
const closeAndOrigin = `Connection: close\r\n${origin}`;

/**
 * The bytes of an answer as ESP-IDF's `esp_http_server` puts them on the wire.
 *
 * @param saysClose whether the handlers announce that the connection ends
 */
export function encodeIdf(answer: Answer, saysClose: boolean): Buffer {
  const { body } = answer;
  const ofHandlers = saysClose ? closeAndOrigin : origin;
  const added = answer.fromApi ? ofHandlers : "";
  const head = `HTTP/1.1 ${answer.status}\r\n${contentType(answer)}`;
  const bodyBytes = Buffer.byteLength(body);
  if (answer.framing === "length") {
    return Buffer.from(`${head}Content-Length: ${bodyBytes}\r\n${added}\r\n${body}`);
  }
  const chunkedHead = `${head}Transfer-Encoding: chunked\r\n${added}\r\n`;
  // Pure ASCII, which is the rule, can be cut as text and needs no copy per chunk.
  if (bodyBytes === body.length) {
    return Buffer.from(`${chunkedHead}${chunksOfAscii(body)}0\r\n\r\n`, "latin1");
  }
  return Buffer.concat([Buffer.from(chunkedHead), ...chunksOf(Buffer.from(body)), Buffer.from("0\r\n\r\n")]);
}

/**
 * The bytes of an answer as CORE and PRO send them. No trace of their heads is public. Inferred: a Wattpilot Flex, whose
 * WebSocket says the same words to `GET /`, has nginx before it, which dates its answers and tells its name; the origin
 * header is that of the other devices.
 *
 * @param nowMs the device's time, in milliseconds since 1970
 */
export function encodePhoenix(answer: Answer, nowMs: number): Buffer {
  const head = `HTTP/1.1 ${answer.status}\r\nServer: nginx\r\nDate: ${new Date(nowMs).toUTCString()}\r\n`;
  const length = `Content-Length: ${Buffer.byteLength(answer.body)}\r\nConnection: close\r\n`;
  const added = answer.fromApi ? origin : "";
  return Buffer.from(`${head}${contentType(answer)}${length}${added}\r\n${answer.body}`);
}

function contentType(answer: Answer): string {
  return answer.contentType === undefined ? "" : `Content-Type: ${answer.contentType}\r\n`;
}

function chunksOfAscii(body: string): string {
  let text = "";
  for (let from = 0; from < body.length; from += chunkBytes) {
    const chunk = body.slice(from, from + chunkBytes);
    text += `${chunk.length.toString(16)}\r\n${chunk}\r\n`;
  }
  return text;
}

// Cut by bytes, through a character if need be: the firmware fills a buffer and knows no characters.
function chunksOf(body: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  for (let from = 0; from < body.length; from += chunkBytes) {
    const chunk = body.subarray(from, from + chunkBytes);
    parts.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from("\r\n"));
  }
  return parts;
}

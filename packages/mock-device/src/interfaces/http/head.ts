import type { Answer } from "./answer.js";

// The firmware's author names this size in goecharger/go-eController-API#6.
const chunkBytes = 4096;

// Order as in ESP-IDF's httpd_txrx.c (status line, type, framing, then what the handler added) and in
// 0xFEEDC0DE64/esphttpdutils (connection, then origin). There is no Date and no Server.
const apiHeaders = "Connection: close\r\nAccess-Control-Allow-Origin: *\r\n";

/** The bytes of an answer as ESP-IDF's `esp_http_server` puts them on the wire. */
export function encodeAnswer(answer: Answer): Buffer {
  const head = `HTTP/1.1 ${answer.status}\r\nContent-Type: ${answer.contentType}\r\n`;
  const added = answer.fromApi ? apiHeaders : "";
  const bodyBytes = Buffer.byteLength(answer.body);
  if (answer.framing === "length") {
    return Buffer.from(`${head}Content-Length: ${bodyBytes}\r\n${added}\r\n${answer.body}`);
  }
  const chunkedHead = `${head}Transfer-Encoding: chunked\r\n${added}\r\n`;
  // Pure ASCII, which is the rule, can be cut as text and needs no copy per chunk.
  if (bodyBytes === answer.body.length) {
    return Buffer.from(`${chunkedHead}${chunksOfAscii(answer.body)}0\r\n\r\n`, "latin1");
  }
  return Buffer.concat([
    Buffer.from(chunkedHead),
    ...chunksOf(Buffer.from(answer.body)),
    Buffer.from("0\r\n\r\n"),
  ]);
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

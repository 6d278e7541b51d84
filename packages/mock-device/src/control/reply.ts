import type { Socket } from "node:net";
import type { HttpRequest } from "../interfaces/http/received.js";

/** An answer of the control page. */
export interface Reply {
  /** Status line without the version, such as `200 OK`. */
  readonly status: string;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Done when the answer has left. */
  readonly afterwards?: () => void;
}

const maxBodyBytes = 65_536;
// Nobody types a body by hand, and a connection that hangs would stay for good.
const bodyTimeoutMs = 10_000;

// Everything comes from here, and no other page may show this one or read from it.
const headersOfAll = [
  "Connection: close",
  "Cache-Control: no-store",
  "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "Cross-Origin-Opener-Policy: same-origin",
  "Cross-Origin-Resource-Policy: same-origin",
  "Referrer-Policy: same-origin",
  "X-Content-Type-Options: nosniff",
].join("\r\n");

/** A JSON answer. */
export function jsonReply(value: unknown, status = "200 OK"): Reply {
  return { status, type: "application/json", body: `${JSON.stringify(value)}\n` };
}

/** A JSON answer that tells what is wrong. */
export function errorReply(status: string, error: string): Reply {
  return jsonReply({ error }, status);
}

/** Head of an answer, up to and with the empty line. */
export function headOf(status: string, type: string, headers: Readonly<Record<string, string>> = {}): string {
  const further = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${headersOfAll}\r\n${further.join("")}\r\n`;
}

/** Sends an answer and ends the connection. */
export function sendReply(socket: Socket, { status, type, body, headers, afterwards }: Reply): void {
  const length = { "Content-Length": String(Buffer.byteLength(body)), ...headers };
  // What still arrives is dropped, so that the connection can end.
  socket.resume();
  socket.setTimeout(bodyTimeoutMs, () => socket.destroy());
  socket.end(headOf(status, type, length) + body, afterwards);
}

/** Waits for the body of a request and hands it on as text; answers by itself where there is none to be had. */
export function receiveBody(socket: Socket, request: HttpRequest, use: (body: string) => void): void {
  const fields = request.headers();
  const length = Number(fields.get("content-length") ?? "0");
  if (fields.has("transfer-encoding") || !Number.isInteger(length) || length < 0) {
    sendReply(socket, errorReply("411 Length Required", "Send the body with a Content-Length."));
    return;
  }
  if (length > maxBodyBytes) {
    const error = `The body has ${length} bytes. Allowed are ${maxBodyBytes}.`;
    sendReply(socket, errorReply("413 Content Too Large", error));
    return;
  }
  // One character per byte until all is there.
  let received = request.rest;
  const take = (): boolean => {
    if (received.length < length) return false;
    socket.off("data", onData);
    socket.setTimeout(0);
    use(Buffer.from(received.slice(0, length), "latin1").toString("utf8"));
    return true;
  };
  const onData = (data: Buffer): void => {
    received += data.toString("latin1");
    take();
  };
  if (take()) return;
  socket.on("data", onData);
  socket.setTimeout(bodyTimeoutMs, () => socket.destroy());
}

import type { Socket } from "node:net";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { token } from "./clients.js";
import { planted } from "./hostile-bodies.js";

/** What a server does on a connection once it was asked. */
export interface HostileAnswer {
  readonly bytes: Buffer;
  /** What comes after the bytes. */
  readonly end: "close" | "reset" | "never";
  /** The bytes arrive in two parts, cut here. */
  readonly splitAt: number;
  /** All of it is a complete answer with this body. */
  readonly whole: boolean;
}

export function play(socket: Socket, { bytes, end, splitAt }: HostileAnswer): void {
  socket.write(bytes.subarray(0, splitAt), () => {
    setImmediate(() => {
      const finish = (): void => {
        if (end === "reset") socket.resetAndDestroy();
      };
      if (end === "close") socket.end(bytes.subarray(splitAt));
      else socket.write(bytes.subarray(splitAt), finish);
    });
  });
}

// biome-ignore format: a table
const statusLines = fc.oneof(
  { arbitrary: fc.constant("HTTP/1.1 200 OK"), weight: 6 },
  {
    arbitrary: fc.constantFrom(
      "HTTP/1.0 200 OK", "HTTP/1.1 200", "HTTP/1.1 204 No Content", "HTTP/1.1 304 Not Modified", "HTTP/2 200 OK",
      "HTTP/1.1 200 OK\0", "HTTP/1.1 99 X", "HTTP/1.1 1000 X", "HTTP/1.1 OK", "ICY 200 OK", "hello", "",
      "HTTP/1.1 404 Not Found", "HTTP/1.1 500 Internal Server Error", "HTTP/1.1 502 Bad Gateway",
      `HTTP/1.1 200 ${planted}`, `${planted}`, "HTTP/1.1 407 Proxy", "HTTP/1.1 401 No",
      `HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1:9/${planted}`, "HTTP/1.1 302 Found\r\nLocation: /api/status",
      "HTTP/1.1 307 Moved\r\nLocation: \0", "HTTP/1.1 308 Moved\r\nLocation: file:///etc/passwd",
    ),
    weight: 2,
  },
);

// biome-ignore format: a table
const before = fc.oneof(
  { arbitrary: fc.constant(""), weight: 6 },
  {
    arbitrary: fc.constantFrom(
      "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 102 Processing\r\n\r\n", "\r\n", "\r\n\r\n",
      `HTTP/1.1 103 Early Hints\r\nLink: <${planted}>\r\n\r\n`, "HTTP/1.1 100 Continue\r\n\r\n".repeat(50),
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
      "HTTP/1.1 101 Switching Protocols\r\n\r\n", "\u0016\u0003\u0001",
    ),
    weight: 1,
  },
);

// biome-ignore format: a table
const headers = fc.array(
  fc.oneof(
    fc.constantFrom(
      "Content-Type: application/json", "Content-Type: text/html", "Access-Control-Allow-Origin: *",
      "Connection: close", "Connection: keep-alive", "Connection: Upgrade\r\nUpgrade: h2c", "Keep-Alive: timeout=9999",
      "Content-Encoding: gzip", "Content-Encoding: br", "Content-Encoding: identity", "Content-Encoding: x-unknown",
      "Content-Encoding: deflate, gzip", "Transfer-Encoding: gzip", "Transfer-Encoding: chunked, chunked",
      "Transfer-Encoding: identity", "Trailer: X-Late", "no colon", ": no name", " folded: yes", "A\0B: c", "X: \u0001\u007f",
      "X: ü", `X-${planted}: 1`, `Set-Cookie: t=${planted}`, `WWW-Authenticate: Bearer ${token}`, "X:", "X\r: y", "X: y\rZ",
    ),
    // A line of its own: what stands behind an empty one is the body.
    fc.string({ unit: "binary", maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, "") || "?"),
    fc.integer({ min: 1000, max: 40_000 }).map((size) => `X-Long: ${"x".repeat(size)}`),
    fc.integer({ min: 50, max: 3000 }).map((count) => Array(count).fill("A: b").join("\r\n")),
  ),
  { maxLength: 4 },
);

const good = Buffer.from('{"amp":16,"frc":true,"wifis":true,"mcu":true}');

/** Bodies with and without secrets, in the values of secret keys. */
const contents: fc.Arbitrary<Buffer> = fc.oneof(
  fc.constant(good),
  fc
    .constantFrom(
      `{"amp":16,"cak":"${planted}","wifis":[{"ssid":"${planted}","key":"${planted}"}]}`,
      "null",
      "",
      "<html></html>",
      `{"frc":true,"x":"${"x".repeat(5000)}"}`,
    )
    .map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
  fc.constant(gzipSync(good)),
  fc.constant(gzipSync(good).subarray(0, 20)),
);

interface Framing {
  readonly head: readonly string[];
  readonly body: Buffer;
  /** The body is good, and the head says truly where it ends. */
  readonly isRight: boolean;
}

function framed(body: Buffer): fc.Arbitrary<Framing> {
  const size = body.length;
  const chunk = (length: string, data: Buffer): Buffer =>
    Buffer.concat([Buffer.from(`${length}\r\n`), data, Buffer.from("\r\n")]);
  const end = Buffer.from("0\r\n\r\n");
  const chunked = "Transfer-Encoding: chunked";
  const inChunks = size === 0 ? end : Buffer.concat([chunk(size.toString(16), body), end]);
  const right: readonly Framing[] = [
    { head: [`Content-Length: ${size}`], body, isRight: body === good },
    { head: [chunked], body: inChunks, isRight: body === good },
  ];
  const wrong = [
    ...[size + 1, size - 1, size + 5000, -1, 2 ** 53, 10 ** 30].map((length) => [
      `Content-Length: ${length}`,
    ]),
    ["Content-Length: 0x10"],
    ["Content-Length:"],
    ["Content-Length: 1", "Content-Length: 2"],
    [`Content-Length: ${size}`, chunked],
    [],
  ].map((head): Framing => ({ head, body, isRight: false }));
  const sizes = [
    "",
    "zz",
    "-1",
    "ffffffffffffffff",
    `${(size + 7).toString(16)}`,
    "1;ext=\0",
    " 5",
    "5 ",
    "0x5",
  ];
  const wrongChunks = sizes.map(
    (length): Framing => ({
      head: [chunked],
      body: Buffer.concat([chunk(length, body), end]),
      isRight: false,
    }),
  );
  const noEnd: Framing = { head: [chunked], body: inChunks.subarray(0, -5), isRight: false };
  return fc.oneof(fc.constantFrom(...right), fc.constantFrom(...wrong, ...wrongChunks, noEnd));
}

const ends = fc.oneof(
  { arbitrary: fc.constant("close" as const), weight: 12 },
  { arbitrary: fc.constant("reset" as const), weight: 3 },
  // Each of these takes the client's whole time.
  { arbitrary: fc.constant("never" as const), weight: 1 },
);

/** Answers of which little or nothing is right, cut anywhere. */
export const hostileAnswers: fc.Arbitrary<HostileAnswer> = fc
  .tuple(
    before,
    statusLines,
    headers,
    contents.chain(framed),
    ends,
    fc.option(fc.nat(10_000)),
    fc.nat(10_000),
  )
  .map(([first, status, lines, { head, body, isRight }, end, cut, split]) => {
    const text = `${first}${[status, ...lines, ...head].join("\r\n")}\r\n\r\n`;
    const all = Buffer.concat([Buffer.from(text, "utf8"), body]);
    const bytes = cut === null ? all : all.subarray(0, cut % (all.length + 1));
    const isPlain = first === "" && status === "HTTP/1.1 200 OK" && lines.length === 0;
    const whole = isRight && isPlain && bytes.length === all.length && end !== "reset";
    return { bytes, end, splitAt: split % (bytes.length + 1), whole };
  });

import { readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { GoeProtocolError } from "../../src/errors/goe-protocol-error.js";
import { nodeHttpTransport } from "../../src/node.js";
import { fetchTransport } from "../../src/transport/fetch-transport.js";
import type { HttpTransport } from "../../src/transport/http-transport.js";
import { failureOf, http, inTurn, listen, say, unusedHost } from "../raw-server.js";

const headers = { accept: "application/json", authorization: "Bearer T0K3N" };
const never = new AbortController().signal;
const chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

const transports: readonly [name: string, transport: HttpTransport][] = [
  ["fetch", fetchTransport()],
  ["node:http", nodeHttpTransport],
];

describe.each(transports)("transport on %s", (_, transport) => {
  it("sends one GET with the headers given and the URL as it is, and asks to close", async () => {
    await using server = await listen(say(http(200, '{"amp":16}')));
    const answer = await transport({ url: `${server.url}?filter=amp,car`, headers, signal: never });
    expect(answer).toEqual({ status: 200, body: '{"amp":16}' });
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).toMatch(/^GET \/api\/status\?filter=amp,car HTTP\/1\.1\r\n/);
    expect(server.requests[0]).toMatch(/\r\naccept: application\/json\r\n/i);
    expect(server.requests[0]).toMatch(/\r\nauthorization: Bearer T0K3N\r\n/i);
    expect(server.requests[0]).toMatch(/\r\nconnection: close\r\n/i);
  });

  it("leaves no connection open although the server would keep it", async () => {
    await using server = await listen((socket) => socket.write(http(200, "{}")));
    for (const _turn of [1, 2]) await transport({ url: server.url, headers, signal: never });
    await expect.poll(() => server.openSockets.size).toBe(0);
  });

  it("joins chunks, also in the middle of a character, and drops a byte order mark", async () => {
    const bytes = Buffer.from('\uFEFF{"fna":"Säule ⚡"}');
    await using server = await listen(async (socket) => {
      socket.write(chunked);
      for (const byte of bytes) {
        socket.write(Buffer.concat([Buffer.from("1\r\n"), Buffer.from([byte]), Buffer.from("\r\n")]));
        await new Promise((resolve) => setImmediate(resolve));
      }
      socket.end("0\r\n\r\n");
    });
    expect((await transport({ url: server.url, headers, signal: never })).body).toBe('{"fna":"Säule ⚡"}');
  });

  it("takes a body that ends with the connection", async () => {
    await using server = await listen(say("HTTP/1.1 200 OK\r\n\r\n{}"));
    expect(await transport({ url: server.url, headers, signal: never })).toEqual({ status: 200, body: "{}" });
  });

  it.each([
    ["chunked body that ends in a chunk", `${chunked}20\r\n{"amp":16}`],
    ["chunked body without its last chunk", `${chunked}a\r\n{"amp":16}\r\n`],
    // 948 of 1145 bytes arrived in goecharger/go-eCharger-API-v1#50
    ["body shorter than its length", 'HTTP/1.1 200 OK\r\nContent-Length: 1145\r\n\r\n{"amp":16}'],
    ["head without an end", "HTTP/1.1 200 OK\r\nContent-"],
    ["connection without a byte", ""],
    ["answer that is not HTTP", "hello\r\n\r\n"],
    ["change of protocol", "HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"],
  ])("rejects a %s", async (_name, bytes) => {
    await using server = await listen(say(bytes));
    expect(await failureOf(transport({ url: server.url, headers, signal: never }))).toBeInstanceOf(Error);
  });

  it("rejects when the connection is reset in the body", async () => {
    await using server = await listen((socket) => {
      socket.write(`${chunked}a\r\n{"amp":16}\r\n`, () => setTimeout(() => socket.resetAndDestroy(), 30));
    });
    expect(await failureOf(transport({ url: server.url, headers, signal: never }))).toBeInstanceOf(Error);
  });

  it("does not follow a redirect", async () => {
    await using other = await listen(say(http(200, "{}")));
    await using server = await listen(say(http(302, "", `Location: ${other.url}\r\n`)));
    expect((await transport({ url: server.url, headers, signal: never })).status).toBe(302);
    expect(other.requests).toHaveLength(0);
  });

  it("rejects with the reason of the signal, before, while waiting, and in the body", async () => {
    const reason = new Error("enough");
    await using server = await listen(
      inTurn(
        () => undefined,
        (socket) => socket.write(`${chunked}a\r\n{"amp":16}\r\n`),
      ),
    );
    const early = transport({ url: server.url, headers, signal: AbortSignal.abort(reason) });
    expect(await failureOf(early)).toBe(reason);
    expect(server.requests).toHaveLength(0);
    for (const count of [1, 2]) {
      const controller = new AbortController();
      const answer = transport({ url: server.url, headers, signal: controller.signal });
      await expect.poll(() => server.requests.length).toBe(count);
      await new Promise((resolve) => setTimeout(resolve, 30));
      controller.abort(reason);
      expect(await failureOf(answer)).toBe(reason);
      await expect.poll(server.waiting).toBe(0);
      // Node's fetch opens a connection it never uses after an abort (nodejs/undici#5845).
      if (transport === nodeHttpTransport) await expect.poll(() => server.openSockets.size).toBe(0);
    }
  });

  it("tells that nothing listens", async () => {
    const host = await unusedHost();
    const failure = await failureOf(transport({ url: `http://${host}/`, headers, signal: never }));
    expect(String((failure as Error).cause ?? failure)).toContain("ECONNREFUSED");
  });
});

describe("nodeHttpTransport", () => {
  it("says that the connection closed before the answer was complete, with the system's code", async () => {
    await using server = await listen(say(`${chunked}20\r\n{"amp":16}`));
    const failure = await failureOf(nodeHttpTransport({ url: server.url, headers, signal: never }));
    expect(failure).toMatchObject({
      message: "connection closed before the answer was complete",
      code: "ECONNRESET",
    });
  });

  it("cuts a body above 4 MiB", async () => {
    const chunk = "x".repeat(1024 * 1024);
    await using server = await listen((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      for (let count = 0; count < 6; count++) socket.write(chunk);
    });
    const failure = await failureOf(nodeHttpTransport({ url: server.url, headers, signal: never }));
    expect(failure).toBeInstanceOf(GoeProtocolError);
    expect(failure).toMatchObject({ code: "invalid-answer" });
    expect((failure as Error).message).toContain("at most 4 MiB");
    await expect.poll(() => server.openSockets.size).toBe(0);
  });

  it("speaks TLS to https: addresses", async () => {
    let firstByte: (byte: number | undefined) => void = () => undefined;
    const first = new Promise<number | undefined>((resolve) => {
      firstByte = resolve;
    });
    const server = createServer((socket) =>
      socket
        .on("error", () => undefined)
        .once("data", (data) => {
          firstByte(data[0]);
          socket.destroy();
        }),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const url = `https://127.0.0.1:${port}/api/status`;
    expect(await failureOf(nodeHttpTransport({ url, headers, signal: never }))).toBeInstanceOf(Error);
    const handshake = 0x16;
    expect(await first).toBe(handshake);
    await new Promise((resolve) => server.close(resolve));
  });

  it("loads TLS only on demand", () => {
    const source = readFileSync(new URL("../../src/node.ts", import.meta.url), "utf8");
    expect(source).not.toMatch(/^import .*node:https/m);
  });
});

describe("fetchTransport", () => {
  it("uses the function given", async () => {
    const seen: unknown[] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      seen.push(input, init?.redirect, init?.headers);
      return new Response("[]", { status: 503 });
    };
    const answer = await fetchTransport(fetch)({ url: "http://a/b", headers: { a: "b" }, signal: never });
    expect(answer).toEqual({ status: 503, body: "[]" });
    expect(seen).toEqual(["http://a/b", "manual", { a: "b", connection: "close" }]);
  });
});

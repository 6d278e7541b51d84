import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { Answer } from "../../../src/interfaces/http/answer.js";
import type { HttpRoute } from "../../../src/interfaces/http/http-route.js";
import { exchange, requestText } from "../../support/raw-http.js";
import { type Box, closeBoxes, startBox, startProfile } from "./boxes.js";
import { idf } from "./heads.js";

const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await closeBoxes();
});

async function open({ port }: Box): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined);
  sockets.push(socket);
  await once(socket, "connect");
  return socket;
}

const page: Answer = {
  status: "200 OK",
  contentType: "text/html",
  framing: "length",
  fromApi: false,
  body: "page",
};
const pages: HttpRoute = (_request, path) => (path === "/page" ? page : undefined);

/** Asks, and tells whether the answer is there when a page that waits for nobody has been served. */
async function waits(
  box: Box,
  target: string,
): Promise<{ readonly answer: Promise<string>; waited: boolean }> {
  let answered = false;
  const answer = box.ask(target).finally(() => {
    answered = true;
  });
  await box.ask("/page");
  await box.ask("/page");
  return { answer, waited: !answered };
}

describe("connections at once (ESP-IDF's HTTPD_DEFAULT_CONFIG: 7)", () => {
  it("the eighth waits until one of the others ends", async () => {
    const box = await startBox({ routes: [pages] });
    const idle = await Promise.all(Array.from({ length: 7 }, () => open(box)));
    // The server accepts in its own time: only what it has answered is known to be in.
    const { answer, waited } = await waits(box, "/api/status?filter=amp");
    expect(waited).toBe(true);
    expect(box.device.requests.all()).toEqual([]);
    idle[3]?.destroy();
    expect(await answer).toContain('{"amp":16}');
  });

  it("who waits is served in order", async () => {
    const box = await startBox({ routes: [pages], maxSockets: 1 });
    const first = await open(box);
    const order: number[] = [];
    const answers: Promise<void>[] = [];
    for (const place of [1, 2, 3]) {
      const socket = await open(box);
      socket.write(requestText(`/api/status?filter=place${place}`));
      socket.resume();
      answers.push(once(socket, "close").then(() => void order.push(place)));
      await box.ask("/page");
    }
    first.destroy();
    await Promise.all(answers);
    expect(box.device.requests.all().map(({ unexpected }) => unexpected?.at(-1))).toEqual(["1", "2", "3"]);
    expect(order).toEqual([1, 2, 3]);
  });

  it("who hangs up while waiting gives the place to the next", async () => {
    const box = await startBox({ routes: [pages], maxSockets: 1 });
    const first = await open(box);
    const second = await open(box);
    await box.ask("/page");
    const { answer, waited } = await waits(box, "/api/status?filter=amp");
    second.destroy();
    await box.ask("/page");
    first.destroy();
    expect(waited).toBe(true);
    expect(await answer).toContain('{"amp":16}');
  });

  it("a broken request waits as well", async () => {
    const box = await startBox({ routes: [pages], maxSockets: 1 });
    const first = await open(box);
    const answer = exchange(box.port, "nonsense\r\n\r\n");
    await box.ask("/page");
    expect(box.device.requests.all()).toEqual([]);
    first.destroy();
    expect(await answer).toBe(idf("400 Bad Request", "Bad request syntax"));
  });

  it("a CORE has no such limit", async () => {
    const box = await startProfile("core-60.4");
    await Promise.all(Array.from({ length: 20 }, () => open(box)));
    expect(await box.ask("/api/status?filter=amp")).toContain('{"amp":16}');
  });
});

describe("routes beside the API", () => {
  it("are asked first, with path and query", async () => {
    const seen: unknown[] = [];
    const { read, device } = await startBox({
      routes: [
        ({ method }, path, query) => {
          seen.push([method, path, Object.fromEntries(query)]);
          return undefined;
        },
        pages,
      ],
    });
    expect(await read("/page?a=%20b")).toBe("page");
    expect(await read("/api/status?filter=amp")).toBe('{"amp":16}');
    expect(seen).toEqual([
      ["GET", "/page", { a: "%20b" }],
      ["GET", "/api/status", { filter: "amp" }],
    ]);
    // The page is not the device's.
    expect(device.requests.all().map(({ path }) => path)).toEqual(["/api/status"]);
  });

  it("send no header of the API", async () => {
    const { ask } = await startBox({ routes: [pages] });
    expect(await ask("/page")).toBe(
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\npage",
    );
  });

  it("are noted when they say why nobody should have asked", async () => {
    const { ask, device } = await startBox({
      routes: [() => ({ ...page, log: { unexpected: "no handshake" } })],
    });
    await ask("/ws");
    expect(device.requests.all()).toMatchObject([{ path: "/ws", unexpected: "no handshake" }]);
  });

  const echo =
    (outsideLimits: boolean): HttpRoute =>
    (_request, path) =>
      path === "/ws"
        ? {
            outsideLimits,
            takeOver: (socket, request) => {
              socket.write(`${request.headers().get("upgrade")}:${request.rest}`);
              socket.on("data", (data) => socket.write(data));
            },
          }
        : undefined;
  const upgrade = "GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n\r\nearly";

  it("take a connection over, with the bytes behind the head", async () => {
    const box = await startBox({ routes: [echo(false), pages] });
    const socket = await open(box);
    socket.write(upgrade);
    expect(String((await once(socket, "data"))[0])).toBe("websocket:early");
    socket.write("late");
    expect(String((await once(socket, "data"))[0])).toBe("late");
  });

  it("keep the place of a connection that they take over", async () => {
    const box = await startBox({ routes: [echo(false), pages], maxSockets: 1 });
    const socket = await open(box);
    socket.write(upgrade);
    await once(socket, "data");
    const { answer, waited } = await waits(box, "/api/status?filter=amp");
    expect(waited).toBe(true);
    socket.destroy();
    expect(await answer).toContain('{"amp":16}');
  });

  it("wait for a place before they take over, and lose nothing that came meanwhile", async () => {
    const box = await startBox({ routes: [echo(false), pages], maxSockets: 1 });
    const first = await open(box);
    const socket = await open(box);
    socket.write(upgrade);
    await box.ask("/page");
    socket.write("meanwhile");
    await box.ask("/page");
    let received = "";
    socket.on("data", (data) => {
      received += data;
    });
    first.destroy();
    while (received.length < "websocket:earlymeanwhile".length) await once(socket, "data");
    expect(received).toBe("websocket:earlymeanwhile");
  });

  it("give the place back when the connection is none of the device's", async () => {
    const box = await startBox({ routes: [echo(true)], maxSockets: 1 });
    const socket = await open(box);
    socket.write(upgrade);
    await once(socket, "data");
    expect(await box.ask("/api/status?filter=amp")).toContain('{"amp":16}');
  });
});

describe("requests without an end (ESP-IDF's recv_wait_timeout)", () => {
  it("are answered and closed", async () => {
    const box = await startBox({ receiveTimeoutMs: 30 });
    expect(await exchange(box.port, "GET /api/sta")).toBe(
      idf("408 Request Timeout", "Server closed this connection"),
    );
  });

  it("a connection on which nothing is said stays", async () => {
    const box = await startBox({ receiveTimeoutMs: 1 });
    const silent = await open(box);
    let closed = false;
    silent.on("close", () => {
      closed = true;
    });
    await exchange(box.port, "GET /api/sta");
    expect(closed).toBe(false);
  });
});

describe("a device that restarts", () => {
  const now = () => 0;

  it("answers, drops all connections, and resets further ones until it is back", async () => {
    const box = await startProfile("v4-055.7", { now });
    const idle = await open(box);
    const idleClosed = once(idle, "close");
    expect(await box.read("/api/set?rst=true")).toBe('{"rst":true}');
    await idleClosed;
    await expect(box.ask("/api/status")).rejects.toMatchObject({ code: "ECONNRESET" });
    box.device.time.advance(5000);
    expect(JSON.parse(await box.read("/api/status?filter=rbc"))).toEqual({ rbc: 9 });
  });

  it("drops who waits for a place and who has been taken over", async () => {
    const ws: HttpRoute = (_request, path) =>
      path === "/ws" ? { takeOver: (socket) => socket.write("hello") } : undefined;
    const box = await startBox({ routes: [ws, pages], maxSockets: 1, now });
    const taken = await open(box);
    taken.write(requestText("/ws"));
    await once(taken, "data");
    const waiting = await open(box);
    waiting.write(requestText("/api/set?amp=10"));
    await box.ask("/page");
    const closed = [once(taken, "close"), once(waiting, "close")];
    box.device.reboot();
    await Promise.all(closed);
    expect(box.device.state.get("amp")).toBe(16);
  });
});

describe("the end", () => {
  it("comes with close(), which may be called twice", async () => {
    const box = await startBox();
    const idle = await open(box);
    const idleClosed = once(idle, "close");
    await Promise.all([box.close(), box.close()]);
    await idleClosed;
    await expect(box.ask("/api/status")).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });
});

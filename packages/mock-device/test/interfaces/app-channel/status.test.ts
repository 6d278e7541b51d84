import { type AddressInfo, connect, createServer } from "node:net";
import { pipeline } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import { AppClient } from "./app-client.js";
import { type AppDevice, closeAll, noted, password, startDevice } from "./app-devices.js";

afterEach(closeAll);

/** A port that passes everything on to another one and keeps what comes back. */
async function tapOf(port: number): Promise<{ port: number; received(): Buffer; close(): Promise<void> }> {
  const received: Buffer[] = [];
  const server = createServer((client) => {
    const device = connect(port, "127.0.0.1");
    device.on("data", (data) => received.push(data));
    // Whichever side ends, the other one has nobody left to talk to.
    pipeline(client, device, client, () => device.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    received: () => Buffer.concat(received),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Takes a server's bytes apart into WebSocket frames (RFC 6455, section 5.2). */
function framesIn(bytes: Buffer): readonly { readonly fin: boolean; readonly length: number }[] {
  const frames = [];
  for (let at = 0; at < bytes.length; ) {
    const short = bytes.readUInt8(at + 1);
    const length = short === 126 ? bytes.readUInt16BE(at + 2) : short;
    frames.push({ fin: bytes.readUInt8(at) >= 128, length });
    at += (short === 126 ? 4 : 2) + length;
  }
  return frames;
}

describe("the full status", () => {
  it("comes in parts of at most two kilobytes from ESP32 devices, the last one marked", async () => {
    const started = await startDevice();
    const client = await started.connect();
    await client.logIn(password);
    const status = await client.fullStatus();
    await client.settled();
    const parts = client.frames.slice(3).map((frame) => JSON.parse(String(frame)));
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map(({ partial }) => partial)).toEqual([...parts.slice(1).map(() => true), false]);
    expect(parts.every(({ type }) => type === "fullStatus")).toBe(true);
    expect(parts.flatMap((part) => Object.keys(part.status))).toEqual(started.device.state.keys());
    expect(status).toEqual(started.device.state.snapshot());
    const sizes = parts.map((part) => JSON.stringify(part.status).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2048);
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThan(1024);
    // joscha82/wattpilot's API.md
    expect(client.frames[3]).toMatch(/^\{"type":"fullStatus","partial":true,"status":\{"/);
  });

  it("gives a value that is too long for a part one of its own", async () => {
    const started = await startDevice({ overrides: { fna: "x".repeat(9000) } });
    const client = await started.connect();
    await client.logIn(password);
    await client.fullStatus();
    const parts = client.frames.slice(3).map((frame) => Object.keys(JSON.parse(String(frame)).status));
    expect(parts).toContainEqual(["fna"]);
  });

  it("is one message in fragments from CORE and PRO", async () => {
    const started = await startDevice({ profile: "core-60.4" });
    const tap = await tapOf(started.port);
    const client = await AppClient.connect(tap.port);
    await client.logIn(password);
    expect(await client.fullStatus()).toEqual(started.device.state.snapshot());
    expect(client.frames).toHaveLength(4);
    expect(client.frames[3]).toMatch(/^\{"type":"fullStatus","partial":false,"status":\{"/);
    const bytes = tap.received();
    const frames = framesIn(bytes.subarray(bytes.indexOf("\r\n\r\n") + 4)).slice(3);
    const length = Buffer.byteLength(String(client.frames[3]));
    const last = { fin: true, length: length % 4096 };
    expect(length).toBeGreaterThan(4096);
    client.socket.terminate();
    await tap.close();
    expect(frames).toEqual([
      ...new Array(Math.floor(length / 4096)).fill({ fin: false, length: 4096 }),
      last,
    ]);
  });

  it("comes again when it is asked for", async () => {
    const started = await startDevice();
    const client = await started.loggedIn();
    // joscha82/wattpilot#37
    client.send({ type: "requestFullStatus" });
    expect(await client.next()).toEqual({ type: "response", success: true });
    expect(await client.fullStatus()).toEqual(started.device.state.snapshot());
    client.sendSigned('{"requestId":"request-1","type":"requestFullStatus"}', "request-1");
    expect(await client.next()).toEqual({ type: "response", requestId: "request-1", success: true });
    expect(await client.fullStatus()).toEqual(started.device.state.snapshot());
  });

  it("is not sent twice at once", async () => {
    const started = await startDevice();
    const client = await started.loggedIn();
    client.send({ type: "requestFullStatus", requestId: 1 });
    client.send({ type: "requestFullStatus", requestId: 2 });
    expect(await client.next("response")).toMatchObject({ requestId: "1", success: true });
    // evcc-io/evcc#14967
    expect(await client.next("response")).toEqual({
      type: "response",
      requestId: "2",
      success: false,
      message: "sending of fullStatus still in progress, paralell not allowed anymore!",
    });
    expect(noted(started).at(-1)).toMatchObject({
      method: "requestFullStatus",
      unexpected: "requestFullStatus while a full status is being sent",
    });
  });
});

describe("the delta status", () => {
  async function deltasAfter(started: AppDevice, client: AppClient): Promise<readonly unknown[]> {
    client.rest();
    started.pass(1);
    await client.settled();
    return client.rest();
  }

  it("tells each second what has changed, in firmware order", async () => {
    const started = await startDevice({ profile: "v4-055.7" });
    const client = await started.loggedIn();
    const [quiet] = await deltasAfter(started, client);
    expect(quiet).toEqual({
      type: "deltaStatus",
      status: started.device.state.snapshot(["utc", "loc", "rbt"]),
    });
    started.device.state.store("frc", 1);
    started.device.state.store("amp", 11);
    started.device.state.store("frc", 2);
    const [busy] = await deltasAfter(started, client);
    expect(Object.keys((busy as { status: object }).status)).toEqual(["utc", "loc", "amp", "frc", "rbt"]);
    expect(busy).toMatchObject({ status: { amp: 11, frc: 2 } });
    expect(client.frames.at(-1)).toMatch(/^\{"type":"deltaStatus","status":\{"utc":"/);
    const [after] = await deltasAfter(started, client);
    expect(Object.keys((after as { status: object }).status)).toEqual(["utc", "loc", "rbt"]);
  });

  it("comes once per second that passes, and not at all when nothing has changed", async () => {
    const started = await startDevice();
    const client = await started.loggedIn();
    started.pass(3);
    await client.settled();
    expect(client.rest().map(({ type }) => type)).toEqual(["deltaStatus", "deltaStatus", "deltaStatus"]);
    for (const key of ["utc", "loc", "rbt"])
      started.device.state.set(key, started.device.state.get(key) ?? null);
    started.pass(1);
    await client.settled();
    client.rest();
    started.pass(2);
    await client.settled();
    expect(client.rest()).toEqual([]);
  });

  it("is the same for all clients, whenever they came", async () => {
    const started = await startDevice();
    const first = await started.loggedIn();
    started.device.state.store("amp", 13);
    const second = await started.loggedIn();
    started.pass(1);
    expect(await first.next("deltaStatus")).toMatchObject({ status: { amp: 13 } });
    expect(await second.next("deltaStatus")).toBeDefined();
  });

  it("tells a key that follows the clock only when it has changed", async () => {
    const started = await startDevice({ profile: "v4-59.4" });
    const client = await started.loggedIn();
    started.pass(1);
    expect((await client.next("deltaStatus"))["status"]).not.toHaveProperty("lto");
    await client.set("tof", 120);
    started.pass(1);
    expect((await client.next("deltaStatus"))["status"]).toHaveProperty("lto");
    started.pass(1);
    expect((await client.next("deltaStatus"))["status"]).not.toHaveProperty("lto");
  });
});

import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { AppClient } from "./app-client.js";
import { closeAll, noted, password, startDevice } from "./app-devices.js";

afterEach(closeAll);

const kinds = [true, false];
const sessions = (["pbkdf2", "bcrypt"] as const).flatMap((hash) =>
  kinds.flatMap((binary) => kinds.map((secured) => ({ hash, binary, secured }))),
);

describe("a whole session", () => {
  it.each(sessions)("with $hash, binary $binary, secured $secured", async (options) => {
    const started = await startDevice({ options });
    const client = await started.connect();
    expect(await client.logIn(password)).toMatchObject({ type: "authSuccess" });
    expect(await client.fullStatus()).toEqual(started.device.state.snapshot());
    expect(await client.set("amp", 12)).toEqual({
      type: "response",
      requestId: "1",
      success: true,
      status: { amp: 12 },
    });
    expect(await client.set("fna", "Gärage ⚡")).toMatchObject({ status: { fna: "Gärage ⚡" } });
    expect(await client.set("nmo", "yes")).toMatchObject({ success: false, message: "value must be bool" });
    started.pass(1);
    expect(await client.next()).toMatchObject({ type: "deltaStatus", status: { amp: 12, fna: "Gärage ⚡" } });
    expect(client.frames.every((frame) => Buffer.isBuffer(frame) === options.binary)).toBe(true);
    expect(noted(started).map(({ unexpected }) => unexpected)).toEqual([
      undefined,
      undefined,
      undefined,
      "setValue with a value or key that is refused",
    ]);
  });

  it.each([
    { profile: "v4-055.7", binary: false },
    { profile: "v3-59.4", binary: false },
    { profile: "v5-60.2", binary: false },
    { profile: "core-60.4", binary: false },
    { profile: "pro-60.4", binary: false },
  ])("on $profile has binary frames: $binary", async ({ profile, binary }) => {
    const started = await startDevice({ profile });
    const client = await started.connect();
    expect(await client.logIn(password)).toMatchObject({ type: "authSuccess" });
    expect(await client.fullStatus()).toEqual(started.device.state.snapshot());
    expect(await client.set("amp", 8)).toMatchObject({ success: true });
    expect(client.frames.every((frame) => Buffer.isBuffer(frame) === binary)).toBe(true);
  });

  it("of a controller works as well", async () => {
    const started = await startDevice({ kind: "controller", profile: "controller-1.0.6" });
    const client = await started.loggedIn();
    expect(await client.set("fna", "Cellar")).toMatchObject({ success: true, status: { fna: "Cellar" } });
  });

  it("has the documented password unless another one is given", async () => {
    const { port } = await startDevice({ options: { password: "goe-mock" } });
    const client = await AppClient.connect(port);
    expect(await client.logIn("goe-mock")).toMatchObject({ type: "authSuccess" });
  });
});

describe("a client", () => {
  // marq24/ha-goecharger-api2 packs its login and its signed messages.
  it.each(kinds)("may send MessagePack, whatever the device sends (binary %s)", async (binary) => {
    const started = await startDevice({ options: { binary, secured: false } });
    const client = await started.loggedIn();
    client.sendBinary({ type: "setValue", requestId: 3, key: "amp", value: 9 });
    expect(await client.next("response")).toMatchObject({
      requestId: "3",
      success: true,
      status: { amp: 9 },
    });
    client.sendBinary({ type: "setValue", requestId: "4", key: "amp", value: 9.5 });
    expect(await client.next("response")).toMatchObject({ requestId: "4", message: "value must be uint8_t" });
  });

  it("may compress", async () => {
    const started = await startDevice();
    const client = await AppClient.connect(started.port, { perMessageDeflate: true });
    expect(client.socket.extensions).toContain("permessage-deflate");
    expect(await client.logIn(password)).toMatchObject({ type: "authSuccess" });
    expect(await client.fullStatus()).toEqual(started.device.state.snapshot());
    expect(await client.set("fna", "x".repeat(5000))).toMatchObject({ success: true });
  });

  it("is not compressed for unless it asks", async () => {
    expect((await (await startDevice()).connect()).socket.extensions).toBe("");
  });

  it("gets a pong for a ping, also before the login", async () => {
    const client = await (await startDevice()).connect();
    const pong = new Promise<string>((resolve) =>
      client.socket.once("pong", (data) => resolve(data.toString())),
    );
    client.socket.ping("still there?");
    expect(await pong).toBe("still there?");
  });

  it("that says goodbye is answered in kind", async () => {
    const client = await (await startDevice()).loggedIn();
    client.socket.close(1000);
    expect(await client.closed).toBe(1000);
  });

  it("that hangs up in the middle does not disturb the others", async () => {
    const started = await startDevice();
    const other = await started.loggedIn();
    for (const leave of ["terminate", "close"] as const) {
      const client = await started.connect();
      await client.logIn(password);
      client.socket[leave]();
      await client.closed;
    }
    started.pass(1);
    expect(await other.next("deltaStatus")).toBeDefined();
  });

  it("may send its first message in the packet of the handshake", async () => {
    const started = await startDevice();
    const socket = connect(started.port, "127.0.0.1");
    const head =
      "GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    // A masked text frame with an empty mask: "{}"
    socket.write(
      Buffer.concat([Buffer.from(head), Buffer.from([0x81, 0x82, 0, 0, 0, 0]), Buffer.from("{}")]),
    );
    const answer = await new Promise<string>((resolve) =>
      socket.once("data", (data) => resolve(data.toString())),
    );
    // RFC 6455, section 1.3
    expect(answer).toMatch(/^HTTP\/1\.1 101 Switching Protocols\r\n/);
    expect(answer).toContain("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n");
    await new Promise<void>((resolve) => {
      started.device.requests.onRequest(() => resolve());
      if (noted(started).length > 0) resolve();
    });
    expect(noted(started)).toEqual([
      {
        method: "message",
        path: "/ws",
        parameters: [],
        answer: "no answer",
        unexpected: "a message before the login",
      },
    ]);
    socket.destroy();
  });

  it("that does not read gets no more deltas than fit, and the lost changes later", async () => {
    const started = await startDevice();
    const client = await started.loggedIn();
    client.socket.pause();
    started.device.state.store("fna", "f".repeat(60_000));
    for (let second = 0; second < 3000; second++) {
      started.device.state.store("fna", String(second).padEnd(60_000, "f"));
      started.pass(1);
    }
    client.socket.resume();
    const seen = [];
    for (;;) {
      const { status } = (await client.next("deltaStatus")) as { status: Record<string, string> };
      seen.push(status);
      if (status["fna"]?.startsWith("2999") === true) break;
      // What did not fit comes with the next second.
      started.pass(1);
    }
    expect(seen.length).toBeLessThan(3000);
  });
});

describe("a restart of the device", () => {
  it("cuts all connections, and clients come back when it is there again", async () => {
    const started = await startDevice();
    const clients = [await started.loggedIn(), await started.connect()];
    started.device.reboot();
    expect(await Promise.all(clients.map(({ closed }) => closed))).toEqual([1006, 1006]);
    await expect(started.connect()).rejects.toThrow(/ECONNRESET|socket hang up/);
    started.pass(5);
    const client = await started.loggedIn();
    expect(await client.set("amp", 10)).toMatchObject({ success: true });
  });

  it("that a client asks for is answered first", async () => {
    const started = await startDevice();
    const client = await started.loggedIn();
    expect(await client.set("rst", true)).toMatchObject({ success: true });
    expect(await client.closed).toBe(1006);
  });

  it("is answered first also when answers are compressed", async () => {
    const started = await startDevice();
    const client = await AppClient.connect(started.port, { perMessageDeflate: { threshold: 0 } });
    await client.logIn(password);
    await client.fullStatus();
    expect(await client.set("rst", true)).toMatchObject({ success: true });
    expect(await client.closed).toBe(1006);
  });

  it("cuts clients as well that do not take their answers", async () => {
    const started = await startDevice();
    const client = await started.loggedIn();
    client.socket.pause();
    const data = `{"type":"setValue","key":"fna","value":"${"f".repeat(60_000)}"}`;
    // More than the system keeps for a connection, so that the device waits in the middle of them.
    for (let message = 0; message < 300; message++) client.sendSigned(data);
    await new Promise<void>((resolve) => {
      const forget = started.device.requests.onRequest(() => {
        if (noted(started).length < 50) return;
        forget();
        resolve();
      });
    });
    started.device.reboot();
    started.pass(1);
    client.socket.resume();
    expect(await client.closed).toBe(1006);
    expect(noted(started).length).toBeLessThan(300);
  });

  it("obeys no message that is heard while it goes down", async () => {
    const started = await startDevice();
    const client = await started.loggedIn();
    client.sendSigned('{"type":"setValue","requestId":1,"key":"rst","value":true}');
    client.sendSigned('{"type":"setValue","requestId":2,"key":"amp","value":31}');
    await client.closed;
    // Heard while it went down, so not obeyed.
    expect(started.device.state.get("amp")).not.toBe(31);
  });
});

describe("the channel", () => {
  it("closes its connections, takes no more, and may be closed twice", async () => {
    const started = await startDevice();
    const client = await started.loggedIn();
    await started.channel.close();
    expect(await client.closed).toBe(1006);
    await expect(started.connect()).rejects.toThrow(/ECONNRESET|socket hang up/);
    await started.channel.close();
    started.pass(1);
    started.device.reboot();
  });
});

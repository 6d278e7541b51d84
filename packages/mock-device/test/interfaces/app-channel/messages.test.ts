import { type AddressInfo, connect, createServer } from "node:net";
import { pipeline } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import { AppClient, keyOf, loginOf } from "./app-client.js";
import { type AppDevice, closeAll, noted, password, startDevice, type Wanted } from "./app-devices.js";

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

const tokens = () => {
  const given = ["a".repeat(32), "b".repeat(32)];
  return () => given.shift() ?? "spent";
};
const identity = { sse: "604705", host: "go-eCharger-604705", fna: "Garage", fwv: "60.5" };

/** The text frames that a device sends before it has heard anything. */
async function firstFrames(wanted: Wanted): Promise<readonly (string | Buffer)[]> {
  const client = await (await startDevice(wanted)).connect();
  await client.next();
  await client.next();
  return client.frames;
}

describe("the first messages", () => {
  it.each([
    {
      // marq24/ha-goecharger-api2#160, a CORE on 60.5
      profile: "core-60.4",
      hello:
        '{"type":"hello","serial":"604705","hostname":"go-eCharger-604705","friendly_name":"Garage","manufacturer":"go-e",' +
        '"devicefamily":"goecharger","devicetype":"go-eCharger_Phoenix","devicesubtype":"core_cable","version":"60.5",' +
        '"protocol":2,"proto":4,"secured":true}',
      challenge: `{"type":"authRequired","token1":"${"a".repeat(32)}","token2":"${"b".repeat(32)}","hash":"bcrypt"}`,
    },
    {
      // Members and their order from joscha82/wattpilot's API.md
      profile: "v4-055.7",
      hello:
        '{"type":"hello","serial":"604705","hostname":"go-eCharger-604705","friendly_name":"Garage","manufacturer":"go-e",' +
        '"devicetype":"go-eCharger_V4","version":"60.5","protocol":2,"secured":true}',
      challenge: `{"type":"authRequired","token1":"${"a".repeat(32)}","token2":"${"b".repeat(32)}"}`,
    },
    {
      // The hash as joscha82/wattpilot#46 quotes it, proto as in marq24/ha-goecharger-api2#160
      profile: "v5-60.2",
      hello:
        '{"type":"hello","serial":"604705","hostname":"go-eCharger-604705","friendly_name":"Garage","manufacturer":"go-e",' +
        '"devicefamily":"goecharger","devicetype":"go-eCharger_V5","version":"60.5","protocol":2,"proto":4,"secured":true}',
      challenge: `{"type":"authRequired","token1":"${"a".repeat(32)}","token2":"${"b".repeat(32)}","hash":"pbkdf2"}`,
    },
  ])("of $profile are its own", async ({ profile, hello, challenge }) => {
    const frames = await firstFrames({
      profile,
      overrides: identity,
      options: { tokens: tokens(), binary: false },
    });
    expect(frames).toEqual([hello, challenge]);
  });

  it("of an unsecured device say so", async () => {
    expect((await firstFrames({ options: { secured: false } }))[0]).toMatch(/"protocol":2,"secured":false}$/);
  });

  it("of a controller tell no family", async () => {
    const [hello] = await firstFrames({ kind: "controller", profile: "controller-1.3.0" });
    expect(hello).toMatch(/"manufacturer":"go-e","devicetype":"controller","version":"1.3.0","protocol":2/);
  });

  it("name a hash that is not the firmware's", async () => {
    expect((await firstFrames({ options: { hash: "bcrypt" } }))[1]).toMatch(/"hash":"bcrypt"}$/);
  });

  it("tell that nobody can log in when no password is set", async () => {
    const started = await startDevice({ options: { password: "" } });
    const client = await started.connect();
    await client.next("hello");
    expect(await client.next()).toEqual({ type: "authImpossible" });
    client.send({ type: "auth", token3: "x", hash: "y" });
    expect(await client.next()).toEqual({ type: "authImpossible" });
    expect(noted(started)).toMatchObject([{ method: "auth", answer: "authImpossible" }]);
  });

  it("have fresh tokens on each connection", async () => {
    const { connect } = await startDevice();
    const challenges = await Promise.all([1, 2].map(async () => (await connect()).next("authRequired")));
    const seen = challenges.flatMap(({ token1, token2 }) => [token1, token2]);
    expect(new Set(seen).size).toBe(4);
    for (const token of seen) expect(token).toMatch(/^[\da-f]{32}$/);
  });
});

describe("the login", () => {
  const token3 = "0123456789abcdef0123456789abcdef";
  const proof = "36abf5acee0356b0b87b4c0b7cf257a724afbd87fefbdd7619a1846da9b03a12";
  const known: Wanted = { overrides: { sse: "123456" } };

  // safepay/sensor.fronius#48 and joscha82/wattpilot#2; that requestId comes second is inferred from `response`.
  it.each([
    {
      what: "the right proof",
      sent: { type: "auth", token3, hash: proof },
      answer: `{"type":"authSuccess","token3":"${token3}","hash":"${proof}"}`,
    },
    {
      what: "the right proof and a requestId",
      sent: { type: "auth", requestId: 7, token3, hash: proof },
      answer: `{"type":"authSuccess","requestId":"7","token3":"${token3}","hash":"${proof}"}`,
    },
    {
      what: "a wrong proof",
      sent: { type: "auth", token3, hash: "0".repeat(64) },
      answer: `{"type":"authError","token3":"${token3}","hash":"${"0".repeat(64)}","message":"Wrong password"}`,
    },
    {
      what: "a wrong proof and a requestId",
      sent: { type: "auth", token3, hash: "", requestId: "request-0" },
      answer: `{"type":"authError","requestId":"request-0","token3":"${token3}","hash":"","message":"Wrong password"}`,
    },
    { what: "nothing", sent: { type: "auth" }, answer: '{"type":"authError","message":"Wrong password"}' },
    {
      what: "values of wrong types",
      sent: { type: "auth", token3: 3, hash: [proof], requestId: {} },
      answer: `{"type":"authError","token3":3,"hash":["${proof}"],"message":"Wrong password"}`,
    },
  ])("with $what is answered $answer", async ({ sent, answer }) => {
    const client = await (await startDevice({ ...known, options: { tokens: tokens() } })).connect();
    await client.next("authRequired");
    client.send(sent);
    await client.next();
    expect(client.frames[2]).toBe(answer);
  });

  it("can be tried again on the same connection", async () => {
    const started = await startDevice(known);
    const client = await started.connect();
    const challenge = await client.next("authRequired");
    client.send(loginOf(challenge, keyOf("wrong", "123456", "pbkdf2")));
    expect(await client.next()).toMatchObject({ type: "authError", message: "Wrong password" });
    client.send(loginOf(challenge, keyOf(password, "123456", "pbkdf2")));
    expect(await client.next()).toMatchObject({ type: "authSuccess" });
    expect(noted(started)).toEqual([
      { method: "auth", path: "/ws", parameters: [], answer: "authError", unexpected: "a wrong password" },
      { method: "auth", path: "/ws", parameters: [], answer: "authSuccess" },
    ]);
  });

  it("is needed before anything else", async () => {
    const started = await startDevice();
    const client = await started.connect();
    await client.next("authRequired");
    client.send({ type: "setValue", requestId: 1, key: "amp", value: 10 });
    client.send({ type: "requestFullStatus" });
    client.sendSigned('{"type":"setValue","requestId":2,"key":"amp","value":10}', "2sm");
    await client.settled();
    started.pass(2);
    await client.settled();
    expect(client.rest()).toEqual([]);
    expect(started.device.state.get("amp")).not.toBe(10);
    expect(noted(started).map(({ method, answer, unexpected }) => [method, answer, unexpected])).toEqual([
      ["setValue", "no answer", "a message before the login"],
      ["requestFullStatus", "no answer", "a message before the login"],
      ["securedMsg", "no answer", "a message before the login"],
    ]);
  });
});

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

import { encode } from "@msgpack/msgpack";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { AppClient } from "./app-client.js";
import { type AppDevice, closeAll, noted, startDevice } from "./app-devices.js";

afterEach(closeAll);

async function expectAlive(started: AppDevice, client: AppClient): Promise<void> {
  client.sendSigned('{"type":"setValue","requestId":"alive","key":"amp","value":10}');
  for (;;) {
    const response = await client.next("response");
    if (response["requestId"] === "alive") break;
  }
  expect(started.device.state.get("amp")).toBe(10);
}

const packed = (value: unknown) => Buffer.concat([Buffer.of(0), encode(value)]);

describe("a frame that is no message", () => {
  it.each([
    { what: "empty text", payload: "" },
    { what: "no JSON", payload: "hello" },
    { what: "cut JSON", payload: '{"type":"setV' },
    { what: "a JSON array", payload: '["type"]' },
    { what: "a JSON string", payload: '"setValue"' },
    { what: "JSON that is nested too deep", payload: `{"type":${"[".repeat(5000)}` },
    { what: "an empty binary frame", payload: Buffer.alloc(0) },
    { what: "a binary frame of another kind", payload: Buffer.of(1, 0x80) },
    { what: "MessagePack without the first byte", payload: Buffer.from(encode({ type: "setValue" })) },
    { what: "the first byte alone", payload: Buffer.of(0) },
    { what: "cut MessagePack", payload: packed({ type: "setValue" }).subarray(0, 6) },
    { what: "a packed array", payload: packed([1]) },
    { what: "packed bytes", payload: packed({ type: Buffer.from("setValue") }) },
    { what: "a packed timestamp", payload: packed({ type: new Date(0) }) },
    { what: "a packed infinity", payload: packed({ type: "setValue", value: Number.POSITIVE_INFINITY }) },
    {
      what: "MessagePack that is nested too deep",
      payload: Buffer.concat([Buffer.of(0), Buffer.alloc(60_000, 0x91)]),
    },
    // An array of four billion elements, says its head.
    { what: "MessagePack that promises too much", payload: Buffer.of(0, 0xdd, 0xff, 0xff, 0xff, 0xff) },
    { what: "a packed map with a number as name", payload: Buffer.of(0, 0x81, 0xc0, 0x01) },
  ])("is ignored: $what", async ({ payload }) => {
    const started = await startDevice();
    const client = await started.loggedIn();
    client.socket.send(payload);
    await expectAlive(started, client);
    expect(noted(started)[1]).toEqual({
      method: "message",
      path: "/ws",
      parameters: [],
      answer: "no answer",
      unexpected: "a frame that is no message",
    });
  });

  it.each([
    {
      what: "longer than any message",
      payload: "x".repeat(65_537),
      close: 1009,
      code: "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH",
    },
    { what: "no UTF-8", payload: Buffer.of(0xff, 0xfe), close: 1007, code: "WS_ERR_INVALID_UTF8" },
  ])("ends its own connection when it is $what", async ({ payload, close, code }) => {
    const started = await startDevice();
    const other = await started.loggedIn();
    const client = await started.loggedIn();
    client.socket.send(payload, { binary: false });
    expect(await client.closed).toBe(close);
    await expectAlive(started, other);
    expect(noted(started)[2]).toMatchObject({
      method: "message",
      answer: "no answer",
      unexpected: `the connection broke with ${code}`,
    });
  });

  it("that inflates without end is stopped", async () => {
    const started = await startDevice();
    const client = await AppClient.connect(started.port, { perMessageDeflate: { threshold: 0 } });
    client.socket.send("x".repeat(10_000_000));
    expect(await client.closed).toBe(1009);
    await expectAlive(started, await started.loggedIn());
  });
});

describe("a failure of the simulator itself", () => {
  it("ends the connection that met it, is noted, and leaves the others alone", async () => {
    const started = await startDevice();
    started.device.onWrite("fna", () => {
      throw new SyntaxError("hush");
    });
    const other = await started.loggedIn();
    const client = await started.loggedIn();
    client.sendSigned('{"type":"setValue","key":"fna","value":"Garage"}');
    expect(await client.closed).toBe(1006);
    expect(noted(started).at(-1)).toMatchObject({ unexpected: "the connection broke with SyntaxError" });
    expect(JSON.stringify(noted(started))).not.toContain("hush");
    await expectAlive(started, other);
  });
});

describe("any frame", () => {
  const sent = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.concat([Buffer.of(0), bytes])),
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc.jsonValue().map(packed),
    fc
      .record(
        {
          type: fc.oneof(
            fc.constantFrom("auth", "setValue", "securedMsg", "requestFullStatus", "hello", "response"),
            fc.jsonValue(),
          ),
          requestId: fc.jsonValue(),
          key: fc.oneof(
            fc.constantFrom("cid", "nmo", "ids", "clp", "wifis", "__proto__", "constructor"),
            fc.jsonValue(),
          ),
          value: fc.jsonValue(),
          data: fc.oneof(fc.json(), fc.jsonValue()),
          hmac: fc.jsonValue(),
          token3: fc.jsonValue(),
          hash: fc.jsonValue(),
        },
        { requiredKeys: ["type"] },
      )
      .map((message) => JSON.stringify(message)),
  );

  it.each([true, false])("leaves the device alive (secured: %s)", { timeout: 60_000 }, async (secured) => {
    const started = await startDevice({ options: { secured } });
    const client = await started.loggedIn();
    await fc.assert(
      fc.asyncProperty(fc.array(sent, { maxLength: 8 }), async (frames) => {
        for (const frame of frames) client.socket.send(frame);
        await expectAlive(started, client);
        started.pass(1);
      }),
      { numRuns: 150 },
    );
  });

  it("leaves a device alive that waits for the login", { timeout: 60_000 }, async () => {
    const started = await startDevice();
    const client = await started.connect();
    await client.next("authRequired");
    await fc.assert(
      fc.asyncProperty(fc.array(sent, { maxLength: 8 }), async (frames) => {
        for (const frame of frames) client.socket.send(frame);
        await client.settled();
        started.pass(1);
      }),
      { numRuns: 100 },
    );
    expect(client.rest().every(({ type }) => type === "authError")).toBe(true);
  });
});

import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { closeBoxes, startBox } from "./modbus-boxes.js";
import { RawModbus } from "./raw-modbus.js";

const connections: RawModbus[] = [];

afterEach(async () => {
  for (const raw of connections.splice(0)) raw.end();
  await closeBoxes();
});

async function open(port: number): Promise<RawModbus> {
  const raw = await RawModbus.open(port);
  connections.push(raw);
  return raw;
}

/** Sends bytes and waits for as many as the answer has. */
async function exchange(port: number, request: string, answer: string): Promise<string> {
  const raw = await open(port);
  raw.send(request);
  return raw.received(answer.length / 2);
}

const ampIs16 = { amp: 16, msb: false, msr: false } as const;

describe("whole exchanges, byte for byte", () => {
  it.each([
    ["function 3", "0001 0000 0006 01 03 012b 0001", "000100000005010302" + "0010"],
    ["function 4", "ffff 0000 0006 01 04 012b 0001", "ffff00000005010402" + "0010"],
    ["function 16", "0002 0000 0009 01 10 012b 0001 02 000a", "000200000006011" + "0012b0001"],
    ["unit 0", "0003 0000 0006 00 03 012b 0001", "000300000005000302" + "0010"],
    ["unit 255", "0004 0000 0006 ff 03 012b 0001", "000400000005ff0302" + "0010"],
    ["no register there", "0005 0000 0006 01 03 0000 0001", "000500000003018302"],
    ["value refused", "0006 0000 0009 01 10 012b 0001 02 0005", "000600000003019003"],
    ["unknown unit with an exception", "0007 0000 0006 2a 04 0000 0001", "0007000000032a8402"],
  ])("%s", async (_name, request, answer) => {
    const { modbus } = await startBox({ values: ampIs16 });
    expect(await exchange(modbus.port, request, answer)).toBe(answer);
  });

  it.each([1, 2, 5, 6, 7, 8, 11, 15, 17, 20, 22, 23, 24, 43, 0, 100, 128, 255])(
    "function %i is refused with exception 1, whatever follows",
    async (functionCode) => {
      const { modbus } = await startBox();
      const code = functionCode.toString(16).padStart(2, "0");
      const answer = `00080000000301${(functionCode | 0x80).toString(16)}01`;
      expect(await exchange(modbus.port, `0008 0000 0006 01 ${code} 00c8 0001`, answer)).toBe(answer);
      expect(await exchange(modbus.port, `0008 0000 0002 01 ${code}`, answer)).toBe(answer);
    },
  );

  it.each([
    ["no registers", "01 03 00c8 0000"],
    ["126 registers", "01 03 00c8 007e"],
    ["128 registers", "01 04 00c8 0080"],
    ["65535 registers", "01 04 00c8 ffff"],
    ["a read that is too short", "01 03 00c8"],
    ["a read that is too long", "01 03 00c8 0001 00"],
    ["a read of nothing", "01 04"],
    ["a write of no registers", "01 10 012b 0000 00"],
    ["a write of fewer bytes than it says", "01 10 012b 0002 04 000a"],
    ["a write of more bytes than it says", "01 10 012b 0001 02 000a 000a"],
    ["a write whose byte count is wrong", "01 10 012b 0001 04 000a"],
    ["a write of nothing", "01 10"],
    ["a write of half a register", "01 10 012b 0001 01 0a"],
    ["a write that says 124 registers and brings 123", `01 10 012b 007c f8 ${"000a".repeat(123)}`],
  ])("%s: exception 3", async (_name, body) => {
    const { device, modbus } = await startBox({ values: ampIs16 });
    const bytes = body.replaceAll(" ", "");
    const length = (bytes.length / 2).toString(16).padStart(4, "0");
    const answer = `00090000000301${bytes.slice(2, 3) === "0" ? "8" : "9"}${bytes.slice(3, 4)}03`;
    expect(await exchange(modbus.port, `00090000${length}${bytes}`, answer)).toBe(answer);
    expect(device.state.get("amp")).toBe(16);
  });

  it("125 registers can be read and 123 can be written, as far as there are as many", async () => {
    const { client } = await startBox({ profile: "controller-1.3.0" });
    expect((await client.readInputRegisters(1046, 125)).data).toHaveLength(125);
    await expect(client.writeRegisters(0, Array<number>(123).fill(0))).rejects.toMatchObject({
      modbusCode: 2,
    });
  });
});

describe("connections", () => {
  it("a request that comes byte by byte is answered once it is whole", async () => {
    const { modbus } = await startBox({ values: ampIs16 });
    const raw = await open(modbus.port);
    for (const byte of "000100000006010 3012b0001".replaceAll(" ", "").match(/../g) ?? []) {
      raw.send(byte);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await raw.received(11)).toBe("0001000000050103020010");
  });

  it("half a write changes nothing", async () => {
    const { device, modbus, client } = await startBox({ values: ampIs16 });
    const raw = await open(modbus.port);
    raw.send("0001 0000 0009 01 10 012b 0001 02 00");
    raw.end();
    await client.readHoldingRegisters(299, 1);
    expect(device.state.get("amp")).toBe(16);
  });

  it("requests that come together are answered in their order, refused ones as well", async () => {
    const { modbus } = await startBox({ values: ampIs16 });
    const raw = await open(modbus.port);
    raw.send(
      "0001 0000 0006 01 03 012b 0001  0002 0000 0006 01 06 012b 000a  0003 0000 0006 01 03 0000 0001" +
        "0004 0000 0006 01 03 012b 0000  0005 0000 0009 01 10 012b 0001 02 000a  0006 0000 0006 01 04 012b 0001",
    );
    expect(await raw.received(11 + 9 + 9 + 9 + 12 + 11)).toBe(
      "0001000000050103020010" +
        "000200000003018601" +
        "000300000003018302" +
        "000400000003018303" +
        "0005000000060110012b0001" +
        "000600000005010402000a",
    );
  });

  it.each([
    ["another protocol", "0001 0001 0006 01 03 012b 0001"],
    ["a length of 0", "0001 0000 0000 01 03 012b 0001"],
    ["a length of 1", "0001 0000 0001 01 03 012b 0001"],
    ["a length of 255", "0001 0000 00ff 01 03 012b 0001"],
    ["a length of 65535", "0001 0000 ffff 01 03 012b 0001"],
    ["HTTP", Buffer.from("GET / HTTP/1.1\r\n\r\n").toString("hex")],
    ["the start of TLS", "1603010200010001fc0303"],
  ])("%s: the device answers what came before and hangs up", async (_name, broken) => {
    const { device, modbus, client } = await startBox({ values: ampIs16 });
    const raw = await open(modbus.port);
    raw.send(`0001 0000 0006 01 03 012b 0001 ${broken} 0002 0000 0006 01 03 012b 0001`);
    await raw.hungUp();
    expect(await raw.received(0)).toBe("0001000000050103020010");
    expect((await client.readHoldingRegisters(299, 1)).data).toHaveLength(1);
    expect(device.requests.all().map(({ answer }) => answer)).toContain("connection closed");
  });

  it("many clients at once get each their own answer", async () => {
    const { modbus } = await startBox({ values: ampIs16 });
    const raws = await Promise.all(Array.from({ length: 20 }, () => open(modbus.port)));
    for (const [index, raw] of raws.entries()) {
      raw.send(`${index.toString(16).padStart(4, "0")} 0000 0006 01 03 012b 0001`);
    }
    for (const [index, raw] of raws.entries()) {
      expect(await raw.received(11)).toBe(`${index.toString(16).padStart(4, "0")}000000050103020010`);
    }
  });
});

describe("whatever bytes come", () => {
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
  const framed = fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 253 }), fc.integer({ min: 0, max: 0xffff }))
    .map(([pdu, transaction]) => {
      const head = Buffer.alloc(7);
      head.writeUInt16BE(transaction, 0);
      head.writeUInt16BE(pdu.length + 1, 4);
      return hex(Buffer.concat([head, pdu]));
    });
  const plausible = fc
    .tuple(
      fc.constantFrom("03", "04", "10", "06", "2b"),
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 130 }),
      fc.uint8Array({ maxLength: 20 }),
    )
    .map(([code, address, quantity, rest]) => {
      const numbers = [address, quantity].map((number) => number.toString(16).padStart(4, "0")).join("");
      const length = (6 + rest.length).toString(16).padStart(4, "0");
      return `00010000${length}01${code}${numbers}${hex(rest)}`;
    });

  it("the device goes on answering others", async () => {
    const { modbus, client } = await startBox({ values: { amp: 16 } });
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }).map(hex), framed, plausible);
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { maxLength: 5 }), async (chunks) => {
        const raw = await RawModbus.open(modbus.port);
        for (const chunk of chunks) raw.send(chunk);
        expect((await client.readInputRegisters(101, 1)).data).toHaveLength(1);
        raw.end();
      }),
      { numRuns: 300 },
    );
  });

  it("every whole request gets one answer with its transaction, unit and function", async () => {
    const { modbus } = await startBox();
    const raw = await open(modbus.port);
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(framed, plausible), async (request) => {
        raw.send(request);
        const answer = Buffer.from(await raw.received(sent + 9), "hex").subarray(sent);
        const length = 6 + answer.readUInt16BE(4);
        const whole = Buffer.from(await raw.received(sent + length), "hex").subarray(sent);
        sent += length;
        expect(whole).toHaveLength(length);
        expect(whole.subarray(0, 4).toString("hex")).toBe(request.slice(0, 8));
        expect(whole.subarray(6, 7).toString("hex")).toBe(request.slice(12, 14));
        expect(whole.readUInt8(7) & 0x7f).toBe(Number.parseInt(request.slice(14, 16), 16) & 0x7f);
      }),
      { numRuns: 300 },
    );
  });
});

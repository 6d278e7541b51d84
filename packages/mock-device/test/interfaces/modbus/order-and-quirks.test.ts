import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { decodeRegister, encodeRegister } from "../../../src/interfaces/modbus/register-codec.js";
import { answerTo, closeBoxes, startBox } from "./modbus-boxes.js";

afterEach(closeBoxes);

// 6 kW in steps of 0.01 W is 0x000927c0.
const sixKilowatts = { nrg: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6000, 0, 0, 0, 0] };

describe("order of bytes and registers", () => {
  it.each([
    ["plain (goecharger/go-eCharger-API-v2#100)", {}, false, false, [0x0009, 0x27c0]],
    ["registers swapped, as chargers come (ioBroker/ioBroker.modbus#351)", {}, false, true, [0x27c0, 0x0009]],
    ["bytes swapped", {}, true, false, [0x0900, 0xc027]],
    ["both swapped", {}, true, true, [0xc027, 0x0900]],
    ["little-endian base", { baseOrder: "little-endian" }, false, false, [0x27c0, 0x0009]],
    ["little-endian base, registers swapped", { baseOrder: "little-endian" }, false, true, [0x0009, 0x27c0]],
    ["60.3 (changelog of 60.4)", { firmware: "60.3" }, false, false, [0x0900, 0xc027]],
    ["60.3 with bytes swapped", { firmware: "60.3" }, true, false, [0x0009, 0x27c0]],
    ["60.4 again as before", { firmware: "60.4" }, false, false, [0x0009, 0x27c0]],
  ] as const)("%s", async (_name, options, msb, msr, words) => {
    const { client } = await startBox({ ...options, values: { ...sixKilowatts, msb, msr } });
    expect((await client.readInputRegisters(120, 2)).data).toEqual([...words]);
  });

  it("a 64-bit number has its lowest register first (ioBroker/ioBroker.modbus#351: GGHHEEFFCCDDAABB)", async () => {
    const { client } = await startBox({ values: { dwo: 5000, msr: true } });
    expect((await client.readHoldingRegisters(333, 4)).data).toEqual([0, 0, 0x8800, 0x40b3]);
  });

  it("text keeps its order while registers are swapped, and turns in pairs while bytes are", async () => {
    const { device, client } = await startBox({ values: { sse: "123456", msr: true, msb: false } });
    expect((await client.readInputRegisters(304, 3)).buffer.toString()).toBe("123456");
    device.state.set("msb", true);
    expect((await client.readInputRegisters(304, 3)).buffer.toString()).toBe("214365");
  });

  it.each([
    ["msb", 9, 0x0900],
    ["msr", 9, 9],
  ])("%s that a client sets counts at once", async (key, before, after) => {
    const { device, client } = await startBox({ values: { amp: 9 } });
    device.state.store("msr", false);
    expect((await client.readHoldingRegisters(299, 1)).data).toEqual([before]);
    device.write(key, "true");
    expect((await client.readHoldingRegisters(299, 1)).data).toEqual([after]);
  });

  it("every value of every type comes back, in every order", () => {
    const order = fc.record({ swapBytes: fc.boolean(), swapRegisters: fc.boolean() });
    const value = fc.oneof(
      fc.tuple(fc.constant("uint16" as const), fc.constant(1), fc.integer({ min: 0, max: 0xffff })),
      fc.tuple(fc.constant("uint32" as const), fc.constant(2), fc.integer({ min: 0, max: 0xffffffff })),
      fc.tuple(
        fc.constant("int64" as const),
        fc.constant(4),
        fc.bigInt({ min: -(2n ** 53n), max: 2n ** 53n }),
      ),
      fc.tuple(fc.constant("float32" as const), fc.constant(2), fc.float()),
      fc.tuple(fc.constant("float64" as const), fc.constant(4), fc.double()),
      fc.tuple(fc.constant("ascii" as const), fc.constant(6), fc.stringMatching(/^[ -~]{0,12}$/)),
      fc.tuple(
        fc.constant("bytes" as const),
        fc.constant(5),
        fc.uint8Array({ minLength: 10, maxLength: 10 }),
      ),
      fc.tuple(fc.constant("octets" as const), fc.constant(4), fc.uint8Array({ minLength: 4, maxLength: 4 })),
    );
    fc.assert(
      fc.property(value, order, ([type, length, content], wireOrder) => {
        const words = encodeRegister(content, { type, length }, wireOrder);
        expect(words).toHaveLength(length);
        expect(words.every((word) => word >= 0 && word <= 0xffff)).toBe(true);
        expect(decodeRegister(words, type, wireOrder)).toEqual(content);
      }),
    );
  });
});

describe("faults of single firmwares", () => {
  const steering = [200, 299, 332];

  it.each([
    ["57.1", "ok", 16],
    ["59.3", "ok", 16],
    ["59.4", "ok", 10],
    ["60.1", 3, 16],
    ["60.2", "ok", 10],
    ["60.4", "ok", 10],
  ] as const)(
    "%s: a write to 299 is answered with %s, and the current is %i A (#254, #270, #286)",
    async (firmware, answer, amp) => {
      const { device, client } = await startBox({ firmware });
      expect(await answerTo(client.writeRegisters(299, [10]))).toBe(answer);
      expect(device.state.get("amp")).toBe(amp);
    },
  );

  it("57.1: the same goes for 200 and 332, others are written", async () => {
    const { device, client } = await startBox({ firmware: "57.1", values: { psm: 2, frc: 0, lbr: 1 } });
    for (const address of steering) await client.writeRegisters(address, [1]);
    await client.writeRegisters(206, [99]);
    expect(device.state.snapshot(["psm", "frc", "lbr"])).toEqual({ lbr: 99, psm: 2, frc: 0 });
  });

  it.each([
    ["56.1", 205, 2, [56, 0xffff]],
    ["56.1", 206, 1, [255]],
    ["56.1", 206, 2, [255, 1]],
    ["56.8", 205, 2, [56, 255]],
    ["055.7", 205, 2, [56, 255]],
  ])("%s: full brightness read from %i on, %i registers (#221)", async (firmware, first, quantity, words) => {
    const { client } = await startBox({ firmware, values: { lbr: 255, lse: true } });
    expect((await client.readHoldingRegisters(first, quantity)).data).toEqual(words);
  });

  it("controllers have none of them, whatever their version says", async () => {
    const { client } = await startBox({
      profile: "controller-1.3.0",
      firmware: "60.3",
      values: { msr: false },
    });
    expect((await client.readHoldingRegisters(0, 4)).buffer.readBigInt64BE()).toBe(
      BigInt(Date.UTC(2026, 0, 1)),
    );
  });
});

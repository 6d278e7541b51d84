import { coversFirmware, type JsonValue } from "@goe/core/keys";
import type { RegisterInfo } from "@goe/core/modbus";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import {
  answerTo,
  type Box,
  closeBoxes,
  kindOf,
  makeDevice,
  profiles,
  registersOf,
  startBox,
} from "./modbus-boxes.js";
import { expectMeaning } from "./register-meaning.js";

afterEach(closeBoxes);

const plain = { msb: false, msr: false } as const;

function known(profile: string): readonly RegisterInfo[] {
  const { firmware } = makeDevice({ profile }).profile;
  return registersOf(kindOf(profile)).filter(
    ({ since }) => since === undefined || coversFirmware({ since }, firmware),
  );
}

async function expectAll({ device, client }: Box, registers: readonly RegisterInfo[]): Promise<void> {
  for (const register of registers) {
    const { data } = await (register.kind === "holding"
      ? client.readHoldingRegisters(register.address, register.length)
      : client.readInputRegisters(register.address, register.length));
    expectMeaning(register, data, device.state);
  }
}

describe("every register of every profile", () => {
  it.each(profiles)("%s: holds what the spec and the values say", async (profile) => {
    await expectAll(await startBox({ profile, values: plain }), known(profile));
  });

  it.each(profiles)("%s: reads the same with functions 3 and 4", async (profile) => {
    const { client } = await startBox({ profile });
    const holding = registersOf(kindOf(profile)).filter(({ kind }) => kind === "holding");
    const shared = (register: RegisterInfo): boolean =>
      register.kind === "input" && holding.some((other) => overlap(register, other));
    for (const register of known(profile)) {
      if (shared(register) || (register.kind === "holding" && register.address >= 332)) continue;
      const three = await client.readHoldingRegisters(register.address, register.length);
      const four = await client.readInputRegisters(register.address, register.length);
      expect(three.data).toEqual(four.data);
    }
  });

  it.each(profiles)("%s: a block holds what its registers hold alone", async (profile) => {
    const { client } = await startBox({ profile });
    const inputs = known(profile).filter(({ kind }) => kind === "input");
    for (const [first, last] of blocks(inputs)) {
      const block = await client.readInputRegisters(first, last - first);
      for (const { address, length } of inputs) {
        if (address < first || address + length > last) continue;
        const alone = await client.readInputRegisters(address, length);
        expect(block.data.slice(address - first, address - first + length)).toEqual(alone.data);
      }
    }
  });
});

function overlap(one: RegisterInfo, other: RegisterInfo): boolean {
  return one.address < other.address + other.length && other.address < one.address + one.length;
}

/** Stretches of at most 125 addresses that begin and end with a register. */
function blocks(registers: readonly RegisterInfo[]): readonly (readonly [first: number, end: number])[] {
  const found: [number, number][] = [];
  for (const { address, length } of [...registers].sort((a, b) => a.address - b.address)) {
    const last = found.at(-1);
    if (last !== undefined && address + length - last[0] <= 125) last[1] = address + length;
    else found.push([address, address + length]);
  }
  return found;
}

const anyNumber = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((value) => Number(value.toPrecision(7)));
const octet = fc.integer({ min: 0, max: 255 });
const address = fc.tuple(octet, octet, octet, octet).map((octets) => octets.join("."));
const flag = fc.boolean();

const chargerValues: fc.Arbitrary<Record<string, JsonValue>> = fc.record({
  nrg: fc.array(anyNumber(-25_000, 25_000), { minLength: 16, maxLength: 16 }),
  eto: fc.integer({ min: 0, max: 100_000_000 }),
  wh: anyNumber(0, 100_000),
  car: fc.constantFrom<JsonValue>(0, 1, 2, 3, 4, 5, 6, null),
  err: fc.constantFrom<JsonValue>(0, 1, 2, 3, 8, 10, 16, 23, null),
  cbl: fc.constantFrom<JsonValue>(13, 20, 32, null),
  trx: fc.constantFrom<JsonValue>(0, 1, 10, null),
  pha: fc.option(fc.array(flag, { minLength: 6, maxLength: 6 })),
  alw: flag,
  adi: flag,
  lse: flag,
  cwe: flag,
  nmo: flag,
  acs: fc.constantFrom(0, 1, 2),
  lbr: octet,
  awc: fc.constantFrom(0, 1, 222),
  amp: fc.integer({ min: 6, max: 32 }),
  psm: fc.constantFrom(0, 1, 2),
  frc: fc.constantFrom(0, 1, 2),
  dwo: fc.option(anyNumber(0, 1e6)),
  clp: fc.array(fc.integer({ min: 6, max: 32 }), { maxLength: 5 }),
  lri: fc.constantFrom<JsonValue>("047A6152", "04112233445566", "00112233445566778899", null),
  fwv: fc.constantFrom("055.7", "59.4", "60.10"),
  host: fc.stringMatching(/^[a-z0-9_-]{1,30}$/),
  ccw: fc.option(fc.record({ ip: address, netmask: address, gw: address })),
  cards: fc.array(fc.record({ energy: anyNumber(0, 1e6) }), { maxLength: 10 }),
});

const reading = fc.option(anyNumber(-100_000, 100_000));
const sixteen = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
  fc.array(value, { minLength: 16, maxLength: 16 });
const controllerValues: fc.Arbitrary<Record<string, JsonValue>> = fc.record({
  usv: fc.tuple(fc.record({ u1: reading, u2: reading, u3: reading, uN: reading })),
  isv: fc.array(fc.record({ i: reading, p: reading, f: reading }), { minLength: 6, maxLength: 6 }),
  cpc: sixteen(fc.tuple(reading, reading, reading, reading)),
  ccp: sixteen(reading),
  cec: sixteen(fc.tuple(anyNumber(0, 1e9), anyNumber(0, 1e9))),
});

describe("whatever the values are", () => {
  it.each([
    ["v4-055.7", chargerValues],
    ["core-60.4", chargerValues],
    ["controller-1.3.0", controllerValues],
  ] as const)("%s: the registers say the same", async (profile, values) => {
    const box = await startBox({ profile, values: plain });
    const registers = known(profile);
    await fc.assert(
      fc.asyncProperty(values, async (state) => {
        for (const [key, value] of Object.entries(state)) {
          if (box.device.state.has(key)) box.device.state.set(key, value);
        }
        await expectAll(box, registers);
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    ["6 kW in steps of 0.01 W (#163)", { nrg: power({ 11: 6000 }) }, 120, [600_000 >>> 16, 600_000 & 0xffff]],
    ["2500 W on L1 in steps of 0.1 W (#163)", { nrg: power({ 7: 2500 }) }, 146, [0, 25_000]],
    [
      "a negative power as a signed number (#175)",
      { nrg: power({ 11: -1.5 }) },
      120,
      [0xffff, 0x10000 - 150],
    ],
    ["12.3 A as 123 (vendor's page)", { nrg: power({ 4: 12.3 }) }, 114, [0, 123]],
    ["0.3 A as 3, not 2", { nrg: power({ 4: 0.3 }) }, 114, [0, 3]],
    ["36 kWh as 360 (vendor's page)", { eto: 36_000 }, 128, [0, 360]],
    ["277.78 Wh as 100 000 ten watt seconds (vendor's page)", { wh: 1_000_000 / 3600 }, 132, [1, 34_464]],
    ["firmware without its end (#100)", { fwv: "054.7" }, 105, [0x3035, 0x342e]],
    ["one octet of the address per register (#100)", { ccw: { ip: "192.168.0.31" } }, 315, [192, 168, 0, 31]],
    ["no address without Wi-Fi", { ccw: null }, 315, [0, 0, 0, 0]],
    ["an idle box's phases, 56 (evcc-io/evcc#1609)", {}, 205, [56]],
    ["a fault as an unknown state of the car", { car: 5 }, 100, [0]],
    ["a fault that the older API does not name as 10", { err: 16 }, 107, [10]],
    ["no cable as 0", { cbl: null }, 101, [0]],
    ["a card of four bytes with zeros behind it", { lri: "047A6152" }, 327, [0x047a, 0x6152, 0, 0, 0]],
    ["no energy limit as infinity", { dwo: null }, 333, [0x7ff0, 0, 0, 0]],
    [
      "a serial number of six digits with zeros behind it",
      { sse: "123456" },
      304,
      [0x3132, 0x3334, 0x3536, 0, 0, 0],
    ],
    [
      "ten characters of the host name (#100)",
      { host: "go-echarger_1" },
      310,
      [0x676f, 0x2d65, 0x6368, 0x6172, 0x6765],
    ],
    ["disabled cloud as the opposite of the key", { cwe: false }, 217, [1]],
  ] as const)("gives %s", async (_what, values, first, words) => {
    const { client } = await startBox({ values: { ...plain, ...values } });
    expect((await client.readHoldingRegisters(first, words.length)).data).toEqual([...words]);
  });
});

function power(watts: Readonly<Record<number, number>>): number[] {
  return Array.from({ length: 16 }, (_, index) => watts[index] ?? 0);
}

describe("addresses", () => {
  it.each([
    ["before the first", "v4-055.7", 99, 1, 2],
    ["behind the first block", "v4-055.7", 160, 1, 2],
    ["in a hole", "v4-055.7", 102, 1, 2],
    ["far away", "v4-055.7", 65_535, 1, 2],
    ["past the end of all addresses", "v4-055.7", 65_535, 2, 2],
    ["from a hole into a register", "v4-055.7", 104, 2, 2],
    ["from a register into a hole", "v4-055.7", 101, 2, 2],
    ["over a hole between registers", "v4-055.7", 100, 22, "ok"],
    ["all measurements at once", "v4-055.7", 108, 26, "ok"],
    ["half a number", "v4-055.7", 109, 1, "ok"],
    ["in the hole of the categories", "controller-1.0.6", 1202, 1, 2],
    ["the last one of a controller", "controller-1.0.6", 1565, 1, "ok"],
    ["behind the last one of a controller", "controller-1.0.6", 1566, 1, 2],
    ["a charger's register of a controller", "controller-1.0.6", 200, 1, 2],
  ] as const)("%s (%s, %i, %i registers)", async (_where, profile, first, quantity, answer) => {
    const { client } = await startBox({ profile });
    expect(await answerTo(client.readHoldingRegisters(first, quantity))).toBe(answer);
    expect(await answerTo(client.readInputRegisters(first, quantity))).toBe(answer);
  });

  it("a hole between registers reads as 0", async () => {
    const { client } = await startBox();
    expect((await client.readInputRegisters(100, 6)).data.slice(2, 5)).toEqual([0, 0, 0]);
  });

  it.each([
    ["054.11", 332, 2],
    ["055.4", 337, 2],
    ["055.5", 332, "ok"],
    ["055.5", 337, 2],
    ["055.6", 337, "ok"],
    ["055.4", 327, 2],
    ["055.5", 327, "ok"],
    ["055.5", 368, 2],
    ["055.6", 368, "ok"],
  ] as const)(
    "firmware %s, address %i: registers exist since their firmware",
    async (firmware, first, answer) => {
      const { client } = await startBox({ firmware });
      expect(await answerTo(client.readHoldingRegisters(first, 1))).toBe(answer);
    },
  );

  it("one address for two registers: each function gives that of its own table", async () => {
    const values = { ...plain, psm: 2, frc: 1, dwo: 4000, cards: [{ energy: 1000 }, { energy: 2000 }] };
    const { client } = await startBox({ values });
    const holding = await client.readHoldingRegisters(332, 6);
    expect([holding.data[0], holding.buffer.readDoubleBE(2), holding.data[5]]).toEqual([2, 4000, 1]);
    const input = await client.readInputRegisters(332, 8);
    expect([input.buffer.readDoubleBE(0), input.buffer.readDoubleBE(8)]).toEqual([1000, 2000]);
  });
});

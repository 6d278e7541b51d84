import type { JsonValue } from "@goe/core/keys";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import {
  answerTo,
  closeBoxes,
  kindOf,
  makeDevice,
  profiles,
  registerNamed,
  registersOf,
  startBox,
} from "./modbus-boxes.js";

afterEach(closeBoxes);

/** A value that differs from that of every profile, and what it makes of which key. */
const written: Readonly<Record<string, readonly [words: readonly number[], key: string, value: JsonValue]>> =
  {
    allowCharging: [[0], "frc", 1],
    accessControl: [[1], "acs", 1],
    cableLockMode: [[1], "ust", 1],
    ledBrightness: [[200], "lbr", 200],
    ledEnergySavingEnabled: [[0], "lse", false],
    awattarCountry: [[1], "awc", 1],
    maxCurrentLimit: [[20], "ama", 20],
    currentLimitPreset1: [[7], "clp", [7, 10, 12, 14, 16]],
    currentLimitPreset2: [[0], "clp", [6, 0, 12, 14, 16]],
    currentLimitPreset3: [[13], "clp", [6, 10, 13, 14, 16]],
    currentLimitPreset4: [[32], "clp", [6, 10, 12, 32, 16]],
    currentLimitPreset5: [[6], "clp", [6, 10, 12, 14, 6]],
    cloudDisabled: [[1], "cwe", false],
    norwayModeEnabled: [[1], "nmo", true],
    currentVolatile: [[9], "amp", 9],
    currentPersistent: [[11], "amp", 11],
    phaseSwitchMode: [[1], "psm", 1],
    energyLimit: [[0x40b3, 0x8800, 0, 0], "dwo", 5000],
    forceState: [[2], "frc", 2],
    // 1767312000123 ms.
    utcAt: [[0, 0x019b, 0x7c01, 0x047b], "utc", "2026-01-02T00:00:00.123"],
  };

/** Settings that the register alone remembers. */
const remembered: readonly string[] = ["priceChargingDuration", "priceChargingFinishedBy"];

const plain = { msb: false, msr: false } as const;

describe("what is written", () => {
  it("is tried with every register that can be written", () => {
    const names = (["charger", "controller"] as const).flatMap((kind) =>
      registersOf(kind)
        .filter(({ access }) => access === "read-write")
        .map(({ name }) => name),
    );
    expect(names.filter((name) => !(name in written || remembered.includes(name)))).toEqual([]);
  });

  it.each(
    profiles.flatMap(([profile, kind]) =>
      registersOf(kind)
        .filter(({ access, name }) => access === "read-write" && name in written)
        .map(({ name }) => [profile, name] as const),
    ),
  )("%s, %s: reaches the key and reads back", async (profile, name) => {
    const { device, client } = await startBox({ profile, values: plain });
    const { address, length } = registerNamed(kindOf(profile), name);
    const [words, key, value] = written[name] ?? [[], "", null];
    if (!device.hasKey(key)) {
      expect(await answerTo(client.writeRegisters(address, [...words]))).toBe(2);
      return;
    }
    if (key === "utc") device.state.release("utc");
    expect(device.state.get(key)).not.toEqual(value);
    expect(await client.writeRegisters(address, [...words])).toEqual({ address, length });
    expect(device.state.get(key)).toEqual(value);
    // ALLOW shows what the charging logic makes of it, which runs elsewhere.
    if (name === "allowCharging") return;
    expect((await client.readHoldingRegisters(address, length)).data).toEqual([...words]);
  });

  it.each(remembered)("%s is remembered, though no key stands for it", async (name) => {
    const { client } = await startBox();
    const { address } = registerNamed("charger", name);
    await client.writeRegisters(address, [5]);
    expect((await client.readHoldingRegisters(address, 1)).data).toEqual([5]);
  });

  it.each([
    [1, 2],
    [0, 1],
  ])(
    "ALLOW %i sets the force state to %i, as the older API (goecharger/go-eCharger-API-v2#136)",
    async (word, frc) => {
      const { device, client } = await startBox();
      await client.writeRegisters(200, [word]);
      expect(device.state.get("frc")).toBe(frc);
    },
  );

  it("299 changes 300 as well (goecharger/go-eCharger-API-v2#310)", async () => {
    const { client } = await startBox({ profile: "v4-59.4" });
    await client.writeRegisters(299, [8]);
    expect((await client.readHoldingRegisters(299, 2)).data).toEqual([8, 8]);
  });

  it("infinity takes the energy limit away (the vendor's page)", async () => {
    const { device, client } = await startBox({ values: { ...plain, dwo: 5000 } });
    await client.writeRegisters(333, [0x7ff0, 0, 0, 0]);
    expect(device.state.get("dwo")).toBeNull();
  });

  it("several values at once are all written", async () => {
    const { device, client } = await startBox({ values: plain });
    await client.writeRegisters(332, [1, 0x40b3, 0x8800, 0, 0, 2]);
    expect(device.state.snapshot(["psm", "dwo", "frc"])).toEqual({ psm: 1, dwo: 5000, frc: 2 });
  });

  it("a short list of button steps gets zeros", async () => {
    const { device, client } = await startBox({ values: { clp: [6] } });
    await client.writeRegisters(214, [16]);
    expect(device.state.get("clp")).toEqual([6, 0, 16]);
  });

  it.each([false, true])("a number reads back whatever the order (msb %s)", async (msb) => {
    const { device, client } = await startBox({ values: { msb } });
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        async (limit, msr) => {
          device.state.set("msr", msr);
          device.state.store("dwo", limit);
          const { data } = await client.readHoldingRegisters(333, 4);
          device.state.store("dwo", null);
          await client.writeRegisters(333, data);
          expect(device.state.get("dwo")).toBe(limit);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("what is refused", () => {
  it.each([
    ["a current below 6 A", 299, [5], 3],
    ["a current above 32 A", 300, [33], 3],
    ["a step of the button between 0 and 6 A", 212, [3], 3],
    ["a mode of phases that does not exist", 332, [3], 3],
    ["a force state that does not exist", 337, [3], 3],
    ["a switch that is neither on nor off", 218, [2], 3],
    ["ALLOW that is neither yes nor no", 200, [2], 3],
    ["access by price, which no key says", 201, [2], 3],
    ["access by schedule, which no key says", 201, [3], 3],
    ["a cable lock mode that cannot be chosen", 204, [3], 3],
    ["a tariff that the register does not list", 210, [222], 3],
    ["a brightness above 255", 206, [256], 3],
    ["no number as energy limit", 333, [0x7ff8, 0, 0, 0], 3],
    ["half an energy limit", 333, [0x40b3, 0x8800], 3],
    ["the second half of an energy limit", 335, [0, 0], 3],
    ["a value and half of the next", 332, [1, 0x40b3], 3],
    ["a register that is read only", 100, [1], 2],
    ["one writable register and one that is not", 204, [1, 0], 2],
    ["an address without a register", 50, [1], 2],
    ["an address that only input registers have", 340, [0, 0, 0, 0], 2],
  ])("%s (address %i)", async (_what, address, words, exception) => {
    const { device, client } = await startBox({ values: plain });
    const before = device.state.snapshot();
    expect(await answerTo(client.writeRegisters(address, words))).toBe(exception);
    expect(device.state.snapshot()).toEqual(before);
  });

  it("values before the one that is refused stay", async () => {
    const { device, client } = await startBox({ values: plain });
    expect(await answerTo(client.writeRegisters(206, [99, 2, 3]))).toBe(3);
    expect(device.state.snapshot(["lbr", "lse"])).toEqual({ lbr: 99, lse: true });
  });

  it.each([
    ["a moment beyond all calendars", [0x7fff, 0xffff, 0xffff, 0xffff]],
    ["a moment after the year 9999", [0, 0xffff, 0, 0]],
  ])("%s as the controller's clock", async (_what, words) => {
    const { client } = await startBox({ profile: "controller-1.3.0" });
    expect(await answerTo(client.writeRegisters(0, words))).toBe(3);
  });

  it("a controller's readings cannot be written", async () => {
    const { client } = await startBox({ profile: "controller-1.3.0" });
    expect(await answerTo(client.writeRegisters(1000, [0, 0]))).toBe(2);
  });

  it.each([
    ["read coils", 1],
    ["read discrete inputs", 2],
    ["write one coil", 5],
    ["write one register", 6],
    ["write several coils", 15],
  ])("%s, function %i, with exception 1", async (_name, functionCode) => {
    const { client, device } = await startBox();
    const request: Readonly<Record<number, () => Promise<unknown>>> = {
      1: () => client.readCoils(200, 1),
      2: () => client.readDiscreteInputs(200, 1),
      5: () => client.writeCoil(200, true),
      6: () => client.writeRegister(299, 10),
      15: () => client.writeCoils(200, [true, false]),
    };
    expect(await answerTo(request[functionCode]?.() ?? Promise.resolve())).toBe(1);
    expect(device.state.get("amp")).toBe(makeDevice().state.get("amp"));
  });
});

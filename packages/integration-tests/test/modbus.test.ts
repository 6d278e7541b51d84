import { type DeviceKind, findKey, type KeyInfo } from "@goe/core/keys";
import { chargerModbus, controllerModbus, type ModbusInfo, type RegisterInfo } from "@goe/core/modbus";
import { describe, expect, it } from "vitest";
import { exampleStatus } from "./example-status.js";
import { breaches } from "./schemas.js";
import { valueAt } from "./value-at.js";
import { replacedAt } from "./wrong-values.js";

const servers: readonly (readonly [DeviceKind, ModbusInfo])[] = [
  ["charger", chargerModbus],
  ["controller", controllerModbus],
];

/** Registers that a value of a type takes, where the type says so. */
const registersOfType: Readonly<Partial<Record<RegisterInfo["type"], number>>> = {
  uint16: 1,
  uint32: 2,
  int64: 4,
  float32: 2,
  float64: 4,
};

describe.each(servers)("the registers of a %s", (device, { registers, ...server }) => {
  const status = exampleStatus(device);
  const linked = registers.flatMap((register) =>
    register.key === undefined ? [] : [{ ...register, key: register.key }],
  );

  it("stand in their tables by address, and none in another's place", () => {
    const ends = { holding: 0, input: 0 };
    for (const { name, kind, address, length } of registers) {
      expect(address, name).toBeGreaterThanOrEqual(ends[kind]);
      ends[kind] = address + length;
    }
    const kinds = registers.map(({ kind }) => kind);
    expect(kinds).toEqual([...kinds].sort());
  });

  it("have names of their own and the length of their type", () => {
    expect(new Set(registers.map(({ name }) => name)).size).toBe(registers.length);
    for (const { name, type, length } of registers) {
      expect(length, name).toBe(registersOfType[type] ?? length);
    }
  });

  it("are read-only unless they are holding registers", () => {
    const others = registers.filter(({ kind, access }) => kind === "input" && access !== "read");
    expect(others.map(({ name }) => name)).toEqual([]);
  });

  it("are switched and laid out by writable keys", () => {
    const { portKey, enabledKey, swapBytesKey = "", swapRegistersKey = "", port } = server;
    const keys = [portKey, enabledKey, swapBytesKey, swapRegistersKey];
    expect(keys.map((key) => findKey(device, key)?.access)).toEqual(Array(4).fill("read-write"));
    expect(status[portKey]).toBe(port);
  });

  it.each(linked)("$name has a key of the device, $key, and a place in it", ({ key, place = [] }) => {
    expect(findKey(device, key)?.key).toBe(key);
    expect(valueAt(status, [key, ...place].join("."))).toBeDefined();
  });

  it.each(linked.filter(({ access }) => access === "read-write"))(
    "$name can be written as its key $key can, or says that it cannot",
    ({ key, notes = [] }) => {
      if (findKey(device, key)?.access === "read")
        expect(notes.join(" ")).toContain("The key cannot be written.");
      else expect(notes.join(" ")).not.toContain("cannot be written");
    },
  );

  it.each(linked.filter((register) => register.enum !== undefined))(
    "$name takes values that the key $key can have",
    ({ key, place = [], enum: values = [] }) => {
      const info = findKey(device, key) as KeyInfo;
      const named = info.enum?.values.map(({ value }) => value);
      for (const { value, keyValue = value, keyless } of values) {
        if (keyless === true) continue;
        const changed = { ...status, [key]: replacedAt(status[key] ?? null, place, keyValue) };
        expect(breaches(`${device}/status`, changed), `${value}`).toEqual([]);
        if (named !== undefined) expect(named).toContain(keyValue);
      }
    },
  );
});

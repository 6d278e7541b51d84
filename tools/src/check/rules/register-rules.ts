import { devicesOfKey, type Entry } from "../../load/spec-index.js";
import type { SpecModbus } from "../../modbus-model.js";
import type { Problem } from "../../problem.js";
import { resolveModbus } from "../../resolve/resolve-modbus.js";
import type { ResolvedRegister } from "../../resolve/resolved-spec.js";
import { listNames, problemAt, type Rule } from "../rule.js";

/** Registers have addresses and names of their own, and name keys and units that exist. */
export const soundRegisters: Rule = function* (spec) {
  for (const entry of spec.modbus) {
    const keys = new Set(
      spec.keys
        .filter((key) => devicesOfKey(key).some((device) => device === entry.scope))
        .map(({ name }) => name),
    );
    for (const [member, key] of serverKeys(entry.value)) {
      if (!keys.has(key)) yield problemAt(entry, [member], "unknown-key", `there is no key "${key}"`);
    }
    yield* soundRows(entry);
    for (const { register, place } of registersOf(entry.value)) {
      if (register.key !== undefined && !keys.has(register.key)) {
        yield problemAt(entry, [...place, "key"], "unknown-key", `there is no key "${register.key}"`);
      }
      if (register.unit !== undefined && !spec.units.has(register.unit)) {
        const message = `"${register.unit}" is not in spec/units.yaml; known are ${listNames(spec.units.keys())}`;
        yield problemAt(entry, [...place, "unit"], "unknown-unit", message, "unit: W");
      }
    }
    yield* distinctRegisters(entry);
  }
};

function serverKeys({ portKey, enabledKey, swapBytesKey, swapRegistersKey }: SpecModbus): [string, string][] {
  const named = { portKey, enabledKey, swapBytesKey, swapRegistersKey };
  return Object.entries(named).flatMap(([member, key]) => (key === undefined ? [] : [[member, key]]));
}

interface Placed {
  readonly register: ResolvedRegister;
  /** The entry that it comes from. */
  readonly place: readonly (string | number)[];
}

function registersOf(modbus: SpecModbus): readonly Placed[] {
  return modbus.registers.flatMap((entry, index) =>
    resolveModbus({ ...modbus, registers: [entry] }, "").registers.map((register) => ({
      register,
      place: ["registers", index],
    })),
  );
}

/** A row of labelled entries has a label for each. */
function* soundRows(entry: Entry<SpecModbus>): Generator<Problem> {
  for (const [index, { repeat }] of entry.value.registers.entries()) {
    const count = repeat === undefined ? 1 : repeat.to - repeat.from + 1;
    const at = ["registers", index, "repeat"];
    if (count < 1)
      yield problemAt(entry, at, "register-row", "from is above to", "repeat: { from: 0, to: 5, step: 2 }");
    const labels = repeat?.labels?.length ?? count;
    if (labels !== count) yield problemAt(entry, at, "register-row", `${labels} labels for ${count} entries`);
  }
}

/** Holding and input registers are tables of their own, each with its own addresses. */
function* distinctRegisters(entry: Entry<SpecModbus>): Generator<Problem> {
  const all = registersOf(entry.value);
  for (const [index, { register, place }] of all.entries()) {
    for (const { register: earlier } of all.slice(0, index)) {
      if (earlier.name === register.name) {
        yield problemAt(entry, place, "register-twice", `the name "${register.name}" is taken`);
      }
      const apart =
        earlier.kind !== register.kind ||
        earlier.address + earlier.length <= register.address ||
        register.address + register.length <= earlier.address;
      if (apart) continue;
      const message = `${register.name} at ${register.address} lies over ${earlier.name} at ${earlier.address}`;
      yield problemAt(entry, place, "register-twice", message);
    }
  }
}

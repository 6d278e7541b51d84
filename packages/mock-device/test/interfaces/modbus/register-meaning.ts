import type { JsonValue } from "@goe/core/keys";
import type { RegisterInfo } from "@goe/core/modbus";
import { expect } from "vitest";
import type { DeviceState } from "../../../src/device/device-state.js";

/**
 * Asserts that registers hold what the spec and the device's values say. The words are in plain order, high register
 * first. Reads them by ways of its own, so that it does not repeat the faults of what it tests.
 */
export function expectMeaning(register: RegisterInfo, words: readonly number[], state: DeviceState): void {
  expect(words).toHaveLength(register.length);
  const special = specials[register.name.replace(/\d+$/, "")];
  if (!register.implemented) expect(words.every((word) => word === 0)).toBe(true);
  else if (special !== undefined) special(words, state, register);
  else expectKeyValue(register, words, state);
}

type Check = (words: readonly number[], state: DeviceState, register: RegisterInfo) => void;

const specials: Readonly<Record<string, Check>> = {
  carState: ([word], state) => {
    const car = state.get("car");
    expect(word).toBe([0, 1, 2, 3, 4].includes(Number(car)) ? Number(car) : 0);
  },
  chargeError: ([word], state) => {
    const known = new Map<JsonValue | undefined, number>([
      [0, 0],
      [1, 1],
      [3, 3],
      [8, 8],
    ]);
    expect(word).toBe(known.get(state.get("err")) ?? 10);
  },
  accessControl: ([word], state) => expect(word).toBe(state.get("acs") === 0 ? 0 : 1),
  energyLimit: (words, state) => expect(float64(words)).toBe(state.get("dwo") ?? Number.POSITIVE_INFINITY),
  phasesAtContactor: ([word = -1], state) => {
    const phases = state.get("pha");
    const digits = word.toString(2).padStart(6, "0").split("").reverse().map(Number);
    expect(digits).toEqual(Array.isArray(phases) ? phases.map(Number) : [0, 0, 0, 0, 0, 0]);
  },
  cardEnergy: (words, state, register) => {
    const card = Number(/\d+$/.exec(register.name)?.[0]) - 1;
    const cards = state.get("cards");
    const entry = Array.isArray(cards) ? cards[card] : undefined;
    const listed = typeof entry === "object" && entry !== null && "energy" in entry ? entry["energy"] : 0;
    expect(float64(words)).toBe(state.get(`c${card}e`) ?? listed);
  },
  lastRfidId: (words, state) => {
    const id = state.get("lri");
    expect(hex(words)).toBe((typeof id === "string" ? id.toLowerCase() : "").padEnd(20, "0"));
  },
  wifiMacAddress: (words, state) => {
    expect(hex(words).slice(0, 6)).toBe("020000");
    expect(Number.parseInt(hex(words).slice(6), 16)).toBe(Number(state.get("sse")));
  },
  // Not among the device's values.
  priceChargingDuration: ([word]) => expect(word).toBe(2),
  priceChargingFinishedBy: ([word]) => expect(word).toBe(7),
  utcAt: (words, state) => {
    const moment = new Date(Number(bytesOf(words).readBigInt64BE()));
    expect(`${moment.toISOString()}`).toBe(`${String(state.get("utc"))}Z`);
  },
};

function expectKeyValue(register: RegisterInfo, words: readonly number[], state: DeviceState): void {
  const value = inside(state.get(register.key ?? ""), register.place ?? []);
  const expectations: Readonly<Partial<Record<RegisterInfo["type"], () => void>>> = {
    ascii: () => expect(bytesOf(words).toString("latin1")).toBe(padded(String(value), register.length * 2)),
    octets: () => expect(words.join(".")).toBe(typeof value === "string" ? value : "0.0.0.0"),
    float32: () => expect(bytesOf(words).readFloatBE()).toBe(Math.fround(Number(value))),
    float64: () => expect(float64(words)).toBe(Number(value)),
  };
  const check = expectations[register.type] ?? (() => expectInteger(register, words, value));
  check();
}

function expectInteger(register: RegisterInfo, words: readonly number[], value: JsonValue | undefined): void {
  const meaning = register.enum?.find((entry) => "keyValue" in entry && entry.keyValue === value);
  const raw = register.length === 1 ? (words[0] ?? -1) : bytesOf(words).readInt32BE();
  if (meaning !== undefined || typeof value !== "number") {
    expect(raw).toBe(meaning?.value ?? 0);
    return;
  }
  // As many whole steps as fit into the value, towards zero.
  const step = register.factor ?? 1;
  const slack = 1e-9 * Math.max(1, Math.abs(value));
  expect(Math.abs(raw) * step).toBeLessThanOrEqual(Math.abs(value) + slack);
  expect((Math.abs(raw) + 1) * step).toBeGreaterThan(Math.abs(value) - slack);
  if (raw !== 0) expect(Math.sign(raw)).toBe(Math.sign(value));
}

function inside(value: JsonValue | undefined, place: readonly (number | string)[]): JsonValue | undefined {
  const [step, ...further] = place;
  if (step === undefined) return value;
  if (Array.isArray(value)) return inside(value[Number(step)], further);
  return typeof value === "object" && value !== null
    ? inside((value as Record<string, JsonValue>)[step], further)
    : undefined;
}

function bytesOf(words: readonly number[]): Buffer {
  return Buffer.from(hex(words), "hex");
}

function hex(words: readonly number[]): string {
  return words.map((word) => word.toString(16).padStart(4, "0")).join("");
}

function float64(words: readonly number[]): number {
  return bytesOf(words).readDoubleBE();
}

function padded(text: string, length: number): string {
  return text.slice(0, length).padEnd(length, "\0");
}

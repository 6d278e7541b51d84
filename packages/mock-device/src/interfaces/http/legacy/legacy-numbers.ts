import type { JsonValue } from "@goe/core/keys";
import type { DeviceState } from "../../../device/device-state.js";

/** A whole number as API v1 writes it; what is no number reads 0. */
export function whole(value: JsonValue | undefined): string {
  return String(typeof value === "number" ? Math.round(value) : 0);
}

/** A yes or no as API v1 writes it. */
export function bit(value: boolean): string {
  return value ? "1" : "0";
}

/** Steps of a counter that are full: what is counted must not be ahead of the counter of API v2. */
export function fullSteps(amount: number, step: number): string {
  return String(Math.floor(amount / step));
}

/** A colour (`#0000FF`) as number; what is none reads 0. */
export function colourNumber(value: JsonValue | undefined): string {
  const digits = /^#([\da-f]{6})$/i.exec(String(value))?.[1] ?? "0";
  return String(Number.parseInt(digits, 16));
}

/** The lines before and behind the contactor as bits: 0 to 2 behind it, L1 first, 3 to 5 before it. */
export function phaseBits(value: JsonValue | undefined): string {
  if (!Array.isArray(value)) return "0";
  const bits: readonly number[] = value.map((live: JsonValue, place) => (live === true ? 1 << place : 0));
  return String(bits.reduce((sum, one) => sum + one, 0));
}

// API v1 has whole numbers: V, tenths of an ampere, tenths of a kilowatt per line, hundredths in all, and percent.
const readingsPerUnit: readonly number[] = [
  ...[1, 1, 1, 1],
  ...[10, 10, 10],
  ...[1 / 100, 1 / 100, 1 / 100, 1 / 100],
  1 / 10,
  ...[1, 1, 1, 1],
];

/** The electrical readings in the units of API v1. */
export function readings(value: JsonValue | undefined): readonly number[] {
  const watts: readonly JsonValue[] = Array.isArray(value) ? value : [];
  return readingsPerUnit.map((perUnit, place) => {
    const reading = watts[place];
    return typeof reading === "number" ? Math.round(reading * perUnit) : 0;
  });
}

/** Degrees of the sensors that work. */
export function temperatures(value: JsonValue | undefined): readonly number[] {
  return Array.isArray(value) ? value.filter((degrees) => typeof degrees === "number") : [];
}

/**
 * The local time as ddmmyyhhmm. The year is what it is since 2000, also on a box whose clock has never been set and stands
 * in 1970: `2503-301738` (goecharger/go-eCharger-API-v1#99).
 */
export function localMinute(state: DeviceState): string {
  const [year = 2000, month = 1, day = 1, hour = 0, minute = 0] = (
    /^(\d+)-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(String(state.get("loc")))?.slice(1) ?? []
  ).map(Number);
  return [day, month, year - 2000, hour, minute].map((part) => String(part).padStart(2, "0")).join("");
}

/**
 * Second of uptime at which charging last began or ended, 0 when it never did. Two captures of one box during charging
 * (evcc-io/evcc#1609) and one hours after it (goecharger/go-eCharger-API-v1#86) show the moment and not, as documented,
 * the time since.
 */
export function lastChange(state: DeviceState): number {
  const stamps = ["lccfi", "lccfc", "lcctc"].map((key) => state.number(key));
  return Math.floor(Math.max(...stamps) / 1000);
}

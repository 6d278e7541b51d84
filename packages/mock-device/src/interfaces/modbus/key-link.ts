import type { JsonValue } from "@goe/core/keys";
import type { RegisterInfo } from "@goe/core/modbus";
import type { DeviceState } from "../../device/device-state.js";
import { valueAt } from "../../device/value-at.js";
import type { RegisterContent } from "./register-codec.js";

/** What registers read and write: the device's values, and what only Modbus knows, by name of the register. */
export interface LinkedValues {
  readonly state: DeviceState;
  readonly kept: Map<string, number>;
}

/** A key and the value that it shall have. */
export interface KeyWish {
  readonly key: string;
  readonly value: JsonValue;
}

/** The bond between a register and the device. */
export interface RegisterLink {
  /** What the register holds now. */
  read(values: LinkedValues): RegisterContent;
  /** What a write asks of the device: nothing more (`kept`), or `undefined` when no value of the key says that. */
  write(content: RegisterContent, values: LinkedValues): KeyWish | "kept" | undefined;
}

/** The link that the register's `key`, `place`, `factor` and `enum` describe. */
export function keyLink(register: RegisterInfo): RegisterLink {
  const { key = "" } = register;
  return {
    read: ({ state }) => contentOf(register, valueAt(state.get(key), register.place ?? [])),
    write: (content, { state }) => {
      const value = keyValueOf(register, content);
      return value === undefined ? undefined : { key, value: placed(state.get(key), register.place, value) };
    },
  };
}

function contentOf(register: RegisterInfo, value: JsonValue | undefined): RegisterContent {
  switch (register.type) {
    case "ascii":
      return typeof value === "string" ? value : "";
    case "octets":
      return new Uint8Array(typeof value === "string" ? value.split(".").map(Number) : []);
    default:
      return register.format === "unix-time" ? unixTime(value) : numberOf(register, value);
  }
}

// What a register holds while its key has null, or while the firmware lacks the key, is not documented. 0 is inferred.
function numberOf(register: RegisterInfo, value: JsonValue | undefined): number {
  const meaning = register.enum?.find(({ keyValue }) => keyValue !== undefined && keyValue === value);
  if (meaning !== undefined) return meaning.value;
  if (typeof value === "boolean") return Number(value);
  if (typeof value !== "number") return 0;
  if (register.type === "float32" || register.type === "float64") return value;
  // Twelve digits, as 0.3 A over 0.1 A is a little less than 3. That the rest is cut off, not rounded, is inferred.
  return Math.trunc(Number((value / (register.factor ?? 1)).toPrecision(12)));
}

/** Milliseconds since 1970 of a text such as `2023-09-30T08:54:11.347`; older firmware adds microseconds. */
function unixTime(value: JsonValue | undefined): number {
  const match = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?/.exec(typeof value === "string" ? value : "");
  const time = Date.parse(`${match?.[0]}Z`);
  return Number.isNaN(time) ? 0 : time;
}

function keyValueOf(register: RegisterInfo, content: RegisterContent): JsonValue | undefined {
  const number = Number(content);
  if (register.format === "unix-time") return utcText(number);
  if (!Number.isFinite(number)) return undefined;
  const meaning = register.enum?.find(({ value }) => value === number);
  if (meaning?.keyless === true) return undefined;
  if (meaning?.keyValue !== undefined) return meaning.keyValue;
  if (meaning === undefined && !isFree(register, number)) return undefined;
  return number * (register.factor ?? 1);
}

function utcText(ms: number): string | undefined {
  const moment = new Date(ms);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString().slice(0, -1);
}

/** Whether a number that has no meaning of its own may be written. */
function isFree({ range, enum: meanings = [] }: RegisterInfo, number: number): boolean {
  // Inferred: a register whose values are listed takes no other, so 2 is no "true".
  if (range === undefined && meanings.length > 0) return false;
  return number >= (range?.min ?? number) && number <= (range?.max ?? number);
}

/** A list with one element replaced; what a short list lacks before it is 0. */
function placed(
  before: JsonValue | undefined,
  place: readonly (number | string)[] | undefined,
  value: JsonValue,
): JsonValue {
  const index = place?.[0];
  if (typeof index !== "number") return value;
  const list = Array.isArray(before) ? before : [];
  const length = Math.max(list.length, index + 1);
  return Array.from({ length }, (_, position) => (position === index ? value : (list[position] ?? 0)));
}

import type { EnumTable } from "./open-enum.js";

// Counterparts of decode.ts, called by generated code.

/** Whether it is an object of members, and no list, date or other thing that goes to JSON in its own way. */
export function isRecord(value: unknown): value is object {
  return Object.prototype.toString.call(value) === "[object Object]" && !("toJSON" in Object(value));
}

/** A word that an enum lacks, or a name that a struct lacks. */
export class UnknownWordError extends TypeError {}

/**
 * Refuses what is no object, and objects with members that would be left behind without a word: a misspelt name is no
 * value that the device keeps.
 * @throws TypeError
 */
export function onlyMembers(value: object, names: readonly string[]): void {
  if (!isRecord(value)) throw new TypeError("expected an object");
  const surplus = Object.entries(value).find(
    ([name, member]) => member !== undefined && !names.includes(name),
  );
  if (surplus) throw new UnknownWordError(`"${surplus[0]}" is no name here; known are ${names.join(", ")}`);
}

/**
 * The number of an enum's word; `unknown:7`, which reading yields for a number without a word, is 7.
 * @throws TypeError for any other word.
 */
export function fromEnum<T extends string>(word: T, table: EnumTable<T>): number {
  // Elsewhere than in TypeScript it may be anything, and a list of one text looks like that text.
  const unknown = typeof word === "string" && /^unknown:(-?\d+(?:\.\d+)?)$/.exec(word);
  if (unknown) return Number(unknown[1]);
  const entry = Object.entries(table.names).find(([, name]) => name === word);
  if (entry === undefined) {
    const words = Object.values(table.names).join(", ");
    throw new UnknownWordError(`"${word}" is no word here; known are ${words}`);
  }
  return Number(entry[0]);
}

/**
 * A number in the wire's unit.
 * @throws TypeError for what is no number: null would become 0, and a text the number in it.
 * @throws RangeError when the wire takes whole numbers only and this is none in its unit.
 */
export function fromScaledNumber(value: number, factor: number, isInteger: boolean): number {
  if (typeof value !== "number") throw new TypeError("expected a number");
  const exact = value / factor;
  // 0.3 / 0.001 is 299.99999999999994.
  const rounded = Number(exact.toPrecision(15));
  const wire = Number.isInteger(rounded) ? rounded : exact;
  if (isInteger && !Number.isInteger(wire)) {
    throw new RangeError(
      `${value} is no multiple of ${factor}, which is the smallest step that the device knows`,
    );
  }
  return wire;
}

/** An instant as `utc` carries it: `2023-09-30T08:54:11.347`. @throws RangeError for an invalid date. */
export function fromUtcTime(value: Date): string {
  return value.toISOString().slice(0, -1);
}

/** An instant as a whole number of units of `unitMs` milliseconds since 1970. @throws RangeError for an invalid date. */
export function fromUnixTime(value: Date, unitMs: number): number {
  const time = value.getTime();
  if (Number.isNaN(time)) throw new RangeError("not a valid date");
  return Math.floor(time / unitMs);
}

/** Each property of an object encoded. */
export function fromMap<T>(
  value: Readonly<Record<string, T>>,
  encodeItem: (item: T) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, encodeItem(item)]));
}

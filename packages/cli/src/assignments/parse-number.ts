import { integerBounds } from "./integer-bounds.js";
import { converted, symbolOf, type UnitWord, unitsCalled, wordOfUnit } from "./unit-words.js";
import { ValueMistake } from "./value-mistake.js";
import type { WrittenValue } from "./written-value.js";

/**
 * A number with or without a unit → the number on the wire. Without one it is in `bareUnit`.
 *
 * @throws ValueMistake for what is no number, has a unit of something else, or is none that the device takes.
 */
export function parseNumber(text: string, value: WrittenValue, bareUnit: string | undefined): number {
  const wireUnit = value.wireUnit ?? value.unit;
  const number =
    wireUnit === undefined
      ? plainNumber(text)
      : inUnit(text, value, wordOfUnit(wireUnit), wordOfUnit(bareUnit ?? wireUnit));
  checkNumber(number, value);
  return number;
}

/** @throws ValueMistake when the device takes whole numbers only, or none as small or large. In wire units. */
export function checkNumber(number: number, value: WrittenValue): void {
  const bounds = integerBounds(value.type.kind);
  if (bounds !== undefined && !Number.isInteger(number)) {
    throw new ValueMistake(`it is no whole number${inWireUnit(value)}, and the device takes no other`);
  }
  if (bounds !== undefined && !Number.isSafeInteger(number)) {
    throw new ValueMistake("it is larger than numbers that can be sent exactly");
  }
  const min = Math.max(value.range?.min ?? Number.NEGATIVE_INFINITY, bounds?.min ?? Number.NEGATIVE_INFINITY);
  const max = Math.min(value.range?.max ?? Number.POSITIVE_INFINITY, bounds?.max ?? Number.POSITIVE_INFINITY);
  if (number < min) throw new ValueMistake("it is too small");
  if (number > max) throw new ValueMistake("it is too large");
}

function inWireUnit({ unit, wireUnit }: WrittenValue): string {
  const sent = wireUnit ?? unit;
  return sent === undefined ? "" : ` of ${symbolOf(sent)}`;
}

const numberAtStart = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(.*)$/is;

function plainNumber(text: string): number {
  const [, digits, rest] = numberAtStart.exec(text) ?? [];
  if (digits === undefined || rest === undefined) throw notNumber(text);
  if (rest !== "") throw unitsCalled(rest).length > 0 ? new ValueMistake("it has no unit") : notNumber(text);
  return finite(Number(digits));
}

function inUnit(text: string, value: WrittenValue, wire: UnitWord, bare: UnitWord): number {
  const clock = value.timeBase === "midnight" ? secondsOfClock(text) : undefined;
  if (clock !== undefined) return converted(clock, 1, wire.factor);
  const [, digits, rest] = numberAtStart.exec(text) ?? [];
  if (digits === undefined || rest === undefined) throw notNumber(text);
  const duration = wire.of === "S" ? durationIn(text, wire) : undefined;
  if (duration !== undefined) return finite(duration);
  const unit = rest === "" ? bare : unitMeant(rest, text, wire);
  return finite(converted(Number(digits), unit.factor, wire.factor));
}

function unitMeant(word: string, text: string, wire: UnitWord): UnitWord {
  const candidates = unitsCalled(word);
  const fitting = candidates.filter(({ of }) => of === wire.of);
  const [unit] = fitting;
  if (fitting.length > 1)
    throw new ValueMistake(`it is unclear what "${word}" is: m is a thousandth, M a million`);
  if (unit !== undefined) return unit;
  if (candidates.length > 0) throw new ValueMistake(`"${word}" is a unit of something else`);
  throw /^[,\d]/.test(word) ? notNumber(text) : new ValueMistake(`"${word}" is no unit`);
}

/** `22:00` or `22:00:30`, from `00:00` to `24:00`, in seconds; `undefined` for what does not look like a time of day. */
function secondsOfClock(text: string): number | undefined {
  const [, hours, minutes, seconds = "0"] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  if (Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 59) {
    throw new ValueMistake("there is no such time of day");
  }
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** `1h30min`, `90 s`, `-2h`: numbers with units of time, one behind the other; `undefined` for anything else. */
function durationIn(text: string, wire: UnitWord): number | undefined {
  const [, sign, parts = ""] = /^([+-]?)((?:(?:\d+\.?\d*|\.\d+)\s*[a-zµ]+\s*)+)$/i.exec(text) ?? [];
  if (sign === undefined) return undefined;
  let duration = 0;
  for (const [, amount, word = ""] of parts.matchAll(/(\d+\.?\d*|\.\d+)\s*([a-zµ]+)/gi)) {
    const unit = unitsCalled(word).find(({ of }) => of === "S");
    if (unit === undefined) return undefined;
    duration += converted(Number(amount), unit.factor, wire.factor);
  }
  return sign === "-" ? -duration : duration;
}

function notNumber(text: string): ValueMistake {
  return /^[+-]?\d+,\d+/.test(text)
    ? new ValueMistake("decimals stand behind a point, not a comma")
    : new ValueMistake("it is no number");
}

function finite(number: number): number {
  if (!Number.isFinite(number)) throw new ValueMistake("it is larger than any number that can be sent");
  return number === 0 ? 0 : number;
}

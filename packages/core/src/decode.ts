import { GoeProtocolError } from "./errors/goe-protocol-error.js";
import { compareFirmware } from "./firmware.js";
import type { DeviceKind } from "./keys/key-info.js";
import type { EnumTable, Open } from "./open-enum.js";

/** A status as parsed from JSON: nothing in it is checked yet. */
export type RawStatus = Readonly<Record<string, unknown>>;

/** What a decoder reads from. */
export interface DecodeContext<D extends DeviceKind = DeviceKind> {
  readonly device: D;
  readonly status: RawStatus;
  /** Keys that lenient reading goes without; values of these are left out. */
  readonly skipped?: ReadonlySet<string>;
}

/**
 * Position or property inside a key's value: `3`, `"u1"`, or one inside another. Put into words only when something is
 * wrong there: a full status has hundreds of places, and building their texts took longer than decoding.
 */
export type Place = number | string | { readonly outer: Place; readonly inner: Place };

// Decoders come in one form: the value, the key it belongs to, the context, and where inside the key it stands.
// Generated code calls them, so a mended decoder needs no regeneration.

/** @throws GoeProtocolError when the value is no boolean. */
export function asBoolean(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
  inner?: Place,
): boolean {
  return typeof value === "boolean" ? value : refuse(value, "true or false", key, context, place, inner);
}

/** @throws GoeProtocolError when the value is no finite number. */
export function asNumber(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
  inner?: Place,
): number {
  // Counters documented as integers have come with fractions (evcc-io/evcc#2222, openhab/openhab-addons#12719):
  // a number is a number.
  return typeof value === "number" ? value : refuse(value, "a number", key, context, place, inner);
}

/** A number in another unit than the wire's. @throws GoeProtocolError when the value is no number. */
export function asScaledNumber(
  value: unknown,
  key: string,
  context: DecodeContext,
  factor: number,
  place?: Place,
  inner?: Place,
): number {
  return typeof value === "number" ? value * factor : refuse(value, "a number", key, context, place, inner);
}

/** @throws GoeProtocolError when the value is no string. */
export function asString(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
  inner?: Place,
): string {
  return typeof value === "string" ? value : refuse(value, "a text", key, context, place, inner);
}

/** A value whose shape nobody knows. @throws GoeProtocolError when it is missing. */
export function asUnknown(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
  inner?: Place,
): unknown {
  return value === undefined ? refuse(value, "a value", key, context, place, inner) : value;
}

/** The enum's word, or `unknown:N`. @throws GoeProtocolError when the value is no number. */
export function asEnum<T extends string>(
  value: unknown,
  key: string,
  context: DecodeContext,
  table: EnumTable<T>,
  place?: Place,
  inner?: Place,
): Open<T> {
  if (typeof value !== "number") return refuse(value, "a number", key, context, place, inner);
  return olderName(value, context, table) ?? table.names[value] ?? `unknown:${value}`;
}

/** The word that the device's firmware means, where it is older than the newest meaning. */
function olderName<T extends string>(
  value: number,
  { status }: DecodeContext,
  { firmwareKey, older }: EnumTable<T>,
): T | undefined {
  if (firmwareKey === undefined || older === undefined) return undefined;
  const firmware = status[firmwareKey];
  if (typeof firmware !== "string") return undefined;
  for (const { before, names } of older) {
    if (names[value] !== undefined && compareFirmware(firmware, before) < 0) return names[value];
  }
  return undefined;
}

// 053.1 and Wattpilot 36.3 send milliseconds and microseconds as two groups, `19:27:34.042.171`; 055.7 and later
// milliseconds only; a blank stands before the offset of local time.
const wallTime =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(\.\d{3})?(?:\.\d+)? ?([+-](?:0\d|1[0-4]):[0-5]\d|Z)?$/;

/** An instant. @throws GoeProtocolError when the value is no date and time. */
export function asUtcTime(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
  inner?: Place,
): Date {
  const time = typeof value === "string" ? wallTime.exec(value) : null;
  return time === null
    ? refuse(value, "a date and time such as 2023-09-30T08:54:11.347", key, context, place, inner)
    : new Date(`${time[1]}${time[2] ?? ""}Z`);
}

/**
 * An instant that is sent as a number; `unitMs` is how many milliseconds its unit has.
 * @throws GoeProtocolError when the value is no number.
 */
export function asUnixTime(
  value: unknown,
  key: string,
  context: DecodeContext,
  unitMs: number,
  place?: Place,
  inner?: Place,
): Date {
  return new Date(asNumber(value, key, context, place, inner) * unitMs);
}

/** Local time as ISO 8601 with its offset. @throws GoeProtocolError when the value is no date, time and offset. */
export function asLocalTime(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
  inner?: Place,
): string {
  const time = typeof value === "string" ? wallTime.exec(value) : null;
  return time?.[3] === undefined
    ? refuse(value, "a local time such as 2023-09-30T10:54:11.350 +02:00", key, context, place, inner)
    : `${time[1]}${time[2] ?? ""}${time[3]}`;
}

/** @throws GoeProtocolError when the value is no array. */
export function asArray(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
  inner?: Place,
): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return refuse(value, "an array", key, context, place, inner) ?? [];
}

/** @throws GoeProtocolError when the value is no object. */
export function asRecord(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
  inner?: Place,
): RawStatus {
  if (isRecord(value)) return value;
  return refuse(value, "an object", key, context, place, inner) ?? {};
}

/** Decodes each element of an array. @throws GoeProtocolError when the value is no array. */
export function asList<T>(
  value: unknown,
  key: string,
  context: DecodeContext,
  decodeItem: (item: unknown, at: Place) => T,
  place?: Place,
  inner?: Place,
): readonly T[] {
  const outer = joined(place, inner);
  return asArray(value, key, context, place, inner).map((item, index) =>
    decodeItem(item, outer === undefined ? index : { outer, inner: index }),
  );
}

/** Decodes each property of an object. @throws GoeProtocolError when the value is no object. */
export function asMap<T>(
  value: unknown,
  key: string,
  context: DecodeContext,
  decodeItem: (item: unknown, at: Place) => T,
  place?: Place,
  inner?: Place,
): Readonly<Record<string, T>> {
  const outer = joined(place, inner);
  const entries = Object.entries(asRecord(value, key, context, place, inner));
  return Object.fromEntries(
    entries.map(([name, item]) => [
      name,
      decodeItem(item, outer === undefined ? name : { outer, inner: name }),
    ]),
  );
}

/**
 * What a value of another form stands for, by a function or word by word; a value that is not of this form, or stands
 * for nothing, as it is.
 */
export function standIn(
  value: unknown,
  form: string,
  meaning: ((value: unknown) => unknown) | Readonly<Record<string, unknown>>,
): unknown {
  if (typeof value !== form) return value;
  if (typeof meaning === "function") return meaning(value);
  const word = String(value);
  return Object.hasOwn(meaning, word) ? meaning[word] : value;
}

/** A plain object: what a status or a struct is. */
export function isRecord(value: unknown): value is RawStatus {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Fails for a value that the spec forbids. A skipped key's value is `undefined` instead, whatever the type says:
 * lenient reading takes it out again before anybody sees it.
 */
function refuse<T>(
  value: unknown,
  expected: string,
  key: string,
  { skipped }: DecodeContext,
  place?: Place,
  inner?: Place,
): T {
  if (skipped?.has(key) === true) return undefined as T;
  const where = placeText(joined(place, inner));
  if (value === undefined && where === "") throw GoeProtocolError.missingKey(key);
  throw GoeProtocolError.wrongShape(key, expected, value, key + where);
}

/** The place of something inside something else, for a decoder that is handed one place. */
export function inside(place: Place | undefined, inner: Place): Place {
  return place === undefined ? inner : { outer: place, inner };
}

function joined(place: Place | undefined, inner: Place | undefined): Place | undefined {
  return inner === undefined ? place : inside(place, inner);
}

/** `[3].u1`, as it stands behind the key. */
function placeText(place: Place | undefined): string {
  if (place === undefined) return "";
  if (typeof place === "object") return placeText(place.outer) + placeText(place.inner);
  return typeof place === "number" ? `[${place}]` : `.${place}`;
}

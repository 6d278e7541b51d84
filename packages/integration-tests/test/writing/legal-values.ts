import {
  type Bounds,
  coversFirmware,
  type EnumInfo,
  type JsonValue,
  type KeyInfo,
  type KeyType,
  type StructPlace,
} from "@goe/core/keys";
import fc from "fast-check";

/** What the registry says about a value, of a key, an element or a member. */
interface Facts {
  readonly type: KeyType;
  readonly nullable: boolean;
  readonly enum?: EnumInfo | undefined;
  readonly range?: Bounds | undefined;
  readonly text?: KeyInfo["text"];
  readonly format?: KeyInfo["format"];
}

/** Raw values that a device on a firmware takes for a key, by the registry alone. */
export function legalValue(info: KeyInfo, firmware: string): fc.Arbitrary<JsonValue> {
  return anyOf(writtenFacts(info), firmware).filter(fitsIntoAddress);
}

/** The registry's facts about the value that is written. */
export function writtenFacts(info: KeyInfo): Facts {
  const { writeType, writeNullable, ...facts } = info;
  return { ...facts, type: writeType ?? info.type, nullable: writeNullable ?? info.nullable };
}

/** Numbers of an enum that mean something on a firmware and may be written. */
export function enumNumbers({ enum: names, range }: Facts, firmware: string): readonly number[] {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = range ?? {};
  const meant = (names?.values ?? []).filter((entry) => coversFirmware(entry, firmware));
  return meant.map(({ value }) => value).filter((value) => value >= min && value <= max);
}

/** Whether the web server of a device reads a value: 255 characters, whoever encodes it. */
export function fitsIntoAddress(value: JsonValue): boolean {
  return new URL(`http://x?${encodeURIComponent(JSON.stringify(value))}`).search.length - 1 <= 255;
}

function anyOf(facts: Facts, firmware: string): fc.Arbitrary<JsonValue> {
  const bare = bareValue(facts, firmware);
  return facts.nullable ? fc.option(bare, { nil: null, freq: 6 }) : bare;
}

function bareValue(facts: Facts, firmware: string): fc.Arbitrary<JsonValue> {
  const { type } = facts;
  switch (type.kind) {
    case "unknown":
      return anyJson;
    case "array": {
      const { items, nullableItems: nullable, itemRange: range, maxLength = 3 } = type;
      const item = anyOf({ ...facts, type: items, nullable, range }, firmware);
      return fc.array(item, { maxLength, size: "max" });
    }
    case "map": {
      const item = anyOf({ type: type.items, nullable: type.nullableItems }, firmware);
      return fc.dictionary(anyText, item, { maxKeys: 4, noNullPrototype: true });
    }
    case "struct":
      return structValue(type.places, firmware);
    case "bool":
      return fc.boolean();
    case "string":
      return textValue(facts);
    default:
      return numberValue(type.kind, facts, firmware);
  }
}

function structValue(places: readonly StructPlace[], firmware: string): fc.Arbitrary<JsonValue> {
  const members = places.map((place) => [place.place, anyOf(place, firmware)] as const);
  const requiredKeys = places.filter(({ optional }) => !optional).map(({ place }) => String(place));
  return fc.record(Object.fromEntries(members), { requiredKeys, noNullPrototype: true });
}

/** Bounds of the firmware's integers, as far as JavaScript tells them apart. */
export function integerBounds(kind: string): { readonly min: number; readonly max: number } | undefined {
  const match = /^(u?)int(\d+)$/.exec(kind);
  if (match === null) return undefined;
  const span = 2 ** (Number(match[2]) - (match[1] === "u" ? 0 : 1));
  const min = match[1] === "u" ? 0 : -span;
  return { min: Math.max(min, Number.MIN_SAFE_INTEGER), max: Math.min(span - 1, Number.MAX_SAFE_INTEGER) };
}

function numberValue(kind: string, facts: Facts, firmware: string): fc.Arbitrary<number> {
  if (facts.enum !== undefined) return fc.constantFrom(...enumNumbers(facts, firmware));
  const own = integerBounds(kind);
  // Days that JavaScript knows, whether in milliseconds or in seconds.
  const times = facts.format === "unix-time" ? { min: 0, max: 8.64e12 } : {};
  const { min, max } = { ...own, ...times, ...facts.range };
  if (own !== undefined) return fc.integer({ min: min ?? own.min, max: max ?? own.max });
  const bounds = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  const numbers = { noNaN: true, noDefaultInfinity: true, ...bounds };
  const number = kind === "float" ? fc.float(numbers) : fc.double(numbers);
  // JSON has no minus zero.
  return number.map((value) => (value === 0 ? 0 : value));
}

function textValue({ text, format }: Facts): fc.Arbitrary<string> {
  if (format === "utc-time") {
    const lastDay = new Date("9999-12-31T23:59:59.999Z");
    return fc
      .date({ min: new Date(0), max: lastDay, noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, -1));
  }
  if (text?.pattern !== undefined) return fc.stringMatching(new RegExp(text.pattern));
  const { maxLength = 255 } = text ?? {};
  return anyText.map((each) => cut(each.slice(0, maxLength)));
}

/** The beginning that fits into an address. */
function cut(text: string): string {
  let fitting = text;
  while (!fitsIntoAddress(fitting)) fitting = fitting.slice(0, -1);
  return fitting;
}

/** Parts of texts that somebody on the way could take for something else. */
// biome-ignore format: a table of characters
const awkwardParts: readonly string[] = [
  '"', "'", "\\", "#", "&", "+", "%", "%41", "%00", "=", "?", ";", ",", ":", "/", " ", "  ", "null", "true", "16",
  "[", "]", "{", "}", "<", ">", "|", "^", "`", "@", "$", "\n", "\r\n", "\t", "\0", "\b", "\u001b", "\u007f",
  "\u0085", "\u2028", "\u2029", "\ufeff", "\ufffd", "ü", "ß", "€", "漢", "😀", "👩‍👩‍👧", "é", "\ud800", "\udfff", "\udc00\ud800",
];

const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(...awkwardParts), { maxLength: 12 }).map((parts) => parts.join("")),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
    .map((units) => String.fromCharCode(...units)),
  fc.string({ minLength: 200, maxLength: 300 }),
);

/** Flat enough for the firmware's JSON parser, which goes ten levels deep. */
const anyJson: fc.Arbitrary<JsonValue> = fc
  .jsonValue({ maxDepth: 3, depthSize: "small", stringUnit: "binary" })
  .map((value) => JSON.parse(JSON.stringify(value)) as JsonValue)
  .filter(fitsIntoAddress);

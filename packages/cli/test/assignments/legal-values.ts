import type { Bounds, KeyType } from "@goe/core/keys";
import fc from "fast-check";
import { itemOf, type WrittenValue } from "../../src/assignments/written-value.js";

/** Every value that the spec lets one write there, in wire units. */
export function legalValues(value: WrittenValue): fc.Arbitrary<unknown> {
  const legal = value.enum === undefined ? legalShapes(value, value.type) : legalNumbers(value, value.type);
  return value.nullable ? fc.option(legal) : legal;
}

function legalNumbers(value: WrittenValue, type: KeyType): fc.Arbitrary<unknown> {
  if (type.kind === "array") return legalShapes(value, type);
  const { min = 0, max = Number.POSITIVE_INFINITY } = value.range ?? {};
  const numbers = (value.enum?.values ?? [])
    .filter(({ until }) => until === undefined)
    .map((word) => word.value);
  return fc.constantFrom(...numbers.filter((number) => number >= min && number <= max));
}

function legalShapes(value: WrittenValue, type: KeyType): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case "bool":
      return fc.boolean();
    case "string":
      return legalTexts(value);
    case "unknown":
      // JSON has no negative zero.
      return fc.jsonValue().map((json) => JSON.parse(JSON.stringify(json)));
    case "float":
    case "double":
      return fc
        .oneof(
          fc.double({ noNaN: true, ...doubleBounds(value.range) }),
          fc.integer({ min: -70_000, max: 70_000 }),
        )
        .filter((number) => isWithin(number, value.range));
    case "array":
      return fc.array(legalValues(itemOf(value, type)), { maxLength: type.maxLength ?? 6 });
    case "map":
      return fc.dictionary(fc.string(), legalValues(itemOf(value, type)), { noNullPrototype: true });
    case "struct":
      return fc.record(Object.fromEntries(type.places.map((place) => [place.place, legalValues(place)])), {
        requiredKeys: type.places.filter(({ optional }) => !optional).map(({ place }) => String(place)),
        noNullPrototype: true,
      });
    default:
      return legalIntegers(type.kind, value.range);
  }
}

function legalIntegers(kind: string, range: Bounds | undefined): fc.Arbitrary<number> {
  const bits = Math.min(53, Number(/\d+$/.exec(kind)?.[0]) - (kind.startsWith("u") ? 0 : 1));
  const largest = 2 ** bits - 1;
  const smallest = kind.startsWith("u") ? 0 : bits === 53 ? -largest : -largest - 1;
  const max = Math.min(largest, range?.max ?? largest);
  const min = Math.max(smallest, range?.min ?? smallest);
  const any = fc.integer({ min, max });
  // Round numbers are those that people write with other units.
  const [least, most] = [Math.ceil(min / 60_000), Math.floor(max / 60_000)];
  if (least > most) return any;
  const round = fc.integer({ min: Math.max(least, -100), max: Math.min(most, 100) });
  return fc.oneof(
    any,
    round.map((count) => count * 60_000 + 0),
  );
}

function legalTexts({ text, format }: WrittenValue): fc.Arbitrary<string> {
  if (format === "utc-time") {
    const times = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    return times.map((date) => date.toISOString().slice(0, -1));
  }
  if (text?.pattern !== undefined) return fc.stringMatching(new RegExp(text.pattern));
  const any = fc.string({ unit: "binary", maxLength: text?.maxLength ?? 80 });
  const tricky = fc.constantFrom(
    "null",
    "none",
    "off",
    '"',
    '"quoted"',
    '"a" and "b"',
    "a=b",
    " Süd #1 ",
    "[1]",
    "{}",
    "",
    "\n",
  );
  return fc
    .oneof(any, tricky)
    .filter((string) => text?.maxLength === undefined || string.length <= text.maxLength);
}

function doubleBounds(range: Bounds | undefined): { min?: number; max?: number } {
  return {
    ...(range?.min === undefined ? { min: -1e300 } : { min: range.min }),
    ...(range?.max === undefined ? { max: 1e300 } : { max: range.max }),
  };
}

function isWithin(number: number, range: Bounds | undefined): boolean {
  return !Object.is(number, -0) && number >= (range?.min ?? -Infinity) && number <= (range?.max ?? Infinity);
}

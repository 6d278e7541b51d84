import type { KeyInfo, KeyType, StructPlace, StructType } from "@goe/core/keys";
import fc from "fast-check";
import { enumNumbers, integerBounds, writtenFacts } from "./legal-values.js";

type Facts = ReturnType<typeof writtenFacts>;

/** Every firmware's numbers of an enum are legal somewhere; those of the newest are taken for the rest of a value. */
const newest = "999";

const circle: Record<string, unknown> = {};
circle["self"] = circle;
const gap: unknown[] = [];
gap.length = 1;

/** What JSON cannot carry, whatever key it is for. */
const noJson: readonly unknown[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  10n,
  Symbol("x"),
  () => 1,
  circle,
  [undefined],
  gap,
  [Number.NaN],
  new Date(0),
  new Date(Number.NaN),
  new Map([["hour", 6]]),
  new Uint8Array(2),
  /x/,
  Object(16),
];

/** What is of another type, told apart by what JSON calls it. */
const byType = { boolean: true, number: 7, text: "16", list: [], object: {} } as const;

/** Raw values that no device takes for a key, by the registry alone. */
export function illegalValue(info: KeyInfo): fc.Arbitrary<unknown> {
  const facts = writtenFacts(info);
  return fc.oneof(illegal(facts), tooLong(facts.type));
}

function illegal(facts: Facts): fc.Arbitrary<unknown> {
  const isOpen = facts.type.kind === "unknown";
  return fc.oneof(
    fc.constantFrom(...noJson),
    ...(isOpen ? [] : [fc.constantFrom(...otherTypes(facts.type))]),
    ...(isOpen || facts.nullable ? [] : [fc.constant(null)]),
    ...insideOf(facts),
  );
}

function otherTypes(type: KeyType): readonly unknown[] {
  return Object.entries(byType)
    .filter(([name]) => name !== jsonTypeOf(type))
    .map(([, value]) => value);
}

function jsonTypeOf(type: KeyType): keyof typeof byType | undefined {
  switch (type.kind) {
    case "unknown":
      return undefined;
    case "bool":
      return "boolean";
    case "string":
      return "text";
    case "array":
      return "list";
    case "map":
      return "object";
    case "struct":
      return type.layout === "array" ? "list" : "object";
    default:
      return "number";
  }
}

/** Values of the right type that are wrong all the same. */
function insideOf(facts: Facts): readonly fc.Arbitrary<unknown>[] {
  const { type } = facts;
  switch (type.kind) {
    case "unknown":
      return [fc.constantFrom(...noJson).map((value) => ({ a: [value] }))];
    case "bool":
      return [];
    case "string":
      return wrongTexts(facts);
    case "map":
      return [fc.constantFrom(...noJson).map((value) => ({ a: value }))];
    case "struct":
      return [wrongStruct(type)];
    case "array":
      return [wrongElement(facts, type.items), ...wrongLength(type)];
    default:
      return wrongNumbers(type.kind, facts);
  }
}

function wrongTexts({ text, format }: Facts): readonly fc.Arbitrary<unknown>[] {
  const { pattern, maxLength } = text ?? {};
  if (format === "utc-time") return [fc.constantFrom("", "now", "12:00", "2024-02-29", "1709208000")];
  return [
    ...(pattern === undefined ? [] : [fc.string().filter((each) => !new RegExp(pattern).test(each))]),
    ...(maxLength === undefined ? [] : [fc.string({ minLength: maxLength + 1, maxLength: maxLength + 9 })]),
  ];
}

function wrongNumbers(kind: string, facts: Facts): readonly fc.Arbitrary<unknown>[] {
  const own = integerBounds(kind);
  const fraction =
    own === undefined ? [] : [fc.double({ noNaN: true }).filter((value) => !Number.isInteger(value))];
  if (facts.enum !== undefined) {
    const meant = new Set(enumNumbers(facts, newest));
    return [...fraction, fc.integer({ min: -300, max: 300 }).filter((value) => !meant.has(value))];
  }
  const { min, max } = { ...own, ...facts.range };
  return [
    ...fraction,
    ...(min === undefined ? [] : [fc.constantFrom(min - 1, min - 2 ** 40, -Number.MAX_VALUE)]),
    ...(max === undefined ? [] : [fc.constantFrom(max + 1, max + 2 ** 40, Number.MAX_VALUE)]),
  ];
}

function wrongElement(facts: Facts, items: KeyType): fc.Arbitrary<unknown> {
  if (facts.type.kind !== "array") throw new Error("only lists have elements");
  const { nullableItems: nullable, itemRange: range } = facts.type;
  const wrong = fc.oneof(fc.constant(undefined), illegal({ ...facts, type: items, nullable, range }));
  return fc.tuple(fc.nat(2), wrong).map(([at, value]) => {
    const list: unknown[] = Array.from({ length: at }, () => plainValue(items, facts));
    return [...list, value];
  });
}

function wrongLength({
  maxLength,
  items,
}: Extract<KeyType, { kind: "array" }>): readonly fc.Arbitrary<unknown>[] {
  if (maxLength === undefined) return [];
  const value = plainValue(items, { type: items, nullable: false });
  return [fc.integer({ min: maxLength + 1, max: maxLength + 5 }).map((length) => Array(length).fill(value))];
}

/** Some legal value. */
function plainValue(type: KeyType, { enum: names, range }: Facts): unknown {
  if (names !== undefined) return names.values[0]?.value;
  if (type.kind === "array") return [];
  if (type.kind === "struct") return plainStruct(type);
  if (type.kind === "bool") return true;
  if (type.kind === "string") return "";
  return range?.min ?? 0;
}

function plainStruct({ places }: StructType): Record<string, unknown> {
  const needed = places.filter(({ optional }) => !optional);
  return Object.fromEntries(needed.map((place) => [place.place, plainValue(place.type, place)]));
}

/** A struct with a member too many, one too few, or one that is wrong. */
function wrongStruct(type: StructType): fc.Arbitrary<unknown> {
  const plain = plainStruct(type);
  const needed = Object.keys(plain);
  const names = ["x", "toString", "constructor", "hasOwnProperty", ...type.places.map(({ field }) => field)];
  const surplus = names.filter((name) => type.places.every(({ place }) => place !== name));
  return fc.oneof(
    fc.constantFrom(...surplus).map((name) => ({ ...plain, [name]: 1 })),
    fc
      .constant({ ...plain, ...JSON.parse('{"__proto__":1}') })
      .map((value) => Object.defineProperty({ ...value }, "__proto__", { value: 1, enumerable: true })),
    ...needed.map((name) => fc.constant({ ...plain, [name]: undefined })),
    ...type.places.map((place: StructPlace) =>
      illegal(place).map((wrong) => ({ ...plain, [place.place]: wrong })),
    ),
  );
}

/** What would be legal, were it not for the web server of the device, which reads 255 characters. */
function tooLong(type: KeyType): fc.Arbitrary<unknown> {
  const pad = fc.integer({ min: 256, max: 400 }).map((length) => "x".repeat(length));
  const list = fc.integer({ min: 256, max: 300 });
  switch (type.kind) {
    case "string":
    case "unknown":
      return pad;
    case "map":
      return pad.map((text) => ({ text }));
    case "array":
      return list.map((length) =>
        Array(length).fill(plainValue(type.items, { type: type.items, nullable: false })),
      );
    case "struct":
      return fc.constant({ ...plainStruct(type), [`${"x".repeat(300)}`]: 1 });
    default:
      return fc.constant("x".repeat(300));
  }
}

import type { ResolvedDevice, ResolvedKey, ResolvedValue } from "../resolve/resolved-spec.js";
import { wirePlaces } from "../resolve/wire-schema.js";
import { valuesOf } from "../stats/totals.js";
import type { FactsOfDevice, KeyFacts } from "./key-facts.js";

/** A fact that the spec has otherwise, and no correction that says why. */
export interface Difference {
  readonly key: string;
  readonly fact: string;
  readonly expected: string;
  readonly got: string;
}

/** Holds the spec against another account of the keys; what a correction explains is no difference. */
export function compareFacts(device: ResolvedDevice, facts: FactsOfDevice): readonly Difference[] {
  const keys = new Map(device.keys.map((key) => [key.key, key]));
  const named = new Set(device.otherNames.flatMap((each) => each.keys));
  const strangers = Object.keys(facts.otherKeys?.keys ?? {}).filter(
    (key) => !named.has(key) && !keys.has(key),
  );
  return [
    ...Object.entries(facts.keys).flatMap(([name, stated]) => {
      const key = keys.get(name);
      if (key !== undefined) return compareKey(key, stated, device);
      return stated.status === "historic" && named.has(name) ? [] : [missing(name)];
    }),
    ...strangers.map(missing),
  ];
}

function missing(key: string): Difference {
  return { key, fact: "key", expected: "in the spec", got: "nothing" };
}

function compareKey(key: ResolvedKey, stated: KeyFacts, { corrections }: ResolvedDevice): Difference[] {
  const corrected = new Set(corrections.filter((each) => each.key === key.key).map(({ fact }) => fact));
  return [
    accessDifference(key, stated),
    typeDifference(key, stated),
    nullableDifference(key, stated),
    unitDifference(key, stated),
    rangeDifference(key, stated),
    secretDifference(key, stated),
    ...enumDifferences(key, stated),
  ]
    .filter((each) => each !== undefined)
    .filter(({ fact }) => !corrected.has(fact) && !(fact === "range" && corrected.has("usualRange")));
}

const accessWords = { R: "read", W: "write", RW: "read-write" } as const;

function accessDifference(key: ResolvedKey, { access }: KeyFacts): Difference | undefined {
  const expected = accessWords[access];
  return key.access === expected ? undefined : { key: key.key, fact: "access", expected, got: key.access };
}

const scalars = /^(bool|string|float|double|u?int(8|16|32|64))$/;

/** Scalars by name; of structured values only that the spec has them as structured. */
function typeDifference(
  { key, value, writeValue }: ResolvedKey,
  { type: expected }: KeyFacts,
): Difference | undefined {
  const got = [value, ...(writeValue === undefined ? [] : [writeValue])].map(({ type }) =>
    type.kind === "scalar" ? type.name : type.kind,
  );
  const fits = scalars.test(expected)
    ? got.some((each) => each === expected)
    : expected === "any" || got.some((each) => !scalars.test(each));
  return fits ? undefined : { key, fact: "type", expected, got: got.join(" / ") };
}

function nullableDifference({ key, value }: ResolvedKey, { nullable }: KeyFacts): Difference | undefined {
  if (value.nullable === nullable) return undefined;
  return { key, fact: "nullable", expected: String(nullable), got: String(value.nullable) };
}

const unitIds: Readonly<Record<string, string>> = {
  ms: "Ms",
  s: "S",
  min: "Min",
  µs: "Us",
  ct: "CtPerKWh",
  "kWh/100km": "KWhPer100Km",
  "%/s": "PercentPerS",
  dBm: "Dbm",
  kW: "KW",
};

function unitDifference(key: ResolvedKey, { unit }: KeyFacts): Difference | undefined {
  if (unit === undefined) return undefined;
  const expected = unitIds[unit] ?? unit;
  const got = new Set(valuesOf(key).flatMap((value) => [value.unit, value.wireUnit]));
  return got.has(expected)
    ? undefined
    : { key: key.key, fact: "unit", expected, got: [...got].filter((each) => each !== undefined).join(", ") };
}

function rangeDifference(key: ResolvedKey, { range }: KeyFacts): Difference | undefined {
  if (range === undefined) return undefined;
  if (range.maxLength !== undefined) return lengthDifference(key, range.maxLength);
  const all = valuesOf(key).flatMap((value) => [value.range, value.usualRange]);
  const fits = all.some((each) => each !== undefined && each.min === range.min && each.max === range.max);
  if (fits) return undefined;
  const text = (each: { min?: number; max?: number } | undefined): string => `${each?.min} to ${each?.max}`;
  const got = all.filter((each) => each !== undefined).map(text);
  return { key: key.key, fact: "range", expected: text(range), got: got.join(", ") };
}

function lengthDifference(key: ResolvedKey, maxLength: number): Difference | undefined {
  const got = valuesOf(key).map(({ text }) => text?.maxLength);
  if (got.includes(maxLength)) return undefined;
  return { key: key.key, fact: "text", expected: `at most ${maxLength} characters`, got: got.join(", ") };
}

function secretDifference(key: ResolvedKey, { secret }: KeyFacts): Difference | undefined {
  if (!secret || key.secret || valuesOf(key).some(holdsSecrets)) return undefined;
  return { key: key.key, fact: "secret", expected: "true", got: "false" };
}

function holdsSecrets({ type }: ResolvedValue): boolean {
  return type.kind === "struct" && wirePlaces(type.struct).some(({ secret }) => secret);
}

function enumDifferences(key: ResolvedKey, stated: KeyFacts): Difference[] {
  const known = valuesOf(key).flatMap((value) => value.enum?.values ?? []);
  return (stated.enum ?? [])
    .filter(
      ({ value, name }) =>
        !known.some((each) => each.value === value && sameWord(each.vendor ?? each.name, name)),
    )
    .map(({ value, name }) => ({
      key: key.key,
      fact: "enum",
      expected: `${value} ${name}`,
      got:
        known
          .filter((each) => each.value === value)
          .map(({ vendor, name: own }) => vendor ?? own)
          .join(", ") || "nothing",
    }));
}

/** `IDLE_STATUS` is `idleStatus`. */
function sameWord(a: string, b: string): boolean {
  const plain = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, "");
  return plain(a) === plain(b);
}

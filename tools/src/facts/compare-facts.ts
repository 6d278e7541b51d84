import { sameWord } from "../names.js";
import type { ResolvedDevice, ResolvedKey, ResolvedValue } from "../resolve/resolved-spec.js";
import { wirePlaces } from "../resolve/wire-schema.js";
import type { SpecCorrection } from "../spec-model.js";
import { valuesOf } from "../stats/totals.js";
import { compareStructure } from "./compare-structure.js";
import type { FactsOfDevice, KeyFacts } from "./key-facts.js";
import { unitId } from "./unit-ids.js";

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
  const settled = corrections.filter((each) => each.key === key.key);
  return [
    accessDifference(key, stated),
    typeDifference(key, stated),
    ...nullableDifferences(key, stated),
    unitDifference(key, stated),
    rangeDifference(key, stated),
    secretDifference(key, stated),
    ...enumDifferences(key, stated),
    ...structureDifferences(key, stated),
  ]
    .filter((each) => each !== undefined)
    .filter((difference) => !settled.some((correction) => explains(correction, difference)));
}

/** A correction explains a difference when what is stated is one of the readings that it rejects. */
function explains({ fact, instead }: SpecCorrection, difference: Difference): boolean {
  if (fact !== difference.fact && !(fact === "usualRange" && difference.fact === "range")) return false;
  const words = wordsIn(difference.expected);
  return (instead ?? []).some(({ reading }) => {
    const rejected = new Set(wordsIn(readingText(reading)));
    return words.every((word) => rejected.has(word));
  });
}

/** A range given as an object in the words of a difference. */
function readingText(reading: unknown): string {
  if (typeof reading === "string") return reading;
  const { min, max } = (reading ?? {}) as { readonly min?: unknown; readonly max?: unknown };
  return min === undefined && max === undefined ? JSON.stringify(reading) : `${min} to ${max}`;
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/-?[a-z0-9]+/g) ?? [];
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

/** In reading, and in writing where it is stated to differ. */
function nullableDifferences(
  { key, access, value, writeValue }: ResolvedKey,
  stated: KeyFacts,
): Difference[] {
  const { nullable, set } = stated;
  const stating = access === "write" ? (set?.nullable ?? nullable) : nullable;
  const pairs: (readonly [expected: boolean, got: boolean])[] = [[stating, value.nullable]];
  if (access === "read-write" && set?.nullable !== undefined) {
    pairs.push([set.nullable, (writeValue ?? value).nullable]);
  }
  return pairs
    .filter(([expected, given]) => expected !== given)
    .map(([expected, given]) => ({ key, fact: "nullable", expected: String(expected), got: String(given) }));
}

function unitDifference(key: ResolvedKey, { unit }: KeyFacts): Difference | undefined {
  if (unit === undefined) return undefined;
  const expected = unitId(unit);
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

function structureDifferences({ key, value }: ResolvedKey, { structure }: KeyFacts): Difference[] {
  if (structure === undefined || value.type.kind === "scalar") return [];
  return [...compareStructure(value, structure)].map(({ place, ...difference }) => ({
    key,
    fact: "type",
    expected: `${place} ${difference.expected}`,
    got: difference.got,
  }));
}

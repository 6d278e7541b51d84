import { type EnumInfo, type KeyInfo, type KeyType, type StructPlace, unitSymbols } from "@goe/core/keys";
import type { Dimension } from "../text/quantity.js";
import type { KeyPath } from "./key-path.js";

/** What is known of a value: that of a key, or of a place inside it. */
export interface ValueFacts {
  readonly type: KeyType;
  readonly nullable: boolean;
  readonly enum?: EnumInfo | undefined;
  /** Unit on the wire, as the spec names it. */
  readonly unit?: string | undefined;
  /** Seconds since midnight, which may be written as a time of the day. */
  readonly ofDay: boolean;
  readonly secret: boolean;
}

/** Of a key that no source knows. */
export const unknownFacts: ValueFacts = {
  type: { kind: "unknown" },
  nullable: true,
  ofDay: false,
  secret: false,
};

/** Of a key as it is read, or as it is written. */
export function factsOfKey(info: KeyInfo, use: "read" | "write"): ValueFacts {
  const writes = use === "write";
  return {
    type: (writes ? info.writeType : undefined) ?? info.type,
    nullable: (writes ? info.writeNullable : undefined) ?? info.nullable,
    ...common(info),
    secret: info.secret,
  };
}

/** Of a place inside a struct. */
export function factsOfPlace(place: StructPlace, of: ValueFacts): ValueFacts {
  const { type, nullable } = place;
  return {
    type,
    nullable,
    ...common(place),
    secret: isSecret(place) || (of.secret && !tellsSecrets(of.type)),
  };
}

function isSecret({ secret, type }: StructPlace): boolean {
  return secret === true || tellsSecrets(type);
}

/** Whether the spec says which members are secret, so that the others are not. */
function tellsSecrets(type: KeyType): boolean {
  if (type.kind === "struct") return type.places.some(isSecret);
  return (type.kind === "array" || type.kind === "map") && tellsSecrets(type.items);
}

/** Of the elements of an array or map, which share the unit and the words of the key. */
export function factsOfItems(
  type: { readonly items: KeyType; readonly nullableItems: boolean },
  of: ValueFacts,
): ValueFacts {
  return { ...of, type: type.items, nullable: type.nullableItems };
}

function common(info: KeyInfo | StructPlace): Pick<ValueFacts, "enum" | "unit" | "ofDay"> {
  return { enum: info.enum, unit: info.wireUnit ?? info.unit, ofDay: info.timeBase === "midnight" };
}

/** Facts about a place inside a value, or a text that says why there is none. */
export function factsInside(facts: ValueFacts, steps: KeyPath["steps"]): ValueFacts | string {
  let found = facts;
  for (const step of steps) {
    const inner = oneStep(found, step);
    if (typeof inner === "string") return inner;
    found = inner;
  }
  return found;
}

function oneStep(facts: ValueFacts, step: number | string): ValueFacts | string {
  const { type } = facts;
  if (type.kind === "unknown") return { ...unknownFacts, secret: facts.secret };
  if (type.kind === "array") {
    return typeof step === "number"
      ? factsOfItems(type, facts)
      : "It is a list: give a position, such as [0].";
  }
  if (type.kind === "map") return factsOfItems(type, facts);
  if (type.kind === "struct") {
    const place = type.places.find((one) => one.place === step);
    if (place !== undefined) return factsOfPlace(place, facts);
    const known = type.places.map((one) => (typeof one.place === "number" ? `[${one.place}]` : one.place));
    return `It has ${known.join(", ")}.`;
  }
  return "It has nothing inside.";
}

const numbersOfUnits: Readonly<Record<string, readonly [Dimension, number]>> = {
  W: ["power", 1],
  KW: ["power", 0.001],
  Wh: ["energy", 1],
  A: ["current", 1],
  V: ["voltage", 1],
  Hz: ["frequency", 1],
  Celsius: ["temperature", 1],
  Percent: ["share", 100],
  CtPerKWh: ["price", 1],
};

/** What a value in a unit of the spec measures, and by what its base unit is multiplied to get it. */
export function dimensionOf(unit: string | undefined): readonly [Dimension, number] | undefined {
  return unit === undefined ? undefined : numbersOfUnits[unit];
}

const perMillisecond: Readonly<Record<string, number>> = { Us: 1000, Ms: 1, S: 0.001, Min: 1 / 60_000 };

/** By what milliseconds are multiplied to get a unit of time; `undefined` for other units. */
export function timeFactor(unit: string | undefined): number | undefined {
  return unit === undefined ? undefined : perMillisecond[unit];
}

/** Sign of a unit with a blank before it, or nothing. */
export function unitText(unit: string | undefined): string {
  const symbol = unit === undefined ? undefined : unitSymbols[unit];
  return symbol === undefined ? "" : ` ${symbol}`;
}

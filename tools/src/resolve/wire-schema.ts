import type { TimeBase } from "../spec-model.js";
import { integerBoundsOf } from "./integer-bounds.js";
import type { ResolvedKey, ResolvedStruct, ResolvedType, ResolvedValue } from "./resolved-spec.js";

/** A JSON Schema 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Fields of a struct by the place they stand at on the wire: one entry per phase for phase values. */
export interface WirePlace {
  readonly place: number | string;
  /** Name of the decoded field, with the phase: `voltageV.l1`. */
  readonly field: string;
  readonly value: ResolvedValue;
  readonly optional: boolean;
  readonly timeBase: TimeBase | undefined;
  readonly counter: boolean;
  readonly secret: boolean;
  readonly summary: string;
}

export function wirePlaces(struct: ResolvedStruct): readonly WirePlace[] {
  return struct.fields.flatMap(({ field, from, ...facts }): WirePlace[] =>
    typeof from === "object"
      ? Object.entries(from).map(([phase, place]) => ({ place, field: `${field}.${phase}`, ...facts }))
      : [{ place: from, field, ...facts }],
  );
}

/**
 * A key's value in a raw status: a device may send null instead of leaving out a key that its model lacks
 * (marq24/ha-goecharger-api2#160).
 */
export function rawValue({ value, required }: Pick<ResolvedKey, "value" | "required">): ResolvedValue {
  return { ...value, nullable: value.nullable || !required };
}

/**
 * Schema of a value as it stands on the wire. Open where devices are: longer arrays, further properties and
 * new enum numbers are no breach.
 */
export function wireSchema(value: ResolvedValue): JsonSchema {
  const own = wireTypeSchema(value.type);
  const others = value.also.map(({ type }) => scalarSchema(type));
  return orNull(others.length === 0 ? own : { anyOf: [own, ...others] }, value.nullable);
}

function wireTypeSchema(type: ResolvedType): JsonSchema {
  switch (type.kind) {
    case "scalar":
      return scalarSchema(type.name);
    case "array":
      return { type: "array", items: wireSchema(type.items) };
    case "map":
      return { type: "object", additionalProperties: wireSchema(type.items) };
    case "struct":
      return structSchema(type.struct);
  }
}

function scalarSchema(name: string): JsonSchema {
  switch (name) {
    case "unknown":
      return {};
    case "bool":
      return { type: "boolean" };
    case "string":
      return { type: "string" };
    case "float":
    case "double":
      return { type: "number" };
    default:
      return integerSchema(name);
  }
}

/** 64-bit bounds lie outside what JSON numbers hold exactly; only the sign is stated there. */
function integerSchema(name: string): JsonSchema {
  const bounds = integerBoundsOf(name);
  if (bounds === undefined || name === "int64") return { type: "integer" };
  const { min: minimum, max: maximum } = bounds;
  return name === "uint64" ? { type: "integer", minimum } : { type: "integer", minimum, maximum };
}

function structSchema(struct: ResolvedStruct): JsonSchema {
  const places = wirePlaces(struct);
  if (struct.layout === "array") {
    const needed = places.filter(({ optional }) => !optional).map(({ place }) => Number(place) + 1);
    const minItems = Math.max(0, ...needed);
    const [first, ...others] = places.map(({ value }) => wireSchema(value));
    const last = Math.max(...places.map(({ place }) => Number(place)));
    const uniform = others.every((schema) => JSON.stringify(schema) === JSON.stringify(first));
    if (uniform && places.length === last + 1) return { type: "array", items: first ?? {}, minItems };
    const prefixItems = Array.from({ length: last + 1 }, (_, index) => {
      const at = places.find(({ place }) => place === index);
      return at === undefined ? {} : wireSchema(at.value);
    });
    return { type: "array", prefixItems, minItems, items: {} };
  }
  return {
    type: "object",
    properties: Object.fromEntries(places.map(({ place, value }) => [String(place), wireSchema(value)])),
    required: places.filter(({ optional }) => !optional).map(({ place }) => String(place)),
  };
}

/** Adds null to a schema: to its type where that says it all. */
export function orNull(schema: JsonSchema, nullable: boolean): JsonSchema {
  if (nullable && schema["anyOf"] !== undefined)
    return { anyOf: [...(schema["anyOf"] as JsonSchema[]), { type: "null" }] };
  if (!nullable || schema["type"] === undefined) return schema;
  return { ...schema, type: [schema["type"], "null"] };
}

import type { SpecEnumValue, SpecRange } from "../spec-model.js";
import type { ResolvedStruct, ResolvedValue } from "./resolved-spec.js";
import { type JsonSchema, orNull, wirePlaces, wireSchema } from "./wire-schema.js";

/**
 * Schema of a value that may be written, as it goes to the wire. Closed where reading is open: bounds hold, enums have
 * no further numbers, arrays no further elements.
 */
export function writeSchema(value: ResolvedValue): JsonSchema {
  return orNull(
    { ...bareWriteSchema(value), ...boundsSchema(value.range, 1), ...textSchema(value) },
    value.nullable,
  );
}

function bareWriteSchema(value: ResolvedValue): JsonSchema {
  if (value.enum !== undefined) return numbersSchema(value);
  const { type } = value;
  switch (type.kind) {
    case "scalar":
      return wireSchema({ ...value, nullable: false, also: [] });
    case "array":
      return {
        type: "array",
        items: writeSchema(type.items),
        ...(type.maxLength === undefined ? {} : { maxItems: type.maxLength }),
      };
    case "map":
      return { type: "object", additionalProperties: writeSchema(type.items) };
    case "struct":
      return writeStructSchema(type.struct);
  }
}

/** Words of an enum that may be written: those with a meaning today, inside the bounds. */
export function writableWords(value: ResolvedValue): readonly SpecEnumValue[] {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = value.range ?? {};
  return (value.enum?.values ?? []).filter(
    (each) => each.until === undefined && each.value >= min && each.value <= max,
  );
}

/** Numbers that mean something today, each with its word. */
function numbersSchema(value: ResolvedValue): JsonSchema {
  const numbers = [...new Set(writableWords(value).map((each) => each.value))].sort((a, b) => a - b);
  return { type: "integer", enum: value.nullable ? [...numbers, null] : numbers };
}

function writeStructSchema(struct: ResolvedStruct): JsonSchema {
  const places = wirePlaces(struct);
  if (struct.layout === "array") {
    const last = Math.max(...places.map(({ place }) => Number(place)));
    const prefixItems = Array.from({ length: last + 1 }, (_, index) => {
      const at = places.find(({ place }) => place === index);
      return at === undefined ? {} : writeSchema(at.value);
    });
    return {
      type: "array",
      prefixItems,
      minItems: Math.max(
        0,
        ...places.filter(({ optional }) => !optional).map(({ place }) => Number(place) + 1),
      ),
      items: false,
    };
  }
  return {
    type: "object",
    properties: Object.fromEntries(places.map(({ place, value }) => [String(place), writeSchema(value)])),
    required: places.filter(({ optional }) => !optional).map(({ place }) => String(place)),
    additionalProperties: false,
  };
}

/** Bounds in a unit of which the wire's unit is `factor`. */
export function boundsSchema(range: SpecRange | undefined, factor: number): JsonSchema {
  if (range === undefined) return {};
  const { min, max } = range;
  return {
    ...(min === undefined ? {} : { minimum: min * factor }),
    ...(max === undefined ? {} : { maximum: max * factor }),
  };
}

export function textSchema({ text }: Pick<ResolvedValue, "text">): JsonSchema {
  return { ...text };
}

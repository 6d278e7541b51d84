import type { SpecSchemas } from "../load/read-spec-files.js";

/** What only restricts values that the resolver takes as they are. */
const restrictions: ReadonlySet<string> = new Set([
  "pattern",
  "format",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
  "propertyNames",
  "unevaluatedProperties",
  "minimum",
  "maximum",
  "if",
  "then",
  "else",
]);

/** Members that people read and the resolver only hands on. */
const wordsForPeople: ReadonlySet<string> = new Set([
  "summary",
  "title",
  "meaning",
  "because",
  "metric",
  "vendor",
  "listed",
  "sources",
  "source",
]);

/** Members of a schema whose own members are names, not keywords. */
const namedSchemas: ReadonlySet<string> = new Set(["properties", "$defs", "patternProperties"]);

/**
 * Schemas that admit what the resolver can read: those of today without their rules of good form, which a spec of
 * another day need not obey.
 */
export function looseSchemas(schemas: SpecSchemas): SpecSchemas {
  return new Map([...schemas].map(([name, schema]) => [name, loosenObject(schema)]));
}

function loosen(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(loosen);
  return typeof schema === "object" && schema !== null ? loosenObject(schema) : schema;
}

function loosenObject(schema: object): object {
  const loose = Object.entries(schema).flatMap(([keyword, value]: [string, unknown]) => {
    if (restrictions.has(keyword) || (keyword === "additionalProperties" && value === false)) return [];
    if (keyword === "required" && Array.isArray(value))
      return [[keyword, value.filter((name) => !wordsForPeople.has(name))]];
    if (namedSchemas.has(keyword) && typeof value === "object" && value !== null)
      return [[keyword, mapMembers(value)]];
    // Branches that closed members told apart may now both fit.
    return [[keyword === "oneOf" ? "anyOf" : keyword, loosen(value)]];
  });
  return Object.fromEntries(loose);
}

function mapMembers(schemas: object): object {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, loosen(schema)]));
}

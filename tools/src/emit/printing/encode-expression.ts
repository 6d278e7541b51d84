import type { ResolvedStruct, ResolvedStructField, ResolvedValue } from "../../resolve/resolved-spec.js";
import { enumTableName } from "./decode-expression.js";

/** Text of an expression that gives `source` the form of the wire; it calls functions of core's `encode.ts`. */
export function encodeExpression(value: ResolvedValue, source: string): string {
  const encoded = bareExpression(value, source);
  return value.nullable && encoded !== source ? `${source} === null ? null : ${encoded}` : encoded;
}

/** Whether a value is written as it is read. */
export function isWrittenAsItIs(value: ResolvedValue): boolean {
  return encodeExpression(value, "value") === "value";
}

function bareExpression(value: ResolvedValue, source: string): string {
  const { type, format } = value;
  if (value.enum !== undefined) return `fromEnum(${source}, ${enumTableName(value.enum.name)})`;
  if (format === "utc-time") return `fromUtcTime(${source})`;
  if (format === "unix-time") return `fromUnixTime(${source}, ${value.wireUnit === "S" ? 1000 : 1})`;
  switch (type.kind) {
    case "scalar":
      return value.factor === 1
        ? source
        : `fromScaledNumber(${source}, ${value.factor}, ${type.name !== "float" && type.name !== "double"})`;
    case "array":
      return isWrittenAsItIs(type.items)
        ? source
        : `${source}.map((item) => ${encodeExpression(type.items, "item")})`;
    case "map":
      return isWrittenAsItIs(type.items)
        ? source
        : `fromMap(${source}, (item) => ${encodeExpression(type.items, "item")})`;
    case "struct":
      return `${structEncoderName(type.struct.name)}(${source})`;
  }
}

export function structEncoderName(structName: string): string {
  return `encode${structName}`;
}

/** Statements of a struct's encoder: `value` to the array or object on the wire. */
export function structEncoderBody(struct: ResolvedStruct): string[] {
  const isArray = struct.layout === "array";
  const places = struct.fields.flatMap(fieldPlaces);
  const names = struct.fields.map(({ field }) => field);
  return [
    `onlyMembers(value, ${JSON.stringify(names)});`,
    isArray ? "const wire: unknown[] = [];" : "const wire: Record<string, unknown> = {};",
    ...places.map(({ place, source, field }) => {
      const set = `wire[${JSON.stringify(place)}] = ${encodeExpression(field.value, source)};`;
      return field.optional ? `if (value.${field.field} !== undefined) ${set}` : set;
    }),
    "return wire;",
  ];
}

interface FieldPlace {
  readonly place: number | string;
  readonly source: string;
  readonly field: ResolvedStructField;
}

function fieldPlaces(field: ResolvedStructField): FieldPlace[] {
  const source = `value.${field.field}`;
  if (typeof field.from !== "object") return [{ place: field.from, source, field }];
  return Object.entries(field.from).map(([phase, place]) => ({ place, source: `${source}.${phase}`, field }));
}

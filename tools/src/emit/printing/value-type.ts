import type {
  ResolvedStruct,
  ResolvedStructField,
  ResolvedType,
  ResolvedValue,
} from "../../resolve/resolved-spec.js";
import { wirePlaces } from "../../resolve/wire-schema.js";

/** TypeScript type of a decoded value: `number | null`, `Open<CarState>`, `readonly CurrentReading[]`. */
export function decodedType(value: ResolvedValue): string {
  const type = decodedBareType(value);
  return value.nullable ? `${type} | null` : type;
}

function decodedBareType(value: ResolvedValue): string {
  if (value.enum !== undefined) return `Open<${value.enum.name}>`;
  if (value.format === "utc-time" || value.format === "unix-time") return "Date";
  const { type } = value;
  if (type.kind === "struct") return type.struct.name;
  if (type.kind === "array") return `readonly ${parenthesised(decodedType(type.items))}[]`;
  if (type.kind === "map") return `Readonly<Record<string, ${decodedType(type.items)}>>`;
  return scalarType(type.name);
}

/** Type of a struct's field: one value, or one per phase. */
export function structFieldType({ from, value }: ResolvedStructField): string {
  const type = decodedType(value);
  if (typeof from !== "object") return type;
  const name = from.n === undefined ? "PhaseValues" : "PhaseValuesWithN";
  return type === "number" ? name : `${name}<${type}>`;
}

/** TypeScript type of a value as it stands on the wire. */
export function wireType(value: ResolvedValue): string {
  const types = [wireBareType(value.type), ...value.also.map(({ type }) => scalarType(type))];
  if (value.nullable) types.push("null");
  return [...new Set(types)].join(" | ");
}

function wireBareType(type: ResolvedType): string {
  switch (type.kind) {
    case "scalar":
      return scalarType(type.name);
    case "array":
      return `readonly ${parenthesised(wireType(type.items))}[]`;
    case "map":
      return `Readonly<Record<string, ${wireType(type.items)}>>`;
    case "struct":
      return structWireType(type.struct);
  }
}

function structWireType(struct: ResolvedStruct): string {
  const places = wirePlaces(struct);
  if (struct.layout === "array") {
    const types = new Set(places.map(({ value }) => wireBareType(value.type)));
    if (places.some(({ value }) => value.nullable)) types.add("null");
    return `readonly ${parenthesised([...types].join(" | "))}[]`;
  }
  const members = places.map(
    ({ place, value, optional }) =>
      `readonly ${JSON.stringify(String(place))}${optional ? "?" : ""}: ${wireType(value)}`,
  );
  return `{ ${members.join("; ")} }`;
}

function scalarType(name: string): string {
  if (name === "bool") return "boolean";
  if (name === "string" || name === "unknown") return name;
  return "number";
}

function parenthesised(type: string): string {
  return /^[\w<>]+$/.test(type) ? type : `(${type})`;
}

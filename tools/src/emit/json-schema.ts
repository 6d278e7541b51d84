import { pascalCase } from "../names.js";
import type {
  ComponentField,
  ListPart,
  ResolvedComponent,
  ResolvedDevice,
  ResolvedSpec,
  ResolvedStruct,
  ResolvedStructField,
  ResolvedValue,
} from "../resolve/resolved-spec.js";
import { type JsonSchema, orNull, rawValue, wireSchema } from "../resolve/wire-schema.js";
import { bannerText } from "./printing/banner.js";
import { sourceFiles } from "./printing/paths.js";
import type { Emitted } from "./printing/source-module.js";

const dialect = "https://json-schema.org/draft/2020-12/schema";

/** Schemas of the raw status of each device and of its decoded components as JSON carries them. */
export function emitJsonSchemas(spec: ResolvedSpec): Emitted[] {
  return spec.devices.flatMap((device) => [
    statusSchema(device),
    ...device.components.map((component) => componentSchema(device, component)),
  ]);
}

export function printSchema(path: string, sources: string, schema: JsonSchema): Emitted {
  const whole = { $schema: dialect, $comment: bannerText(sources), ...schema };
  return [`packages/core/schemas/${path}`, `${JSON.stringify(whole, undefined, 2)}\n`];
}

function statusSchema(device: ResolvedDevice): Emitted {
  return printSchema(`${device.kind}/status.schema.json`, sourceFiles(device.keys), rawStatusSchema(device));
}

/** Schema of what a device sends, key by key. */
export function rawStatusSchema(device: ResolvedDevice): JsonSchema {
  const keys = device.keys.filter(({ access }) => access !== "write");
  return {
    title: `${pascalCase(device.kind)}Status`,
    description: `What a ${device.title} answers on /api/status without a filter. Further keys are no breach.`,
    type: "object",
    properties: Object.fromEntries(
      keys.map((key) => [key.key, { description: key.summary, ...wireSchema(rawValue(key)) }]),
    ),
    required: keys.filter(({ required }) => required).map(({ key }) => key),
  };
}

function componentSchema(device: ResolvedDevice, component: ResolvedComponent): Emitted {
  const path = `${device.kind}/${component.name}.schema.json`;
  return printSchema(path, component.file, {
    title: component.typeName,
    description: component.summary,
    ...shapeSchema(component),
  });
}

function shapeSchema({ shape }: ResolvedComponent): JsonSchema {
  if (shape.kind === "record") return objectSchema(shape.fields.flatMap(fieldMembers));
  const parts = shape.kind === "zip" ? shape.parts : (shape.records[0] ?? []);
  return { type: "array", items: objectSchema(parts.flatMap(partMembers)) };
}

interface Member {
  readonly name: string;
  readonly optional: boolean;
  readonly schema: JsonSchema;
}

export function objectSchema(members: readonly Member[]): JsonSchema {
  return {
    type: "object",
    properties: Object.fromEntries(members.map(({ name, schema }) => [name, schema])),
    required: members.filter(({ optional }) => !optional).map(({ name }) => name),
    additionalProperties: false,
  };
}

function fieldMembers(field: ComponentField): Member[] {
  switch (field.kind) {
    case "key": {
      const { key, value, optional } = field.use;
      return [{ name: key.field, optional, schema: { description: key.summary, ...decodedSchema(value) } }];
    }
    case "spread":
      return structMembers(field.struct, field.use.optional);
    case "nested":
      return [
        {
          name: field.field,
          optional: false,
          schema: { description: field.component.summary, ...shapeSchema(field.component) },
        },
      ];
  }
}

function partMembers(part: ListPart, index: number): Member[] {
  const optional = index > 0 && part.use.optional;
  if (part.kind === "spread") return structMembers(part.struct, optional);
  const schema = { description: part.summary, ...decodedSchema(part.value) };
  return [{ name: part.field, optional, schema }];
}

function structMembers(struct: ResolvedStruct, optional: boolean): Member[] {
  return struct.fields.map((field) => ({
    name: field.field,
    optional: optional || field.optional,
    schema: { description: field.summary, ...structFieldSchema(field) },
  }));
}

function structFieldSchema({ from, value }: ResolvedStructField): JsonSchema {
  if (typeof from !== "object") return decodedSchema(value);
  const phases = Object.keys(from).map((name) => ({ name, optional: false, schema: decodedSchema(value) }));
  return objectSchema(phases);
}

/** A decoded value as JSON carries it: enum words, converted numbers, instants as date-time texts. */
export function decodedSchema(value: ResolvedValue): JsonSchema {
  const schema = decodedBareSchema(value);
  return orNull(schema, value.nullable);
}

function decodedBareSchema(value: ResolvedValue): JsonSchema {
  if (value.enum !== undefined) {
    const words = [...new Set(value.enum.values.map(({ name }) => name))];
    return { anyOf: [{ enum: words }, { type: "string", pattern: "^unknown:-?\\d+(\\.\\d+)?$" }] };
  }
  if (value.format !== undefined) return { type: "string", format: "date-time" };
  const { type } = value;
  if (type.kind === "struct") return objectSchema(structMembers(type.struct, false));
  if (type.kind === "array") return { type: "array", items: decodedSchema(type.items) };
  if (type.kind === "map") return { type: "object", additionalProperties: decodedSchema(type.items) };
  if (type.name === "bool" || type.name === "string" || type.name === "unknown")
    return wireSchema({ ...value, nullable: false, also: [] });
  return { type: "number" };
}

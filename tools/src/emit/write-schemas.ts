import { integerBoundsOf } from "../resolve/integer-bounds.js";
import type { ResolvedDevice, ResolvedKey, ResolvedStruct, ResolvedValue } from "../resolve/resolved-spec.js";
import { type JsonSchema, orNull } from "../resolve/wire-schema.js";
import { boundsSchema, textSchema, writableWords, writeSchema } from "../resolve/write-schema.js";
import { decodedSchema, objectSchema, printSchema } from "./json-schema.js";
import { sourceFiles } from "./printing/paths.js";
import type { Emitted } from "./printing/source-module.js";
import { settingsName, writableKeys, writtenValue } from "./settings.js";

/** Schemas of what can be written: settings by field name, and a raw set request by API key. */
export function emitWriteSchemas(device: ResolvedDevice): Emitted[] {
  const keys = writableKeys(device);
  return [
    printSchema(`${device.kind}/settings.schema.json`, sourceFiles(keys), {
      title: settingsName(device),
      description: `What can be set on a ${device.title}, by field name. Instants are date-time texts.`,
      type: "object",
      properties: Object.fromEntries(
        keys.map((key) => [key.field, { description: key.summary, ...settableSchema(writtenValue(key)) }]),
      ),
      minProperties: 1,
      additionalProperties: false,
    }),
    printSchema(`${device.kind}/set-request.schema.json`, sourceFiles(keys), {
      title: `${settingsName(device)} on the wire`,
      description: `The parameters of /api/set of a ${device.title}: each value is JSON in the URL.`,
      type: "object",
      properties: Object.fromEntries(keys.map((key) => [key.key, setParameterSchema(key)])),
      minProperties: 1,
      additionalProperties: false,
    }),
  ];
}

export function setParameterSchema(key: ResolvedKey): JsonSchema {
  return { description: key.summary, ...writeSchema(writtenValue(key)) };
}

/** A setting as JSON carries it: enum words, converted numbers, bounds in the field's unit. */
function settableSchema(value: ResolvedValue): JsonSchema {
  const isNumber = value.format === undefined && value.enum === undefined;
  const bounds = isNumber ? boundsSchema(value.range, value.factor) : {};
  return orNull({ ...bareSettableSchema(value), ...bounds, ...textSchema(value) }, value.nullable);
}

function bareSettableSchema(value: ResolvedValue): JsonSchema {
  const { type } = value;
  if (value.enum !== undefined) {
    const words = writableWords(value).map(({ name }) => name);
    return { type: "string", enum: value.nullable ? [...words, null] : words };
  }
  if (type.kind === "array") {
    const maxItems = type.maxLength === undefined ? {} : { maxItems: type.maxLength };
    return { type: "array", items: settableSchema(type.items), ...maxItems };
  }
  if (type.kind === "map") return { type: "object", additionalProperties: settableSchema(type.items) };
  if (type.kind === "struct") return settableStruct(type.struct);
  const schema = decodedSchema({ ...value, nullable: false });
  const isWhole =
    type.kind === "scalar" && value.format === undefined && integerBoundsOf(type.name) !== undefined;
  return isWhole && value.factor === 1 ? { ...schema, type: "integer" } : schema;
}

function settableStruct(struct: ResolvedStruct): JsonSchema {
  const members = struct.fields.map(({ field, from, summary, value, optional }) => {
    const each = settableSchema(value);
    const phases = typeof from === "object" ? Object.keys(from) : undefined;
    const schema =
      phases === undefined
        ? each
        : objectSchema(phases.map((name) => ({ name, optional: false, schema: each })));
    return { name: field, optional, schema: { description: summary, ...schema } };
  });
  return objectSchema(members);
}

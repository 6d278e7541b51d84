import { camelCase } from "../names.js";
import type {
  ResolvedDevice,
  ResolvedEnum,
  ResolvedKey,
  ResolvedSpec,
  ResolvedValue,
} from "../resolve/resolved-spec.js";
import { wirePlaces } from "../resolve/wire-schema.js";
import { ImportList } from "./printing/import-list.js";
import { coreGenerated, coreSpecifier, sourceFiles } from "./printing/paths.js";
import { type Emitted, printModule } from "./printing/source-module.js";

/** The registry: all that the spec says about each key, for the simulator, the command line and tools. */
export function emitKeyRegistry(spec: ResolvedSpec): Emitted[] {
  return spec.devices.map((device) => emitDeviceKeys(device));
}

function emitDeviceKeys(device: ResolvedDevice): Emitted {
  const path = `${coreGenerated}/keys/${device.kind}-keys.ts`;
  const enums = enumsOf(device);
  const enumLines = enums.map(
    (each) => `const ${enumConst(each)}: EnumInfo = ${JSON.stringify(enumInfo(each))};`,
  );
  const entries = device.keys.map((key) => keyLiteral(key));
  const imports = new ImportList();
  imports.type(coreSpecifier(path, "keys/key-info"), ...(enums.length === 0 ? [] : ["EnumInfo"]), "KeyInfo");
  return printModule(
    path,
    sourceFiles([...device.keys, ...enums]),
    [
      ...enumLines,
      `/** Every key of a ${device.title} that the spec describes, in its order. */
export const ${device.kind}Keys: readonly KeyInfo[] = [\n${entries.join(",\n")}\n];`,
    ],
    imports,
  );
}

function enumsOf(device: ResolvedDevice): readonly ResolvedEnum[] {
  const found = device.keys.map(({ value }) => keyEnum(value)).filter((each) => each !== undefined);
  return [...new Set(found)];
}

/** The enum of the value or of its elements. */
function keyEnum(value: ResolvedValue): ResolvedEnum | undefined {
  return value.enum ?? ("items" in value.type ? keyEnum(value.type.items) : undefined);
}

function enumConst({ name }: ResolvedEnum): string {
  return camelCase(name);
}

function enumInfo({ name, summary, values }: ResolvedEnum): object {
  return {
    name,
    summary,
    values: values.map(({ value, name: word, meaning, since, until }) => ({
      value,
      name: word,
      meaning,
      since,
      until,
    })),
  };
}

function keyLiteral(key: ResolvedKey): string {
  const { value, writeValue } = key;
  const info = {
    key: key.key,
    field: key.field,
    summary: key.summary,
    access: key.access,
    category: key.category,
    type: typeInfo(value),
    writeType: writeValue === undefined ? undefined : typeInfo(writeValue),
    nullable: value.nullable,
    nullMeans: key.nullMeans,
    format: value.format,
    unit: value.unit,
    wireUnit: value.wireUnit === value.unit ? undefined : value.wireUnit,
    range: value.range,
    limits: key.limits,
    example: key.example,
    availability: key.availability,
    required: key.required,
    secret: key.secret,
    notes: key.notes.length === 0 ? undefined : key.notes,
    components: key.components,
  };
  const text = JSON.stringify(info);
  const each = keyEnum(value);
  return each === undefined ? text : `${text.slice(0, -1)}, "enum": ${enumConst(each)}}`;
}

/** A {@link ResolvedValue} in the form of core's `KeyType`. */
function typeInfo(value: ResolvedValue): object {
  const { type } = value;
  switch (type.kind) {
    case "scalar":
      return { kind: type.name };
    case "array":
      return {
        kind: "array",
        items: typeInfo(type.items),
        nullableItems: type.items.nullable,
        itemRange: type.items.range,
        length: type.length,
        maxLength: type.maxLength,
      };
    case "map":
      return { kind: "map", items: typeInfo(type.items), nullableItems: type.items.nullable };
    case "struct":
      return {
        kind: "struct",
        name: type.struct.name,
        layout: type.struct.layout,
        places: wirePlaces(type.struct).map(({ place, value: inner, optional, secret }) => ({
          place,
          type: typeInfo(inner),
          nullable: inner.nullable,
          optional,
          secret: secret || undefined,
        })),
      };
  }
}

import { camelCase } from "../names.js";
import type {
  ResolvedDevice,
  ResolvedEnum,
  ResolvedKey,
  ResolvedSpec,
  ResolvedStruct,
  ResolvedValue,
} from "../resolve/resolved-spec.js";
import { wirePlaces } from "../resolve/wire-schema.js";
import { ImportList, wordsOf } from "./printing/import-list.js";
import { coreGenerated, coreSpecifier, sourceFiles } from "./printing/paths.js";
import { type Emitted, printModule } from "./printing/source-module.js";

/** The registry: all that the spec says about each key, for the simulator, the command line and tools. */
export function emitKeyRegistry(spec: ResolvedSpec): Emitted[] {
  return spec.devices.map((device) => emitDeviceKeys(device));
}

function emitDeviceKeys(device: ResolvedDevice): Emitted {
  const path = `${coreGenerated}/keys/${device.kind}-keys.ts`;
  const { enums, structs } = typesOf(device);
  const text = [
    ...enums.map((each) => `const ${camelCase(each.name)}: EnumInfo = ${literal(enumInfo(each))};`),
    ...structs.map((each) => `const ${structConst(each.name)}: StructType = ${literal(structInfo(each))};`),
    `/** Every key of a ${device.title} that the spec describes, in its order. */
export const ${device.kind}Keys: readonly KeyInfo[] = [\n${device.keys.map((key) => literal(keyInfo(key))).join(",\n")}\n];`,
  ];
  const imports = new ImportList();
  imports.usedIn(
    wordsOf(text.join("\n")),
    coreSpecifier(path, "keys/key-info"),
    ["EnumInfo", "KeyInfo", "StructType"],
    "type",
  );
  return printModule(path, sourceFiles([...device.keys, ...enums, ...structs]), text, imports);
}

interface Types {
  readonly enums: readonly ResolvedEnum[];
  /** Each after those inside it. */
  readonly structs: readonly ResolvedStruct[];
}

/** The enums and structs that a device's keys use, each once. */
function typesOf({ keys }: ResolvedDevice): Types {
  const enums = new Set<ResolvedEnum>();
  const structs = new Set<ResolvedStruct>();
  const visit = (value: ResolvedValue): void => {
    if (value.enum !== undefined) enums.add(value.enum);
    if ("items" in value.type) visit(value.type.items);
    if (value.type.kind !== "struct" || structs.has(value.type.struct)) return;
    for (const field of value.type.struct.fields) visit(field.value);
    structs.add(value.type.struct);
  };
  for (const { value, writeValue } of keys) {
    visit(value);
    if (writeValue !== undefined) visit(writeValue);
  }
  return { enums: [...enums], structs: [...structs] };
}

function structConst(name: string): string {
  return `${camelCase(name)}Struct`;
}

/** Name of a constant that stands in the literal unquoted. */
const reference = (name: string): string => `=>${name}`;

function literal(info: object): string {
  return JSON.stringify(info).replace(/"=>(\w+)"/g, "$1");
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

function structInfo(struct: ResolvedStruct): object {
  return {
    kind: "struct",
    name: struct.name,
    layout: struct.layout,
    places: wirePlaces(struct).map(
      ({ place, field, value, optional, timeBase, counter, secret, summary }) => ({
        place,
        field,
        summary,
        type: typeInfo(value),
        nullable: value.nullable,
        optional,
        enum: enumReference(value),
        unit: value.unit,
        wireUnit: value.wireUnit === value.unit ? undefined : value.wireUnit,
        format: value.format,
        timeBase,
        counter: counter || undefined,
        range: value.range,
        usualRange: value.usualRange,
        text: value.text,
        secret: secret || undefined,
      }),
    ),
  };
}

function keyInfo(key: ResolvedKey): object {
  const { value, writeValue } = key;
  return {
    key: key.key,
    field: key.field,
    summary: key.summary,
    access: key.access,
    category: key.category,
    type: typeInfo(value),
    writeType: writeValue === undefined ? undefined : typeInfo(writeValue),
    nullable: value.nullable,
    writeNullable:
      writeValue === undefined || writeValue.nullable === value.nullable ? undefined : writeValue.nullable,
    nullMeans: key.nullMeans,
    critical: key.critical,
    format: value.format,
    unit: value.unit,
    wireUnit: value.wireUnit === value.unit ? undefined : value.wireUnit,
    timeBase: key.timeBase,
    counter: key.counter || undefined,
    range: writeValue?.range ?? value.range,
    usualRange: writeValue?.usualRange ?? value.usualRange,
    text: writeValue?.text ?? value.text,
    otherForms: listOrNone(value.also),
    limits: key.limits,
    example: key.example,
    availability: key.availability,
    required: key.required,
    secret: key.secret,
    undescribed: key.described ? undefined : true,
    refused: listOrNone(key.refused),
    bugs: listOrNone(key.bugs),
    confidence: key.confidence,
    notes: listOrNone(key.notes),
    components: key.components,
    sources: key.sources,
    enum: enumReference(value) ?? (writeValue === undefined ? undefined : enumReference(writeValue)),
  };
}

function listOrNone<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** The enum of the value or of its elements. */
function enumReference(value: ResolvedValue): string | undefined {
  if (value.enum !== undefined) return reference(camelCase(value.enum.name));
  return "items" in value.type ? enumReference(value.type.items) : undefined;
}

/** A {@link ResolvedValue} in the form of core's `KeyType`. */
function typeInfo(value: ResolvedValue): object | string {
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
      return reference(structConst(type.struct.name));
  }
}

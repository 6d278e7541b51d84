import type {
  ResolvedSpec,
  ResolvedStruct,
  ResolvedStructField,
  ResolvedValue,
} from "../resolve/resolved-spec.js";
import type { Scope } from "../spec-model.js";
import { printFunction, printInterface } from "./printing/declarations.js";
import { structDecoderName, structFieldExpression } from "./printing/decode-expression.js";
import { docText, timeBaseSentence, valueSentence } from "./printing/doc-comment.js";
import { structEncoderBody, structEncoderName } from "./printing/encode-expression.js";
import { importsOf } from "./printing/module-imports.js";
import { sourceFiles, structsPath } from "./printing/paths.js";
import { type Emitted, printModule } from "./printing/source-module.js";
import { structFieldType } from "./printing/value-type.js";
import { writableKeys, writtenValue } from "./settings.js";

/** The structs of one scope: an interface and a decoder each. */
export function emitStructs(scope: Scope, spec: ResolvedSpec): Emitted[] {
  const own = spec.structs.filter((candidate) => candidate.scope === scope);
  if (own.length === 0) return [];
  const path = structsPath(scope);
  const written = writtenStructs(spec);
  const statements = own.flatMap((struct) => [
    structInterface(struct),
    structDecoder(struct),
    ...(written.has(struct) ? [structEncoder(struct)] : []),
  ]);
  return [printModule(path, sourceFiles(own), statements, (text) => importsOf(path, text, spec))];
}

function structInterface(struct: ResolvedStruct): string {
  const members = struct.fields.map((field) => ({
    name: field.field,
    optional: field.optional,
    type: structFieldType(field),
    doc: structFieldDoc(field),
  }));
  return printInterface(struct.name, docText([struct.summary, `@see ${struct.file}`]), members);
}

export function structFieldDoc(field: ResolvedStructField): string {
  return docText([
    field.summary,
    [
      valueSentence(field.value),
      timeBaseSentence(field.timeBase),
      field.value.nullable ? "`null`: the device knows no value." : undefined,
      field.optional ? "Absent where a device leaves it out." : undefined,
    ]
      .filter((sentence) => sentence !== undefined)
      .join(" "),
    `On the wire: ${placesText(field)}.`,
  ]);
}

function placesText({ from }: ResolvedStructField): string {
  if (typeof from !== "object") return `\`[${JSON.stringify(from)}]\``;
  return Object.entries(from)
    .map(([phase, place]) => `${phase.toUpperCase()} \`[${JSON.stringify(place)}]\``)
    .join(", ");
}

function structDecoder(struct: ResolvedStruct): string {
  const required = struct.fields.filter(({ optional }) => !optional);
  const optional = struct.fields.filter((field) => field.optional);
  const literal = required.map((field) => `${field.field}: ${structFieldExpression(field)},`).join("\n");
  const open = struct.layout === "array" ? "asArray" : "asRecord";
  const lookUps = optional.filter(({ from }) => typeof from !== "object").length;
  const first = `const record = ${open}(value, key, context, place);`;
  const body =
    optional.length === 0
      ? [first, `return {\n${literal}\n};`]
      : [
          first,
          `const struct: Mutable<${struct.name}> = {\n${literal}\n};`,
          ...(lookUps > 1 ? ["let sent: unknown;"] : []),
          ...optional.map((field) => optionalField(field, lookUps === 1 ? "const sent" : "sent")),
          "return struct;",
        ];
  return printFunction(
    structDecoderName(struct.name),
    `Decodes the {@link ${struct.name}} that stands at \`place\` of \`key\`.`,
    [
      { name: "value", type: "unknown" },
      { name: "key", type: "string" },
      { name: "context", type: "DecodeContext" },
      { name: "place", type: "Place", optional: true },
    ],
    struct.name,
    body,
  );
}

function optionalField(field: ResolvedStructField, sent: string): string {
  const first = `record[${JSON.stringify(firstPlace(field))}]`;
  return typeof field.from === "object"
    ? `if (${first} !== undefined) struct.${field.field} = ${structFieldExpression(field)};`
    : `${sent} = ${first};\nif (sent !== undefined) struct.${field.field} = ${structFieldExpression(field, "sent")};`;
}

/** The structs that some key is written with, those inside them included. */
function writtenStructs(spec: ResolvedSpec): ReadonlySet<ResolvedStruct> {
  const found = new Set<ResolvedStruct>();
  const visit = ({ type }: ResolvedValue): void => {
    if ("items" in type) visit(type.items);
    if (type.kind !== "struct" || found.has(type.struct)) return;
    found.add(type.struct);
    for (const { value } of type.struct.fields) visit(value);
  };
  for (const key of spec.devices.flatMap(writableKeys)) visit(writtenValue(key));
  return found;
}

function structEncoder(struct: ResolvedStruct): string {
  return printFunction(
    structEncoderName(struct.name),
    `Gives a {@link ${struct.name}} the form of the wire.`,
    [{ name: "value", type: `Settable<${struct.name}>` }],
    "unknown",
    structEncoderBody(struct),
  );
}

function firstPlace({ from }: ResolvedStructField): number | string {
  return typeof from === "object" ? from.l1 : from;
}

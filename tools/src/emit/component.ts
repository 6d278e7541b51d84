import type {
  ComponentField,
  ListPart,
  ResolvedComponent,
  ResolvedKey,
  ResolvedSpec,
  ResolvedStructField,
} from "../resolve/resolved-spec.js";
import { type Member, printConst, printInterface, printTypeAlias } from "./printing/declarations.js";
import {
  decodeExpression,
  presenceCondition,
  statusMember,
  structDecoderName,
  translatedSource,
} from "./printing/decode-expression.js";
import {
  absenceSentence,
  docText,
  keyFieldDoc,
  keyReference,
  nullSentence,
  valueSentence,
} from "./printing/doc-comment.js";
import { gatherDecoder, zipDecoder } from "./printing/list-decoder.js";
import { importsOf } from "./printing/module-imports.js";
import { componentPath, sourceFiles } from "./printing/paths.js";
import { type Emitted, printModule } from "./printing/source-module.js";
import { decodedType, structFieldType } from "./printing/value-type.js";
import { structFieldDoc } from "./structs.js";

/** One module per component: its type and its definition under one name. */
export function emitComponent(component: ResolvedComponent, spec: ResolvedSpec): Emitted {
  const path = componentPath(component);
  const statements = [...typeStatements(component), definition(component)];
  const origins = [component, ...keyOrigins(component)];
  return printModule(path, sourceFiles(origins), statements, (text) => importsOf(path, text, spec));
}

function keyOrigins({ shape }: ResolvedComponent): { readonly file: string }[] {
  switch (shape.kind) {
    case "record":
      return shape.fields.flatMap((field) => (field.kind === "nested" ? [] : [field.use.key]));
    case "zip":
      return shape.parts.map(({ use }) => use.key);
    case "gather": {
      const numbered = shape.records.flat().map(({ use }) => use.key);
      return shape.alternative === undefined ? numbered : [...numbered, shape.alternative.use.key];
    }
  }
}

function typeStatements(component: ResolvedComponent): string[] {
  const { shape, typeName } = component;
  if (shape.kind === "record") {
    return [printInterface(typeName, componentDoc(component), shape.fields.flatMap(fieldProperties))];
  }
  const parts = shape.kind === "zip" ? shape.parts : (shape.records[0] ?? []);
  const order =
    shape.kind === "zip"
      ? `One record per element of \`${parts[0]?.use.key.key}\`, in the device's order.`
      : gatherOrder(shape.alternative?.use.key.key);
  return [
    printInterface(
      shape.item.name,
      docText([shape.item.summary]),
      parts.flatMap((part, index) => partProperties(part, index > 0 && part.use.optional)),
    ),
    printTypeAlias(typeName, componentDoc(component, order), `readonly ${shape.item.name}[]`),
  ];
}

function gatherOrder(alternative: string | undefined): string {
  const none = alternative === undefined ? "empty" : `those of \`${alternative}\``;
  return `One record per number that the device sends, in ascending order; ${none} where it sends none.`;
}

function componentDoc(component: ResolvedComponent, order?: string): string {
  return docText([
    component.summary,
    order,
    "Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.",
    `@see component \`${component.name}\` (${component.file})`,
  ]);
}

function fieldProperties(field: ComponentField): Member[] {
  switch (field.kind) {
    case "key":
      return [
        {
          name: field.use.key.field,
          optional: field.use.optional,
          type: decodedType(field.use.value),
          doc: keyFieldDoc(field.use),
        },
      ];
    case "spread":
      return field.struct.fields.map((inner) => structProperty(inner, field.use.key, field.use.optional));
    case "nested":
      return [
        {
          name: field.field,
          type: field.component.typeName,
          doc: docText([field.component.summary]),
        },
      ];
  }
}

/** The first part makes the record, so it is always there; another array may be missing as a whole. */
function partProperties(part: ListPart, optional: boolean): Member[] {
  const { key } = part.use;
  if (part.kind === "spread") {
    return part.struct.fields.map((inner) => structProperty(inner, key, optional));
  }
  return [
    {
      name: part.field,
      type: decodedType(part.value),
      doc: docText([part.summary, partSentence(part, optional), keyReference(key)]),
      optional: optional,
    },
  ];
}

function partSentence({ value, use }: ListPart & { kind: "field" }, optional: boolean): string {
  return [
    valueSentence(value),
    value.nullable ? nullSentence(use.key) : undefined,
    optional ? absenceSentence(use.key) : undefined,
  ]
    .filter((sentence) => sentence !== undefined)
    .join(" ");
}

function structProperty(field: ResolvedStructField, key: ResolvedKey, optional: boolean): Member {
  const absence = optional ? `\n\n${absenceSentence(key)}` : "";
  return {
    name: field.field,
    optional: optional || field.optional,
    type: structFieldType(field),
    doc: `${structFieldDoc(field)}${absence}\n\n${keyReference(key)}`,
  };
}

function definition(component: ResolvedComponent): string {
  const devices = component.devices.map((device) => JSON.stringify(device));
  const keys = component.keys.map((key) => JSON.stringify(key));
  const body = decoderBody(component);
  // A component all of whose keys can only be written shows nothing, and reads nothing.
  const parameter = body.includes("context") ? "context" : "";
  const decoder = `{
  name: ${JSON.stringify(component.name)},
  keys: [${keys.join(", ")}],
  decode: (${parameter}) => {
${body}
  },
}`;
  return printConst(
    component.typeName,
    `What to read for a {@link ${component.typeName}} and how.`,
    `ComponentDefinition<${component.typeName}, ${devices.join(" | ")}>`,
    decoder,
  );
}

function decoderBody(component: ResolvedComponent): string {
  const { shape } = component;
  switch (shape.kind) {
    case "record":
      return recordDecoder(component.typeName, shape.fields);
    case "zip":
      return zipDecoder(shape);
    case "gather":
      return gatherDecoder(shape);
  }
}

function recordDecoder(typeName: string, fields: readonly ComponentField[]): string {
  const required = fields.filter((field) => field.kind === "nested" || !field.use.optional);
  const optional = fields.filter((field) => field.kind !== "nested" && field.use.optional);
  const literal = `{\n${required.flatMap(requiredMembers).join("\n")}\n}`;
  const lookUps = optional.filter(({ kind }) => kind === "key").length;
  const usesStatus = fields.some((field) => field.kind !== "nested");
  const opening = [
    ...(usesStatus ? ["const { status } = context;"] : []),
    ...(lookUps > 1 ? ["let sent: unknown;"] : []),
    ...required.flatMap(requiredConstants),
  ].join("\n");
  const assignments = [
    ...required.flatMap(optionalInnerMembers),
    ...optional.map((field) => optionalMember(field, lookUps === 1 ? "const sent" : "sent")),
  ];
  if (assignments.length === 0) return `${opening}\nreturn ${literal};`;
  return `${opening}\nconst component: Mutable<${typeName}> = ${literal};\n${assignments.join("\n")}\nreturn component;`;
}

function requiredMembers(field: ComponentField): string[] {
  switch (field.kind) {
    case "nested":
      return [`${field.field}: ${field.component.typeName}.decode(context),`];
    case "spread":
      return field.struct.fields
        .filter((inner) => !inner.optional)
        .map((inner) => `${inner.field}: ${spreadName(field)}.${inner.field},`);
    case "key":
      return [
        `${field.use.key.field}: ${keyExpression(field, field.use.value.nullable ? sentName(field) : undefined)},`,
      ];
  }
}

/** Fields that a spread struct may lack. */
function optionalInnerMembers(field: ComponentField): string[] {
  if (field.kind !== "spread") return [];
  const name = spreadName(field);
  return field.struct.fields
    .filter((inner) => inner.optional)
    .map(
      (inner) =>
        `if (${name}.${inner.field} !== undefined) component.${inner.field} = ${name}.${inner.field};`,
    );
}

function optionalMember(field: ComponentField, sent: string): string {
  if (field.kind === "nested") return "";
  if (field.kind === "spread") {
    return `if (${presenceCondition(field.use)}) Object.assign(component, ${spreadExpression(field)});`;
  }
  const { key } = field.use;
  // A status has hundreds of members, so that looking one up is what costs time: once is enough.
  return `${sent} = ${statusMember(key)};
if (${presenceCondition(field.use, "sent")}) component.${key.field} = ${keyExpression(field, "sent")};`;
}

/**
 * What is looked up once ahead of the literal: a spread struct, whose fields are named one by one since a spread in the
 * literal costs more than decoding them, and a value that is asked first whether it is null.
 */
function requiredConstants(field: ComponentField): string[] {
  if (field.kind === "spread") return [`const ${spreadName(field)} = ${spreadExpression(field)};`];
  if (field.kind === "nested" || !field.use.value.nullable) return [];
  return [`const ${sentName(field)} = ${statusMember(field.use.key)};`];
}

function sentName({ use }: ComponentField & { kind: "key" }): string {
  return `${use.key.key}Sent`;
}

function spreadName({ use }: ComponentField & { kind: "spread" }): string {
  return `${use.key.key}Fields`;
}

function keyExpression({ use }: ComponentField & { kind: "key" }, source = statusMember(use.key)): string {
  return decodeExpression(use.value, source, { key: JSON.stringify(use.key.key), places: [] });
}

function spreadExpression({ use, struct }: ComponentField & { kind: "spread" }): string {
  const source = translatedSource(use.value, statusMember(use.key));
  return `${structDecoderName(struct.name)}(${source}, ${JSON.stringify(use.key.key)}, context)`;
}

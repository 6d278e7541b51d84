import type { ListPart, ResolvedComponent, ResolvedSpec, ResolvedValue } from "../resolve/resolved-spec.js";
import { coreGenerated } from "./printing/paths.js";
import { type Emitted, printModule } from "./printing/source-module.js";

/**
 * Names of the fields whose texts are words of an enum. Whoever prints a component needs to tell them from texts
 * that somebody typed in; rule word-and-text sees to it that a name is always one or the other.
 */
export function emitEnumFields(spec: ResolvedSpec): Emitted {
  const names = [...new Set(spec.components.flatMap(enumFieldsOf))].sort();
  return printModule(`${coreGenerated}/enum-fields.ts`, "spec/", [
    `/** Names of the component fields that hold words of an enum, such as \`carState\`, and not free text. */
export const enumFields: readonly string[] = ${JSON.stringify(names)};`,
  ]);
}

function enumFieldsOf({ shape }: ResolvedComponent): string[] {
  switch (shape.kind) {
    case "record":
      return shape.fields.flatMap((field) => {
        if (field.kind === "key") return named(field.use.key.field, field.use.value);
        return field.kind === "spread" ? structFields(field.struct) : [];
      });
    case "zip":
      return shape.parts.flatMap(partFields);
    case "gather":
      return (shape.records[0] ?? []).flatMap(partFields);
  }
}

function partFields(part: ListPart): string[] {
  return part.kind === "field" ? named(part.field, part.value) : structFields(part.struct);
}

function structFields({ fields }: (ListPart & { kind: "spread" })["struct"]): string[] {
  return fields.flatMap(({ field, value }) => named(field, value));
}

/** The field itself, or those inside the struct that it holds. */
function named(field: string, value: ResolvedValue): string[] {
  if (value.enum !== undefined) return [field];
  const { type } = value;
  if ("items" in type) return named(field, type.items);
  return type.kind === "struct" ? structFields(type.struct) : [];
}

import type { ResolvedSpec } from "../../resolve/resolved-spec.js";
import { enumTableName, structDecoderName } from "./decode-expression.js";
import { structEncoderName } from "./encode-expression.js";
import { ImportList } from "./import-list.js";
import { componentPath, coreSpecifier, enumsPath, specifier, structsPath } from "./paths.js";

/** Functions of core's `decode.ts` that generated code calls. */
const decodeFunctions: readonly string[] = [
  "asArray",
  "asBoolean",
  "asEnum",
  "asList",
  "asLocalTime",
  "asMap",
  "asNumber",
  "asRecord",
  "asScaledNumber",
  "asString",
  "asUnixTime",
  "asUnknown",
  "asUtcTime",
  "inside",
  "standIn",
];

/** Functions of core's `encode.ts` that generated code calls. */
const encodeFunctions: readonly string[] = [
  "fromEnum",
  "fromMap",
  "fromScaledNumber",
  "fromUnixTime",
  "fromUtcTime",
];

/** The imports of a generated module, found by the names that occur in its text. */
export function importsOf(path: string, text: string, spec: ResolvedSpec): ImportList {
  const imports = new ImportList();
  importRuntime(imports, path, text);
  importTypes(imports, path, text, spec);
  importComponents(imports, path, text, spec);
  return imports;
}

function importRuntime(imports: ImportList, path: string, text: string): void {
  imports.usedIn(text, coreSpecifier(path, "decode"), decodeFunctions, "value");
  imports.usedIn(text, coreSpecifier(path, "encode"), encodeFunctions, "value");
  imports.usedIn(text, coreSpecifier(path, "settable"), ["Settable", "SettingsCodec"], "type");
  imports.usedIn(text, coreSpecifier(path, "decode"), ["DecodeContext", "Place"], "type");
  imports.usedIn(text, coreSpecifier(path, "component"), ["ComponentDefinition"], "type");
  imports.usedIn(text, coreSpecifier(path, "mutable"), ["Mutable"], "type");
  imports.usedIn(text, coreSpecifier(path, "open-enum"), ["Open"], "type");
  imports.usedIn(text, coreSpecifier(path, "phase-values"), ["PhaseValues", "PhaseValuesWithN"], "type");
}

/** Enums and structs of other modules. */
function importTypes(imports: ImportList, path: string, text: string, spec: ResolvedSpec): void {
  for (const { scope, name } of spec.enums) {
    const module = specifier(path, enumsPath(scope));
    imports.usedIn(text, module, [name], "type");
    imports.usedIn(text, module, [enumTableName(name)], "value");
  }
  for (const { scope, name } of spec.structs) {
    if (structsPath(scope) === path) continue;
    const module = specifier(path, structsPath(scope));
    imports.usedIn(text, module, [name], "type");
    imports.usedIn(text, module, [structDecoderName(name), structEncoderName(name)], "value");
  }
}

/** Components are type and value under one name. */
function importComponents(imports: ImportList, path: string, text: string, spec: ResolvedSpec): void {
  for (const component of spec.components) {
    const module = componentPath(component);
    if (module !== path) imports.usedIn(text, specifier(path, module), [component.typeName], "value");
  }
}

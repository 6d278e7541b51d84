import type { ResolvedSpec } from "../../resolve/resolved-spec.js";
import { enumTableName, structDecoderName } from "./decode-expression.js";
import { structEncoderName } from "./encode-expression.js";
import { ImportList, wordsOf } from "./import-list.js";
import { componentPath, coreSpecifier, enumsPath, specifier, structsPath } from "./paths.js";

type Words = ReadonlySet<string>;

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
  "onlyMembers",
];

/** The imports of a generated module, found by the names that occur in its text. */
export function importsOf(path: string, text: string, spec: ResolvedSpec): ImportList {
  const imports = new ImportList();
  const words = wordsOf(text);
  importRuntime(imports, path, words);
  importTypes(imports, path, words, spec);
  importComponents(imports, path, words, spec);
  return imports;
}

function importRuntime(imports: ImportList, path: string, words: Words): void {
  imports.usedIn(words, coreSpecifier(path, "decode"), decodeFunctions, "value");
  imports.usedIn(words, coreSpecifier(path, "encode"), encodeFunctions, "value");
  imports.usedIn(words, coreSpecifier(path, "settable"), ["Settable", "SettingsCodec"], "type");
  imports.usedIn(words, coreSpecifier(path, "writing/value-rule"), ["StructRule"], "type");
  imports.usedIn(words, coreSpecifier(path, "decode"), ["DecodeContext", "Place"], "type");
  imports.usedIn(words, coreSpecifier(path, "component"), ["ComponentDefinition"], "type");
  imports.usedIn(words, coreSpecifier(path, "mutable"), ["Mutable"], "type");
  imports.usedIn(words, coreSpecifier(path, "open-enum"), ["Open"], "type");
  imports.usedIn(words, coreSpecifier(path, "phase-values"), ["PhaseValues", "PhaseValuesWithN"], "type");
}

/** Enums and structs of other modules. */
function importTypes(imports: ImportList, path: string, words: Words, spec: ResolvedSpec): void {
  for (const { scope, name } of spec.enums) {
    const module = specifier(path, enumsPath(scope));
    imports.usedIn(words, module, [name], "type");
    imports.usedIn(words, module, [enumTableName(name)], "value");
  }
  for (const { scope, name } of spec.structs) {
    if (structsPath(scope) === path) continue;
    const module = specifier(path, structsPath(scope));
    imports.usedIn(words, module, [name], "type");
    imports.usedIn(words, module, [structDecoderName(name), structEncoderName(name)], "value");
  }
}

/** Components are type and value under one name. */
function importComponents(imports: ImportList, path: string, words: Words, spec: ResolvedSpec): void {
  for (const component of spec.components) {
    const module = componentPath(component);
    if (module !== path) imports.usedIn(words, specifier(path, module), [component.typeName], "value");
  }
}

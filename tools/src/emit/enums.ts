import type { ResolvedEnum, ResolvedSpec } from "../resolve/resolved-spec.js";
import type { Scope, SpecEnumValue } from "../spec-model.js";
import { printConst, printTypeAlias } from "./printing/declarations.js";
import { enumTableName } from "./printing/decode-expression.js";
import { docText } from "./printing/doc-comment.js";
import { ImportList } from "./printing/import-list.js";
import { coreSpecifier, enumsPath, sourceFiles } from "./printing/paths.js";
import { type Emitted, printModule } from "./printing/source-module.js";

/** The enums of one scope: a union of words each, and the table from numbers to words. */
export function emitEnums(scope: Scope, spec: ResolvedSpec): Emitted[] {
  const own = spec.enums.filter((candidate) => candidate.scope === scope);
  if (own.length === 0) return [];
  const path = enumsPath(scope);
  const device = spec.devices.find(({ kind }) => kind === scope) ?? spec.devices[0];
  const firmwareKey = device?.firmwareKey ?? "";
  const imports = new ImportList();
  imports.type(coreSpecifier(path, "open-enum"), "EnumTable");
  const statements = own.flatMap((each) => [unionType(each), table(each, firmwareKey)]);
  return [printModule(path, sourceFiles(own), statements, imports)];
}

function unionType(each: ResolvedEnum): string {
  const names = [...new Set(each.values.map(({ name }) => name))];
  return printTypeAlias(
    each.name,
    docText([each.summary, each.values.map(valueLine).join("\n"), `@see ${each.file}`]),
    names.map((name) => JSON.stringify(name)).join(" | "),
  );
}

function valueLine({ value, name, meaning, since, until }: SpecEnumValue): string {
  const interval = [
    since === undefined ? undefined : `since firmware ${since}`,
    until === undefined ? undefined : `before firmware ${until}`,
  ].filter((part) => part !== undefined);
  return `- \`${name}\` (${[value, ...interval].join(", ")}): ${meaning}`;
}

/** What numbers mean today in `names`; firmware before a turning point reads what they meant until then. */
function table(each: ResolvedEnum, firmwareKey: string): string {
  const today = each.values.filter(({ until }) => until === undefined);
  const older = each.turningPoints.map((point) => {
    const ended = each.values.filter(({ until }) => until === point);
    return `{ before: ${JSON.stringify(point)}, names: ${namesLiteral(ended)} }`;
  });
  const versions =
    older.length === 0 ? "" : `, firmwareKey: ${JSON.stringify(firmwareKey)}, older: [${older.join(", ")}]`;
  return printConst(
    enumTableName(each.name),
    `Words for the numbers of {@link ${each.name}} on the wire.`,
    `EnumTable<${each.name}>`,
    `{ names: ${namesLiteral(today)}${versions} }`,
  );
}

function namesLiteral(values: readonly SpecEnumValue[]): string {
  const sorted = [...values].sort((a, b) => a.value - b.value);
  return `{ ${sorted.map(({ value, name }) => `${memberName(value)}: ${JSON.stringify(name)}`).join(", ")} }`;
}

function memberName(value: number): string {
  return value < 0 ? JSON.stringify(String(value)) : String(value);
}

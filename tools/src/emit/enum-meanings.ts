import { camelCase } from "../names.js";
import type { ResolvedEnum, ResolvedSpec } from "../resolve/resolved-spec.js";
import { printConst } from "./printing/declarations.js";
import { coreGenerated, sourceFiles } from "./printing/paths.js";
import { type Emitted, printModule } from "./printing/source-module.js";

/** Enums whose numbers core puts into sentences. Core is small: whoever needs more of them has the key registry. */
const explained: readonly string[] = ["ChargingReason"];

/** What the numbers of some enums mean today, in one text each, which is smaller than a table. */
export function emitEnumMeanings(spec: ResolvedSpec, names: readonly string[] = explained): Emitted[] {
  const enums = spec.enums.filter(({ name }) => names.includes(name));
  if (enums.length === 0) return [];
  const statements = enums.map((each) =>
    printConst(
      `${camelCase(each.name)}Meanings`,
      `What the numbers of ${each.name} mean, a line each from 0 on; empty where a number has no meaning.`,
      "string",
      JSON.stringify(meaningLines(each).join("\n")),
    ),
  );
  return [printModule(`${coreGenerated}/enum-meanings.ts`, sourceFiles(enums), statements)];
}

function meaningLines({ values }: ResolvedEnum): string[] {
  const today = values.filter(({ until }) => until === undefined);
  const length = 1 + Math.max(...today.map(({ value }) => value));
  return Array.from({ length }, (_, number) =>
    withoutRemark(today.find(({ value }) => value === number)?.meaning ?? ""),
  );
}

/** What follows a semicolon or ends in brackets is for readers of the spec. */
function withoutRemark(meaning: string): string {
  return meaning.replace(/(?: \([^)]*\)|;.*)\.$/, ".");
}

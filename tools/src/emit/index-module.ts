import type { ResolvedSpec } from "../resolve/resolved-spec.js";
import { modelsPath } from "./models.js";
import { componentPath, coreGenerated, enumsPath, specifier, structsPath } from "./printing/paths.js";
import { type Emitted, printModule } from "./printing/source-module.js";
import { settingsName, settingsPath } from "./settings.js";
import { statusName, statusPath } from "./status-interface.js";

/** The generated part of core's public surface, listed by name. */
export function emitIndex(spec: ResolvedSpec): Emitted {
  const path = `${coreGenerated}/index.ts`;
  const lines = [
    ...spec.components.map((component) => {
      const { shape, typeName } = component;
      const item = shape.kind === "record" ? "" : `, type ${shape.item.name}`;
      return exportLine("export", `${typeName}${item}`, componentPath(component));
    }),
    ...typeLines(spec.enums, enumsPath),
    ...typeLines(spec.structs, structsPath),
    ...spec.devices.map((device) => exportLine("export type", statusName(device), statusPath(device))),
    ...spec.devices.map((device) => exportLine("export type", settingsName(device), settingsPath(device))),
    exportLine("export type", "ModelByDevice", modelsPath),
  ];
  return printModule(path, "spec/", lines);

  function exportLine(keyword: string, names: string, module: string): string {
    return `${keyword} { ${names} } from ${JSON.stringify(specifier(path, module))};`;
  }

  function typeLines(
    declarations: readonly { readonly name: string; readonly scope: "shared" | "charger" | "controller" }[],
    pathOf: (scope: "shared" | "charger" | "controller") => string,
  ): string[] {
    return [...new Set(declarations.map(({ scope }) => pathOf(scope)))].map((module) => {
      const own = declarations.filter(({ scope }) => pathOf(scope) === module);
      return exportLine("export type", own.map(({ name }) => name).join(", "), module);
    });
  }
}

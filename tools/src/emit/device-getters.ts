import { pascalCase } from "../names.js";
import type { ResolvedComponent, ResolvedDevice } from "../resolve/resolved-spec.js";
import { printDoc, printMethod } from "./printing/declarations.js";
import { docText } from "./printing/doc-comment.js";
import { ImportList } from "./printing/import-list.js";
import { componentPath, coreGenerated, coreSpecifier, sourceFiles, specifier } from "./printing/paths.js";
import { type Emitted, printModule } from "./printing/source-module.js";
import { statusName, statusPath } from "./status-interface.js";

/**
 * Base class of a device: its components by name, and a named getter for each that has one. Components are
 * imported when they are first asked for, so a program that reads one component loads one.
 */
export function emitDeviceGetters(device: ResolvedDevice): Emitted {
  const path = `${coreGenerated}/${device.kind}/${device.kind}-components.ts`;
  const imports = new ImportList();
  imports.type(coreSpecifier(path, "component"), "ComponentDefinition");
  imports.type(coreSpecifier(path, "client/json-client"), "JsonClient");
  imports.type(coreSpecifier(path, "client/query-options"), "QueryOptions");
  imports.type(coreSpecifier(path, "component-loaders"), "ComponentLoaders");
  imports.value(coreSpecifier(path, "component-loaders"), "loadComponent");
  imports.value(coreSpecifier(path, "goe-device"), "GoeDevice");
  imports.type(specifier(path, statusPath(device)), statusName(device));
  for (const component of device.components) {
    if (component.getter !== undefined)
      imports.type(specifier(path, componentPath(component)), component.typeName);
  }
  const loaders = device.components.map(
    (component) => `${JSON.stringify(component.name)}: async () => (${dynamicImport(path, component)},`,
  );
  const statements = [
    `const loaders: ComponentLoaders<"${device.kind}"> = {\n${loaders.join("\n")}\n};`,
    componentsClass(path, device),
  ];
  return printModule(path, sourceFiles(device.components), statements, imports);
}

function componentsClass(path: string, device: ResolvedDevice): string {
  const status = statusName(device);
  const names = docText(["Names of the components, as the command line and {@link component} take them."]);
  const byName = docText([
    "The component of this name, imported when it is first asked for. An underscore counts as a hyphen.",
    "@throws TypeError when there is none; the message lists {@link supportedComponents}.",
  ]);
  const members = [
    `${printDoc(names)}readonly supportedComponents: readonly string[] = Object.keys(loaders);`,
    `constructor(client: JsonClient<${status}>) {\nsuper("${device.kind}", client);\n}`,
    printMethod(
      "component",
      byName,
      [{ name: "name", type: "string" }],
      `Promise<ComponentDefinition<unknown, "${device.kind}">>`,
      `return loadComponent("${device.kind}", loaders, name);`,
    ),
    ...device.components.flatMap((component) => getter(path, component)),
  ];
  const head = `export abstract class ${pascalCase(device.kind)}Components extends GoeDevice<"${device.kind}", ${status}>`;
  return `${printDoc(`The components of a ${device.title}.`)}${head} {\n${members.join("\n\n")}\n}`;
}

function dynamicImport(path: string, component: ResolvedComponent): string {
  return `await import(${JSON.stringify(specifier(path, componentPath(component)))})).${component.typeName}`;
}

function getter(path: string, component: ResolvedComponent): string[] {
  if (component.getter === undefined) return [];
  const doc = docText([
    component.summary,
    `Short for \`get(${component.typeName}, options)\`, with the same errors.`,
  ]);
  const body = `return this.get((${dynamicImport(path, component)}, options);`;
  const options = [{ name: "options", type: "QueryOptions", optional: true }];
  return [printMethod(`async ${component.getter}`, doc, options, `Promise<${component.typeName}>`, body)];
}

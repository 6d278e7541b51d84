import { StructureKind } from "ts-morph";
import { pascalCase } from "../names.js";
import type { ResolvedComponent, ResolvedDevice } from "../resolve/resolved-spec.js";
import { docText } from "./doc-comment.js";
import { ImportList } from "./import-list.js";
import { componentPath, coreGenerated, coreSpecifier, sourceFiles, specifier } from "./paths.js";
import { type Emitted, printModule } from "./source-module.js";
import { statusName, statusPath } from "./status-interface.js";

/**
 * Base class of a device: its components by name, and a named getter for each that has one. Components are
 * imported when they are first asked for, so a program that reads one component loads one.
 */
export function emitDeviceGetters(device: ResolvedDevice): Emitted {
  const path = `${coreGenerated}/${device.kind}/${device.kind}-components.ts`;
  const base = `${pascalCase(device.kind)}Components`;
  const imports = new ImportList();
  imports.type(coreSpecifier(path, "component"), "ComponentDefinition");
  imports.type(coreSpecifier(path, "client/json-client"), "QueryOptions");
  imports.value(coreSpecifier(path, "goe-device"), "GoeDevice");
  imports.type(specifier(path, statusPath(device)), statusName(device));
  for (const component of device.components) {
    if (component.getter !== undefined)
      imports.type(specifier(path, componentPath(component)), component.typeName);
  }
  const loaders = device.components.map(
    (component) => `${JSON.stringify(component.name)}: async () => (${dynamicImport(path, component)},`,
  );
  return printModule(path, sourceFiles(device.components), [
    ...imports.structures(),
    `const loaders: Readonly<Record<string, () => Promise<ComponentDefinition<unknown, "${device.kind}">>>> = {\n${loaders.join("\n")}\n};`,
    {
      kind: StructureKind.Class,
      name: base,
      isAbstract: true,
      isExported: true,
      extends: `GoeDevice<"${device.kind}", ${statusName(device)}>`,
      docs: [{ description: docText([`The components of a ${device.title}.`]) }],
      properties: [
        {
          name: "kind",
          isReadonly: true,
          hasOverrideKeyword: true,
          type: `"${device.kind}"`,
          initializer: `"${device.kind}"`,
          docs: [{ description: docText(["What kind of device this is."]) }],
        },
        {
          name: "supportedComponents",
          isReadonly: true,
          hasOverrideKeyword: true,
          type: "readonly string[]",
          initializer: "Object.keys(loaders)",
          docs: [
            {
              description: docText([
                "Names of the components, as the command line and {@link component} take them.",
              ]),
            },
          ],
        },
      ],
      methods: [
        {
          name: "loader",
          hasOverrideKeyword: true,
          parameters: [{ name: "name", type: "string" }],
          returnType: `(() => Promise<ComponentDefinition<unknown, "${device.kind}">>) | undefined`,
          statements: ["return Object.hasOwn(loaders, name) ? loaders[name] : undefined;"],
          docs: [{ description: docText(["@internal"]) }],
        },
        ...device.components.flatMap((component) => getter(path, component)),
      ],
    },
  ]);
}

function dynamicImport(path: string, component: ResolvedComponent): string {
  return `await import(${JSON.stringify(specifier(path, componentPath(component)))})).${component.typeName}`;
}

function getter(path: string, component: ResolvedComponent) {
  if (component.getter === undefined) return [];
  return [
    {
      name: component.getter,
      isAsync: true,
      parameters: [{ name: "options", type: "QueryOptions", hasQuestionToken: true }],
      returnType: `Promise<${component.typeName}>`,
      statements: [`return this.get((${dynamicImport(path, component)}, options);`],
      docs: [
        {
          description: docText([
            component.summary,
            `Short for \`get(${component.typeName}, options)\`, with the same errors.`,
          ]),
        },
      ],
    },
  ];
}

import { kebabCase } from "../../names.js";
import type { Origin, ResolvedComponent } from "../../resolve/resolved-spec.js";
import type { Scope } from "../../spec-model.js";

/** Every folder that belongs to the generator alone: what stands in them and is not emitted is stale. */
export const generatedFolders: readonly string[] = [
  "packages/core/src/generated",
  "packages/core/schemas",
  "packages/mock-device/src/generated",
  "packages/cli/src/generated",
  "packages/cli/grafana",
];

export const coreGenerated = "packages/core/src/generated";
export const cliGenerated = "packages/cli/src/generated";

export function enumsPath(scope: Scope): string {
  return `${coreGenerated}/${scope}/enums.ts`;
}

export function structsPath(scope: Scope): string {
  return `${coreGenerated}/${scope}/structs.ts`;
}

export function componentPath(component: ResolvedComponent): string {
  return `${coreGenerated}/${component.scope}/${kebabCase(component.typeName)}.ts`;
}

/** Import specifier from one generated module to another. */
export function specifier(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const there = to.replace(/\.ts$/, ".js").split("/");
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  const up = "../".repeat(here.length - shared);
  return `${up === "" ? "./" : up}${there.slice(shared).join("/")}`;
}

/** Specifier of a hand-written module of core. */
export function coreSpecifier(from: string, module: string): string {
  return specifier(from, `packages/core/src/${module}.ts`);
}

/** Files named in a banner, each once. */
export function sourceFiles(origins: readonly Pick<Origin, "file">[]): string {
  return [...new Set(origins.map(({ file }) => file))].sort().join(", ");
}

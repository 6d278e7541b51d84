import type { ResolvedSpec } from "../resolve/resolved-spec.js";
import type { SpecSource } from "../spec-model.js";
import { coreGenerated } from "./printing/paths.js";
import { type Emitted, printModule } from "./printing/source-module.js";

/** What the ids of sources in the registry stand for. */
export function emitSpecSources(spec: ResolvedSpec): Emitted {
  const entries = [...spec.sources].map(([id, source]) => {
    const shown = { title: source.title, url: addressOf(source) };
    return `${JSON.stringify(id)}: ${JSON.stringify(shown)},`;
  });
  return printModule(`${coreGenerated}/keys/spec-sources.ts`, "spec/sources.yaml", [
    `/** What the registry's facts come from: id of a source → its title, and its address where it has a public one. */
export const specSources: Readonly<Record<string, { readonly title: string; readonly url?: string }>> = {\n${entries.join("\n")}\n};`,
  ]);
}

/** A document is linked as it was read, where that is known. */
function addressOf({ url, repository, file, commit = "HEAD" }: SpecSource): string | undefined {
  if (url !== undefined) return url;
  if (repository === undefined) return undefined;
  const place = file === undefined ? "" : `/${file.endsWith("/") ? "tree" : "blob"}/${commit}/${file}`;
  return `https://github.com/${repository}${place}`;
}

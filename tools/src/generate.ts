import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { emitAll } from "./emit/emit-all.js";
import { formatSources } from "./output/format-sources.js";
import { type Drift, findDrift, isClean, writeDrift } from "./output/output.js";
import { readSpec } from "./read-spec.js";

export interface GenerateOptions {
  /** Compare only; write nothing. */
  readonly check: boolean;
}

export interface GenerateResult {
  readonly drift: Drift;
  readonly files: number;
}

/**
 * Load → check → resolve → emit → write, below one repository root. Nothing is written unless every step before
 * succeeded for every file.
 *
 * @throws SpecError with every problem of the spec.
 */
export async function generate(root: string, options: GenerateOptions): Promise<GenerateResult> {
  const [spec, biomeConfig] = await Promise.all([readSpec(root), readFile(join(root, "biome.json"), "utf8")]);
  const files = await formatSources(emitAll(spec), biomeConfig);
  const drift = await findDrift(root, files);
  if (!options.check && !isClean(drift)) await writeDrift(root, files, drift);
  return { drift, files: files.size };
}

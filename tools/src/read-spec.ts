import { join } from "node:path";
import { checkSpec } from "./check/check-spec.js";
import { compileSchemas } from "./check/schema-check.js";
import { loadSpec } from "./load/load-spec.js";
import { readSpecFiles, readSpecSchemas } from "./load/read-spec-files.js";
import { resolveSpec } from "./resolve/resolve-spec.js";
import type { ResolvedSpec } from "./resolve/resolved-spec.js";

/**
 * The spec below a repository root: read, checked and with every name followed.
 *
 * @throws SpecError with every problem of the spec.
 */
export async function readSpec(root: string): Promise<ResolvedSpec> {
  const [texts, schemas] = await Promise.all([
    readSpecFiles(join(root, "spec")),
    readSpecSchemas(join(root, "spec/schema")),
  ]);
  return resolveSpec(checkSpec(loadSpec(texts), compileSchemas(schemas)));
}

import { join } from "node:path";
import { checkSpec } from "../../../../tools/dist/check/check-spec.js";
import { compileSchemas } from "../../../../tools/dist/check/schema-check.js";
import { loadSpec } from "../../../../tools/dist/load/load-spec.js";
import { readSpecFiles, readSpecSchemas } from "../../../../tools/dist/load/read-spec-files.js";
import { resolveSpec } from "../../../../tools/dist/resolve/resolve-spec.js";
import { root } from "./node-process.mjs";

/** The spec of this repository, read, checked and resolved by the generator. */
export async function readRealSpec() {
  const texts = await readSpecFiles(join(root, "spec"));
  const schemas = await readSpecSchemas(join(root, "spec/schema"));
  return resolveSpec(checkSpec(loadSpec(texts), compileSchemas(schemas)));
}

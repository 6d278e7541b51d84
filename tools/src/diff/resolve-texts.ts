import { nestsItself } from "../check/rules/component-rules.js";
import { holdsItself } from "../check/rules/struct-rules.js";
import { checkSchemas, type SpecValidators } from "../check/schema-check.js";
import { loadSpec } from "../load/load-spec.js";
import { indexSpec } from "../load/spec-index.js";
import { resolveSpec } from "../resolve/resolve-spec.js";
import type { ResolvedSpec } from "../resolve/resolved-spec.js";

/** The texts are none that the resolver can follow; the message tells the first reason. */
export class FormatError extends Error {
  override readonly name = "FormatError";
}

/**
 * Follows the names of a spec that need not pass the check of today, as long as it has the form that the resolver
 * takes for granted.
 *
 * @param validators of {@link looseSchemas}
 * @throws FormatError
 */
export function resolveTexts(texts: ReadonlyMap<string, string>, validators: SpecValidators): ResolvedSpec {
  const loaded = loadSpec(texts);
  const [problem] = [...loaded.problems, ...checkSchemas(loaded, validators).problems];
  if (problem !== undefined) {
    const { file, line, column, message } = problem;
    throw new FormatError(`spec/${file}:${line}:${column} ${message}`);
  }
  const spec = indexSpec(loaded);
  const circle =
    spec.components.find((entry) => nestsItself(spec, entry)) ??
    spec.structs.find((entry) => holdsItself(spec, entry));
  if (circle !== undefined) throw new FormatError(`spec/${circle.file.path} ${circle.name} contains itself`);
  if (spec.devices.size === 0) throw new FormatError("it has no spec/charger/device.yaml");
  return resolveSpec(spec);
}

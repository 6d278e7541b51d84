import { checkSpec } from "../check/check-spec.js";
import { compileSchemas } from "../check/schema-check.js";
import { applyChanges } from "../edit/apply-changes.js";
import { schemaOrder } from "../edit/property-order.js";
import type { SpecChange } from "../edit/spec-change.js";
import { loadSpec } from "../load/load-spec.js";
import type { SpecSchemas } from "../load/read-spec-files.js";
import type { SpecIndex } from "../load/spec-index.js";

/**
 * The texts of the spec that are another one after changes. Writes nothing.
 *
 * @throws SpecError with every problem that the changed spec has
 * @throws EditError when a change does not fit its text
 */
export function planWriting(
  texts: ReadonlyMap<string, string>,
  schemas: SpecSchemas,
  changesOf: (index: SpecIndex) => readonly SpecChange[],
): ReadonlyMap<string, string> {
  const validators = compileSchemas(schemas);
  const changes = changesOf(checkSpec(loadSpec(texts), validators));
  const changed = applyChanges(texts, changes, schemaOrder(schemas));
  checkSpec(loadSpec(new Map([...texts, ...changed])), validators);
  return changed;
}

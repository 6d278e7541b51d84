import { checkSpec } from "../check/check-spec.js";
import type { SpecValidators } from "../check/schema-check.js";
import { loadSpec } from "../load/load-spec.js";
import { indexSpec } from "../load/spec-index.js";
import { type Problem, SpecError } from "../problem.js";
import { resolveSpec } from "../resolve/resolve-spec.js";
import { debtsOf } from "../stats/totals.js";
import { applyChanges } from "./apply-changes.js";
import type { PropertyOrder } from "./property-order.js";
import type { SpecChange } from "./spec-change.js";

/** The files that changes touch, and what the check says of the spec with them. */
export interface EditedSpec {
  /** Path below `spec/` → text, of the files that are other than before. */
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/**
 * Applies changes in memory, brings the ratchet in line with what is owed afterwards, and checks the result. Writes
 * nothing.
 *
 * @throws EditError when a change does not fit its text
 */
export function editSpec(
  texts: ReadonlyMap<string, string>,
  changes: readonly SpecChange[],
  validators: SpecValidators,
  order: PropertyOrder,
): EditedSpec {
  const edited = applyChanges(texts, changes, order);
  const after = new Map([...texts, ...edited]);
  const problems = problemsOf(after, validators);
  // Nothing is owed otherwise, or a broken spec owes nothing that could be counted.
  if (problems.length === 0 || problems.some(({ rule }) => rule !== "ratchet"))
    return { texts: edited, problems };
  const settled = new Map([...after, ...applyChanges(after, ratchetChanges(after), order)]);
  const changed = new Map([...settled].filter(([path, text]) => texts.get(path) !== text));
  return { texts: changed, problems: problemsOf(settled, validators) };
}

function problemsOf(texts: ReadonlyMap<string, string>, validators: SpecValidators): readonly Problem[] {
  try {
    checkSpec(loadSpec(texts), validators);
    return [];
  } catch (error) {
    if (error instanceof SpecError) return error.problems;
    throw error;
  }
}

/** What is owed once the changes stand: a new key that nobody has described is a debt, and an honest one. */
function ratchetChanges(texts: ReadonlyMap<string, string>): readonly SpecChange[] {
  const index = indexSpec(loadSpec(texts));
  const { devices } = resolveSpec(index);
  return index.ratchet.flatMap(({ file, value }) =>
    devices.flatMap((device) =>
      Object.entries(debtsOf(device))
        .filter(() => value[device.kind] !== undefined)
        .map(([name, owed]) => ({
          kind: "set" as const,
          file: file.path,
          place: [device.kind, name],
          value: owed,
        })),
    ),
  );
}

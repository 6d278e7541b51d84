import { checkSpec } from "../check/check-spec.js";
import type { SpecValidators } from "../check/schema-check.js";
import { loadSpec } from "../load/load-spec.js";
import { isSnapshot } from "../load/read-spec-files.js";
import { indexSpec } from "../load/spec-index.js";
import { type Problem, SpecError } from "../problem.js";
import { resolveSpec } from "../resolve/resolve-spec.js";
import type { DeviceKind } from "../spec-model.js";
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

/** Applies changes in memory, brings the ratchet in line with what is owed afterwards, and checks the result. */
export function editSpec(
  texts: ReadonlyMap<string, string>,
  changes: readonly SpecChange[],
  validators: SpecValidators,
  order?: PropertyOrder,
): EditedSpec {
  const edited = applyChanges(texts, changes, order);
  const found = problemsOf(new Map([...texts, ...edited]), validators);
  // A broken spec owes nothing that could be counted.
  if (found.some(({ rule }) => rule !== "ratchet")) return { texts: edited, problems: found };
  const owed = ratchetChanges(new Map([...texts, ...edited]));
  const settled = applyChanges(new Map([...texts, ...edited]), owed);
  const changed = new Map([...edited, ...settled].filter(([path, text]) => texts.get(path) !== text));
  return { texts: changed, problems: problemsOf(new Map([...texts, ...changed]), validators) };
}

function problemsOf(texts: ReadonlyMap<string, string>, validators: SpecValidators): readonly Problem[] {
  try {
    checkSpec(loadSpec(specTexts(texts)), validators);
    return [];
  } catch (error) {
    if (error instanceof SpecError) return error.problems;
    throw error;
  }
}

/** Snapshots say what documents say; they are no part of the spec. */
function specTexts(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...texts].filter(([path]) => !isSnapshot(path)));
}

/** What is owed once the changes stand: a new key that nobody has described is a debt, and an honest one. */
function ratchetChanges(texts: ReadonlyMap<string, string>): readonly SpecChange[] {
  const index = indexSpec(loadSpec(specTexts(texts)));
  const allowed = index.ratchet[0];
  if (allowed === undefined) return [];
  return resolveSpec(index).devices.flatMap((device) => {
    const limits = allowed.value[device.kind];
    if (limits === undefined) return [];
    return Object.entries(debtsOf(device))
      .filter(([name, owed]) => limits[name as keyof typeof limits] !== owed)
      .map(([name, owed]) => ({
        kind: "set" as const,
        file: allowed.file.path,
        place: [device.kind satisfies DeviceKind, name],
        value: owed,
      }));
  });
}

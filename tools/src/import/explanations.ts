import type { Entry, SpecIndex } from "../load/spec-index.js";
import type { SpecCorrection } from "../spec-model.js";
import type { VendorRow } from "../vendor-table/vendor-table.js";
import type { Difference } from "./differences.js";
import type { ImportDocument } from "./import-document.js";
import { type SnapshotRow, saysTheSame } from "./snapshot.js";
import type { Snapshots } from "./snapshots.js";

/** Why the spec differs from a document: a correction, and whether it names the document yet. */
export interface Explanation {
  readonly correction: Entry<SpecCorrection>;
  /** The reading that the document shares; `named` when it stands among its sources already. */
  readonly reading: number;
  readonly named: boolean;
}

/**
 * The correction that rejects this reading: one that names the document, or one that names another document which
 * said the very same of this fact.
 */
export function explanationOf(
  difference: Difference,
  row: VendorRow,
  document: ImportDocument,
  index: SpecIndex,
  snapshots: Snapshots,
): Explanation | undefined {
  const scopes = [document.device, "shared"];
  const settled = index.corrections.filter(
    ({ scope, value }) =>
      scopes.includes(scope) && value.key === difference.key && value.fact === difference.fact,
  );
  const readings = settled.flatMap((correction) =>
    (correction.value.instead ?? []).map(({ sources }, reading) => ({ correction, reading, sources })),
  );
  const direct = readings.find(({ sources }) => sources.includes(document.id));
  if (direct !== undefined) return { ...direct, named: true };
  const carried = readings.find(({ sources }) =>
    sources.some((id) => saidTheSame(snapshots.get(id)?.get(difference.key), row, difference)),
  );
  return carried === undefined ? undefined : { ...carried, named: false };
}

/** An enum is compared number by number: a table that gains one says the same of the others. */
function saidTheSame(earlier: SnapshotRow | undefined, row: VendorRow, difference: Difference): boolean {
  if (earlier === undefined) return false;
  if (difference.fact === "enum") {
    const number = String(difference.value);
    return earlier.words?.[number] === row.words?.[number];
  }
  if (difference.fact === "availability") return earlier.since === row.since && earlier.until === row.until;
  if (difference.fact === "unit") return earlier.unit === row.unit;
  return saysTheSame(earlier, row, difference.fact);
}

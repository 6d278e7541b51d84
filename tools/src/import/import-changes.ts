import type { Place, SpecChange } from "../edit/spec-change.js";
import { deviceChanges } from "./device-changes.js";
import { enumChanges } from "./enum-changes.js";
import type { ImportGround, ImportPlan } from "./import-plan.js";
import { keyChanges } from "./key-changes.js";
import { newKeyChanges } from "./new-key-changes.js";
import { formatSnapshot, snapshotOf, snapshotPath } from "./snapshot.js";
import type { Snapshots } from "./snapshots.js";

/**
 * What an import writes: the source, who lists what, facts that the spec lacks, and the snapshot. Facts that stand in
 * the spec stay as they are, and nothing is taken out.
 */
export function importChanges(plan: ImportPlan, ground: ImportGround): readonly SpecChange[] {
  return [
    ...sourceChanges(plan),
    ...keyChanges(plan),
    ...enumChanges(plan, ground.index),
    ...correctionChanges(plan),
    ...newKeyChanges(plan, ground.index),
    ...deviceChanges(plan, ground.index),
    ...snapshotChanges(plan, ground.snapshots),
  ];
}

function snapshotChanges({ document, table }: ImportPlan, snapshots: Snapshots): readonly SpecChange[] {
  const text = formatSnapshot(document.id, snapshotOf(table));
  const earlier = snapshots.get(document.id);
  if (earlier !== undefined && formatSnapshot(document.id, earlier) === text) return [];
  return [{ kind: "file", file: snapshotPath(document.id), text }];
}

function sourceChanges({ document }: ImportPlan): readonly SpecChange[] {
  if (document.known) return [];
  return [{ kind: "entry", file: "sources.yaml", name: document.id, value: document.source }];
}

/** A document that says what a correction rejects already stands among those that say it. */
function correctionChanges({ onPurpose, document }: ImportPlan): readonly SpecChange[] {
  return onPurpose
    .filter(({ explanation }) => !explanation.named)
    .map(({ explanation: { correction, reading } }) => ({
      kind: "append",
      file: correction.file.path,
      place: [...correction.place, "instead", reading, "sources"] satisfies Place,
      items: [document.id],
    }));
}

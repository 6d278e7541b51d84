import type { SpecChange } from "../edit/spec-change.js";
import type { SpecIndex } from "../load/spec-index.js";
import type { ImportPlan } from "./import-plan.js";

/** A list of a firmware is evidence: a key that it lacks is not one that every device sends. */
export function deviceChanges({ document }: ImportPlan, index: SpecIndex): readonly SpecChange[] {
  const entry = index.devices.get(document.device);
  if (entry === undefined || document.source.kind !== "vendor-list") return [];
  if (entry.value.evidence.includes(document.id)) return [];
  return [{ kind: "append", file: entry.file.path, place: ["evidence"], items: [document.id] }];
}

import type { SpecIndex } from "../load/spec-index.js";
import type { DeviceKind } from "../spec-model.js";
import type { SpecChange } from "./spec-change.js";

/** Raises the numbers of the ratchet by what is owed on top. */
export function ratchetChanges(
  index: SpecIndex,
  device: DeviceKind,
  owed: Readonly<Record<"undescribed" | "unknownTypes", number>>,
): readonly SpecChange[] {
  return index.ratchet.flatMap(({ file, value }) => {
    const allowed = value[device];
    if (allowed === undefined) return [];
    return (["unknownTypes", "undescribed"] as const)
      .filter((debt) => owed[debt] > 0)
      .map((debt) => ({
        kind: "set" as const,
        file: file.path,
        place: [device, debt],
        value: allowed[debt] + owed[debt],
      }));
  });
}

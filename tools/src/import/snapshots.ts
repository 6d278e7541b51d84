import { compareFirmware } from "../firmware.js";
import type { SpecSource } from "../spec-model.js";
import type { ImportDocument } from "./import-document.js";
import type { Snapshot } from "./snapshot.js";

/** Source id → what that document said when it was last read. */
export type Snapshots = ReadonlyMap<string, Snapshot>;

/** The reading that a document is compared with: its own last one, or that of the list of the firmware before. */
export interface Base {
  readonly id: string;
  readonly rows: Snapshot;
}

export function baseOf(
  document: ImportDocument,
  snapshots: Snapshots,
  sources: ReadonlyMap<string, SpecSource>,
): Base | undefined {
  const own = snapshots.get(document.id);
  if (own !== undefined) return { id: document.id, rows: own };
  const { firmware } = document;
  if (firmware === undefined) return undefined;
  const earlier = [...snapshots].flatMap(([id, rows]) => {
    const source = sources.get(id);
    const isList = source?.kind === "vendor-list" && source.device === document.device;
    if (!isList || source.firmware === undefined || compareFirmware(source.firmware, firmware) > 0) return [];
    return [{ id, rows, firmware: source.firmware }];
  });
  return earlier.sort((a, b) => compareFirmware(b.firmware, a.firmware))[0];
}

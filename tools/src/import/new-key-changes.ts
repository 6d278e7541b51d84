import type { SpecChange } from "../edit/spec-change.js";
import { type Stub, type StubType, stubsChanges } from "../edit/stub.js";
import { compareFirmware } from "../firmware.js";
import type { SpecIndex } from "../load/spec-index.js";
import type { SpecAvailability } from "../spec-model.js";
import type { VendorRow } from "../vendor-table/vendor-table.js";
import type { ImportDocument } from "./import-document.js";
import type { ImportPlan, NewKey } from "./import-plan.js";

/** A stub for each new key. */
export function newKeyChanges({ newKeys, document }: ImportPlan, index: SpecIndex): readonly SpecChange[] {
  const stubs = newKeys.filter((each) => isTaken(each, document)).map(({ row }) => stubOf(row, document));
  const sources = new Map([...index.sources, [document.id, document.source]]);
  return stubsChanges({ ...index, sources }, document.device, stubs);
}

/**
 * A page of long ago has keys that nobody expects any more; their names are known. In the list of a firmware they
 * are back.
 */
export function isTaken({ namedIn }: NewKey, { source }: ImportDocument): boolean {
  return namedIn === undefined || source.kind === "vendor-list";
}

function stubOf(row: VendorRow, document: ImportDocument): Stub {
  const read = row.type?.read ?? row.type?.write;
  const write = row.type?.write;
  const availability = availabilityOf(row, document);
  const notes = notesOf(row, document);
  const type = read?.name ?? "unknown";
  return {
    key: row.key,
    access: row.access ?? "read",
    ...(row.category === undefined ? {} : { category: row.category }),
    type,
    ...(write?.name === undefined || write.name === type
      ? {}
      : { writeType: write.name, writeNullable: write.nullable }),
    nullable: read?.nullable ?? false,
    ...(row.unit === undefined || isText(type) ? {} : { unit: row.unit }),
    ...(availability === undefined ? {} : { availability }),
    ...(notes.length === 0 ? {} : { notes }),
    listed: [document.id],
  };
}

/** What has no unit. */
function isText(type: StubType): boolean {
  return ["string", "bool", "unknown", "object", "array"].includes(type);
}

/** The oldest evidence: a firmware that has it, not the one that began with it. */
function availabilityOf(row: VendorRow, document: ImportDocument): readonly SpecAvailability[] | undefined {
  const { until } = row;
  const current = row.since ?? document.current;
  // A key that is gone is listed without its first firmware.
  const isGone = until !== undefined && current !== undefined && compareFirmware(until, current) <= 0;
  const since = isGone ? undefined : current;
  const { models } = document.source;
  if (since === undefined && until === undefined && models === undefined) return undefined;
  return [
    {
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
      ...(models === undefined ? {} : { models }),
    },
  ];
}

/** Facts of the row that have no member of their own until somebody has looked at the key. */
function notesOf({ type, words }: VendorRow, { id }: ImportDocument): readonly string[] {
  const notes: string[] = [];
  const name = (type?.read ?? type?.write)?.name;
  if (type !== undefined && (name === undefined || name === "object" || name === "array")) {
    notes.push(`${id} gives the type as ${type.spelled}.`);
  }
  if (words !== undefined) {
    const list = Object.entries(words).map(([number, word]) => `${number} ${word}`);
    notes.push(`${id} numbers ${list.join(", ")}.`);
  }
  return notes;
}

import { devicesOfKey, type SpecIndex } from "../load/spec-index.js";
import { isAvailableOn } from "../resolve/availability.js";
import type { ResolvedDevice, ResolvedKey } from "../resolve/resolved-spec.js";
import type { LineMessage, Repair, VendorRow, VendorTable } from "../vendor-table/vendor-table.js";
import { type ChangesSince, changesSince } from "./changes-since.js";
import { type Difference, differencesOf, type KnownRow } from "./differences.js";
import { newMemberName } from "./enum-members.js";
import { type Explanation, explanationOf } from "./explanations.js";
import type { ImportDocument } from "./import-document.js";
import { snapshotOf } from "./snapshot.js";
import { type Base, baseOf, type Snapshots } from "./snapshots.js";

/** What an import found: the vendor's last word, this one and ours, side by side. */
export interface ImportPlan {
  readonly document: ImportDocument;
  readonly table: VendorTable;
  readonly repairs: readonly Repair[];
  readonly base: Base | undefined;
  /** What the vendor changed since the base; nothing where there is none. */
  readonly since: ChangesSince;
  readonly known: readonly KnownRow[];
  /** Keys that the spec lacks. */
  readonly newKeys: readonly NewKey[];
  /** Keys of the base that are not listed any more. That says nothing of devices. */
  readonly notListed: readonly NotListed[];
  /** Where the spec differs on purpose, and the correction that says why. */
  readonly onPurpose: readonly { readonly difference: Difference; readonly explanation: Explanation }[];
  /** Facts that the spec lacks and the document states. */
  readonly open: readonly Difference[];
  /** Differences that nobody has explained. */
  readonly unexplained: readonly Difference[];
  readonly doubts: readonly LineMessage[];
}

export interface NewKey {
  readonly row: VendorRow;
  /** The list of other names that has it: historic, or that of a project. */
  readonly namedIn: string | undefined;
}

export interface NotListed {
  readonly key: string;
  /** Whether devices of this firmware have it, by the spec; nothing where the spec has no such key. */
  readonly available: boolean | undefined;
  /** A correction says what its absence means. */
  readonly explained: boolean;
  /** It was in every document until now, and so its absence was an error. */
  readonly wasRequired: boolean;
}

/** What the spec is held against. */
export interface ImportGround {
  readonly index: SpecIndex;
  readonly device: ResolvedDevice;
  readonly snapshots: Snapshots;
}

export function planImport(table: VendorTable, document: ImportDocument, ground: ImportGround): ImportPlan {
  const { index, device, snapshots } = ground;
  const base = baseOf(document, snapshots, index.sources);
  const rows = snapshotOf(table);
  const since = base === undefined ? nothingBefore : changesSince(base.rows, rows);
  const keys = new Map(device.keys.map((key) => [key.key, key]));
  const entries = new Map(
    index.keys
      .filter((entry) => devicesOfKey(entry).includes(document.device))
      .map((entry) => [entry.name, entry]),
  );
  const known = table.rows.flatMap((row) => {
    const key = keys.get(row.key);
    const entry = entries.get(row.key);
    return key === undefined || entry === undefined ? [] : [{ row, key, entry }];
  });
  return {
    document,
    table,
    repairs: table.repairs,
    base,
    since,
    known,
    newKeys: table.rows
      .filter((row) => !keys.has(row.key))
      .map((row) => ({ row, namedIn: namedIn(device, row.key) })),
    notListed: since.absent.map((key) => notListed(key, keys.get(key), document, index)),
    ...sorted(known, document, ground),
    doubts: table.doubts,
  };
}

const nothingBefore: ChangesSince = { added: [], absent: [], changed: [] };

function namedIn({ otherNames }: ResolvedDevice, key: string): string | undefined {
  return otherNames.find(({ keys }) => keys.includes(key))?.origin;
}

function notListed(
  key: string,
  ours: ResolvedKey | undefined,
  document: ImportDocument,
  index: SpecIndex,
): NotListed {
  const { firmware, models } = document;
  const explained = index.corrections.some(
    ({ value }) =>
      value.key === key &&
      value.fact === "availability" &&
      value.instead?.some(({ sources }) => sources.includes(document.id)) === true,
  );
  const available =
    ours === undefined
      ? undefined
      : firmware === undefined || models.some((model) => isAvailableOn(ours, model, firmware));
  return { key, available, explained, wasRequired: ours?.required === true };
}

/** Differences by what becomes of them. */
function sorted(
  known: readonly KnownRow[],
  document: ImportDocument,
  { index, snapshots }: ImportGround,
): Pick<ImportPlan, "onPurpose" | "open" | "unexplained"> {
  const onPurpose: { difference: Difference; explanation: Explanation }[] = [];
  const open: Difference[] = [];
  const unexplained: Difference[] = [];
  for (const each of known) {
    for (const difference of differencesOf(each, document)) {
      const explanation = explanationOf(difference, each.row, document, index, snapshots);
      if (explanation !== undefined) onPurpose.push({ difference, explanation });
      else if (canBeTaken(each, difference)) open.push(difference);
      else unexplained.push(difference);
    }
  }
  return { onPurpose, open, unexplained };
}

/** A new number of an enum needs a name that is free. */
function canBeTaken(known: KnownRow, difference: Difference): boolean {
  if (!difference.open) return false;
  return difference.fact !== "enum" || newMemberName(known, difference) !== undefined;
}

import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { captureText } from "../conform/capture.js";
import type { SpecIndex } from "../load/spec-index.js";
import type { DeviceKind } from "../spec-model.js";
import { readVendorTable } from "../vendor-table/read-vendor-table.js";
import { TableError, type VendorTable } from "../vendor-table/vendor-table.js";
import { DocumentError, importDocument } from "./import-document.js";
import { formatSnapshot, snapshotOf } from "./snapshot.js";
import type { Snapshots } from "./snapshots.js";

/** A file of the vendor's repository that holds a key table, and what the spec knows of it. */
export interface VendorFile {
  /** Path below the checkout. */
  readonly file: string;
  readonly state: "new" | "changed" | "imported" | "unclear";
  readonly source?: string;
  readonly firmware?: string;
  readonly keys: number;
  /** Why it is unclear. */
  readonly reason?: string;
}

/** All key tables below a folder. Files without one are passed over: a repository holds much else. */
export async function vendorFiles(
  folder: string,
  device: DeviceKind,
  index: SpecIndex,
  snapshots: Snapshots,
): Promise<readonly VendorFile[]> {
  const found: VendorFile[] = [];
  for (const path of await documentsIn(folder)) {
    const table = tableIn(captureText(await readFile(join(folder, path))));
    if (table !== undefined) found.push(vendorFile(path, table, device, index, snapshots));
  }
  return found;
}

/** Lists were published without an ending, too. */
async function documentsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && (/\.md$/i.test(entry.name) || /apikeys/i.test(entry.name)))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((path) => !path.startsWith(".git/"))
    .sort();
}

function tableIn(text: string): VendorTable | undefined {
  try {
    return readVendorTable(text);
  } catch (error) {
    if (error instanceof TableError) return undefined;
    throw error;
  }
}

function vendorFile(
  file: string,
  table: VendorTable,
  device: DeviceKind,
  index: SpecIndex,
  snapshots: Snapshots,
): VendorFile {
  const keys = table.rows.length;
  const firmware = table.kind === "list" ? firmwareIn(file) : undefined;
  try {
    const words = { device, models: [], ...(firmware === undefined ? {} : { firmware }) };
    const { id } = importDocument(table, index, words);
    const earlier = snapshots.get(id);
    const now = formatSnapshot(id, snapshotOf(table));
    const same = earlier !== undefined && formatSnapshot(id, earlier) === now;
    const state = earlier === undefined ? "new" : same ? "imported" : "changed";
    return { file, state, source: id, ...(firmware === undefined ? {} : { firmware }), keys };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { file, state: "unclear", keys, reason: error.message };
  }
}

/** `apikeys_Firmware_60.4_sorted.md` → 60.4. */
function firmwareIn(file: string): string | undefined {
  const name = file.split("/").at(-1) ?? file;
  return /(?<![\d.])(\d{2,3}\.\d+(?:\.\d+)*)(?![\d])/.exec(name)?.[1];
}

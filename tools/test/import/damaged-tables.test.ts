import fc from "fast-check";
import { expect, test } from "vitest";
import { checkSpec } from "../../src/check/check-spec.js";
import { editSpec } from "../../src/edit/edit-spec.js";
import { schemaOrder } from "../../src/edit/property-order.js";
import { formatImport } from "../../src/import/format-import.js";
import { importChanges } from "../../src/import/import-changes.js";
import { type ImportDocument, importDocument } from "../../src/import/import-document.js";
import { type ImportGround, planImport } from "../../src/import/import-plan.js";
import { importReport } from "../../src/import/import-report.js";
import { loadSpec } from "../../src/load/load-spec.js";
import { resolveSpec } from "../../src/resolve/resolve-spec.js";
import { readVendorTable } from "../../src/vendor-table/read-vendor-table.js";
import { TableError, type VendorTable } from "../../src/vendor-table/vendor-table.js";
import { miniTexts, validators } from "../mini-spec.js";
import { damagedTable } from "../vendor-table/damaged-table.js";
import { mutatedTable } from "../vendor-table/mutated-tables.js";

const index = checkSpec(loadSpec(miniTexts), validators);
const device = resolveSpec(index).devices.find(({ kind }) => kind === "charger");
if (device === undefined) throw new Error("the small spec has no charger");
const ground: ImportGround = { index, device, snapshots: new Map() };
// Rows of keys that the small spec knows, so that facts meet facts.
const known = [
  "| car | R | optional<uint8_t> | Status | state (Idle=1, Charging=2, Dreaming=6) |",
  "| amp | R/W | uint8_t | Config | current in A |",
  "| eto | R | uint64_t | Status | energy in Wh |",
];
const tables = mutatedTable(`${damagedTable.trimEnd()}\n${known.join("\n")}\n`);

/** Undefined for a table that is refused, which names lines. */
function read(text: string): VendorTable | undefined {
  try {
    return readVendorTable(text);
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const { line } of error.problems) expect(line).toBeGreaterThanOrEqual(1);
    return undefined;
  }
}

function documentOf(table: VendorTable): ImportDocument {
  return importDocument(table, index, {
    device: "charger",
    firmware: "99.0",
    models: [],
    source: "vendor-99.0",
  });
}

test("10,000 damaged tables are compared with the spec, or refused with lines", () => {
  fc.assert(
    fc.property(tables, (text) => {
      const table = read(text);
      if (table === undefined) return;
      const report = importReport(planImport(table, documentOf(table), ground));
      expect(report.keys).toBe(table.rows.length);
      expect(formatImport(report)).toContain("vendor-99.0");
    }),
    { numRuns: 10_000 },
  );
}, 120_000);

test("what damaged tables would write can be read again, and takes no key out", () => {
  const order = schemaOrder(new Map());
  fc.assert(
    fc.property(tables, (text) => {
      const table = read(text);
      if (table === undefined) return;
      const plan = planImport(table, documentOf(table), ground);
      const { texts, problems } = editSpec(miniTexts, importChanges(plan, ground), validators, order);
      const after = loadSpec(new Map([...miniTexts, ...texts]));
      expect(after.problems).toEqual([]);
      // Only names of new keys can clash with those of others: the one thing that is asked of a human here.
      expect(problems.map(({ rule }) => rule).filter((rule) => rule !== "duplicate-field-name")).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
}, 120_000);

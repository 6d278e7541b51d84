import { stringify } from "csv-stringify/sync";
import { type PlainJson, plainJson } from "./plain-json.js";

type Cell = string | number | boolean | null;
type Cells = readonly (readonly [path: string, cell: Cell])[];

/**
 * A table with a head. An array is a row per element, its columns the paths to their values (`voltageV.l1`); anything
 * else is a row per value with its path. Null is an empty cell.
 */
export function csvText(value: unknown): string {
  const plain = plainJson(value);
  if (!Array.isArray(plain)) return table(["field", "value"], cellsOf(plain, "value"));
  const rows = plain.map((item) => new Map(cellsOf(item, "value")));
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return table(
    columns,
    rows.map((row) => columns.map((column) => row.get(column) ?? null)),
  );
}

function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify(
    [head, ...rows].map((row) => [...row]),
    {
      // Spreadsheets take what begins like this for a formula; names of networks and cards come from outside.
      escape_formulas: true,
      cast: { boolean: String },
    },
  );
}

function cellsOf(value: PlainJson, path: string, isRoot = true): Cells {
  if (value === null || typeof value !== "object") return [[path, value]];
  const members = Object.entries(value);
  if (members.length === 0) return isRoot ? [] : [[path, Array.isArray(value) ? "[]" : "{}"]];
  return members.flatMap(([name, member]) => cellsOf(member, isRoot ? name : `${path}.${name}`, false));
}

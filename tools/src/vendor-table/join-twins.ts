import type { RepairLog } from "./repair-rules.js";
import type { LineMessage, VendorRow } from "./vendor-table.js";

/** One row per key: of twins that agree one stays, of others the facts in dispute are left out. */
export function joinTwins(
  rows: readonly VendorRow[],
  log: RepairLog,
  doubts: LineMessage[],
): readonly VendorRow[] {
  const joined = new Map<string, VendorRow>();
  for (const row of rows) {
    const twin = joined.get(row.key);
    joined.set(row.key, twin === undefined ? row : join(twin, row, log, doubts));
  }
  return [...joined.values()];
}

const facts = ["access", "category", "type"] as const;

function join(first: VendorRow, second: VendorRow, log: RepairLog, doubts: LineMessage[]): VendorRow {
  const disputed = facts.filter((fact) => {
    const [a, b] = [first[fact], second[fact]];
    return a !== undefined && b !== undefined && JSON.stringify(a) !== JSON.stringify(b);
  });
  if (disputed.length === 0) {
    log.add("key-twice", second.line, second.key, first.key);
    return { ...second, ...first };
  }
  doubts.push({
    line: second.line,
    message: `"${second.key}" stands in line ${first.line} with another ${disputed.join(" and ")}`,
  });
  const kept: Record<string, unknown> = { ...second, ...first };
  for (const fact of disputed) delete kept[fact];
  return kept as unknown as VendorRow;
}

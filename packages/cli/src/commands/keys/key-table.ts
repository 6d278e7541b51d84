import { symbolOf } from "../../assignments/unit-words.js";
import { displayWidth, padDisplay } from "../../format/display-width.js";
import { cutDisplay } from "../../format/truncate.js";
import type { DeviceKey } from "./filter-keys.js";
import type { PageLayout } from "./key-page.js";

/** A key that one or both devices have. */
interface Row {
  readonly cells: readonly [key: string, field: string, access: string, unit: string];
  readonly on: string;
  readonly summary: string;
}

/** Narrower, and a summary says nothing: then it has a line of its own. */
const leastSummary = 40;

/** A line per key, or two on a narrow terminal. `width` is that of the terminal; without one no line is cut. */
export function keyTable(
  keys: readonly DeviceKey[],
  { width, emphasise }: Omit<PageLayout, "width"> & { readonly width: number | undefined },
): string {
  const rows = rowsOf(keys);
  const head: Row = { cells: ["key", "field", "access", "unit"], on: "device", summary: "meaning" };
  const tellsDevice = new Set(rows.map(({ on }) => on)).size > 1;
  const cellsOf = ({ cells, on }: Row): readonly string[] => (tellsDevice ? [...cells, on] : cells);
  const widths = cellsOf(head).map((_, i) =>
    Math.max(...[head, ...rows].map((row) => displayWidth(cellsOf(row)[i] ?? ""))),
  );
  const left = (row: Row): string =>
    cellsOf(row)
      .map((cell, i) => padDisplay(cell, widths[i] ?? 0, "left"))
      .join("  ");
  const room = width === undefined ? undefined : width - displayWidth(left(head)) - 2;
  if (room !== undefined && room < leastSummary) {
    return rows
      .map((row) => `${emphasise(left(row).trimEnd())}\n    ${cutDisplay(row.summary, (width ?? 0) - 4)}\n`)
      .join("");
  }
  const line = (row: Row): string =>
    `${left(row)}  ${room === undefined ? row.summary : cutDisplay(row.summary, room)}`;
  return `${[emphasise(line(head)), ...rows.map(line)].join("\n")}\n`;
}

function rowsOf(keys: readonly DeviceKey[]): readonly Row[] {
  const rows: Row[] = [];
  for (const { device, key } of keys) {
    const { field, access, unit, summary } = key;
    const cells = [key.key, field, accessLetters[access], unit === undefined ? "" : symbolOf(unit)] as const;
    const twin = rows.findIndex(
      (row) =>
        row.on !== device && row.cells.join() === cells.join() && row.summary === firstSentence(summary),
    );
    if (twin < 0) rows.push({ cells, on: device, summary: firstSentence(summary) });
    else rows[twin] = { cells, on: "both", summary: firstSentence(summary) };
  }
  return rows;
}

const accessLetters = { read: "r", write: "w", "read-write": "rw" } as const;

function firstSentence(text: string): string {
  return /^.*?\.(?= |$)/s.exec(text)?.[0] ?? text;
}

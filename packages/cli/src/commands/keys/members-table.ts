import type { KeyType, StructPlace, StructType } from "@goe/core/keys";
import { boundsText } from "../../assignments/accepted-values.js";
import { symbolOf } from "../../assignments/unit-words.js";
import { typeText } from "./type-text.js";

/** Columns that stand below each other, and a text behind them. */
export interface TableRow {
  readonly left: string;
  readonly text: string;
}

/** Aligns all columns but the last. */
export function tableRows(
  rows: readonly (readonly [...columns: string[], text: string])[],
): readonly TableRow[] {
  const columns = Math.max(0, ...rows.map((row) => row.length - 1));
  const widths = Array.from({ length: columns }, (_, i) =>
    Math.max(...rows.map((row) => (row[i] ?? "").length)),
  );
  return rows.map((row) => ({
    left: `${row
      .slice(0, -1)
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")} `,
    text: row.at(-1) ?? "",
  }));
}

/** A row for each place of a struct, those inside it indented; none for other types. */
export function membersTable(type: KeyType): readonly TableRow[] {
  const struct = structIn(type);
  return struct === undefined ? [] : tableRows(rowsOf(struct, ""));
}

function structIn(type: KeyType): StructType | undefined {
  if (type.kind === "array" || type.kind === "map") return structIn(type.items);
  return type.kind === "struct" ? type : undefined;
}

type Row = readonly [place: string, field: string, type: string, summary: string];

function rowsOf({ places }: StructType, indent: string): readonly Row[] {
  return places.flatMap((place) => {
    const inner = structIn(place.type);
    const row: Row = [`${indent}${place.place}`, place.field, shapeOf(place), summaryOf(place)];
    return [row, ...(inner === undefined ? [] : rowsOf(inner, `${indent}  `))];
  });
}

function shapeOf(place: StructPlace): string {
  const unit = place.wireUnit ?? place.unit;
  const parts = [
    typeText(place.type),
    ...(unit === undefined ? [] : [symbolOf(unit)]),
    ...(place.nullable ? ["or null"] : []),
    ...(place.optional ? ["optional"] : []),
  ];
  return parts.join(" ");
}

function summaryOf(place: StructPlace): string {
  const { enum: words, range, summary } = place;
  const named = words?.values.map(({ value, name }) => `${value} ${name}`).join(", ");
  const bounds = named ?? (range && boundsText(range, place));
  return bounds === undefined ? summary : `${summary} (${bounds})`;
}

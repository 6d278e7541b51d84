import { displayWidth, padDisplay } from "./display-width.js";
import { type Field, readField } from "./field.js";
import { isTimeUnit } from "./quantity.js";
import { formatBare, isPhases, phaseNames } from "./value.js";

type Row = Readonly<Record<string, unknown>>;

interface Column {
  readonly head: string;
  readonly align: "left" | "right";
  readonly cells: readonly string[];
}

/** Records as lines: a head with names and units, then a line for each. Numbers stand point below point. */
export function formatTable(rows: readonly Row[]): readonly string[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = names.flatMap((name) => {
    const values = rows.map((row) => row[name]);
    const field = readField(name);
    return values.some(isPhases) ? phaseColumns(field, values) : [valueColumn(field, values)];
  });
  const lines = [
    columns.map(({ head }) => head),
    ...rows.map((_, i) => columns.map(({ cells }) => cells[i] ?? "")),
  ];
  const widths = columns.map((_, j) => Math.max(...lines.map((line) => displayWidth(line[j] ?? ""))));
  return lines.map((line) =>
    line
      .map((cell, j) => padDisplay(cell, widths[j] ?? 0, columns[j]?.align ?? "left"))
      .join("  ")
      .trimEnd(),
  );
}

function valueColumn(field: Field, values: readonly unknown[]): Column {
  const cells = values.map((value) => (value === undefined ? "" : formatBare(value, field)));
  const head = headOf(field);
  return values.every((value) => typeof value === "number" || value == null)
    ? { head, align: "right", cells: alignPoints(cells) }
    : { head, align: "left", cells };
}

/** Fills numbers up behind, so that at the right edge their decimal points stand in one column. */
function alignPoints(cells: readonly string[]): readonly string[] {
  const behindPoint = (cell: string): number => /^-?\d+(\.\d+)?$/.exec(cell)?.[1]?.length ?? 0;
  const longest = Math.max(0, ...cells.map(behindPoint));
  return cells.map((cell) => (/^-?\d/.test(cell) ? cell + " ".repeat(longest - behindPoint(cell)) : cell));
}

// "current (A) L1", "L2", "L3", "N": repeating name and unit would make the table wider than a terminal.
function phaseColumns(field: Field, values: readonly unknown[]): readonly Column[] {
  const readings = values.map((value) => (isPhases(value) ? value : {}));
  return phaseNames
    .filter((phase) => readings.some((reading) => phase in reading))
    .map((phase, i) => ({
      head: `${i === 0 ? `${headOf(field)} ` : ""}${phase.toUpperCase()}`,
      align: "right",
      cells: alignPoints(
        readings.map((reading) => (phase in reading ? formatBare(reading[phase], field) : "")),
      ),
    }));
}

function headOf({ label, unit, symbol }: Field): string {
  return symbol === "" || isTimeUnit(unit) ? label : `${label} (${symbol})`;
}

import { displayWidth, padDisplay } from "./display-width.js";
import { type Field, readField } from "./field.js";
import { formatTable } from "./table.js";
import {
  formatBare,
  formatValue,
  isPhases,
  isRecord,
  type PhaseName,
  type Phases,
  phaseNames,
} from "./value.js";

/** A component's name and what the device says about it. */
export type NamedComponent = readonly [name: string, value: unknown];

/**
 * Components as people read them, a block each, with an empty line between. `emphasise` may add colour to the titles.
 */
export function formatComponents(
  components: readonly NamedComponent[],
  emphasise: (title: string) => string,
): string {
  const blocks = components.map(([name, value]) =>
    [emphasise(name), ...indent(formatBody(value, readField("")))].join("\n"),
  );
  return `${blocks.join("\n\n")}\n`;
}

function formatBody(value: unknown, field: Field): readonly string[] {
  if (isRecord(value)) return formatRecord(value, field);
  if (!Array.isArray(value)) return [formatValue(value, field)];
  if (value.length > 0 && value.every(isRecord)) return formatList(value);
  return value.some(Array.isArray) ? value.map((row) => formatBare(row, field)) : [formatValue(value, field)];
}

/** What a terminal of ordinary width has room for beside the indentation. */
const widestTable = 120;

/** Records as a table, or one below the other where the table would be too wide to read. */
function formatList(rows: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  const table = formatTable(rows);
  if (table.every((line) => displayWidth(line) <= widestTable)) return table;
  return rows.flatMap((row, index) => [`${index + 1}.`, ...indent(formatRecord(row))]);
}

interface Entry {
  readonly field: Field;
  readonly value: unknown;
}

/** Members of a map have no unit in their names: `currentLimitsA` says it for all of them. */
function formatRecord(record: Readonly<Record<string, unknown>>, whole?: Field): readonly string[] {
  const fields = formatFields(record, whole);
  if (fields.length === 0) return ["nothing on this model and firmware"];
  return fields.flatMap(({ lines }) => lines);
}

/** A member of a record as text. */
export interface FieldLines {
  readonly name: string;
  readonly lines: readonly string[];
}

/** The members of a record, label and value in columns; `whole` is the field that the record is the value of. */
export function formatFields(
  record: Readonly<Record<string, unknown>>,
  whole?: Field,
): readonly FieldLines[] {
  const unit = whole?.unit === undefined ? {} : { unit: whole.unit, symbol: whole.symbol };
  const entries = Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ({ name, field: { ...readField(name), ...unit }, value }));
  const labels = entries.filter((entry) => !hasBody(entry)).map(({ field }) => displayWidth(field.label));
  const labelWidth = Math.max(0, ...labels);
  const widths = phaseWidths(entries);
  return entries.map((entry) => ({ name: entry.name, lines: formatEntry(entry, labelWidth, widths) }));
}

function formatEntry(entry: Entry, labelWidth: number, widths: PhaseWidths): readonly string[] {
  const { field, value } = entry;
  if (hasBody(entry)) return [field.label, ...indent(formatBody(value, field))];
  const text = isPhases(value) ? formatPhases(value, field, widths) : formatValue(value, field);
  return [`${padDisplay(field.label, labelWidth, "left")}  ${text}`];
}

function hasBody({ value }: Entry): boolean {
  if (Array.isArray(value)) return value.some((item) => isRecord(item) || Array.isArray(item));
  return isRecord(value) && !isPhases(value) && Object.keys(value).length > 0;
}

type PhaseWidths = Readonly<Record<PhaseName, number>>;

function phaseWidths(entries: readonly Entry[]): PhaseWidths {
  const widths = { l1: 0, l2: 0, l3: 0, n: 0 };
  for (const { value, field } of entries) {
    if (!isPhases(value)) continue;
    for (const phase of presentPhases(value)) {
      widths[phase] = Math.max(widths[phase], displayWidth(formatBare(value[phase], field)));
    }
  }
  return widths;
}

function formatPhases(phases: Phases, field: Field, widths: PhaseWidths): string {
  const readings = presentPhases(phases).map(
    (phase) =>
      `${phase.toUpperCase()} ${padDisplay(formatBare(phases[phase], field), widths[phase], "right")}`,
  );
  return `${readings.join("  ")} ${field.symbol}`.trimEnd();
}

function presentPhases(phases: Phases): readonly PhaseName[] {
  return phaseNames.filter((phase) => phase in phases);
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

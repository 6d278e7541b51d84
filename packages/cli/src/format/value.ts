import { enumWords, type Field, readField } from "./field.js";
import { formatDuration, formatNumber, isTimeUnit } from "./quantity.js";

/** Readings of the three phases and, where it is measured, the neutral wire. */
export type Phases = Readonly<Partial<Record<PhaseName, number | boolean | null>>>;

/** Where a reading was taken. */
export type PhaseName = (typeof phaseNames)[number];

/** In the order in which they are shown. */
export const phaseNames = ["l1", "l2", "l3", "n"] as const;

/** Whether a value has one reading per phase. */
export function isPhases(value: unknown): value is Phases {
  if (!isRecord(value) || !("l1" in value)) return false;
  return Object.entries(value).every(
    ([name, reading]) =>
      (phaseNames as readonly string[]).includes(name) &&
      (reading === null || typeof reading === "number" || typeof reading === "boolean"),
  );
}

/** Whether a value has named members. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** A value with its unit, on one line. */
export function formatValue(value: unknown, field: Field): string {
  const text = formatBare(value, field);
  return field.symbol === "" || isTimeUnit(field.unit) || !holdsNumber(value)
    ? text
    : `${text} ${field.symbol}`;
}

/** A value whose unit stands elsewhere, such as in the head of a table. Times have theirs inside. */
export function formatBare(value: unknown, field: Field): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") {
    return field.unit !== undefined && isTimeUnit(field.unit)
      ? formatDuration(value, field.unit)
      : formatNumber(value);
  }
  if (typeof value === "string") return formatText(value, field);
  if (value instanceof Date) return value.toISOString().replace(".000Z", "Z");
  if (Array.isArray(value) && value.every((item) => typeof item !== "object" || item === null)) {
    return value.length === 0 ? "none" : value.map((item) => formatBare(item, field)).join(", ");
  }
  if (isRecord(value)) return formatInline(value);
  return escapeControls(JSON.stringify(value));
}

/** An object where there is room for a line only: `channel 11, RSSI -69 dBm`; a time of day as clocks show it. */
function formatInline(record: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(record);
  const { hour, minute, second } = record;
  if (names.length === 3 && [hour, minute, second].every((part) => typeof part === "number")) {
    return [hour, minute, second].map((part) => String(part).padStart(2, "0")).join(":");
  }
  if (names.length === 0) return "none";
  return names
    .map((name) => {
      const field = readField(name);
      return `${field.label} ${formatValue(record[name], field)}`;
    })
    .join(", ");
}

function holdsNumber(value: unknown): boolean {
  return (
    typeof value === "number" || (Array.isArray(value) && value.some((item) => typeof item === "number"))
  );
}

function formatText(value: string, { words }: Field): string {
  if (value === "") return '""';
  return escapeControls(words ? enumWords(value) : value);
}

/** Devices send names that strangers chose, such as Wi-Fi networks. They must not steer the terminal. */
export function escapeControls(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, "0");
    return `\\u${code}`;
  });
}

import type { ResolvedDevice, ResolvedKey, ResolvedSpec, ResolvedType } from "../resolve/resolved-spec.js";
import { countMaturities, maturities, maturityMeanings, maturityOf } from "../stats/maturity.js";
import { type Totals, totalsOf } from "../stats/totals.js";
import { bannerText } from "./printing/banner.js";
import { intervalText } from "./printing/doc-comment.js";
import { table } from "./printing/markdown.js";
import type { Emitted } from "./printing/source-module.js";

/** STATUS.md: how much is known of each device, and a row per key. */
export function emitStatusPage(spec: ResolvedSpec): Emitted {
  const blocks = [
    `<!-- ${bannerText("spec/")} -->`,
    "# Status of the spec",
    "What the spec in `spec/` knows of each key, and what is still open. What is not described has its key for a name until somebody says what it is.",
    totalsTable(spec.devices),
    "## Maturity",
    "How far the knowledge of a key has come, from the least to the most. From *sourced* on the reading is sure. Behind *verified* stand the sources that show the write.",
    maturityTable(spec.devices),
    ...spec.devices.flatMap((device) => [
      `## ${device.title}`,
      keyTable(device),
      `### Corrections (${device.corrections.length})`,
      correctionList(device),
      `### Known by name only`,
      otherNames(device),
    ]),
  ];
  return ["STATUS.md", `${blocks.join("\n\n")}\n`];
}

const totalTitles: Readonly<Record<keyof Totals, string>> = {
  documented: "documented",
  inSpec: "in the spec",
  typed: "typed",
  unknown: "of unknown type",
  undescribed: "not described",
  inComponents: "in a component",
  writable: "writable",
  withRange: "with range",
  withEnum: "with enum",
  withSources: "with sources",
  conflictsResolved: "conflicts resolved",
};

function totalsTable(devices: readonly ResolvedDevice[]): string {
  const columns = Object.keys(totalTitles) as (keyof Totals)[];
  const rows = devices.map((device) => {
    const totals = totalsOf(device);
    return [device.title, ...columns.map((column) => String(totals[column]))];
  });
  return table(["device", ...columns.map((column) => totalTitles[column])], rows);
}

function maturityTable(devices: readonly ResolvedDevice[]): string {
  const counts = devices.map(countMaturities);
  const rows = maturities.map((grade) => [
    grade,
    maturityMeanings[grade],
    ...counts.map((count) => String(count[grade])),
  ]);
  return table(["maturity", "meaning", ...devices.map(({ title }) => title)], rows);
}

function keyTable(device: ResolvedDevice): string {
  const rows = device.keys.map((key) => [
    `\`${key.key}\``,
    `\`${key.field}\``,
    key.components.join(", "),
    key.access,
    typeText(key),
    key.availability
      .map(intervalText)
      .filter((text) => text !== "")
      .join("; ") || "all",
    key.sources.join(", "),
    maturityText(key),
  ]);
  return table(["key", "field", "component", "access", "type", "firmware", "sources", "maturity"], rows);
}

/** Type, nullability, unit and range: `uint8 or null, A, 6…32`. */
function typeText({ value }: ResolvedKey): string {
  const items = value.type.kind === "array" ? value.type.items : undefined;
  const unit = value.unit ?? items?.unit;
  const parts = [
    `${typeName(value.type)}${value.nullable ? " or null" : ""}`,
    value.enum?.name ?? items?.enum?.name,
    value.format ?? (value.wireUnit === value.unit ? unit : `${unit} (wire: ${value.wireUnit})`),
    value.range === undefined ? undefined : `${value.range.min ?? ""}…${value.range.max ?? ""}`,
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

function typeName(type: ResolvedType): string {
  switch (type.kind) {
    case "scalar":
      return type.name;
    case "array":
      return `${typeName(type.items.type)}[]`;
    case "map":
      return `map of ${typeName(type.items.type)}`;
    case "struct":
      return type.struct.name;
  }
}

/** The grade, and what makes it less or more: `typed, medium confidence`, `verified (evcc)`. */
function maturityText(key: ResolvedKey): string {
  const grade = maturityOf(key);
  const described = key.described ? "" : ", not described";
  if (grade === "verified") return `verified (${key.written.join(", ")})${described}`;
  return `${grade}${described}${key.confidence === "high" ? "" : `, ${key.confidence} confidence`}`;
}

function otherNames({ otherNames }: ResolvedDevice): string {
  if (otherNames.length === 0) return "None.";
  return otherNames
    .map(
      ({ origin, summary, keys }) =>
        `- **${origin}** (${keys.length}): ${summary} ${keys.map((key) => `\`${key}\``).join(" ")}`,
    )
    .join("\n");
}

function correctionList(device: ResolvedDevice): string {
  if (device.corrections.length === 0) return "None.";
  return device.corrections
    .map(
      ({ key, fact, chosen, because, source }) =>
        `- \`${key}\` ${fact}: ${typeof chosen === "string" ? chosen : JSON.stringify(chosen)}. ${because} (${source.join(", ")})`,
    )
    .join("\n");
}

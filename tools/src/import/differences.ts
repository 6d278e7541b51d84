import { compareFirmware, intervalHas } from "../firmware.js";
import { statedFacts } from "../load/listed-sources.js";
import type { Entry } from "../load/spec-index.js";
import { sameWord } from "../names.js";
import { isAvailableOn } from "../resolve/availability.js";
import type { ResolvedKey, ResolvedType, ResolvedValue } from "../resolve/resolved-spec.js";
import type { SpecEnumValue, SpecKey } from "../spec-model.js";
import { valuesOf } from "../stats/totals.js";
import type { VendorRow, VendorShape } from "../vendor-table/vendor-table.js";
import type { ImportDocument } from "./import-document.js";

/** A fact that the document has otherwise than the spec. */
export interface Difference {
  readonly key: string;
  readonly fact: "access" | "category" | "type" | "nullable" | "unit" | "enum" | "availability";
  readonly line: number;
  readonly ours: string;
  readonly theirs: string;
  /** The spec says nothing of it yet, so that the document's word can be taken. */
  readonly open: boolean;
  /** For enums: the number in question. */
  readonly value?: number;
}

/** A key of the spec and the document's row for it. */
export interface KnownRow {
  readonly row: VendorRow;
  readonly entry: Entry<SpecKey>;
  readonly key: ResolvedKey;
}

export function differencesOf(known: KnownRow, document: ImportDocument): readonly Difference[] {
  const stated = statedFacts(document.source);
  return [
    ...plainDifferences(known),
    ...typeDifferences(known),
    ...wordDifferences(known, document),
    ...unitDifferences(known),
    ...availabilityDifferences(known, document),
  ].filter(({ fact }) => fact === "enum" || fact === "unit" || stated.includes(fact));
}

function plainDifferences({ row, key }: KnownRow): readonly Difference[] {
  return (["access", "category"] as const).flatMap((fact) => {
    const theirs = row[fact];
    if (theirs === undefined || theirs === key[fact]) return [];
    return [{ key: row.key, fact, line: row.line, ours: key[fact], theirs, open: false }];
  });
}

function typeDifferences(known: KnownRow): readonly Difference[] {
  const { row, key } = known;
  if (row.type === undefined) return [];
  const { read, write } = row.type;
  if (key.access === "write") return shapeDifferences(known, key.value, write ?? read, row.type.spelled);
  const reading = shapeDifferences(known, key.value, read, row.type.spelled);
  if (key.access === "read" || write === undefined) return reading;
  const writing = shapeDifferences(known, key.writeValue ?? key.value, write, row.type.spelled);
  return [...reading, ...writing.filter(({ fact }) => !reading.some((other) => other.fact === fact))];
}

function shapeDifferences(
  { row }: KnownRow,
  ours: ResolvedValue,
  theirs: VendorShape | undefined,
  spelled: string,
): readonly Difference[] {
  if (theirs === undefined) return [];
  const found: Difference[] = [];
  const common = { key: row.key, line: row.line, theirs: spelled };
  if (theirs.name !== undefined && !isOfShape(ours.type, theirs.name)) {
    found.push({ ...common, fact: "type", ours: typeText(ours), open: isOpen(ours.type) });
  }
  // A word that says nothing of the shape says nothing of null either, unless it is wrapped in optional<>.
  const saysNull = theirs.nullable || theirs.name !== undefined;
  if (saysNull && theirs.nullable !== ours.nullable) {
    found.push({ ...common, fact: "nullable", ours: String(ours.nullable), open: false });
  }
  return found;
}

function isOpen(type: ResolvedType): boolean {
  return type.kind === "scalar" && type.name === "unknown";
}

/** Whether a type of the spec is one that the vendor's word may stand for. */
function isOfShape(type: ResolvedType, name: NonNullable<VendorShape["name"]>): boolean {
  switch (name) {
    case "array":
      return (
        type.kind === "array" || (type.kind === "struct" && type.struct.layout === "array") || isOpen(type)
      );
    case "object":
      return (
        type.kind === "map" || (type.kind === "struct" && type.struct.layout === "object") || isOpen(type)
      );
    default:
      return type.kind === "scalar" && type.name === name;
  }
}

function typeText({ type, nullable }: ResolvedValue): string {
  const text = type.kind === "scalar" ? type.name : type.kind === "struct" ? type.struct.name : type.kind;
  return nullable ? `${text} or null` : text;
}

function unitDifferences({ row, key }: KnownRow): readonly Difference[] {
  if (row.unit === undefined) return [];
  const units = valuesOf(key).flatMap(({ unit, wireUnit }) => [unit, wireUnit]);
  const ours = [...new Set(units)].filter((unit) => unit !== undefined);
  if (ours.includes(row.unit)) return [];
  const text = ours.join(", ") || "none";
  return [{ key: row.key, fact: "unit", line: row.line, ours: text, theirs: row.unit, open: false }];
}

/** Numbers that mean something else, or that the spec lacks. */
function wordDifferences({ row, key }: KnownRow, { firmware }: ImportDocument): readonly Difference[] {
  const enums = valuesOf(key).flatMap((value) => (value.enum === undefined ? [] : [value.enum]));
  if (row.words === undefined) return [];
  const members = enums.flatMap(({ values }) => values);
  return Object.entries(row.words).flatMap(([number, word]) => {
    const value = Number(number);
    const holding = members.filter((member) => member.value === value && holds(member, firmware));
    if (holding.some((member) => isWordOf(member, word))) return [];
    const ours =
      holding.map(({ vendor, name }) => vendor ?? name).join(", ") ||
      (enums.length === 0 ? "no enum" : "nothing");
    const open = enums.length === 1 && !members.some((member) => member.value === value);
    const theirs = `${number} ${word}`;
    return [{ key: row.key, fact: "enum" as const, line: row.line, ours, theirs, open, value }];
  });
}

function holds(member: SpecEnumValue, firmware: string | undefined): boolean {
  return firmware === undefined || intervalHas(member, firmware);
}

/** `Unknown/Error` gives two words for one number. */
export function isWordOf({ vendor, name }: SpecEnumValue, word: string): boolean {
  return [word, ...word.split("/")].some((each) => sameWord(vendor ?? name, each) || sameWord(name, each));
}

/** A list of a firmware that has a key which, by the spec, this firmware lacks; a page that names other firmware. */
function availabilityDifferences(
  { row, key }: KnownRow,
  { firmware, models, source }: ImportDocument,
): readonly Difference[] {
  const common = { key: row.key, fact: "availability" as const, line: row.line, open: false };
  const ours = key.availability
    .map(({ since, until, models: of }) =>
      [since && `since ${since}`, until && `until ${until}`, of?.join(" ")].filter(Boolean).join(" "),
    )
    .join("; ");
  const noted = (["since", "until"] as const).flatMap((bound) => {
    const theirs = row[bound];
    if (theirs === undefined || key.availability.some((interval) => sameFirmware(interval[bound], theirs))) {
      return [];
    }
    return [{ ...common, ours, theirs: `${bound} ${theirs}` }];
  });
  if (firmware === undefined || source.kind !== "vendor-list") return noted;
  if (models.some((model) => isAvailableOn(key, model, firmware))) return noted;
  return [...noted, { ...common, ours, theirs: `in the list of ${firmware}` }];
}

function sameFirmware(a: string | undefined, b: string): boolean {
  return a !== undefined && compareFirmware(a, b) === 0;
}

import { createHash } from "node:crypto";
import { CORE_SCHEMA, load } from "js-yaml";
import { snapshotFolder } from "../load/snapshot-path.js";
import type { Access, Category } from "../spec-model.js";
import { readType } from "../vendor-table/type-grammar.js";
import type { VendorRow, VendorTable } from "../vendor-table/vendor-table.js";

/** What a document said of one key when it was last read. Of its sentences only a digest is kept. */
export interface SnapshotRow {
  readonly access?: Access;
  readonly category?: Category;
  /** As the vendor spells it. */
  readonly type?: string;
  readonly unit?: string;
  readonly words?: Readonly<Record<string, string>>;
  readonly since?: string;
  readonly until?: string;
  readonly text: string;
}

/** Key → what a document said of it, in the order of the document. */
export type Snapshot = ReadonlyMap<string, SnapshotRow>;

export function snapshotPath(source: string): string {
  return `${snapshotFolder}/${source}.yaml`;
}

export function snapshotOf(table: VendorTable): Snapshot {
  return new Map(table.rows.map((row) => [row.key, snapshotRow(row)]));
}

export function snapshotRow({
  access,
  category,
  type,
  unit,
  words,
  since,
  until,
  text,
}: VendorRow): SnapshotRow {
  return {
    ...(access === undefined ? {} : { access }),
    ...(category === undefined ? {} : { category }),
    ...(type === undefined ? {} : { type: type.spelled }),
    ...(unit === undefined ? {} : { unit }),
    ...(words === undefined ? {} : { words }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    text: digest(text),
  };
}

/** Blanks do not count: tables lose and gain them where their columns were cut. */
function digest(text: string): string {
  const plain = text.replace(/\s+/g, "").toLowerCase();
  return createHash("sha256").update(plain).digest("hex").slice(0, 12);
}

/** A row per key, so that a later import shows as lines in a review. */
export function formatSnapshot(source: string, snapshot: Snapshot): string {
  const rows = [...snapshot].map(([key, row]) => `${key}: ${flow(row)}`);
  const head = [
    `# What ${source} says of each key, as \`npm run spec -- import\` read it last; that verb alone writes this file.`,
    "# text: digest of the description, whose words are not kept.",
  ];
  return `${[...head, ...rows].join("\n")}\n`;
}

/** JSON is YAML; members without quotes read better. */
function flow(value: object): string {
  const members = Object.entries(value).map(
    ([name, each]) =>
      `${JSON.stringify(name).replace(/^"([a-z]+|\d+)"$/, "$1")}: ${typeof each === "object" ? flow(each) : JSON.stringify(each)}`,
  );
  return `{ ${members.join(", ")} }`;
}

/** @throws when the text is no snapshot: somebody edited it by hand. */
export function parseSnapshot(text: string): Snapshot {
  const content = load(text, { schema: CORE_SCHEMA });
  if (typeof content !== "object" || content === null) throw new Error("no snapshot");
  return new Map(Object.entries(content as Readonly<Record<string, SnapshotRow>>));
}

/** Whether a row says of a fact what the document said of it before; prose is compared as a whole. */
export function saysTheSame(before: SnapshotRow | undefined, row: VendorRow, fact: string): boolean {
  if (before === undefined) return false;
  const after = snapshotRow(row);
  switch (fact) {
    case "availability":
      return true;
    case "access":
    case "category":
      return before[fact] === after[fact];
    case "type":
    case "nullable":
    case "length":
      return before.type !== undefined && after.type !== undefined && sameType(before.type, after.type);
    case "enum":
      return JSON.stringify(before.words) === JSON.stringify(after.words) && before.words !== undefined;
    default:
      return before.text === after.text;
  }
}

/** `int` and `int32_t` are two spellings of one type. */
export function sameType(before: string | undefined, after: string | undefined): boolean {
  if (before === after) return true;
  if (before === undefined || after === undefined) return false;
  const meaning = (spelled: string): string => {
    const type = readType(spelled);
    return type === undefined ? spelled : JSON.stringify([type.read, type.write, type.unit]);
  };
  return meaning(before) === meaning(after);
}

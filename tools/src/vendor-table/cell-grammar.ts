import type { Access, Category } from "../spec-model.js";

export type ColumnName = "key" | "access" | "type" | "category" | "text";

const accesses: ReadonlyMap<string, Access> = new Map<string, Access>([
  ...["r", "r?", "ro", "read", "read-only", "readonly", "lesen", "nur lesen"].map(
    (word): [string, Access] => [word, "read"],
  ),
  ...["w", "w?", "wo", "write", "write-only", "writeonly", "schreiben", "nur schreiben"].map(
    (word): [string, Access] => [word, "write"],
  ),
  ...[
    "r/w",
    "w/r",
    "rw",
    "wr",
    "r?w?",
    "r, w",
    "r,w",
    "r+w",
    "read/write",
    "read-write",
    "lesen/schreiben",
  ].map((word): [string, Access] => [word, "read-write"]),
]);

/** Null: the vendor files the key under nothing. */
const categories: ReadonlyMap<string, Category | null> = new Map<string, Category | null>([
  ["status", "status"],
  ["config", "config"],
  ["configuration", "config"],
  ["konfiguration", "config"],
  ["constant", "constant"],
  ["konstante", "constant"],
  ["konstant", "constant"],
  ["unknown", null],
  ["other", null],
  ["unbekannt", null],
  ["sonstiges", null],
  ["andere", null],
]);

const heads: ReadonlyMap<string, ColumnName> = new Map<string, ColumnName>([
  ...["key", "api key", "apikey", "api-key", "schlüssel", "api schlüssel", "api-schlüssel"].map(
    (word): [string, ColumnName] => [word, "key"],
  ),
  ...["r/w", "r?w?", "rw", "access", "lesen/schreiben", "zugriff"].map((word): [string, ColumnName] => [
    word,
    "access",
  ]),
  ...["type", "typ", "datatype", "data type", "datentyp"].map((word): [string, ColumnName] => [word, "type"]),
  ...["category", "kategorie"].map((word): [string, ColumnName] => [word, "category"]),
  ...["description", "beschreibung", "bedeutung", "meaning"].map((word): [string, ColumnName] => [
    word,
    "text",
  ]),
]);

export const germanHeads: ReadonlySet<string> = new Set([
  "schlüssel",
  "api schlüssel",
  "api-schlüssel",
  "datentyp",
  "kategorie",
  "beschreibung",
  "lesen/schreiben",
]);

const longestWord = 20;

export function readAccess(word: string): Access | undefined {
  return word.length <= longestWord ? accesses.get(word.toLowerCase()) : undefined;
}

/** Null where the word is known and states nothing. */
export function readCategory(word: string): Category | null | undefined {
  return word.length <= longestWord ? categories.get(word.toLowerCase()) : undefined;
}

/** The column over which a head word stands. */
export function headColumn(word: string): ColumnName | undefined {
  return word.length <= longestWord ? heads.get(word.toLowerCase()) : undefined;
}

/** A head word with something else before or behind it, such as the address of a cell: the word alone. */
export function damagedHead(text: string): string | undefined {
  if (text.length > 2 * longestWord) return undefined;
  const lower = text.toLowerCase();
  for (const word of heads.keys()) {
    if (lower.length > word.length && (lower.endsWith(word) || lower.startsWith(word))) {
      return lower.endsWith(word) ? text.slice(-word.length) : text.slice(0, word.length);
    }
  }
  return undefined;
}

/** A cell of the line between head and rows. */
export function isRule(text: string): boolean {
  let dashes = 0;
  for (const char of text) {
    if (char === "-") dashes++;
    else if (char !== ":" && char !== "\t" && char !== " ") return false;
  }
  return dashes > 0;
}

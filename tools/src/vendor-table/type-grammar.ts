import type { VendorShape, VendorType } from "./vendor-table.js";

/** A type word read: its shapes, and the unit that a word such as `milliseconds` names. */
export interface ReadType {
  /** Nothing is stated at all: a placeholder instead of a type. */
  readonly placeholder: boolean;
  readonly read?: VendorShape;
  readonly write?: VendorShape;
  readonly unit?: string;
}

interface Word {
  readonly name?: NonNullable<VendorShape["name"]>;
  readonly unit?: string;
  /** Says neither a shape nor whether null comes. */
  readonly silent?: true;
}

const silent: Word = { silent: true };

/** `int` is 32 bits wide on these devices; `size_t`, `number` and the words of time name no width. */
const words: ReadonlyMap<string, Word> = new Map<string, Word>([
  ...(["bool", "string", "float", "double"] as const).map((name): [string, Word] => [name, { name }]),
  ...(["int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64"] as const).flatMap(
    (name): [string, Word][] => [
      [name, { name }],
      [`${name}_t`, { name }],
    ],
  ),
  ["boolean", { name: "bool" }],
  ["int", { name: "int32" }],
  ["unsigned", { name: "uint32" }],
  ["unsigned int", { name: "uint32" }],
  ["std::string", { name: "string" }],
  ["object", { name: "object" }],
  ["jsonobject", { name: "object" }],
  ["array", { name: "array" }],
  ["jsonarray", { name: "array" }],
  ["size_t", {}],
  ["integer", {}],
  ["number", {}],
  ["microseconds", { unit: "Us" }],
  ["milliseconds", { unit: "Ms" }],
  ["seconds", { unit: "S" }],
  ["minutes", { unit: "Min" }],
  ["legacy", silent],
  ["any", silent],
  ["jsonvariant", silent],
  ["jsonvariantconst", silent],
]);

const placeholders: ReadonlySet<string> = new Set(["type", "typ", "tbd", "?", "-"]);
const longestType = 80;
const longestWord = 24;

interface Half {
  readonly shape?: VendorShape;
  readonly unit?: string;
}

/** What the spelling says, or undefined when it is no type that is known. */
export function readType(spelled: string): ReadType | undefined {
  if (spelled.length === 0 || spelled.length > longestType) return undefined;
  const text = spelled.trim().toLowerCase();
  if (placeholders.has(text)) return { placeholder: true };
  const set = text.indexOf("set:");
  if (text.startsWith("get:")) return readBoth(text.slice(4, set < 0 ? undefined : set), after(text, set));
  if (set === 0) return readBoth(undefined, after(text, set));
  const half = readHalf(text);
  return half && readBoth(text, undefined);
}

function after(text: string, set: number): string | undefined {
  return set < 0 ? undefined : text.slice(set + 4);
}

function readBoth(getText: string | undefined, setText: string | undefined): ReadType | undefined {
  const get = getText === undefined ? {} : readHalf(getText);
  const set = setText === undefined ? {} : readHalf(setText);
  if (get === undefined || set === undefined) return undefined;
  const unit = get.unit ?? set.unit;
  const same = get.shape?.name === set.shape?.name && get.shape?.nullable === set.shape?.nullable;
  return {
    placeholder: false,
    ...(get.shape && { read: get.shape }),
    ...(set.shape && !same && { write: set.shape }),
    ...(unit !== undefined && { unit }),
  };
}

function readHalf(text: string): Half | undefined {
  let base = text.trim();
  let nullable = false;
  if (base.startsWith("optional") && base.endsWith(">")) {
    const open = base.indexOf("<");
    if (base.slice(8, open).trim() !== "") return undefined;
    base = base.slice(open + 1, -1).trim();
    nullable = true;
  } else if (base.startsWith("null or ")) {
    base = base.slice(8).trim();
    nullable = true;
  } else if (base.endsWith(" or null")) {
    base = base.slice(0, -8).trim();
    nullable = true;
  }
  const word = base.length > longestWord ? undefined : (words.get(base) ?? arrayOf(base));
  if (word === undefined) return undefined;
  if (word.silent && !nullable) return {};
  return {
    shape: { ...(word.name !== undefined && { name: word.name }), nullable },
    ...(word.unit !== undefined && { unit: word.unit }),
  };
}

/** `uint8_t[3]`: an array whose elements have a known type. */
function arrayOf(text: string): Word | undefined {
  if (!text.endsWith("]")) return undefined;
  const open = text.indexOf("[");
  const length = text.slice(open + 1, -1).trim();
  const counted = length === "" || /^\d{1,5}$/.test(length);
  return counted && words.has(text.slice(0, Math.max(open, 0)).trim()) ? { name: "array" } : undefined;
}

/** The type as a row states it; undefined for a placeholder. An unknown word keeps its spelling. */
export function statedType(spelled: string, type: ReadType | undefined): VendorType | undefined {
  if (type?.placeholder) return undefined;
  return { spelled, ...(type?.read && { read: type.read }), ...(type?.write && { write: type.write }) };
}

import type { ArrayType, KeyInfo, KeyType, MapType, StructPlace } from "@goe/core/keys";

/** What may be written to a key, an element or a member. Numbers are in wire units. */
export interface WrittenValue
  extends Pick<
    StructPlace,
    "enum" | "unit" | "wireUnit" | "format" | "timeBase" | "range" | "usualRange" | "text"
  > {
  readonly type: KeyType;
  readonly nullable: boolean;
}

/** What may be written to a key. */
export function writtenValue(key: KeyInfo): WrittenValue {
  const { type, writeType, nullable, writeNullable, ...facts } = key;
  return { ...facts, type: writeType ?? type, nullable: writeNullable ?? nullable };
}

/** What the elements of an array or map are: unit and words stand at the key, bounds at the array. */
export function itemOf(value: WrittenValue, type: ArrayType | MapType): WrittenValue {
  const { range: _ofWhole, usualRange: _usualOfWhole, ...facts } = value;
  const range = "itemRange" in type ? type.itemRange : undefined;
  return { ...facts, ...(range && { range }), type: type.items, nullable: type.nullableItems };
}

/** Whether a value needs JSON, and cannot be an element of a list with commas. */
export function isNested({ kind }: KeyType): boolean {
  return kind === "array" || kind === "struct" || kind === "map" || kind === "unknown";
}

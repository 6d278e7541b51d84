import type { JsonValue, KeyType } from "@goe/core/keys";

/**
 * The form in which a device shows a written value. Secrets go in as text and come out as "is there one": the keys of
 * `wifis` and the ids of `cards` read `true` or `false` (captures of 055.7), so the text is not kept either. A list that
 * always has its full length keeps the elements of before for which nothing or null is written, as `ccn` does (the
 * vendor's page on HTTP of the Controller).
 */
export function readForm(written: JsonValue, type: KeyType, before?: JsonValue): JsonValue {
  if (type.kind === "bool" && typeof written === "string") return written !== "";
  if (type.kind === "array" && type.length !== undefined && Array.isArray(written) && Array.isArray(before)) {
    return before.map((element: JsonValue, index) => written[index] ?? element);
  }
  if (type.kind === "array" && Array.isArray(written))
    return written.map((item) => readForm(item, type.items));
  if (type.kind === "struct" && typeof written === "object" && written !== null) {
    const typeOf = new Map(type.places.map((place) => [String(place.place), place.type]));
    const shown = Object.entries(written).map(([place, member]): [string, JsonValue] => {
      const memberType = typeOf.get(place);
      return [place, memberType === undefined ? member : readForm(member, memberType)];
    });
    return Array.isArray(written) ? shown.map(([, member]) => member) : Object.fromEntries(shown);
  }
  return written;
}

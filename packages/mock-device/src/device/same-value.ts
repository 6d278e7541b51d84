import type { JsonValue } from "@goe/core/keys";

/** Whether two JSON values say the same; the order of members counts, as it does on the wire. */
export function sameValue(left: JsonValue, right: JsonValue): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (Array.isArray(left)) {
    if (!Array.isArray(right) || left.length !== right.length) return false;
    return left.every((item: JsonValue, index) => sameValue(item, right[index] ?? null));
  }
  return JSON.stringify(left) === JSON.stringify(right);
}

import type { RawStatus } from "../decode.js";

/**
 * Names of the fields that differ at any depth; those that came or went are among them. A value that is neither object
 * nor list counts as one with the field `value`.
 */
export function changedFields(before: unknown, after: unknown): readonly string[] {
  const old = fieldsOf(before);
  const present = fieldsOf(after);
  return Object.keys({ ...old, ...present }).filter((field) => !isSame(old[field], present[field]));
}

function fieldsOf(value: unknown): RawStatus {
  return hasFields(value) ? value : { value };
}

function isSame(a: unknown, b: unknown): boolean {
  if (a instanceof Date && b instanceof Date) return isSame(a.getTime(), b.getTime());
  const comparable = hasFields(a) && hasFields(b) && Array.isArray(a) === Array.isArray(b);
  return comparable ? changedFields(a, b).length === 0 : Object.is(a, b);
}

/** Not so for what hides its content, such as a Map: that is the same as itself only. */
function hasFields(value: unknown): value is RawStatus {
  return /Object|Array\]/.test(Object.prototype.toString.call(value));
}

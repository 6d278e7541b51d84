import type { JsonValue } from "@goe/core/keys";

/**
 * The value at a place inside another one; `undefined` when there is none.
 *
 * @param steps positions and names, from outside in
 */
export function valueAt(
  value: JsonValue | undefined,
  steps: readonly (number | string)[],
): JsonValue | undefined {
  let found: unknown = value;
  for (const step of steps) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return undefined;
    found = Reflect.get(found, step);
  }
  return found as JsonValue | undefined;
}

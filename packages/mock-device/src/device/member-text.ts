import type { JsonValue } from "@goe/core/keys";

/** A member of a JSON object as text: `"amp":16`. */
export function memberText(key: string, value: JsonValue): string {
  return `${JSON.stringify(key)}:${JSON.stringify(value)}`;
}

/** A value as JSON knows it. */
export type PlainJson =
  | null
  | boolean
  | number
  | string
  | readonly PlainJson[]
  | { readonly [name: string]: PlainJson };

/** A value as it would be after its way through JSON: dates as text, nothing undefined. */
export function plainJson(value: unknown): PlainJson {
  return JSON.parse(JSON.stringify(value) ?? "null");
}

import type { ResolvedDevice } from "../src/resolve/resolved-spec.js";

/** A status that has every key of the spec: its example, and a text where a text has none. */
export function fullStatus(device: ResolvedDevice): Record<string, unknown> {
  return Object.fromEntries(
    device.keys.map(({ key, example, value: { type } }) => [
      key,
      example ?? (type.kind === "scalar" && type.name === "string" ? "n/a" : null),
    ]),
  );
}

/** The same value with the canary in place of every text in it. */
export function withCanary(value: unknown, canary: unknown): unknown {
  if (typeof value === "string") return canary;
  if (Array.isArray(value)) return value.map((item) => withCanary(item, canary));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withCanary(item, canary)]));
}

/** Ways to bring a canary into a status: in place of its texts, of whole values, inside of lists and objects. */
export const canaryPlacings: readonly (readonly [
  name: string,
  place: (value: unknown, canary: unknown) => unknown,
])[] = [
  ["in place of every text", withCanary],
  ["in place of every value", (_, canary) => canary],
  ["in a list in place of every value", (_, canary) => [canary]],
  ["in an object in place of every value", (_, canary) => ({ "a name": canary })],
  ["as a name in place of every value", (_, canary) => ({ [`${canary}`]: 1 })],
];

export function placeCanary(
  status: Readonly<Record<string, unknown>>,
  canary: unknown,
  place: (value: unknown, canary: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(status).map(([key, value]) => [key, place(value, canary)]));
}

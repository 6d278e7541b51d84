import type { JsonValue, KeyInfo } from "@goe/core/keys";
import fc from "fast-check";
import { legalValue } from "./legal-values.js";

export type Values = Record<string, JsonValue>;

/** Any of the keys, each with a legal value, inside the bounds that other keys hold: as written, else as they are. */
export function legalRecord(
  keys: readonly KeyInfo[],
  firmware: string,
  present: Readonly<Values>,
): fc.Arbitrary<Values> {
  const members = Object.fromEntries(keys.map((info) => [info.key, legalValue(info, firmware)]));
  const record = fc.record(members, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Values>;
  const bounded = keys.filter(({ limits }) => limits !== undefined);
  return record.map((values) => within(values, bounded, { ...present, ...values }));
}

/** Values moved into the bounds that other keys hold; left out where these leave nothing. */
function within(values: Values, bounded: readonly KeyInfo[], present: Values): Values {
  const moved = { ...values };
  for (const { key, range, limits } of bounded) {
    const value = moved[key];
    if (typeof value !== "number") continue;
    const numbers = (names: readonly string[] = []): readonly number[] =>
      names.map((name) => present[name]).filter((each) => typeof each === "number");
    const min = Math.max(range?.min ?? Number.NEGATIVE_INFINITY, ...numbers(limits?.min));
    const max = Math.min(range?.max ?? Number.POSITIVE_INFINITY, ...numbers(limits?.max));
    if (min > max) delete moved[key];
    else moved[key] = Math.min(Math.max(value, min), max);
  }
  return moved;
}

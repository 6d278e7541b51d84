import type { Rules } from "./check-settings.js";
import type { ValueProblem } from "./settings-error.js";

type Values = Readonly<Record<string, unknown>>;

/** Keys to read before a write: those whose value is a bound, and for verifying what is there now. */
export function keysToRead(values: Values, rules: Rules, verify: boolean): readonly string[] {
  const keys = Object.keys(values).flatMap((key) => {
    const { atLeast = [], atMost = [], unverifiable } = rules.get(key) ?? {};
    return [...atLeast, ...atMost, ...(verify && !unverifiable ? [key] : [])];
  });
  return [...new Set(keys)].filter((key) => (verify && !rules.get(key)?.unverifiable) || !(key in values));
}

/** Values beyond what other keys allow, as these are on the device or are about to be. */
export function checkBounds(values: Values, rules: Rules, status: Values): readonly ValueProblem[] {
  return Object.entries(values).flatMap(([key, value]): ValueProblem[] => {
    const { atLeast = [], atMost = [], field } = rules.get(key) ?? {};
    if (typeof value !== "number" || field === undefined) return [];
    const bounds = [...atLeast, ...atMost].flatMap((limitedBy) => {
      const bound = values[limitedBy] ?? status[limitedBy];
      if (typeof bound !== "number") return [];
      const isLeast = atLeast.includes(limitedBy);
      if (isLeast ? value >= bound : value <= bound) return [];
      const [min, max] = isLeast ? [bound, Number.POSITIVE_INFINITY] : [Number.NEGATIVE_INFINITY, bound];
      const message = `${value} is out of range, key ${limitedBy} allows ${isLeast ? "no less" : "no more"} than ${bound}`;
      return [{ key, field, reason: "out-of-range" as const, message, min, max, limitedBy }];
    });
    return bounds.slice(0, 1);
  });
}

import type { Rules } from "./check-settings.js";
import type { ValueProblem } from "./settings-error.js";
import type { KeyRule } from "./value-rule.js";

type Values = Readonly<Record<string, unknown>>;

/** Keys to read before a write: those whose value is a bound, and for verifying what is there now. */
export function keysToRead(values: Values, rules: Rules, verify: boolean): readonly string[] {
  const bounds = Object.keys(values).flatMap((key) => {
    const { atLeast = [], atMost = [] } = rules.get(key) ?? {};
    return [...atLeast, ...atMost].filter((each) => !(each in values));
  });
  const shown = verify ? Object.keys(values).filter((key) => isShown(values[key], rules.get(key))) : [];
  return [...new Set([...bounds, ...shown])];
}

/** Whether reading a key shows what was written. */
export function isShown(value: unknown, rule: KeyRule | undefined): boolean {
  return !rule?.unverifiable && !(rule?.nullIsOrder && value === null);
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

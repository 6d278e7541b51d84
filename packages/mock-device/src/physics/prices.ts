import type { JsonValue } from "@goe/core/keys";

/** Price of electricity for some time, as keys `awcp` and `awpl` carry it. */
export interface PricePeriod {
  /** Seconds since 1970. */
  readonly start: number;
  readonly end: number;
  /** Cent per kWh. */
  readonly marketprice: number;
}

/** The period of a list that holds at a moment. */
export function priceAt(prices: readonly PricePeriod[], utcMs: number): PricePeriod | undefined {
  const utcS = utcMs / 1000;
  return prices.find(({ start, end }) => start <= utcS && utcS < end);
}

/** Whether a moment is among the cheapest hours that give so many seconds before a deadline. */
export function isAmongCheapest(
  prices: readonly PricePeriod[],
  utcMs: number,
  deadlineMs: number,
  neededS: number,
): boolean {
  const from = utcMs / 1000;
  const until = deadlineMs / 1000;
  const usable = prices
    .map((period) => ({ ...period, start: Math.max(from, period.start), end: Math.min(until, period.end) }))
    .filter(({ start, end }) => end > start)
    .sort((left, right) => left.marketprice - right.marketprice);
  let leftS = neededS;
  for (const { start, end } of usable) {
    if (leftS <= 0) return false;
    if (start <= from && from < end) return true;
    leftS -= end - start;
  }
  return false;
}

/** The periods of a value of key `awpl`; members that are none are left out. */
export function pricePeriods(value: JsonValue): readonly PricePeriod[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isPricePeriod);
}

function isPricePeriod(value: unknown): value is PricePeriod {
  if (typeof value !== "object" || value === null) return false;
  return (["start", "end", "marketprice"] as const).every(
    (name) => typeof Reflect.get(value, name) === "number",
  );
}

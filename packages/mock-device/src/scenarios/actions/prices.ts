import type { PricePeriod } from "../../physics/prices.js";
import { type Read, readList, readMoment, readQuantity } from "../reading/read.js";
import { readObject } from "../reading/read-object.js";
import type { Place } from "../scenario-problem.js";
import type { Moment } from "../text/moment.js";
import type { ActionMoment } from "./action.js";

/** A price as a scenario writes it. */
export interface PriceLine {
  readonly from: Moment;
  readonly to: Moment;
  /** Cent per kWh. */
  readonly price: number;
  readonly place: Place;
}

/** Why a time on the clock cannot be placed. */
export const startIsMissing = "A time on the clock needs start at the head of the scenario.";

const mostCt = 10_000;

const readLine = readObject<Omit<PriceLine, "place">>(
  { from: readMoment, to: readMoment, price: readQuantity("price", -mostCt, mostCt) },
  ["from", "to", "price"],
);

/** Reads a list of prices, each with the time from which and to which it holds. */
export const readPrices: Read<readonly PriceLine[]> = readList((tree, findings) => {
  const { from, to, price } = readLine(tree, findings) ?? {};
  if (from === undefined || to === undefined || price === undefined) return undefined;
  return { from, to, price, place: tree.place };
});

/**
 * The periods of a list of prices. A time of the day is the first one after the beginning of the period above; of the
 * first period, after the step.
 */
export function periodsOf(
  lines: readonly PriceLine[],
  { clock, findings, atMs, hasStart }: ActionMoment,
): readonly PricePeriod[] {
  const periods: PricePeriod[] = [];
  let earliestMs = atMs;
  for (const { from, to, price, place } of lines) {
    if (!hasStart && [from, to].some(({ kind }) => kind !== "since")) findings.report(place, startIsMissing);
    const fromMs = clock.sinceStart(from, earliestMs);
    const toMs = fromMs === undefined ? undefined : clock.sinceStart(to, fromMs);
    if (fromMs === undefined || toMs === undefined || toMs <= fromMs) {
      findings.report(place, `From ${from.text} to ${to.text} is no time that passes.`);
      continue;
    }
    earliestMs = fromMs;
    const [start, end] = [fromMs, toMs].map((ms) => Math.floor(clock.utcMs(ms) / 1000));
    periods.push({ start: start ?? 0, end: end ?? 0, marketprice: price });
  }
  return periods;
}

// GENERATED from spec/charger/components.yaml, spec/charger/keys/totals.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asNumber } from "../../decode.js";

/**
 * Counters over the life of the charger.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `totals` (spec/charger/components.yaml)
 */
export interface Totals {
  /**
   * All energy delivered so far.
   *
   * In Wh.
   *
   * @see key `eto` (spec/charger/keys/totals.yaml; sources: list, capture-a)
   */
  readonly energyTotalWh: number;
  /**
   * Time since the last start.
   *
   * In Ms.
   *
   * @see key `rbt` (spec/charger/keys/totals.yaml; sources: list, capture-a)
   */
  readonly uptimeMs: number;
}

/** What to read for a {@link Totals} and how. */
export const Totals: ComponentDefinition<Totals, "charger"> = {
  name: "totals",
  keys: ["eto", "rbt"],
  decode: (context) => {
    const { status } = context;
    return {
      energyTotalWh: asNumber(status["eto"], "eto", context),
      uptimeMs: asNumber(status["rbt"], "rbt", context),
    };
  },
};

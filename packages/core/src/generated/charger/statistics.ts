// GENERATED from spec/charger/components.yaml, spec/charger/keys/stats.yaml, spec/shared/keys/device.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asNumber } from "../../decode.js";

/**
 * Counters over the life of the charger.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `stats` (spec/charger/components.yaml)
 */
export interface Statistics {
  /**
   * All energy the charger has delivered in its life.
   *
   * In Wh.
   *
   * It can go down a little when the car gives a bit of power back (marq24/ha-goecharger-api2#112, syssi/homeassistant-goecharger-mqtt#109).
   *
   * @see key `eto` (spec/charger/keys/stats.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, syssi)
   */
  readonly energyTotalWh: number;
  /**
   * How often the device has started.
   *
   * @see key `rbc` (spec/shared/keys/device.yaml; sources: vendor-60.4, vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-en, capture-v4-055.7)
   */
  readonly rebootCount: number;
  /**
   * Time since the device last started.
   *
   * In Ms.
   *
   * Other time stamps of the device count on this clock: their age is this value minus theirs (goecharger/go-eCharger-API-v2#177). Changing the clock or the time zone does not touch it.
   *
   * @see key `rbt` (spec/shared/keys/device.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v2-177, vendor-en-2022, vendor-2024, capture-v4-055.7)
   */
  readonly uptimeMs: number;
}

/** What to read for a {@link Statistics} and how. */
export const Statistics: ComponentDefinition<Statistics, "charger"> = {
  name: "stats",
  keys: ["eto", "rbc", "rbt"],
  decode: (context) => {
    const { status } = context;
    return {
      energyTotalWh: asNumber(status["eto"], "eto", context),
      rebootCount: asNumber(status["rbc"], "rbc", context),
      uptimeMs: asNumber(status["rbt"], "rbt", context),
    };
  },
};

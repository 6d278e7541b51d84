// GENERATED from spec/charger/components.yaml, spec/charger/keys/next-trip.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asMap, asNumber, asUnknown, standIn } from "../../decode.js";

/**
 * Charging so that the car is ready for the next trip.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `next-trip` (spec/charger/components.yaml)
 */
export interface NextTrip {
  /**
   * Time of day by which the car has to be ready for the next trip, in seconds since local midnight.
   *
   * In S; 0 to 86399 S; clients offer 0 to 83940 S. Counts from local midnight.
   *
   * Older documents call the mode automatic stop; the app of go-e calls it daily trip.
   *
   * @see key `att` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly nextTripTimeS: number;
  /**
   * How much energy the car is to have received by the time of the next trip.
   *
   * In Wh; clients offer 0 to 100000 Wh.
   *
   * @see key `ate` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly nextTripEnergyWh: number;
  /**
   * Whether the app shows the goal of the next trip as energy instead of distance. The charger only stores it.
   *
   * @see key `esk` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly nextTripSetInKwh: boolean;
  /**
   * How much energy the car needs to drive, with which the app turns distance into energy. The charger only stores it.
   *
   * In KWhPer100Km; clients offer 0.01 to 50 KWhPer100Km.
   *
   * @see key `cco` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, wattpilot-yaml, marq24)
   */
  readonly carConsumptionKWhPer100Km: number;
  /**
   * The plan by which the charger charges for the next trip.
   *
   * `null`: there is no plan.
   *
   * Made for debugging. It is an object, but nothing shows its properties: the key lists, the Wattpilot list and other projects name none, and the capture holds null.
   *
   * @see key `atp` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-en-2021)
   */
  readonly nextTripPlanData: Readonly<Record<string, unknown>> | null;
  /**
   * Whether charging by price (aWATTar) stays in force in next-trip mode.
   *
   * Documents only say that automatic stop remains in aWATTar. Whether that means the time after the goal is reached is open.
   *
   * @see key `ara` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly nextTripRemainInAwattarEnabled: boolean;
  /**
   * Highest charging power that was measured. Made for debugging.
   *
   * In W.
   *
   * A controller has another value under the same key.
   *
   * @see key `mmp` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, syssi)
   */
  readonly maxMeasuredChargingPowerW: number;
  /**
   * Whether the short test charge is over, by which the charger learns what the car draws.
   *
   * @see key `tlf` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly testChargingFinished: boolean;
  /**
   * When the short test charge started, by which the charger learns what the car draws.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: no test charge has started.
   *
   * Older documents have a plain yes or no here, which names no moment.
   *
   * @see key `tls` (spec/charger/keys/next-trip.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177, vendor-de, vendor-en-2021)
   */
  readonly testChargingStartedSinceBootMs: number | null;
}

/** What to read for a {@link NextTrip} and how. */
export const NextTrip: ComponentDefinition<NextTrip, "charger"> = {
  name: "next-trip",
  keys: ["att", "ate", "esk", "cco", "atp", "ara", "mmp", "tlf", "tls"],
  decode: (context) => {
    const { status } = context;
    const atpSent = status["atp"];
    const tlsSent = status["tls"];
    return {
      nextTripTimeS: asNumber(status["att"], "att", context),
      nextTripEnergyWh: asNumber(status["ate"], "ate", context),
      nextTripSetInKwh: asBoolean(status["esk"], "esk", context),
      carConsumptionKWhPer100Km: asNumber(status["cco"], "cco", context),
      nextTripPlanData:
        atpSent === null
          ? null
          : asMap(atpSent, "atp", context, (item, at) => asUnknown(item, "atp", context, at)),
      nextTripRemainInAwattarEnabled: asBoolean(status["ara"], "ara", context),
      maxMeasuredChargingPowerW: asNumber(status["mmp"], "mmp", context),
      testChargingFinished: asBoolean(status["tlf"], "tlf", context),
      testChargingStartedSinceBootMs:
        standIn(tlsSent, "boolean", () => null) === null
          ? null
          : asNumber(
              standIn(tlsSent, "boolean", () => null),
              "tls",
              context,
            ),
    };
  },
};

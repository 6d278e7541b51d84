// GENERATED from spec/charger/components.yaml, spec/charger/keys/price-charging.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean } from "../../decode.js";

/**
 * Charging when electricity is cheap.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `price-charging` (spec/charger/components.yaml)
 */
export interface PriceCharging {
  /**
   * Whether eco mode charges while electricity is cheap, that is below the price limit.
   *
   * @see key `awe` (spec/charger/keys/price-charging.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly awattarEnabled: boolean;
}

/** What to read for a {@link PriceCharging} and how. */
export const PriceCharging: ComponentDefinition<PriceCharging, "charger"> = {
  name: "price-charging",
  keys: ["awe"],
  decode: (context) => {
    const { status } = context;
    return {
      awattarEnabled: asBoolean(status["awe"], "awe", context),
    };
  },
};

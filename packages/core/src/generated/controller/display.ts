// GENERATED from spec/controller/components.yaml, spec/controller/keys/display.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asNumber } from "../../decode.js";

/**
 * Display of the controller.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `display` (spec/controller/components.yaml)
 */
export interface Display {
  /**
   * Brightness of the room as the sensor of the controller measures it.
   *
   * Neither unit nor scale is known; only one value was seen.
   *
   * @see key `bri` (spec/controller/keys/display.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly brightnessSensor: number;
}

/** What to read for a {@link Display} and how. */
export const Display: ComponentDefinition<Display, "controller"> = {
  name: "display",
  keys: ["bri"],
  decode: (context) => {
    const { status } = context;
    return {
      brightnessSensor: asNumber(status["bri"], "bri", context),
    };
  },
};

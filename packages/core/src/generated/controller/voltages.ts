// GENERATED from spec/controller/components.yaml, spec/controller/keys/voltages.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asArray, asString } from "../../decode.js";
import type { PhaseValuesWithN } from "../../phase-values.js";
import { decodeVoltageReading } from "./structs.js";

/** One voltage sensor. */
export interface VoltageSensor {
  /**
   * Name of the sensor.
   *
   * @see key `usn` (spec/controller/keys/voltages.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly name: string;
  /**
   * Voltage of each phase and of the neutral wire.
   *
   * In V.
   *
   * On the wire: L1 `["u1"]`, L2 `["u2"]`, L3 `["u3"]`, N `["uN"]`.
   *
   * @see key `usv` (spec/controller/keys/voltages.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly voltageV: PhaseValuesWithN;
}

/**
 * Voltage sensors and what they measure.
 *
 * One record per element of `usn`, in the device's order.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `voltages` (spec/controller/components.yaml)
 */
export type Voltages = readonly VoltageSensor[];

/** What to read for a {@link Voltages} and how. */
export const Voltages: ComponentDefinition<Voltages, "controller"> = {
  name: "voltages",
  keys: ["usn", "usv"],
  decode: (context) => {
    const { status } = context;
    const usnItems = asArray(status["usn"], "usn", context);
    const usvItems = asArray(status["usv"], "usv", context);
    return usnItems.map((item, at) => ({
      name: asString(item, "usn", context, at),
      ...decodeVoltageReading(usvItems[at], "usv", context, at),
    }));
  },
};

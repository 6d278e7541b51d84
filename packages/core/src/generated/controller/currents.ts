// GENERATED from spec/controller/components.yaml, spec/controller/keys/currents.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asArray, asBoolean, asEnum, asString } from "../../decode.js";
import type { Open } from "../../open-enum.js";
import { type SensorPhase, sensorPhaseTable } from "./enums.js";
import { decodeCurrentReading } from "./structs.js";

/** One current sensor. */
export interface CurrentSensor {
  /**
   * Name of the sensor.
   *
   * @see key `isn` (spec/controller/keys/currents.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly name: string;
  /**
   * Current through the sensor, without a sign.
   *
   * In A.
   *
   * On the wire: `["i"]`.
   *
   * @see key `isv` (spec/controller/keys/currents.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly currentA: number;
  /**
   * Real power; the sign tells the direction.
   *
   * In W.
   *
   * On the wire: `["p"]`.
   *
   * @see key `isv` (spec/controller/keys/currents.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly powerW: number;
  /**
   * Real power as a share of the apparent power, from -1 to 1; not in percent as on the charger.
   *
   * Clients offer -1 to 1.
   *
   * On the wire: `["f"]`.
   *
   * @see key `isv` (spec/controller/keys/currents.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly powerFactor: number;
  /**
   * Phase whose wire the sensor is clamped around.
   *
   * `unknown:N` for a number N without a name.
   *
   * @see key `ips` (spec/controller/keys/currents.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly phase: Open<SensorPhase>;
  /**
   * Whether the sign of the sensor is turned round.
   *
   * @see key `iim` (spec/controller/keys/currents.yaml; sources: vendor-controller-en, capture-controller-1.0.6)
   */
  readonly inverted: boolean;
}

/**
 * Current sensors and what they measure.
 *
 * One record per element of `isn`, in the device's order.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `currents` (spec/controller/components.yaml)
 */
export type Currents = readonly CurrentSensor[];

/** What to read for a {@link Currents} and how. */
export const Currents: ComponentDefinition<Currents, "controller"> = {
  name: "currents",
  keys: ["isn", "isv", "ips", "iim"],
  decode: (context) => {
    const { status } = context;
    const isnItems = asArray(status["isn"], "isn", context);
    const isvItems = asArray(status["isv"], "isv", context);
    const ipsItems = asArray(status["ips"], "ips", context);
    const iimItems = asArray(status["iim"], "iim", context);
    return isnItems.map((item, at) => ({
      name: asString(item, "isn", context, at),
      ...decodeCurrentReading(isvItems[at], "isv", context, at),
      phase: asEnum(ipsItems[at], "ips", context, sensorPhaseTable, at),
      inverted: asBoolean(iimItems[at], "iim", context, at),
    }));
  },
};

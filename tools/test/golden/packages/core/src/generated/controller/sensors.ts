// GENERATED from spec/controller/components.yaml, spec/controller/keys/sensors.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asArray, asEnum, asString } from "../../decode.js";
import type { Open } from "../../open-enum.js";
import { type WirePhase, wirePhaseTable } from "./enums.js";
import { decodeSensorReading } from "./structs.js";

/** One sensor. */
export interface Sensor {
  /**
   * Name of the sensor.
   *
   * @see key `snm` (spec/controller/keys/sensors.yaml; sources: list-controller, capture-c)
   */
  readonly name: string;
  /**
   * Current through the sensor.
   *
   * In A.
   *
   * On the wire: `[0]`.
   *
   * @see key `sva` (spec/controller/keys/sensors.yaml; sources: list-controller, capture-c)
   */
  readonly currentA: number;
  /**
   * Power; the sign is the direction.
   *
   * In W.
   *
   * On the wire: `[1]`.
   *
   * @see key `sva` (spec/controller/keys/sensors.yaml; sources: list-controller, capture-c)
   */
  readonly powerW: number;
  /**
   * Phase whose wire it is clamped around.
   *
   * `unknown:N` for a number N without a name. Absent where a model or firmware does not have it (known: since 1.1.0).
   *
   * @see key `sph` (spec/controller/keys/sensors.yaml; sources: list-controller, capture-c)
   */
  readonly phase?: Open<WirePhase>;
}

/**
 * Sensors and what they measure.
 *
 * One record per element of `snm`, in the device's order.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `sensors` (spec/controller/components.yaml)
 */
export type Sensors = readonly Sensor[];

/** What to read for a {@link Sensors} and how. */
export const Sensors: ComponentDefinition<Sensors, "controller"> = {
  name: "sensors",
  keys: ["snm", "sva", "sph"],
  decode: (context) => {
    const { status } = context;
    const snmItems = asArray(status["snm"], "snm", context);
    const svaItems = asArray(status["sva"], "sva", context);
    const sphItems = status["sph"] == null ? undefined : asArray(status["sph"], "sph", context);
    return snmItems.map((item, at) => ({
      name: asString(item, "snm", context, at),
      ...decodeSensorReading(svaItems[at], "sva", context, at),
      ...(sphItems === undefined ? {} : { phase: asEnum(sphItems[at], "sph", context, wirePhaseTable, at) }),
    }));
  },
};

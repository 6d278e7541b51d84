// GENERATED from spec/controller/structs/all.yaml by `npm run generate`. Do not edit.

import { asArray, asNumber, type DecodeContext, type Place } from "../../decode.js";

/**
 * Readings of a sensor.
 *
 * @see spec/controller/structs/all.yaml
 */
export interface SensorReading {
  /**
   * Current through the sensor.
   *
   * In A.
   *
   * On the wire: `[0]`.
   */
  readonly currentA: number;
  /**
   * Power; the sign is the direction.
   *
   * In W.
   *
   * On the wire: `[1]`.
   */
  readonly powerW: number;
}

/** Decodes the {@link SensorReading} that stands at `place` of `key`. */
export function decodeSensorReading(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): SensorReading {
  const record = asArray(value, key, context, place);
  return {
    currentA: asNumber(record[0], key, context, place, 0),
    powerW: asNumber(record[1], key, context, place, 1),
  };
}

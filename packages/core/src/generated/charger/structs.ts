// GENERATED from spec/charger/structs/charging-status.yaml by `npm run generate`. Do not edit.

import { asArray, asNumber, type DecodeContext, type Place } from "../../decode.js";
import type { PhaseValues, PhaseValuesWithN } from "../../phase-values.js";

/**
 * Sixteen readings of the built-in meter in one array.
 *
 * @see spec/charger/structs/charging-status.yaml
 */
export interface ElectricalReadings {
  /**
   * Voltage of each phase and of the neutral wire.
   *
   * In V.
   *
   * On the wire: L1 `[0]`, L2 `[1]`, L3 `[2]`, N `[3]`.
   */
  readonly voltageV: PhaseValuesWithN;
  /**
   * Current the car draws on each phase.
   *
   * In A.
   *
   * On the wire: L1 `[4]`, L2 `[5]`, L3 `[6]`.
   */
  readonly currentA: PhaseValues;
  /**
   * Power on each phase and on the neutral wire.
   *
   * In W.
   *
   * On the wire: L1 `[7]`, L2 `[8]`, L3 `[9]`, N `[10]`.
   */
  readonly powerW: PhaseValuesWithN;
  /**
   * Power over all phases.
   *
   * In W.
   *
   * On the wire: `[11]`.
   */
  readonly powerTotalW: number;
  /**
   * Share of the apparent power that is real power, per phase.
   *
   * In Percent.
   *
   * On the wire: L1 `[12]`, L2 `[13]`, L3 `[14]`, N `[15]`.
   */
  readonly powerFactorPercent: PhaseValuesWithN;
}

/** Decodes the {@link ElectricalReadings} that stands at `place` of `key`. */
export function decodeElectricalReadings(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): ElectricalReadings {
  const record = asArray(value, key, context, place);
  return {
    voltageV: {
      l1: asNumber(record[0], key, context, place, 0),
      l2: asNumber(record[1], key, context, place, 1),
      l3: asNumber(record[2], key, context, place, 2),
      n: asNumber(record[3], key, context, place, 3),
    },
    currentA: {
      l1: asNumber(record[4], key, context, place, 4),
      l2: asNumber(record[5], key, context, place, 5),
      l3: asNumber(record[6], key, context, place, 6),
    },
    powerW: {
      l1: asNumber(record[7], key, context, place, 7),
      l2: asNumber(record[8], key, context, place, 8),
      l3: asNumber(record[9], key, context, place, 9),
      n: asNumber(record[10], key, context, place, 10),
    },
    powerTotalW: asNumber(record[11], key, context, place, 11),
    powerFactorPercent: {
      l1: asNumber(record[12], key, context, place, 12),
      l2: asNumber(record[13], key, context, place, 13),
      l3: asNumber(record[14], key, context, place, 14),
      n: asNumber(record[15], key, context, place, 15),
    },
  };
}

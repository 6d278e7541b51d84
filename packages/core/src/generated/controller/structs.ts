// GENERATED from spec/controller/structs/categories.yaml, spec/controller/structs/currents.yaml, spec/controller/structs/voltages.yaml by `npm run generate`. Do not edit.

import { asArray, asNumber, asRecord, type DecodeContext, type Place } from "../../decode.js";
import type { PhaseValuesWithN } from "../../phase-values.js";

/**
 * Two energy counters of a category.
 *
 * @see spec/controller/structs/categories.yaml
 */
export interface CategoryEnergy {
  /**
   * Energy counted while the power of the category is positive: used by the house, bought from the grid, made by the sun.
   *
   * In Wh.
   *
   * On the wire: `[0]`.
   */
  readonly energyInWh: number;
  /**
   * Energy counted while the power of the category is negative; for the grid, energy fed in.
   *
   * In Wh.
   *
   * On the wire: `[1]`.
   */
  readonly energyOutWh: number;
}

/** Decodes the {@link CategoryEnergy} that stands at `place` of `key`. */
export function decodeCategoryEnergy(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): CategoryEnergy {
  const record = asArray(value, key, context, place);
  return {
    energyInWh: asNumber(record[0], key, context, place, 0),
    energyOutWh: asNumber(record[1], key, context, place, 1),
  };
}

/**
 * Currents of a category.
 *
 * @see spec/controller/structs/categories.yaml
 */
export interface CategoryCurrents {
  /**
   * Current per phase and on the neutral wire; null while no sensor is assigned.
   *
   * In A. `null`: the device knows no value.
   *
   * On the wire: L1 `[0]`, L2 `[1]`, L3 `[2]`, N `[3]`.
   */
  readonly currentA: PhaseValuesWithN<number | null>;
}

/** Decodes the {@link CategoryCurrents} that stands at `place` of `key`. */
export function decodeCategoryCurrents(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): CategoryCurrents {
  const record = asArray(value, key, context, place);
  return {
    currentA: {
      l1: record[0] === null ? null : asNumber(record[0], key, context, place, 0),
      l2: record[1] === null ? null : asNumber(record[1], key, context, place, 1),
      l3: record[2] === null ? null : asNumber(record[2], key, context, place, 2),
      n: record[3] === null ? null : asNumber(record[3], key, context, place, 3),
    },
  };
}

/**
 * Readings of a current sensor.
 *
 * @see spec/controller/structs/currents.yaml
 */
export interface CurrentReading {
  /**
   * Current through the sensor, without a sign.
   *
   * In A.
   *
   * On the wire: `["i"]`.
   */
  readonly currentA: number;
  /**
   * Real power; the sign tells the direction.
   *
   * In W.
   *
   * On the wire: `["p"]`.
   */
  readonly powerW: number;
  /**
   * Real power as a share of the apparent power, from -1 to 1; not in percent as on the charger.
   *
   * Clients offer -1 to 1.
   *
   * On the wire: `["f"]`.
   */
  readonly powerFactor: number;
}

/** Decodes the {@link CurrentReading} that stands at `place` of `key`. */
export function decodeCurrentReading(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): CurrentReading {
  const record = asRecord(value, key, context, place);
  return {
    currentA: asNumber(record["i"], key, context, place, "i"),
    powerW: asNumber(record["p"], key, context, place, "p"),
    powerFactor: asNumber(record["f"], key, context, place, "f"),
  };
}

/**
 * Readings of a voltage sensor.
 *
 * @see spec/controller/structs/voltages.yaml
 */
export interface VoltageReading {
  /**
   * Voltage of each phase and of the neutral wire.
   *
   * In V.
   *
   * On the wire: L1 `["u1"]`, L2 `["u2"]`, L3 `["u3"]`, N `["uN"]`.
   */
  readonly voltageV: PhaseValuesWithN;
}

/** Decodes the {@link VoltageReading} that stands at `place` of `key`. */
export function decodeVoltageReading(
  value: unknown,
  key: string,
  context: DecodeContext,
  place?: Place,
): VoltageReading {
  const record = asRecord(value, key, context, place);
  return {
    voltageV: {
      l1: asNumber(record["u1"], key, context, place, "u1"),
      l2: asNumber(record["u2"], key, context, place, "u2"),
      l3: asNumber(record["u3"], key, context, place, "u3"),
      n: asNumber(record["uN"], key, context, place, "uN"),
    },
  };
}

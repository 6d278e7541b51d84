// GENERATED from spec/controller/components.yaml, spec/controller/keys/categories.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asArray, asBoolean, asNumber, asString } from "../../decode.js";
import type { PhaseValuesWithN } from "../../phase-values.js";
import { decodeCategoryCurrents, decodeCategoryEnergy } from "./structs.js";

/** One category to which sensors are assigned. */
export interface Category {
  /**
   * Name of the category.
   *
   * @see key `ccn` (spec/controller/keys/categories.yaml; sources: vendor-controller-en, capture-controller-1.0.6, vendor-controller-http, vendor-controller-modbus)
   */
  readonly name: string;
  /**
   * Power now, null while no sensor is assigned; for the grid, negative is feeding in.
   *
   * In W. `null`: the device knows no value.
   *
   * @see key `ccp` (spec/controller/keys/categories.yaml; sources: vendor-controller-en, capture-controller-1.0.6, vendor-controller-modbus, marq24)
   */
  readonly powerW: number | null;
  /**
   * Energy counted while the power of the category is positive: used by the house, bought from the grid, made by the sun.
   *
   * In Wh.
   *
   * On the wire: `[0]`.
   *
   * @see key `cec` (spec/controller/keys/categories.yaml; sources: vendor-controller-en, capture-controller-1.0.6, vendor-controller-modbus)
   */
  readonly energyInWh: number;
  /**
   * Energy counted while the power of the category is negative; for the grid, energy fed in.
   *
   * In Wh.
   *
   * On the wire: `[1]`.
   *
   * @see key `cec` (spec/controller/keys/categories.yaml; sources: vendor-controller-en, capture-controller-1.0.6, vendor-controller-modbus)
   */
  readonly energyOutWh: number;
  /**
   * Current per phase and on the neutral wire; null while no sensor is assigned.
   *
   * In A. `null`: the device knows no value.
   *
   * On the wire: L1 `[0]`, L2 `[1]`, L3 `[2]`, N `[3]`.
   *
   * @see key `cpc` (spec/controller/keys/categories.yaml; sources: vendor-controller-en, capture-controller-1.0.6, vendor-controller-modbus)
   */
  readonly currentA: PhaseValuesWithN<number | null>;
  /**
   * Power fed in from outside, null where nothing is.
   *
   * In W. `null`: the device knows no value. Absent where a model or firmware does not have it.
   *
   * @see key `ecp` (spec/controller/keys/categories.yaml; sources: capture-controller-1.0.6, controller-7, controller-14, controller-12, vendor-controller-modbus)
   */
  readonly externalPowerW?: number | null;
  /**
   * A yes or no whose meaning is not documented.
   *
   * Absent where a model or firmware does not have it.
   *
   * @see key `ccs` (spec/controller/keys/categories.yaml; sources: capture-controller-1.0.6)
   */
  readonly flag?: boolean;
}

/**
 * Power, energy and currents by category, such as house, grid and solar.
 *
 * One record per element of `ccn`, in the device's order.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `categories` (spec/controller/components.yaml)
 */
export type Categories = readonly Category[];

/** What to read for a {@link Categories} and how. */
export const Categories: ComponentDefinition<Categories, "controller"> = {
  name: "categories",
  keys: ["ccn", "ccp", "cec", "cpc", "ecp", "ccs"],
  decode: (context) => {
    const { status } = context;
    const ccnItems = asArray(status["ccn"], "ccn", context);
    const ccpItems = asArray(status["ccp"], "ccp", context);
    const cecItems = asArray(status["cec"], "cec", context);
    const cpcItems = asArray(status["cpc"], "cpc", context);
    const ecpItems = status["ecp"] == null ? undefined : asArray(status["ecp"], "ecp", context);
    const ccsItems = status["ccs"] == null ? undefined : asArray(status["ccs"], "ccs", context);
    return ccnItems.map((item, at) => ({
      name: asString(item, "ccn", context, at),
      powerW: ccpItems[at] === null ? null : asNumber(ccpItems[at], "ccp", context, at),
      ...decodeCategoryEnergy(cecItems[at], "cec", context, at),
      ...decodeCategoryCurrents(cpcItems[at], "cpc", context, at),
      ...(ecpItems === undefined
        ? {}
        : { externalPowerW: ecpItems[at] === null ? null : asNumber(ecpItems[at], "ecp", context, at) }),
      ...(ccsItems === undefined ? {} : { flag: asBoolean(ccsItems[at], "ccs", context, at) }),
    }));
  },
};

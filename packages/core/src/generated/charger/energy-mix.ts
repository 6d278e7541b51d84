// GENERATED from spec/charger/components.yaml, spec/charger/keys/energy-mix.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asNumber } from "../../decode.js";
import type { Mutable } from "../../mutable.js";

/**
 * Where the energy of the session comes from: sun, grid, battery.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `energy-mix` (spec/charger/components.yaml)
 */
export interface EnergyMix {
  /**
   * Energy that came from the sun since the car was plugged in.
   *
   * In Wh. Absent where a model or firmware does not have it (known: since 57).
   *
   * @see key `whs` (spec/charger/keys/energy-mix.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly energyFromSolarSinceConnectedWh?: number;
  /**
   * Energy that came from the grid since the car was plugged in.
   *
   * In Wh. Absent where a model or firmware does not have it (known: since 57).
   *
   * @see key `whg` (spec/charger/keys/energy-mix.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly energyFromGridSinceConnectedWh?: number;
  /**
   * Energy that came from the home battery since the car was plugged in.
   *
   * In Wh. Absent where a model or firmware does not have it (known: since 57).
   *
   * @see key `whb` (spec/charger/keys/energy-mix.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly energyFromBatterySinceConnectedWh?: number;
  /**
   * Energy since the car was plugged in whose origin the charger does not know.
   *
   * In Wh. Absent where a model or firmware does not have it (known: since 57).
   *
   * @see key `who` (spec/charger/keys/energy-mix.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly energyFromOtherSinceConnectedWh?: number;
  /**
   * Power from the sun now.
   *
   * In W. `null`: not known. Absent where a model or firmware does not have it (known: since 57).
   *
   * That this and its neighbours for grid, battery and other mean the share of the car, as the energies do, is read from their names; no document says so.
   *
   * @see key `ws` (spec/charger/keys/energy-mix.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly energyMixPowerFromSolarW?: number | null;
  /**
   * Power from the grid now.
   *
   * In W. `null`: not known. Absent where a model or firmware does not have it (known: since 57).
   *
   * @see key `wg` (spec/charger/keys/energy-mix.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly energyMixPowerFromGridW?: number | null;
  /**
   * Power from the home battery now.
   *
   * In W. `null`: not known. Absent where a model or firmware does not have it (known: since 57).
   *
   * @see key `wb` (spec/charger/keys/energy-mix.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly energyMixPowerFromBatteryW?: number | null;
  /**
   * Power now whose origin the charger does not know.
   *
   * In W. `null`: not known. Absent where a model or firmware does not have it (known: since 57).
   *
   * @see key `wo` (spec/charger/keys/energy-mix.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly energyMixPowerFromOtherW?: number | null;
  /**
   * How long the energy mix of a session goes on after the car is unplugged.
   *
   * In Ms. Absent where a model or firmware does not have it (known: since 59.4).
   *
   * No document says what the charger does in that time or which times it accepts.
   *
   * @see key `emx` (spec/charger/keys/energy-mix.yaml; sources: vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4)
   */
  readonly energyMixAfterglowMs?: number;
}

/** What to read for a {@link EnergyMix} and how. */
export const EnergyMix: ComponentDefinition<EnergyMix, "charger"> = {
  name: "energy-mix",
  keys: ["whs", "whg", "whb", "who", "ws", "wg", "wb", "wo", "emx"],
  decode: (context) => {
    const { status } = context;
    const component: Mutable<EnergyMix> = {};
    if (status["whs"] != null)
      component.energyFromSolarSinceConnectedWh = asNumber(status["whs"], "whs", context);
    if (status["whg"] != null)
      component.energyFromGridSinceConnectedWh = asNumber(status["whg"], "whg", context);
    if (status["whb"] != null)
      component.energyFromBatterySinceConnectedWh = asNumber(status["whb"], "whb", context);
    if (status["who"] != null)
      component.energyFromOtherSinceConnectedWh = asNumber(status["who"], "who", context);
    if (status["ws"] !== undefined)
      component.energyMixPowerFromSolarW =
        status["ws"] === null ? null : asNumber(status["ws"], "ws", context);
    if (status["wg"] !== undefined)
      component.energyMixPowerFromGridW =
        status["wg"] === null ? null : asNumber(status["wg"], "wg", context);
    if (status["wb"] !== undefined)
      component.energyMixPowerFromBatteryW =
        status["wb"] === null ? null : asNumber(status["wb"], "wb", context);
    if (status["wo"] !== undefined)
      component.energyMixPowerFromOtherW =
        status["wo"] === null ? null : asNumber(status["wo"], "wo", context);
    if (status["emx"] != null) component.energyMixAfterglowMs = asNumber(status["emx"], "emx", context);
    return component;
  },
};

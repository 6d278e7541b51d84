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
    let sent: unknown;
    const component: Mutable<EnergyMix> = {};
    sent = status["whs"];
    if (sent != null) component.energyFromSolarSinceConnectedWh = asNumber(sent, "whs", context);
    sent = status["whg"];
    if (sent != null) component.energyFromGridSinceConnectedWh = asNumber(sent, "whg", context);
    sent = status["whb"];
    if (sent != null) component.energyFromBatterySinceConnectedWh = asNumber(sent, "whb", context);
    sent = status["who"];
    if (sent != null) component.energyFromOtherSinceConnectedWh = asNumber(sent, "who", context);
    sent = status["ws"];
    if (sent !== undefined)
      component.energyMixPowerFromSolarW = sent === null ? null : asNumber(sent, "ws", context);
    sent = status["wg"];
    if (sent !== undefined)
      component.energyMixPowerFromGridW = sent === null ? null : asNumber(sent, "wg", context);
    sent = status["wb"];
    if (sent !== undefined)
      component.energyMixPowerFromBatteryW = sent === null ? null : asNumber(sent, "wb", context);
    sent = status["wo"];
    if (sent !== undefined)
      component.energyMixPowerFromOtherW = sent === null ? null : asNumber(sent, "wo", context);
    sent = status["emx"];
    if (sent != null) component.energyMixAfterglowMs = asNumber(sent, "emx", context);
    return component;
  },
};

// GENERATED from spec/shared/components.yaml, spec/shared/keys/electricity-prices.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asNumber } from "../../decode.js";
import { decodeElectricityPrice, type ElectricityPrice } from "./structs.js";

/**
 * Electricity price now, and up to which price it is cheap.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `electricity-prices` (spec/shared/components.yaml)
 */
export interface ElectricityPrices {
  /**
   * Number of the tariff whose prices the device uses: 0 is aWATTar in Austria, 1 aWATTar in Germany.
   *
   * There are far more tariffs than the two that documents name, and no list of their numbers is published; one owner has 222 and 1377 for Tibber. Writing the key makes the charger fetch the prices anew (goecharger/go-eCharger-API-v2#152). There are far more tariffs than the two that documents name; no list of their numbers is published.
   *
   * @see key `awc` (spec/shared/keys/electricity-prices.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly awattarCountry: number;
  /**
   * Price up to which electricity counts as cheap.
   *
   * In CtPerKWh; clients offer -100 to 1000 CtPerKWh.
   *
   * @see key `awp` (spec/shared/keys/electricity-prices.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, marq24, vendor-en-2022, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly awattarMaxPriceCtPerKWh: number;
  /**
   * Price of electricity at this moment and the time for which it holds.
   *
   * `null`: no price is known for now.
   *
   * It stays null when the charger could not fetch prices, and charging by price does not happen then (goecharger/go-eCharger-API-v2#152). For some tariffs the price lacks tax and surcharges (goecharger/go-eCharger-API-v2#200).
   *
   * @see key `awcp` (spec/shared/keys/electricity-prices.yaml; sources: capture-v4-055.7, wattpilot-yaml, vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly awattarCurrentPrice: ElectricityPrice | null;
}

/** What to read for a {@link ElectricityPrices} and how. */
export const ElectricityPrices: ComponentDefinition<ElectricityPrices, "charger" | "controller"> = {
  name: "electricity-prices",
  keys: ["awc", "awp", "awcp"],
  decode: (context) => {
    const { status } = context;
    const awcpSent = status["awcp"];
    return {
      awattarCountry: asNumber(status["awc"], "awc", context),
      awattarMaxPriceCtPerKWh: asNumber(status["awp"], "awp", context),
      awattarCurrentPrice: awcpSent === null ? null : decodeElectricityPrice(awcpSent, "awcp", context),
    };
  },
};

// GENERATED from spec/charger/components.yaml, spec/charger/keys/random-delay.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asNumber } from "../../decode.js";
import type { Mutable } from "../../mutable.js";

/**
 * Random delays of starting and stopping, for the sake of the grid.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `random-delay` (spec/charger/components.yaml)
 */
export interface RandomDelay {
  /**
   * Longest random wait before charging by schedule starts. 0 means no wait.
   *
   * In S; clients offer 0 to 84000 S. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * That the value is an upper bound, not the wait itself, is how a client that sets it labels it.
   *
   * @see key `rdbs` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly randomDelayStartScheduledChargingS?: number;
  /**
   * Longest random wait before charging by schedule stops. 0 means no wait.
   *
   * In S; clients offer 0 to 84000 S. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rdes` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly randomDelayStopScheduledChargingS?: number;
  /**
   * Longest random wait before charging at a low price starts. 0 means no wait.
   *
   * In S; clients offer 0 to 84000 S. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rdbf` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly randomDelayStartFlexibleTariffChargingS?: number;
  /**
   * Longest random wait before charging at a low price stops. 0 means no wait.
   *
   * In S; clients offer 0 to 84000 S. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rdef` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly randomDelayStopFlexibleTariffChargingS?: number;
  /**
   * Longest random wait before charging resumes after a power cut. 0 means no wait.
   *
   * In S; clients offer 0 to 84000 S. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * That reconnection means a power cut is how a client that sets it labels it.
   *
   * @see key `rdre` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly randomDelayReconnectionS?: number;
  /**
   * Longest random wait before charging starts once a car is plugged in. 0 means no wait.
   *
   * In S; clients offer 0 to 84000 S. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rdpl` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly randomDelayWhenPluggingCarS?: number;
  /**
   * When the random wait before the start by schedule will be over. Write null to end it now.
   *
   * In Ms. Counts from the last start, as key `rbt` does, and lies ahead: what remains is this minus `rbt`. `null`: no such wait is running. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rdbse` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly randomDelayStartScheduledChargingEndSinceBootMs?: number | null;
  /**
   * When the random wait before the stop by schedule will be over. Write null to end it now.
   *
   * In Ms. Counts from the last start, as key `rbt` does, and lies ahead: what remains is this minus `rbt`. `null`: no such wait is running. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rdese` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly randomDelayStopScheduledChargingEndSinceBootMs?: number | null;
  /**
   * When the random wait before the start at a low price will be over. Write null to end it now.
   *
   * In Ms. Counts from the last start, as key `rbt` does, and lies ahead: what remains is this minus `rbt`. `null`: no such wait is running. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rdbfe` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly randomDelayStartFlexibleTariffChargingEndSinceBootMs?: number | null;
  /**
   * When the random wait before the stop at the end of a low price will be over. Write null to end it now.
   *
   * In Ms. Counts from the last start, as key `rbt` does, and lies ahead: what remains is this minus `rbt`. `null`: no such wait is running. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rdefe` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly randomDelayStopFlexibleTariffChargingEndSinceBootMs?: number | null;
  /**
   * When the random wait after a power cut will be over. Write null to end it now.
   *
   * In Ms. Counts from the last start, as key `rbt` does, and lies ahead: what remains is this minus `rbt`. `null`: no such wait is running. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rdree` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly randomDelayReconnectionEndSinceBootMs?: number | null;
  /**
   * When the random wait after plugging in a car will be over. Write null to end it now.
   *
   * In Ms. Counts from the last start, as key `rbt` does, and lies ahead: what remains is this minus `rbt`. `null`: no such wait is running. Absent where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `rdple` (spec/charger/keys/random-delay.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly randomDelayWhenPluggingCarEndSinceBootMs?: number | null;
}

/** What to read for a {@link RandomDelay} and how. */
export const RandomDelay: ComponentDefinition<RandomDelay, "charger"> = {
  name: "random-delay",
  keys: [
    "rdbs",
    "rdes",
    "rdbf",
    "rdef",
    "rdre",
    "rdpl",
    "rdbse",
    "rdese",
    "rdbfe",
    "rdefe",
    "rdree",
    "rdple",
  ],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const component: Mutable<RandomDelay> = {};
    sent = status["rdbs"];
    if (sent != null) component.randomDelayStartScheduledChargingS = asNumber(sent, "rdbs", context);
    sent = status["rdes"];
    if (sent != null) component.randomDelayStopScheduledChargingS = asNumber(sent, "rdes", context);
    sent = status["rdbf"];
    if (sent != null) component.randomDelayStartFlexibleTariffChargingS = asNumber(sent, "rdbf", context);
    sent = status["rdef"];
    if (sent != null) component.randomDelayStopFlexibleTariffChargingS = asNumber(sent, "rdef", context);
    sent = status["rdre"];
    if (sent != null) component.randomDelayReconnectionS = asNumber(sent, "rdre", context);
    sent = status["rdpl"];
    if (sent != null) component.randomDelayWhenPluggingCarS = asNumber(sent, "rdpl", context);
    sent = status["rdbse"];
    if (sent !== undefined)
      component.randomDelayStartScheduledChargingEndSinceBootMs =
        sent === null ? null : asNumber(sent, "rdbse", context);
    sent = status["rdese"];
    if (sent !== undefined)
      component.randomDelayStopScheduledChargingEndSinceBootMs =
        sent === null ? null : asNumber(sent, "rdese", context);
    sent = status["rdbfe"];
    if (sent !== undefined)
      component.randomDelayStartFlexibleTariffChargingEndSinceBootMs =
        sent === null ? null : asNumber(sent, "rdbfe", context);
    sent = status["rdefe"];
    if (sent !== undefined)
      component.randomDelayStopFlexibleTariffChargingEndSinceBootMs =
        sent === null ? null : asNumber(sent, "rdefe", context);
    sent = status["rdree"];
    if (sent !== undefined)
      component.randomDelayReconnectionEndSinceBootMs =
        sent === null ? null : asNumber(sent, "rdree", context);
    sent = status["rdple"];
    if (sent !== undefined)
      component.randomDelayWhenPluggingCarEndSinceBootMs =
        sent === null ? null : asNumber(sent, "rdple", context);
    return component;
  },
};

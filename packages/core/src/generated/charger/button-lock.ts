// GENERATED from spec/charger/components.yaml, spec/charger/keys/button-lock.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asEnum, asNumber, standIn } from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import type { Open } from "../../open-enum.js";
import { type ButtonLockMode, buttonLockModeTable } from "./enums.js";

/**
 * What the button on the charger may do.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `button-lock` (spec/charger/components.yaml)
 */
export interface ButtonLock {
  /**
   * When the button on the charger is locked for stepping through the charging currents.
   *
   * `unknown:N` for a number N without a name. Absent where a model or firmware does not have it (known: V3, V4, V5).
   *
   * Up to about firmware 054 it was a boolean that asked the other way round: true let the button change the current. The page on HTTP still writes it so.
   *
   * @see key `bac` (spec/charger/keys/button-lock.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24, vendor-en-2021, vendor-http, wattpilot-yaml)
   */
  readonly buttonCurrentChangeLock?: Open<ButtonLockMode>;
  /**
   * When the button on the charger is locked for starting and stopping by a double press.
   *
   * `unknown:N` for a number N without a name. Absent where a model or firmware does not have it (known: V3, V4, V5).
   *
   * Up to about firmware 054 it was a boolean that asked the other way round: true let the button overrule the charging logic. The page on HTTP still writes it so.
   *
   * @see key `sdp` (spec/charger/keys/button-lock.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24, vendor-en-2021, vendor-http)
   */
  readonly buttonForceChangeLock?: Open<ButtonLockMode>;
  /**
   * When the button on the charger is locked for resetting the charger's own Wi-Fi access point.
   *
   * `unknown:N` for a number N without a name. Absent where a model or firmware does not have it (known: V3, V4, V5 since 56).
   *
   * An integration names 56.2 beta as the first firmware with it; no capture shows a value.
   *
   * @see key `bar` (spec/charger/keys/button-lock.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en)
   */
  readonly buttonWifiApResetLock?: Open<ButtonLockMode>;
  /**
   * When the button on the charger was last pressed.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: not pressed since the start. Absent where a model or firmware does not have it (known: V3, V4, V5).
   *
   * Owners take a change of the value as a trigger, so that the button can do something else too (goecharger/go-eCharger-API-v2#191, evcc-io/evcc#11680).
   *
   * @see key `lbp` (spec/charger/keys/button-lock.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, vendor-en-2021, wattpilot-yaml, capture-v4-055.7, api-v2-177)
   */
  readonly lastButtonPressSinceBootMs?: number | null;
  /**
   * When the button on the charger was last held down for long.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: not held down since the start. Absent where a model or firmware does not have it (known: V3, V4, V5 since 56).
   *
   * No capture has it, and no list from 59.4 on; unit and clock are taken from the short press (key lbp).
   *
   * @see key `lbl` (spec/charger/keys/button-lock.yaml; sources: vendor-2024, vendor-v5, vendor-en, vendor-en-2021, vendor-en-2022, wattpilot-yaml, api-v2-177)
   */
  readonly lastButtonHoldLongSinceBootMs?: number | null;
}

/** What to read for a {@link ButtonLock} and how. */
export const ButtonLock: ComponentDefinition<ButtonLock, "charger"> = {
  name: "button-lock",
  keys: ["bac", "sdp", "bar", "lbp", "lbl"],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const component: Mutable<ButtonLock> = {};
    sent = status["bac"];
    if (sent != null)
      component.buttonCurrentChangeLock = asEnum(
        standIn(sent, "boolean", { false: 0, true: 3 }),
        "bac",
        context,
        buttonLockModeTable,
      );
    sent = status["sdp"];
    if (sent != null)
      component.buttonForceChangeLock = asEnum(
        standIn(sent, "boolean", { false: 0, true: 3 }),
        "sdp",
        context,
        buttonLockModeTable,
      );
    sent = status["bar"];
    if (sent != null) component.buttonWifiApResetLock = asEnum(sent, "bar", context, buttonLockModeTable);
    sent = status["lbp"];
    if (sent !== undefined)
      component.lastButtonPressSinceBootMs = sent === null ? null : asNumber(sent, "lbp", context);
    sent = status["lbl"];
    if (sent !== undefined)
      component.lastButtonHoldLongSinceBootMs = sent === null ? null : asNumber(sent, "lbl", context);
    return component;
  },
};

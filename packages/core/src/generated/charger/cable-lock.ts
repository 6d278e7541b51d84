// GENERATED from spec/charger/components.yaml, spec/charger/keys/cable-lock.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asEnum } from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import type { Open } from "../../open-enum.js";
import {
  type CableLockFeedback,
  cableLockFeedbackTable,
  type CableLockMode,
  cableLockModeTable,
  type CableUnlockStatus,
  cableUnlockStatusTable,
} from "./enums.js";

/**
 * Locking of the cable in the socket.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `cable-lock` (spec/charger/components.yaml)
 */
export interface CableLock {
  /**
   * When the charger locks the cable in its socket.
   *
   * `unknown:N` for a number N without a name. Absent where a model or firmware does not have it (known: V3, V4, V5).
   *
   * The fourth mode of the enum, forceUnlock, cannot be chosen: only the rule in force (key lck) takes it. Means something only on models with a socket.
   *
   * @see key `ust` (spec/charger/keys/cable-lock.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24, vendor-modbus)
   */
  readonly cableLockMode?: Open<CableLockMode>;
  /**
   * Whether the cable lock does what it is told.
   *
   * `unknown:N` for a number N without a name. Absent where a model or firmware does not have it (known: V3, V4, V5).
   *
   * Means something only on models with a socket.
   *
   * @see key `ffb` (spec/charger/keys/cable-lock.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24, wattpilot-yaml)
   */
  readonly cableLockFeedback?: Open<CableLockFeedback>;
  /**
   * Lets the cable go when the power fails, so that it can be pulled out.
   *
   * Absent where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `upo` (spec/charger/keys/cable-lock.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24)
   */
  readonly cableUnlockOnPowerOutageEnabled?: boolean;
  /**
   * Rule for locking the cable that is in force now.
   *
   * `unknown:N` for a number N without a name. Absent where a model or firmware does not have it (known: V3, V4, V5).
   *
   * The result of the settings, not the setting of the owner: that one is key ust.
   *
   * @see key `lck` (spec/charger/keys/cable-lock.yaml; sources: vendor-en-2022, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24)
   */
  readonly effectiveCableLockMode?: Open<CableLockMode>;
  /**
   * Whether the cable is locked in the socket, and whether locking or unlocking failed.
   *
   * `unknown:N` for a number N without a name. Absent where a model or firmware does not have it (known: V3, V4, V5).
   *
   * Means something only on models with a socket.
   *
   * @see key `cus` (spec/charger/keys/cable-lock.yaml; sources: vendor-en-2022, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24)
   */
  readonly cableUnlockStatus?: Open<CableUnlockStatus>;
}

/** What to read for a {@link CableLock} and how. */
export const CableLock: ComponentDefinition<CableLock, "charger"> = {
  name: "cable-lock",
  keys: ["ust", "ffb", "upo", "lck", "cus"],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const component: Mutable<CableLock> = {};
    sent = status["ust"];
    if (sent != null) component.cableLockMode = asEnum(sent, "ust", context, cableLockModeTable);
    sent = status["ffb"];
    if (sent != null) component.cableLockFeedback = asEnum(sent, "ffb", context, cableLockFeedbackTable);
    sent = status["upo"];
    if (sent != null) component.cableUnlockOnPowerOutageEnabled = asBoolean(sent, "upo", context);
    sent = status["lck"];
    if (sent != null) component.effectiveCableLockMode = asEnum(sent, "lck", context, cableLockModeTable);
    sent = status["cus"];
    if (sent != null) component.cableUnlockStatus = asEnum(sent, "cus", context, cableUnlockStatusTable);
    return component;
  },
};

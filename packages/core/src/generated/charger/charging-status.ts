// GENERATED from spec/charger/components.yaml, spec/charger/keys/charging-status.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asEnum, asNumber } from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import type { Open } from "../../open-enum.js";
import type { PhaseValues, PhaseValuesWithN } from "../../phase-values.js";
import {
  type CableUnlockStatus,
  cableUnlockStatusTable,
  type CarState,
  carStateTable,
  type ChargeError,
  chargeErrorTable,
  type ChargingReason,
  chargingReasonTable,
} from "./enums.js";
import { decodeElectricalReadings } from "./structs.js";

/**
 * What happens at the plug now: car, permission, fault, energy and electrical readings.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `charging-status` (spec/charger/components.yaml)
 */
export interface ChargingStatus {
  /**
   * Whether the car may draw current at this moment.
   *
   * The result of the charging logic, which runs once a second. It cannot be written.
   *
   * @see key `alw` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly chargingAllowed: boolean;
  /**
   * Current the car may draw at this moment, per phase.
   *
   * In A. `null`: not allowed to charge.
   *
   * @see key `acu` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly allowedCurrentA: number | null;
  /**
   * Mean charging power over the last 30 seconds, all phases together.
   *
   * In W.
   *
   * @see key `tpa` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly powerAverage30sW: number;
  /**
   * What the car is doing, as the charge controller sees it.
   *
   * `unknown:N` for a number N without a name. `null`: no contact to the charge controller.
   *
   * A CORE with firmware 60.5 says waitCar with no car there while access control waits for a card (evcc-io/evcc#32510). Some firmware stays at complete after unplugging (goecharger/go-eCharger-API-v2#120).
   *
   * @see key `car` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly carState: Open<CarState> | null;
  /**
   * Fault that keeps the charger from charging, or none.
   *
   * `unknown:N` for a number N without a name. `null`: no contact to the charge controller.
   *
   * The numbers from 11 on were given anew around firmware 56, so a number says nothing without the firmware.
   *
   * @see key `err` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-2024)
   */
  readonly chargeError: Open<ChargeError> | null;
  /**
   * Whether the cable is locked in the socket, and whether locking or unlocking failed.
   *
   * `unknown:N` for a number N without a name. Absent where a model or firmware does not have it (known: V3, V4, V5).
   *
   * Means something only on models with a socket.
   *
   * @see key `cus` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24)
   */
  readonly cableUnlockStatus?: Open<CableUnlockStatus>;
  /**
   * Why the charger lets the car charge right now, or why it does not.
   *
   * `unknown:N` for a number N without a name.
   *
   * New firmware sends numbers before any list has them (goecharger/go-eCharger-API-v2#295).
   *
   * @see key `modelStatus` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-2024)
   */
  readonly chargingReason: Open<ChargingReason>;
  /**
   * Energy the car has taken since it was plugged in.
   *
   * In Wh.
   *
   * It keeps its value after unplugging and starts anew with the next car. Some firmware resets it in mid-session (goecharger/go-eCharger-API-v2#68, goecharger/go-eCharger-API-v2#198). May be fractional (openhab/openhab-addons#12719).
   *
   * @see key `wh` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly energySinceConnectedWh: number;
  /**
   * Voltage of each phase and of the neutral wire.
   *
   * In V.
   *
   * On the wire: L1 `[0]`, L2 `[1]`, L3 `[2]`, N `[3]`.
   *
   * @see key `nrg` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly voltageV: PhaseValuesWithN;
  /**
   * Current the car draws on each phase.
   *
   * In A.
   *
   * On the wire: L1 `[4]`, L2 `[5]`, L3 `[6]`.
   *
   * @see key `nrg` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly currentA: PhaseValues;
  /**
   * Power on each phase and on the neutral wire.
   *
   * In W.
   *
   * On the wire: L1 `[7]`, L2 `[8]`, L3 `[9]`, N `[10]`.
   *
   * @see key `nrg` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly powerW: PhaseValuesWithN;
  /**
   * Power over all phases.
   *
   * In W.
   *
   * On the wire: `[11]`.
   *
   * @see key `nrg` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly powerTotalW: number;
  /**
   * Share of the apparent power that is real power, per phase.
   *
   * In Percent.
   *
   * On the wire: L1 `[12]`, L2 `[13]`, L3 `[14]`, N `[15]`.
   *
   * @see key `nrg` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly powerFactorPercent: PhaseValuesWithN;
  /**
   * How many phases the charger counts on.
   *
   * 0, 1 or 3 were seen. Trustworthy only in eco mode; the currents of each phase say more.
   *
   * @see key `pnp` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly numberOfPhases: number;
}

/** What to read for a {@link ChargingStatus} and how. */
export const ChargingStatus: ComponentDefinition<ChargingStatus, "charger"> = {
  name: "charging-status",
  keys: ["alw", "acu", "tpa", "car", "err", "cus", "modelStatus", "wh", "nrg", "pnp", "fwv"],
  decode: (context) => {
    const { status } = context;
    const component: Mutable<ChargingStatus> = {
      chargingAllowed: asBoolean(status["alw"], "alw", context),
      allowedCurrentA: status["acu"] === null ? null : asNumber(status["acu"], "acu", context),
      powerAverage30sW: asNumber(status["tpa"], "tpa", context),
      carState: status["car"] === null ? null : asEnum(status["car"], "car", context, carStateTable),
      chargeError: status["err"] === null ? null : asEnum(status["err"], "err", context, chargeErrorTable),
      chargingReason: asEnum(status["modelStatus"], "modelStatus", context, chargingReasonTable),
      energySinceConnectedWh: asNumber(status["wh"], "wh", context),
      ...decodeElectricalReadings(status["nrg"], "nrg", context),
      numberOfPhases: asNumber(status["pnp"], "pnp", context),
    };
    if (status["cus"] != null)
      component.cableUnlockStatus = asEnum(status["cus"], "cus", context, cableUnlockStatusTable);
    return component;
  },
};

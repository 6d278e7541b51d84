// GENERATED from spec/charger/components.yaml, spec/charger/keys/cable-lock.yaml, spec/charger/keys/charging-status.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asEnum, asMap, asNumber } from "../../decode.js";
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
import { type ChargingDuration, decodeChargingDuration, decodeElectricalReadings } from "./structs.js";

/**
 * What happens at the plug now: car, permission, fault, readings.
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
   * @see key `alw` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly chargingAllowed: boolean;
  /**
   * Current the car may draw at this moment, per phase.
   *
   * In A. `null`: not allowed to charge.
   *
   * @see key `acu` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly allowedCurrentA: number | null;
  /**
   * Mean charging power over the last 30 seconds, all phases together.
   *
   * In W.
   *
   * Next-trip mode does not plan with it; by the lists since 2024 it plans with the largest power it measured.
   *
   * @see key `tpa` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly powerAverage30sW: number;
  /**
   * What the car is doing, as the charge controller sees it.
   *
   * `unknown:N` for a number N without a name. `null`: no contact to the charge controller.
   *
   * A car that is paused or forced off shows as complete; the charging reason tells why (goecharger/go-eCharger-API-v2#156).
   *
   * Known bug (CORE since 60.5): It says waitCar with no car there while access control waits for a card. Known bug: It stays at complete after the car was unplugged. Known bug: It stays at charging after force off, seen at the start of 2022.
   *
   * @see key `car` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly carState: Open<CarState> | null;
  /**
   * Fault that keeps the charger from charging, or none.
   *
   * `unknown:N` for a number N without a name. `null`: no contact to the charge controller.
   *
   * The numbers from 11 on were given anew around firmware 56, so a number says nothing without the firmware.
   *
   * @see key `err` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly chargeError: Open<ChargeError> | null;
  /**
   * Why the charger lets the car charge right now, or why it does not.
   *
   * `unknown:N` for a number N without a name.
   *
   * New firmware sends numbers before any list has them (goecharger/go-eCharger-API-v2#295).
   *
   * Known bug (since 055.8): It does not say notChargingBecausePhaseSwitch while the phases are switched.
   *
   * @see key `modelStatus` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly chargingReason: Open<ChargingReason>;
  /**
   * Energy the car has taken since it was plugged in.
   *
   * In Wh.
   *
   * It keeps its value after unplugging and starts anew with the next car (syssi/homeassistant-goecharger-mqtt#190). It may be fractional (openhab/openhab-addons#12719) and can go down a little, even below zero, when the car gives a bit of power back (syssi/homeassistant-goecharger-mqtt#109, syssi/homeassistant-goecharger-mqtt#192).
   *
   * Known bug: It starts again at zero in mid-session. Known bug: It stands still after charging was paused over night.
   *
   * @see key `wh` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly energySinceConnectedWh: number;
  /**
   * Voltage of each phase and of the neutral wire.
   *
   * In V.
   *
   * On the wire: L1 `[0]`, L2 `[1]`, L3 `[2]`, N `[3]`.
   *
   * @see key `nrg` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly voltageV: PhaseValuesWithN;
  /**
   * Current the car draws on each phase.
   *
   * In A.
   *
   * On the wire: L1 `[4]`, L2 `[5]`, L3 `[6]`.
   *
   * @see key `nrg` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly currentA: PhaseValues;
  /**
   * Power on each phase and on the neutral wire.
   *
   * In W.
   *
   * On the wire: L1 `[7]`, L2 `[8]`, L3 `[9]`, N `[10]`.
   *
   * @see key `nrg` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly powerW: PhaseValuesWithN;
  /**
   * Power over all phases.
   *
   * In W.
   *
   * On the wire: `[11]`.
   *
   * @see key `nrg` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly powerTotalW: number;
  /**
   * Share of the apparent power that is real power, per phase.
   *
   * In Percent.
   *
   * On the wire: L1 `[12]`, L2 `[13]`, L3 `[14]`, N `[15]`.
   *
   * @see key `nrg` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly powerFactorPercent: PhaseValuesWithN;
  /**
   * How many phases the charger counts on.
   *
   * 0, 1 or 3 were seen. Trustworthy only in eco mode; the currents of each phase say more.
   *
   * @see key `pnp` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly numberOfPhases: number;
  /**
   * When charging was last allowed or forbidden.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. Absent where a model or firmware does not have it (known: since 60.2).
   *
   * @see key `alwt` (spec/charger/keys/charging-status.yaml; sources: vendor-60.2, vendor-60.3, vendor-60.4, marq24-157)
   */
  readonly lastChargingAllowedChangeSinceBootMs?: number;
  /**
   * How long the car has been charging: a stopwatch while it charges, a fixed time afterwards.
   *
   * `null`: not charging.
   *
   * An idle V4 with 055.7 sends a stopped stopwatch at zero where the lists promise null.
   *
   * @see key `cdi` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, evcharger-app)
   */
  readonly chargingDuration: ChargingDuration | null;
  /**
   * Who is charging: nobody, somebody without a card (0), or the owner of card 1 to 10.
   *
   * Clients offer 0 to 10. `null`: no transaction.
   *
   * The number is one more than that of the slot in the list of cards, which starts at 0. Write 0 to let a car charge that waits for a card. It holds until the car is unplugged, or for one or two minutes when no car is there (goecharger/go-eCharger-API-v2#117, goecharger/go-eCharger-API-v2#116). Before 055.2 only 0 and null can be written (goecharger/go-eCharger-API-v2#81, goecharger/go-eCharger-API-v2#118).
   *
   * Known bug (since 055.0 before 055.6): A card number that is written is stored one too low.
   *
   * @see key `trx` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-124)
   */
  readonly transaction: number | null;
  /**
   * When the charging reason last changed.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this.
   *
   * @see key `lmsc` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, wattpilot-yaml, api-v2-177)
   */
  readonly lastChargingReasonChangeSinceBootMs: number;
  /**
   * When a car was last plugged in.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: not since the boot.
   *
   * @see key `lccfi` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly lastCarStateChangeFromIdleSinceBootMs: number | null;
  /**
   * When a car last stopped drawing current.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: not since the boot.
   *
   * @see key `lccfc` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly lastCarStateChangeFromChargingSinceBootMs: number | null;
  /**
   * When a car last began to draw current.
   *
   * In Ms. Counts from the last start, as key `rbt` does: its age is `rbt` minus this. `null`: not since the boot.
   *
   * @see key `lcctc` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, api-v2-177)
   */
  readonly lastCarStateChangeToChargingSinceBootMs: number | null;
  /**
   * Every limit that holds the charging current down at the moment, by name; the smallest one counts.
   *
   * Each element: in A. `null`: no limits are listed. Absent where a model or firmware does not have it (known: since 56).
   *
   * Only limits that apply are there, under names that the vendor has not published. Threads also show accessControl (0 while a card is awaited), adapterCurrentLimit and minChargingCurrent (goecharger/go-eCharger-API-v2#188, marq24/ha-goecharger-api2#157). All values that threads show are whole numbers; no document gives their type. A CORE with 60.5 showed null (marq24/ha-goecharger-api2#160).
   *
   * @see key `cll` (spec/charger/keys/charging-status.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v2-188, marq24, marq24-157, marq24-160)
   */
  readonly currentLimitsA?: Readonly<Record<string, number>> | null;
  /**
   * What the relays that switch the charging current report back, as a raw number.
   *
   * Absent where a model or firmware does not have it.
   *
   * No document tells what the number means. A charger with firmware of 2024 did not send it over HTTP (marq24/ha-goecharger-api2#2).
   *
   * @see key `rfb` (spec/charger/keys/charging-status.yaml; sources: vendor-en-2022, vendor-2024, vendor-en, wattpilot-yaml)
   */
  readonly relayFeedback?: number;
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

/** What to read for a {@link ChargingStatus} and how. */
export const ChargingStatus: ComponentDefinition<ChargingStatus, "charger"> = {
  name: "charging-status",
  keys: [
    "alw",
    "acu",
    "tpa",
    "car",
    "err",
    "modelStatus",
    "wh",
    "nrg",
    "pnp",
    "alwt",
    "cdi",
    "trx",
    "lmsc",
    "lccfi",
    "lccfc",
    "lcctc",
    "cll",
    "rfb",
    "cus",
    "fwv",
  ],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const acuSent = status["acu"];
    const carSent = status["car"];
    const errSent = status["err"];
    const nrgFields = decodeElectricalReadings(status["nrg"], "nrg", context);
    const cdiSent = status["cdi"];
    const trxSent = status["trx"];
    const lccfiSent = status["lccfi"];
    const lccfcSent = status["lccfc"];
    const lcctcSent = status["lcctc"];
    const component: Mutable<ChargingStatus> = {
      chargingAllowed: asBoolean(status["alw"], "alw", context),
      allowedCurrentA: acuSent === null ? null : asNumber(acuSent, "acu", context),
      powerAverage30sW: asNumber(status["tpa"], "tpa", context),
      carState: carSent === null ? null : asEnum(carSent, "car", context, carStateTable),
      chargeError: errSent === null ? null : asEnum(errSent, "err", context, chargeErrorTable),
      chargingReason: asEnum(status["modelStatus"], "modelStatus", context, chargingReasonTable),
      energySinceConnectedWh: asNumber(status["wh"], "wh", context),
      voltageV: nrgFields.voltageV,
      currentA: nrgFields.currentA,
      powerW: nrgFields.powerW,
      powerTotalW: nrgFields.powerTotalW,
      powerFactorPercent: nrgFields.powerFactorPercent,
      numberOfPhases: asNumber(status["pnp"], "pnp", context),
      chargingDuration: cdiSent === null ? null : decodeChargingDuration(cdiSent, "cdi", context),
      transaction: trxSent === null ? null : asNumber(trxSent, "trx", context),
      lastChargingReasonChangeSinceBootMs: asNumber(status["lmsc"], "lmsc", context),
      lastCarStateChangeFromIdleSinceBootMs:
        lccfiSent === null ? null : asNumber(lccfiSent, "lccfi", context),
      lastCarStateChangeFromChargingSinceBootMs:
        lccfcSent === null ? null : asNumber(lccfcSent, "lccfc", context),
      lastCarStateChangeToChargingSinceBootMs:
        lcctcSent === null ? null : asNumber(lcctcSent, "lcctc", context),
    };
    sent = status["alwt"];
    if (sent != null) component.lastChargingAllowedChangeSinceBootMs = asNumber(sent, "alwt", context);
    sent = status["cll"];
    if (sent !== undefined)
      component.currentLimitsA =
        sent === null ? null : asMap(sent, "cll", context, (item, at) => asNumber(item, "cll", context, at));
    sent = status["rfb"];
    if (sent != null) component.relayFeedback = asNumber(sent, "rfb", context);
    sent = status["cus"];
    if (sent != null) component.cableUnlockStatus = asEnum(sent, "cus", context, cableUnlockStatusTable);
    return component;
  },
};

// GENERATED from spec/charger/components.yaml, spec/charger/keys/cable-lock.yaml, spec/charger/keys/config.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asEnum, asList, asNumber } from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import type { Open } from "../../open-enum.js";
import {
  type CableLockMode,
  cableLockModeTable,
  type ForceState,
  forceStateTable,
  type LogicMode,
  logicModeTable,
  type PhaseSwitchMode,
  phaseSwitchModeTable,
} from "./enums.js";

/**
 * Settings of charging: current, force state, energy limit, phases.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `config` (spec/charger/components.yaml)
 */
export interface Configuration {
  /**
   * Charging current the user asked for, per phase. In eco mode it is a ceiling, not the live current.
   *
   * In A; 6 to 32 A.
   *
   * Boxes of 11 kW take no more than 16 A; the installation limit ama says what yours takes. The memory of V3 and newer stands frequent writes (syssi/homeassistant-goecharger-mqtt#157).
   *
   * Known bug (since 60.3): Writes over MQTT were acknowledged and not applied.
   *
   * @see key `amp` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24, evcc-15952, api-v2-153, vendor-modbus, marq24-162)
   */
  readonly requestedCurrentA: number;
  /**
   * Most current this installation may ever draw, per phase.
   *
   * In A; clients offer 6 to 32 A.
   *
   * It protects the house wiring and is no charging setting; on boxes of 11 kW it goes up to 16 A.
   *
   * @see key `ama` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24, syssi)
   */
  readonly maxCurrentLimitA: number;
  /**
   * Least current the charger offers a car, per phase.
   *
   * In A; clients offer 6 to 32 A.
   *
   * Below 6 A no car charges.
   *
   * @see key `mca` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly minChargingCurrentA: number;
  /**
   * Whether charging is forced on, forced off, or left to the charging logic.
   *
   * `unknown:N` for a number N without a name.
   *
   * It falls back to neutral when the car is unplugged (goecharger/go-eCharger-API-v2#117). With access control on, it does nothing until a transaction runs (goecharger/go-eCharger-API-v2#218).
   *
   * Known bug (since 054): Writes over MQTT do not start or stop charging. Known bug (since 60.3): Writes over MQTT and WebSocket are acknowledged, but often not applied.
   *
   * @see key `frc` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly forceState: Open<ForceState>;
  /**
   * Energy after which the charger stops the session.
   *
   * In Wh; clients offer 0 to 1000000 Wh. `null`: no limit.
   *
   * The limit stays set for the next session (goecharger/go-eCharger-API-v2#68). Write null to switch it off. It is not the energy of the next-trip mode.
   *
   * @see key `dwo` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24, syssi)
   */
  readonly energyLimitWh: number | null;
  /**
   * Whether the charger picks one or three phases itself or is told to use one of them.
   *
   * `unknown:N` for a number N without a name. Absent where a model or firmware does not have it (known: since 051.8).
   *
   * Missing from all current key lists, yet devices have it (goecharger/go-eCharger-API-v2#346). A change during a session pauses charging for some seconds; the charging reason is then notChargingBecausePhaseSwitch. Some cars do not charge on after a switch until they are plugged in again (goecharger/go-eCharger-API-v2#144).
   *
   * @see key `psm` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-modbus, evcc, api-v2-58, capture-v4-055.7, api-v2-322, api-v2-346, wattpilot-yaml)
   */
  readonly phaseSwitchMode?: Open<PhaseSwitchMode>;
  /**
   * Power from which surplus charging changes from one phase to three.
   *
   * In W; clients offer 500 to 64000 W.
   *
   * @see key `spl3` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly threePhaseSwitchLevelW: number;
  /**
   * Currents that a press of the button on the charger steps through, at most five.
   *
   * Each element: in A; 0 to 32 A.
   *
   * 0 switches a step off; other values lie between 6 and 32. No page gives the type of an element. An unsigned byte holds every value the Modbus page allows.
   *
   * @see key `clp` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-modbus)
   */
  readonly currentLimitPresetsA: readonly number[];
  /**
   * How the charger decides about charging: at once, eco, or ready for the next trip.
   *
   * `unknown:N` for a number N without a name.
   *
   * The app calls the modes basic eco and daily trip (openhab/openhab-addons#19128).
   *
   * @see key `lmo` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly logicMode: Open<LogicMode>;
  /**
   * Whether the charger skips the check for protective earth, as grids without an earthed neutral need it, for example in Norway.
   *
   * The logic is turned round, true switches the safety check off. A change takes effect after a reboot (goecharger/go-eCharger-API-v2#165).
   *
   * @see key `nmo` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly norwayModeEnabled: boolean;
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
}

/** What to read for a {@link Configuration} and how. */
export const Configuration: ComponentDefinition<Configuration, "charger"> = {
  name: "config",
  keys: ["amp", "ama", "mca", "frc", "dwo", "psm", "spl3", "clp", "lmo", "nmo", "lck"],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const dwoSent = status["dwo"];
    const component: Mutable<Configuration> = {
      requestedCurrentA: asNumber(status["amp"], "amp", context),
      maxCurrentLimitA: asNumber(status["ama"], "ama", context),
      minChargingCurrentA: asNumber(status["mca"], "mca", context),
      forceState: asEnum(status["frc"], "frc", context, forceStateTable),
      energyLimitWh: dwoSent === null ? null : asNumber(dwoSent, "dwo", context),
      threePhaseSwitchLevelW: asNumber(status["spl3"], "spl3", context),
      currentLimitPresetsA: asList(status["clp"], "clp", context, (item, at) =>
        asNumber(item, "clp", context, at),
      ),
      logicMode: asEnum(status["lmo"], "lmo", context, logicModeTable),
      norwayModeEnabled: asBoolean(status["nmo"], "nmo", context),
    };
    sent = status["psm"];
    if (sent != null) component.phaseSwitchMode = asEnum(sent, "psm", context, phaseSwitchModeTable);
    sent = status["lck"];
    if (sent != null) component.effectiveCableLockMode = asEnum(sent, "lck", context, cableLockModeTable);
    return component;
  },
};

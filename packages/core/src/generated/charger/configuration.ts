// GENERATED from spec/charger/components.yaml, spec/charger/keys/config.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asEnum, asList, asNumber } from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import type { Open } from "../../open-enum.js";
import {
  type CableLockMode,
  cableLockModeTable,
  type PhaseSwitchMode,
  phaseSwitchModeTable,
} from "./enums.js";

/**
 * Settings of charging: energy limit, phases, presets and cable lock.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `config` (spec/charger/components.yaml)
 */
export interface Configuration {
  /**
   * Energy after which the charger stops the session.
   *
   * In Wh; 0 to 1000000 Wh. `null`: no limit.
   *
   * The limit stays set for the next session (goecharger/go-eCharger-API-v2#68). Write null to switch it off. It is not the energy of the next-trip mode. The range is what two integrations offer; the firmware may accept more.
   *
   * @see key `dwo` (spec/charger/keys/config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24, syssi)
   */
  readonly energyLimitWh: number | null;
  /**
   * Whether the charger picks one or three phases itself or is told to use one of them.
   *
   * `unknown:N` for a number N without a name. Absent where a model or firmware does not send it (known: since 051.8).
   *
   * Missing from all current key lists, yet devices have it: see corrections.yaml. A change during a session pauses charging for some seconds; the charging reason is then notChargingBecausePhaseSwitch.
   *
   * @see key `psm` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-modbus, evcc, wattpilot-yaml, capture-v4-055.7, api-v2-58, api-v2-322, api-v2-346)
   */
  readonly phaseSwitchMode?: Open<PhaseSwitchMode>;
  /**
   * Power from which surplus charging changes from one phase to three.
   *
   * In W; 500 to 64000 W.
   *
   * The range is what an integration offers; no vendor page states one.
   *
   * @see key `spl3` (spec/charger/keys/config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, marq24, capture-v4-055.7)
   */
  readonly threePhaseSwitchLevelW: number;
  /**
   * Currents that a press of the button on the charger steps through, at most five.
   *
   * 0 switches a step off; other values lie between 6 and 32. No page gives the type of an element. An unsigned byte holds every value the Modbus page allows.
   *
   * @see key `clp` (spec/charger/keys/config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-modbus)
   */
  readonly currentLimitPresets: readonly number[];
  /**
   * Rule for locking the cable that is in force now.
   *
   * `unknown:N` for a number N without a name. Absent where a model or firmware does not send it (known: V3, V4, V5).
   *
   * The result of the settings, not the setting of the owner: that one is key ust.
   *
   * @see key `lck` (spec/charger/keys/config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24)
   */
  readonly effectiveCableLockMode?: Open<CableLockMode>;
}

/** What to read for a {@link Configuration} and how. */
export const Configuration: ComponentDefinition<Configuration, "charger"> = {
  name: "config",
  keys: ["dwo", "psm", "spl3", "clp", "lck"],
  decode: (context) => {
    const { status } = context;
    const component: Mutable<Configuration> = {
      energyLimitWh: status["dwo"] === null ? null : asNumber(status["dwo"], "dwo", context),
      threePhaseSwitchLevelW: asNumber(status["spl3"], "spl3", context),
      currentLimitPresets: asList(status["clp"], "clp", context, (item, at) =>
        asNumber(item, "clp", context, at),
      ),
    };
    if (status["psm"] !== undefined)
      component.phaseSwitchMode = asEnum(status["psm"], "psm", context, phaseSwitchModeTable);
    if (status["lck"] !== undefined)
      component.effectiveCableLockMode = asEnum(status["lck"], "lck", context, cableLockModeTable);
    return component;
  },
};

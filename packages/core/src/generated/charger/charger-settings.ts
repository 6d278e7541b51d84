// GENERATED from spec/charger/keys/config.yaml, spec/shared/keys/meta.yaml, spec/shared/keys/time.yaml by `npm run generate`. Do not edit.

import { fromEnum, fromScaledNumber, fromUtcTime } from "../../encode.js";
import type { SettingsCodec } from "../../settable.js";
import { type DaylightSavingMode, daylightSavingModeTable } from "../shared/enums.js";
import { type ForceState, forceStateTable, type PhaseSwitchMode, phaseSwitchModeTable } from "./enums.js";

/**
 * What can be set on a go-e charger, by field name; leave out what shall stay.
 *
 * Words of enums are closed: only those that the spec knows can be written.
 */
export interface ChargerSettings {
  /**
   * Name the owner gave the device, as the app shows it.
   *
   * Free text that may name a person or a place, so it is treated as personal.
   *
   * @see key `fna` (spec/shared/keys/meta.yaml; sources: vendor-60.4, vendor-en, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, capture-v4-055.7)
   */
  readonly friendlyName?: string;
  /**
   * Whether the device sets its clock from a time server on the network.
   *
   * @see key `tse` (spec/shared/keys/time.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7)
   */
  readonly timeServerEnabled?: boolean;
  /**
   * How far standard time at this place is ahead of UTC. Summer time is not part of it.
   *
   * In S (the device sends Min).
   *
   * 60 means UTC+1. API v1 had an offset of 100 in its value; this key has none.
   *
   * @see key `tof` (spec/shared/keys/time.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly timezoneOffsetS?: number;
  /**
   * Which rule the device follows to switch to summer time.
   *
   * `unknown:N` for a number N without a name.
   *
   * @see key `tds` (spec/shared/keys/time.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly daylightSavingMode?: DaylightSavingMode;
  /**
   * The device's clock, in UTC.
   *
   * Sent without a zone letter. Firmware 053.1 and Wattpilot 36.3 add a second group of three digits after the milliseconds, for microseconds.
   *
   * @see key `utc` (spec/shared/keys/time.yaml; sources: capture-v4-055.7, wattpilot-yaml, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly utcTime?: Date;
  /**
   * Charging current the user asked for, per phase. In eco mode it is a ceiling, not the live current.
   *
   * In A; 6 to 32 A. Must be not below `mca` and not above `ama`.
   *
   * Boxes of 11 kW take no more than 16 A; the installation limit ama says what yours takes.
   *
   * @see key `amp` (spec/charger/keys/config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24, evcc-15952, api-v2-153, vendor-modbus, marq24-162)
   */
  readonly requestedCurrentA?: number;
  /**
   * Most current this installation may ever draw, per phase.
   *
   * In A; 6 to 32 A.
   *
   * It protects the house wiring and is no charging setting; on boxes of 11 kW it goes up to 16 A.
   *
   * @see key `ama` (spec/charger/keys/config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24, syssi)
   */
  readonly maxCurrentLimitA?: number;
  /**
   * Least current the charger offers a car, per phase.
   *
   * In A; 6 to 32 A.
   *
   * Below 6 A no car charges.
   *
   * @see key `mca` (spec/charger/keys/config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly minChargingCurrentA?: number;
  /**
   * Whether charging is forced on, forced off, or left to the charging logic.
   *
   * `unknown:N` for a number N without a name.
   *
   * It falls back to neutral when the car is unplugged (goecharger/go-eCharger-API-v2#117). Firmware 60.3 has acknowledged it and done nothing (goecharger/go-eCharger-API-v2#306).
   *
   * @see key `frc` (spec/charger/keys/config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly forceState?: ForceState;
  /**
   * Energy after which the charger stops the session.
   *
   * In Wh; 0 to 1000000 Wh. `null`: no limit.
   *
   * The limit stays set for the next session (goecharger/go-eCharger-API-v2#68). Write null to switch it off. It is not the energy of the next-trip mode. The range is what two integrations offer; the firmware may accept more.
   *
   * @see key `dwo` (spec/charger/keys/config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24, syssi)
   */
  readonly energyLimitWh?: number | null;
  /**
   * Whether the charger picks one or three phases itself or is told to use one of them.
   *
   * `unknown:N` for a number N without a name.
   *
   * Missing from all current key lists, yet devices have it: see corrections.yaml. A change during a session pauses charging for some seconds; the charging reason is then notChargingBecausePhaseSwitch.
   *
   * @see key `psm` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-modbus, evcc, wattpilot-yaml, capture-v4-055.7, api-v2-58, api-v2-322, api-v2-346)
   */
  readonly phaseSwitchMode?: PhaseSwitchMode;
  /**
   * Power from which surplus charging changes from one phase to three.
   *
   * In W; 500 to 64000 W.
   *
   * The range is what an integration offers; no vendor page states one.
   *
   * @see key `spl3` (spec/charger/keys/config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly threePhaseSwitchLevelW?: number;
  /**
   * Currents that a press of the button on the charger steps through, at most five.
   *
   * Each element: in A; 0 to 32 A.
   *
   * 0 switches a step off; other values lie between 6 and 32. No page gives the type of an element. An unsigned byte holds every value the Modbus page allows.
   *
   * @see key `clp` (spec/charger/keys/config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-modbus)
   */
  readonly currentLimitPresetsA?: readonly number[];
  /**
   * Whether the device answers the local HTTP API v2.
   *
   * Switched off, the paths of the API answer 404, so it cannot be switched on again through them. Nothing shows the key before the 055.7 capture; older firmware may have it.
   *
   * @see key `hai` (spec/charger/keys/config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly httpApiEnabled?: boolean;
}

/** The API key of each of the {@link ChargerSettings}, and its form on the wire. */
export const chargerSettings: SettingsCodec<ChargerSettings> = {
  friendlyName: { key: "fna" },
  timeServerEnabled: { key: "tse" },
  timezoneOffsetS: {
    key: "tof",
    encode: (value: NonNullable<ChargerSettings["timezoneOffsetS"]>) => fromScaledNumber(value, 60, true),
  },
  daylightSavingMode: {
    key: "tds",
    encode: (value: NonNullable<ChargerSettings["daylightSavingMode"]>) =>
      fromEnum(value, daylightSavingModeTable),
  },
  utcTime: { key: "utc", encode: (value: NonNullable<ChargerSettings["utcTime"]>) => fromUtcTime(value) },
  requestedCurrentA: { key: "amp" },
  maxCurrentLimitA: { key: "ama" },
  minChargingCurrentA: { key: "mca" },
  forceState: {
    key: "frc",
    encode: (value: NonNullable<ChargerSettings["forceState"]>) => fromEnum(value, forceStateTable),
  },
  energyLimitWh: { key: "dwo" },
  phaseSwitchMode: {
    key: "psm",
    encode: (value: NonNullable<ChargerSettings["phaseSwitchMode"]>) => fromEnum(value, phaseSwitchModeTable),
  },
  threePhaseSwitchLevelW: { key: "spl3" },
  currentLimitPresetsA: { key: "clp" },
  httpApiEnabled: { key: "hai" },
};

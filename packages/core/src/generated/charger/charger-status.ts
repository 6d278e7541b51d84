// GENERATED from spec/charger/keys/charging-status.yaml, spec/charger/keys/config.yaml, spec/charger/keys/stats.yaml, spec/shared/keys/meta.yaml, spec/shared/keys/time.yaml by `npm run generate`. Do not edit.

/**
 * What a go-e charger answers, key by key, in its own units and numbers.
 *
 * Enums are plain numbers here and texts are as the device sends them; components decode them.
 */
export interface ChargerStatus {
  /**
   * Number that identifies this one device, six digits with leading zeros, sent as text.
   *
   * @see key `sse` (spec/shared/keys/meta.yaml; sources: vendor-60.4, vendor-en, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, capture-v4-055.7)
   */
  readonly sse: string;
  /**
   * Name the owner gave the device, as the app shows it.
   *
   * @see key `fna` (spec/shared/keys/meta.yaml; sources: vendor-60.4, vendor-en, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, capture-v4-055.7)
   */
  readonly fna: string;
  /**
   * Version of the firmware that runs on the device.
   *
   * @see key `fwv` (spec/shared/keys/meta.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly fwv: string;
  /**
   * Whether the device sets its clock from a time server on the network.
   *
   * Absent or `null` where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `tse` (spec/shared/keys/time.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7)
   */
  readonly tse?: boolean | null;
  /**
   * How far the device is with setting its clock from the time server.
   *
   * Numbers: 0 reset, 1 completed, 2 inProgress. Absent or `null` where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `tsss` (spec/shared/keys/time.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7)
   */
  readonly tsss?: number | null;
  /**
   * How far standard time at this place is ahead of UTC. Summer time is not part of it.
   *
   * In Min.
   *
   * @see key `tof` (spec/shared/keys/time.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly tof: number;
  /**
   * Which rule the device follows to switch to summer time.
   *
   * Numbers: 0 none, 1 europeanSummerTime, 2 usDaylightTime, 3 australianDaylightTime.
   *
   * @see key `tds` (spec/shared/keys/time.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly tds: number;
  /**
   * The device's clock, in UTC.
   *
   * @see key `utc` (spec/shared/keys/time.yaml; sources: capture-v4-055.7, wattpilot-yaml, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly utc: string;
  /**
   * The device's clock as local time, with the offset from UTC that holds now.
   *
   * @see key `loc` (spec/shared/keys/time.yaml; sources: capture-v4-055.7, wattpilot-yaml, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en)
   */
  readonly loc: string;
  /**
   * Whether the car may draw current at this moment.
   *
   * @see key `alw` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly alw: boolean;
  /**
   * Current the car may draw at this moment, per phase.
   *
   * In A. `null`: not allowed to charge.
   *
   * @see key `acu` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly acu: number | null;
  /**
   * Mean charging power over the last 30 seconds, all phases together.
   *
   * In W.
   *
   * @see key `tpa` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly tpa: number;
  /**
   * What the car is doing, as the charge controller sees it.
   *
   * Numbers: 0 unknownOrError, 1 idle, 2 charging, 3 waitCar, 4 complete, 5 error, 6 initializing. `null`: no contact to the charge controller.
   *
   * @see key `car` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly car: number | null;
  /**
   * Fault that keeps the charger from charging, or none.
   *
   * Numbers: 0 none, 1 faultCurrentAc, 2 faultCurrentDc, 3 phase, 4 overvolt, 5 overamp, 6 diode, 7 ppInvalid, 8 gndInvalid, 9 contactorStuck, 10 contactorMiss, 11 faultCurrentUnknown, 12 unknown, 12 statusLockStuckOpen, 13 overtemp, 13 statusLockStuckLocked, 14 noComm, 14 faultCurrentUnknown, 15 statusLockStuckOpen, 15 unknown, 16 statusLockStuckLocked, 16 overtemp, 17 noComm, 18 cpInvalid, 20 reserved20, 21 reserved21, 22 reserved22, 23 reserved23, 23 rdcSelfTestFailed, 24 reserved24. `null`: no contact to the charge controller.
   *
   * @see key `err` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-2024)
   */
  readonly err: number | null;
  /**
   * Whether the cable is locked in the socket, and whether locking or unlocking failed.
   *
   * Numbers: 0 unknown, 1 unlocked, 2 unlockFailed, 3 locked, 4 lockFailed, 5 lockUnlockPowerOutage. Absent or `null` where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `cus` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24)
   */
  readonly cus?: number | null;
  /**
   * Why the charger lets the car charge right now, or why it does not.
   *
   * Numbers: 0 notChargingBecauseNoChargeCtrlData, 1 notChargingBecauseOvertemperature, 2 notChargingBecauseAccessControl, 3 chargingBecauseForceStateOn, 4 notChargingBecauseForceStateOff, 5 notChargingBecauseScheduler, 6 notChargingBecauseEnergyLimit, 7 chargingBecauseAwattarPriceLow, 8 chargingBecauseAutomaticStopTestLadung, 9 chargingBecauseAutomaticStopNotEnoughTime, 10 chargingBecauseAutomaticStop, 11 chargingBecauseAutomaticStopNoClock, 12 chargingBecausePvSurplus, 13 chargingBecauseFallbackV2Default, 14 chargingBecauseFallbackV2Scheduler, 15 chargingBecauseFallbackDefault, 16 notChargingBecauseFallbackV2Awattar, 17 notChargingBecauseFallbackAwattar, 18 notChargingBecauseFallbackAutomaticStop, 19 chargingBecauseCarCompatibilityKeepAlive, 20 chargingBecauseChargePauseNotAllowed, 22 notChargingBecauseSimulateUnplugging, 23 notChargingBecausePhaseSwitch, 24 notChargingBecauseMinPauseDuration, 26 notChargingBecauseError, 27 notChargingBecauseLoadManagementDoesntWant, 28 notChargingBecauseOcppDoesntWant, 29 notChargingBecauseReconnectDelay, 30 notChargingBecauseAdapterBlocking, 31 notChargingBecauseUnderfrequencyControl, 32 notChargingBecauseUnbalancedLoad, 33 chargingBecauseDischargingPvBattery, 34 notChargingBecauseGridMonitoring, 35 notChargingBecauseOcppFallback, 36 notChargingBecauseFloorDetected, 37 notChargingBecauseOcppInoperable, 38 notChargingBecauseUndervoltageControl, 39 notChargingBecauseZeroSetpoint, 40 notChargingBecauseInitializing, 41 notChargingBecauseFailsafeLimit.
   *
   * @see key `modelStatus` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-2024)
   */
  readonly modelStatus: number;
  /**
   * Energy the car has taken since it was plugged in.
   *
   * In Wh.
   *
   * @see key `wh` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly wh: number;
  /**
   * Voltage, current, power and power factor per phase, measured now.
   *
   * @see key `nrg` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly nrg: readonly number[];
  /**
   * How many phases the charger counts on.
   *
   * @see key `pnp` (spec/charger/keys/charging-status.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly pnp: number;
  /**
   * Charging current the user asked for, per phase. In eco mode it is a ceiling, not the live current.
   *
   * In A.
   *
   * @see key `amp` (spec/charger/keys/config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24, evcc-15952, api-v2-153, vendor-modbus, marq24-162)
   */
  readonly amp: number;
  /**
   * Most current this installation may ever draw, per phase.
   *
   * In A.
   *
   * @see key `ama` (spec/charger/keys/config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24, syssi)
   */
  readonly ama: number;
  /**
   * Least current the charger offers a car, per phase.
   *
   * In A.
   *
   * @see key `mca` (spec/charger/keys/config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly mca: number;
  /**
   * Whether charging is forced on, forced off, or left to the charging logic.
   *
   * Numbers: 0 neutral, 1 off, 2 on.
   *
   * @see key `frc` (spec/charger/keys/config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly frc: number;
  /**
   * Energy after which the charger stops the session.
   *
   * In Wh. `null`: no limit.
   *
   * @see key `dwo` (spec/charger/keys/config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24, syssi)
   */
  readonly dwo: number | null;
  /**
   * Whether the charger picks one or three phases itself or is told to use one of them.
   *
   * Numbers: 0 auto, 1 force1, 2 force3. Absent or `null` where a model or firmware does not have it (known: since 051.8).
   *
   * @see key `psm` (spec/charger/keys/config.yaml; sources: vendor-en-2022, vendor-modbus, evcc, wattpilot-yaml, capture-v4-055.7, api-v2-58, api-v2-322, api-v2-346)
   */
  readonly psm?: number | null;
  /**
   * Power from which surplus charging changes from one phase to three.
   *
   * In W.
   *
   * @see key `spl3` (spec/charger/keys/config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, marq24)
   */
  readonly spl3: number;
  /**
   * Currents that a press of the button on the charger steps through, at most five.
   *
   * In A.
   *
   * @see key `clp` (spec/charger/keys/config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-modbus)
   */
  readonly clp: readonly number[];
  /**
   * Rule for locking the cable that is in force now.
   *
   * Numbers: 0 normal, 1 autoUnlock, 2 alwaysLock, 3 forceUnlock. Absent or `null` where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `lck` (spec/charger/keys/config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-en, capture-v4-055.7, marq24)
   */
  readonly lck?: number | null;
  /**
   * Whether the device answers the local HTTP API v2.
   *
   * Absent or `null` where a model or firmware does not have it (known: since 055.7).
   *
   * @see key `hai` (spec/charger/keys/config.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly hai?: boolean | null;
  /**
   * All energy the charger has delivered in its life.
   *
   * In Wh.
   *
   * @see key `eto` (spec/charger/keys/stats.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly eto: number;
  /**
   * How often the charger has started.
   *
   * @see key `rbc` (spec/charger/keys/stats.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rbc: number;
  /**
   * Time since the charger last started.
   *
   * In Ms.
   *
   * @see key `rbt` (spec/charger/keys/stats.yaml; sources: vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7)
   */
  readonly rbt: number;
}

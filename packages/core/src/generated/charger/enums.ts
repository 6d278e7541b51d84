// GENERATED from spec/charger/enums/access.yaml, spec/charger/enums/button-lock.yaml, spec/charger/enums/cable-lock.yaml, spec/charger/enums/car-compatibility.yaml, spec/charger/enums/charging-status.yaml, spec/charger/enums/config.yaml, spec/charger/enums/grid-protection.yaml, spec/charger/enums/load-balancing.yaml, spec/charger/enums/mid-metering.yaml, spec/charger/enums/ocpp-config.yaml, spec/charger/enums/ocpp.yaml, spec/charger/enums/phases.yaml, spec/charger/enums/pv-surplus.yaml, spec/charger/enums/schedule.yaml by `npm run generate`. Do not edit.

import type { EnumTable } from "../../open-enum.js";

/**
 * What it takes to start charging.
 *
 * - `open` (0): Anyone may charge.
 * - `wait` (1): Charging waits until a card or the app releases it.
 * - `evcms` (2): A charge management system (EVCMS) decides who may charge.
 *
 * @see spec/charger/enums/access.yaml
 */
export type AccessControl = "open" | "wait" | "evcms";

/** Words for the numbers of {@link AccessControl} on the wire. */
export const accessControlTable: EnumTable<AccessControl> = { names: { 0: "open", 1: "wait", 2: "evcms" } };

/**
 * When the button on the charger is locked for one of its functions.
 *
 * - `alwaysLock` (0): The button never does this.
 * - `lockWhenCarIsConnected` (1): The button does this only while no car is plugged in.
 * - `lockWhenCarIsCharging` (2): The button does this unless a car is charging.
 * - `neverLock` (3): The button does this at any time.
 *
 * @see spec/charger/enums/button-lock.yaml
 */
export type ButtonLockMode = "alwaysLock" | "lockWhenCarIsConnected" | "lockWhenCarIsCharging" | "neverLock";

/** Words for the numbers of {@link ButtonLockMode} on the wire. */
export const buttonLockModeTable: EnumTable<ButtonLockMode> = {
  names: { 0: "alwaysLock", 1: "lockWhenCarIsConnected", 2: "lockWhenCarIsCharging", 3: "neverLock" },
};

/**
 * State of the lock that holds the cable in the socket.
 *
 * - `unknown` (0): The charger cannot tell.
 * - `unlocked` (1): The cable can be pulled out.
 * - `unlockFailed` (2): The lock did not open.
 * - `locked` (3): The cable is held.
 * - `lockFailed` (4): The lock did not close.
 * - `lockUnlockPowerOutage` (5): The lock could not move, since power was out.
 *
 * @see spec/charger/enums/cable-lock.yaml
 */
export type CableUnlockStatus =
  | "unknown"
  | "unlocked"
  | "unlockFailed"
  | "locked"
  | "lockFailed"
  | "lockUnlockPowerOutage";

/** Words for the numbers of {@link CableUnlockStatus} on the wire. */
export const cableUnlockStatusTable: EnumTable<CableUnlockStatus> = {
  names: {
    0: "unknown",
    1: "unlocked",
    2: "unlockFailed",
    3: "locked",
    4: "lockFailed",
    5: "lockUnlockPowerOutage",
  },
};

/**
 * When the charger locks the cable.
 *
 * - `normal` (0): Locked while a car is plugged in.
 * - `autoUnlock` (1): Unlocked as soon as charging has ended.
 * - `alwaysLock` (2): Locked all the time, also without a car.
 * - `forceUnlock` (3): Unlocked whatever happens.
 *
 * @see spec/charger/enums/cable-lock.yaml
 */
export type CableLockMode = "normal" | "autoUnlock" | "alwaysLock" | "forceUnlock";

/** Words for the numbers of {@link CableLockMode} on the wire. */
export const cableLockModeTable: EnumTable<CableLockMode> = {
  names: { 0: "normal", 1: "autoUnlock", 2: "alwaysLock", 3: "forceUnlock" },
};

/**
 * Fault of the cable lock, or none.
 *
 * - `noProblem` (0): The lock works.
 * - `problemLock` (1): The cable could not be locked.
 * - `problemUnlock` (2): The cable could not be unlocked.
 *
 * @see spec/charger/enums/cable-lock.yaml
 */
export type CableLockFeedback = "noProblem" | "problemLock" | "problemUnlock";

/** Words for the numbers of {@link CableLockFeedback} on the wire. */
export const cableLockFeedbackTable: EnumTable<CableLockFeedback> = {
  names: { 0: "noProblem", 1: "problemLock", 2: "problemUnlock" },
};

/**
 * Use of ISO 15118 between charger and car.
 *
 * - `off` (0): The charger does not offer it.
 * - `optional` (1): The charger offers it and also charges cars without it.
 * - `forced` (2): The charger insists on it.
 *
 * @see spec/charger/enums/car-compatibility.yaml
 */
export type Iso15118Enablement = "off" | "optional" | "forced";

/** Words for the numbers of {@link Iso15118Enablement} on the wire. */
export const iso15118EnablementTable: EnumTable<Iso15118Enablement> = {
  names: { 0: "off", 1: "optional", 2: "forced" },
};

/**
 * State of the car at the charger.
 *
 * - `unknownOrError` (0): The charger cannot tell, or there is a fault.
 * - `idle` (1): No car is plugged in.
 * - `charging` (2): The car draws current.
 * - `waitCar` (3): Charging is released, the car has not started to draw.
 * - `complete` (4): A car is plugged in and has finished, or is paused.
 * - `error` (5): There is a fault, see the charge error.
 * - `initializing` (6, since firmware 60.4): The charge controller is still starting.
 *
 * @see spec/charger/enums/charging-status.yaml
 */
export type CarState =
  | "unknownOrError"
  | "idle"
  | "charging"
  | "waitCar"
  | "complete"
  | "error"
  | "initializing";

/** Words for the numbers of {@link CarState} on the wire. */
export const carStateTable: EnumTable<CarState> = {
  names: {
    0: "unknownOrError",
    1: "idle",
    2: "charging",
    3: "waitCar",
    4: "complete",
    5: "error",
    6: "initializing",
  },
};

/**
 * Fault of the charger. Numbers from 11 on depend on the firmware.
 *
 * - `none` (0): All is well.
 * - `faultCurrentAc` (1): Alternating fault current to earth.
 * - `faultCurrentDc` (2): Direct fault current to earth (the RDC-DD of IEC 62955 reports it).
 * - `phase` (3): A phase of the supply is missing or wrong.
 * - `overvolt` (4): Supply voltage too high.
 * - `overamp` (5): The car draws more current than it may.
 * - `diode` (6): The diode in the control pilot circuit of the car does not show.
 * - `ppInvalid` (7): The proximity pilot does not tell a valid cable.
 * - `gndInvalid` (8): Protective earth missing or bad.
 * - `contactorStuck` (9): A contactor did not open.
 * - `contactorMiss` (10): A contactor did not close.
 * - `faultCurrentUnknown` (11, before firmware 56): Fault current of unknown kind.
 * - `unknown` (12, before firmware 56): Fault without a known cause.
 * - `statusLockStuckOpen` (12, since firmware 56): The cable lock stays open.
 * - `overtemp` (13, before firmware 56): Too hot.
 * - `statusLockStuckLocked` (13, since firmware 56): The cable lock stays locked.
 * - `noComm` (14, before firmware 56): No contact to the charge controller.
 * - `faultCurrentUnknown` (14, since firmware 56): Fault current of unknown kind.
 * - `statusLockStuckOpen` (15, before firmware 56): The cable lock stays open.
 * - `unknown` (15, since firmware 56): Fault without a known cause.
 * - `statusLockStuckLocked` (16, before firmware 56): The cable lock stays locked.
 * - `overtemp` (16, since firmware 56): Too hot.
 * - `noComm` (17, since firmware 56): No contact to the charge controller.
 * - `cpInvalid` (18): The signal on the control pilot is not valid.
 * - `reserved20` (20): Kept free by the vendor.
 * - `reserved21` (21): Kept free by the vendor.
 * - `reserved22` (22): Kept free by the vendor.
 * - `reserved23` (23, before firmware 60.4): Kept free by the vendor.
 * - `rdcSelfTestFailed` (23, since firmware 60.4): The self-test of the residual direct current detection failed.
 * - `reserved24` (24): Kept free by the vendor.
 *
 * @see spec/charger/enums/charging-status.yaml
 */
export type ChargeError =
  | "none"
  | "faultCurrentAc"
  | "faultCurrentDc"
  | "phase"
  | "overvolt"
  | "overamp"
  | "diode"
  | "ppInvalid"
  | "gndInvalid"
  | "contactorStuck"
  | "contactorMiss"
  | "faultCurrentUnknown"
  | "unknown"
  | "statusLockStuckOpen"
  | "overtemp"
  | "statusLockStuckLocked"
  | "noComm"
  | "cpInvalid"
  | "reserved20"
  | "reserved21"
  | "reserved22"
  | "reserved23"
  | "rdcSelfTestFailed"
  | "reserved24";

/** Words for the numbers of {@link ChargeError} on the wire. */
export const chargeErrorTable: EnumTable<ChargeError> = {
  names: {
    0: "none",
    1: "faultCurrentAc",
    2: "faultCurrentDc",
    3: "phase",
    4: "overvolt",
    5: "overamp",
    6: "diode",
    7: "ppInvalid",
    8: "gndInvalid",
    9: "contactorStuck",
    10: "contactorMiss",
    12: "statusLockStuckOpen",
    13: "statusLockStuckLocked",
    14: "faultCurrentUnknown",
    15: "unknown",
    16: "overtemp",
    17: "noComm",
    18: "cpInvalid",
    20: "reserved20",
    21: "reserved21",
    22: "reserved22",
    23: "rdcSelfTestFailed",
    24: "reserved24",
  },
  firmwareKey: "fwv",
  older: [
    {
      before: "56",
      names: {
        11: "faultCurrentUnknown",
        12: "unknown",
        13: "overtemp",
        14: "noComm",
        15: "statusLockStuckOpen",
        16: "statusLockStuckLocked",
      },
    },
    { before: "60.4", names: { 23: "reserved23" } },
  ],
};

/**
 * Why charging is allowed or not, in the order the firmware numbers it. 21 and 25 are not in use.
 *
 * - `notChargingBecauseNoChargeCtrlData` (0): No data from the charge controller, so nothing can be allowed.
 * - `notChargingBecauseOvertemperature` (1): The charger is too hot.
 * - `notChargingBecauseAccessControl` (2): A card or the app has to release charging first.
 * - `chargingBecauseForceStateOn` (3): The user switched charging on.
 * - `notChargingBecauseForceStateOff` (4): The user switched charging off.
 * - `notChargingBecauseScheduler` (5): The schedule blocks this time of day.
 * - `notChargingBecauseEnergyLimit` (6): The energy limit of the session is reached.
 * - `chargingBecauseAwattarPriceLow` (7): Electricity is cheap enough now.
 * - `chargingBecauseAutomaticStopTestLadung` (8): Next-trip mode charges briefly to learn what the car draws.
 * - `chargingBecauseAutomaticStopNotEnoughTime` (9): Next-trip mode has no time left to wait.
 * - `chargingBecauseAutomaticStop` (10): Next-trip mode has planned to charge now.
 * - `chargingBecauseAutomaticStopNoClock` (11): Next-trip mode cannot plan, since the clock is not set.
 * - `chargingBecausePvSurplus` (12): There is surplus solar power.
 * - `chargingBecauseFallbackV2Default` (13): Nothing speaks against it (second version of the fallback).
 * - `chargingBecauseFallbackV2Scheduler` (14): Outside the blocked hours nothing speaks against it (second version of the fallback).
 * - `chargingBecauseFallbackDefault` (15): Nothing speaks against it; the usual reason in plain charging.
 * - `notChargingBecauseFallbackV2Awattar` (16): Waiting for a better price or sun (second version of the fallback).
 * - `notChargingBecauseFallbackAwattar` (17): Waiting for a better price or sun; the usual reason in eco mode.
 * - `notChargingBecauseFallbackAutomaticStop` (18): Next-trip mode waits for a better time.
 * - `chargingBecauseCarCompatibilityKeepAlive` (19): A little current keeps the car awake.
 * - `chargingBecauseChargePauseNotAllowed` (20): The settings forbid to pause the car.
 * - `notChargingBecauseSimulateUnplugging` (22): The charger simulates that the car was unplugged.
 * - `notChargingBecausePhaseSwitch` (23): The charger is changing the number of phases.
 * - `notChargingBecauseMinPauseDuration` (24): The shortest pause is not over yet.
 * - `notChargingBecauseError` (26): There is a fault, see the charge error.
 * - `notChargingBecauseLoadManagementDoesntWant` (27): Load management grants no current.
 * - `notChargingBecauseOcppDoesntWant` (28): The OCPP backend does not allow it.
 * - `notChargingBecauseReconnectDelay` (29): The delay before reconnecting is not over yet.
 * - `notChargingBecauseAdapterBlocking` (30): An adapter blocks charging.
 * - `notChargingBecauseUnderfrequencyControl` (31): The grid frequency is too low.
 * - `notChargingBecauseUnbalancedLoad` (32): The phases would be loaded too unevenly.
 * - `chargingBecauseDischargingPvBattery` (33): The home battery is giving its energy to the car.
 * - `notChargingBecauseGridMonitoring` (34): Monitoring of the grid forbids it for now.
 * - `notChargingBecauseOcppFallback` (35): The fallback for OCPP does not allow it.
 * - `notChargingBecauseFloorDetected` (36): Floor detection has responded; the vendor does not explain it.
 * - `notChargingBecauseOcppInoperable` (37): OCPP has the charger out of service.
 * - `notChargingBecauseUndervoltageControl` (38): The grid voltage is too low.
 * - `notChargingBecauseZeroSetpoint` (39): A setpoint of zero is in force.
 * - `notChargingBecauseInitializing` (40, since firmware 60.4): The charger is still starting.
 * - `notChargingBecauseFailsafeLimit` (41, since firmware 60.4): The failsafe limit is in force.
 *
 * @see spec/charger/enums/charging-status.yaml
 */
export type ChargingReason =
  | "notChargingBecauseNoChargeCtrlData"
  | "notChargingBecauseOvertemperature"
  | "notChargingBecauseAccessControl"
  | "chargingBecauseForceStateOn"
  | "notChargingBecauseForceStateOff"
  | "notChargingBecauseScheduler"
  | "notChargingBecauseEnergyLimit"
  | "chargingBecauseAwattarPriceLow"
  | "chargingBecauseAutomaticStopTestLadung"
  | "chargingBecauseAutomaticStopNotEnoughTime"
  | "chargingBecauseAutomaticStop"
  | "chargingBecauseAutomaticStopNoClock"
  | "chargingBecausePvSurplus"
  | "chargingBecauseFallbackV2Default"
  | "chargingBecauseFallbackV2Scheduler"
  | "chargingBecauseFallbackDefault"
  | "notChargingBecauseFallbackV2Awattar"
  | "notChargingBecauseFallbackAwattar"
  | "notChargingBecauseFallbackAutomaticStop"
  | "chargingBecauseCarCompatibilityKeepAlive"
  | "chargingBecauseChargePauseNotAllowed"
  | "notChargingBecauseSimulateUnplugging"
  | "notChargingBecausePhaseSwitch"
  | "notChargingBecauseMinPauseDuration"
  | "notChargingBecauseError"
  | "notChargingBecauseLoadManagementDoesntWant"
  | "notChargingBecauseOcppDoesntWant"
  | "notChargingBecauseReconnectDelay"
  | "notChargingBecauseAdapterBlocking"
  | "notChargingBecauseUnderfrequencyControl"
  | "notChargingBecauseUnbalancedLoad"
  | "chargingBecauseDischargingPvBattery"
  | "notChargingBecauseGridMonitoring"
  | "notChargingBecauseOcppFallback"
  | "notChargingBecauseFloorDetected"
  | "notChargingBecauseOcppInoperable"
  | "notChargingBecauseUndervoltageControl"
  | "notChargingBecauseZeroSetpoint"
  | "notChargingBecauseInitializing"
  | "notChargingBecauseFailsafeLimit";

/** Words for the numbers of {@link ChargingReason} on the wire. */
export const chargingReasonTable: EnumTable<ChargingReason> = {
  names: {
    0: "notChargingBecauseNoChargeCtrlData",
    1: "notChargingBecauseOvertemperature",
    2: "notChargingBecauseAccessControl",
    3: "chargingBecauseForceStateOn",
    4: "notChargingBecauseForceStateOff",
    5: "notChargingBecauseScheduler",
    6: "notChargingBecauseEnergyLimit",
    7: "chargingBecauseAwattarPriceLow",
    8: "chargingBecauseAutomaticStopTestLadung",
    9: "chargingBecauseAutomaticStopNotEnoughTime",
    10: "chargingBecauseAutomaticStop",
    11: "chargingBecauseAutomaticStopNoClock",
    12: "chargingBecausePvSurplus",
    13: "chargingBecauseFallbackV2Default",
    14: "chargingBecauseFallbackV2Scheduler",
    15: "chargingBecauseFallbackDefault",
    16: "notChargingBecauseFallbackV2Awattar",
    17: "notChargingBecauseFallbackAwattar",
    18: "notChargingBecauseFallbackAutomaticStop",
    19: "chargingBecauseCarCompatibilityKeepAlive",
    20: "chargingBecauseChargePauseNotAllowed",
    22: "notChargingBecauseSimulateUnplugging",
    23: "notChargingBecausePhaseSwitch",
    24: "notChargingBecauseMinPauseDuration",
    26: "notChargingBecauseError",
    27: "notChargingBecauseLoadManagementDoesntWant",
    28: "notChargingBecauseOcppDoesntWant",
    29: "notChargingBecauseReconnectDelay",
    30: "notChargingBecauseAdapterBlocking",
    31: "notChargingBecauseUnderfrequencyControl",
    32: "notChargingBecauseUnbalancedLoad",
    33: "chargingBecauseDischargingPvBattery",
    34: "notChargingBecauseGridMonitoring",
    35: "notChargingBecauseOcppFallback",
    36: "notChargingBecauseFloorDetected",
    37: "notChargingBecauseOcppInoperable",
    38: "notChargingBecauseUndervoltageControl",
    39: "notChargingBecauseZeroSetpoint",
    40: "notChargingBecauseInitializing",
    41: "notChargingBecauseFailsafeLimit",
  },
};

/**
 * What the time of a charging duration counts.
 *
 * - `counterGoingUp` (0): The car is charging; the time is the moment of the start on the clock since boot.
 * - `duration` (1): Charging has stopped; the time is how long it took.
 *
 * @see spec/charger/enums/charging-status.yaml
 */
export type ChargingDurationType = "counterGoingUp" | "duration";

/** Words for the numbers of {@link ChargingDurationType} on the wire. */
export const chargingDurationTypeTable: EnumTable<ChargingDurationType> = {
  names: { 0: "counterGoingUp", 1: "duration" },
};

/**
 * Whether the user overrules the charging logic.
 *
 * - `neutral` (0): The charging logic decides.
 * - `off` (1): The car may not charge.
 * - `on` (2): The car may charge.
 *
 * @see spec/charger/enums/config.yaml
 */
export type ForceState = "neutral" | "off" | "on";

/** Words for the numbers of {@link ForceState} on the wire. */
export const forceStateTable: EnumTable<ForceState> = { names: { 0: "neutral", 1: "off", 2: "on" } };

/**
 * How many phases the charger uses.
 *
 * - `auto` (0): The charger decides.
 * - `force1` (1): Always one phase.
 * - `force3` (2): Always three phases.
 *
 * @see spec/charger/enums/config.yaml
 */
export type PhaseSwitchMode = "auto" | "force1" | "force3";

/** Words for the numbers of {@link PhaseSwitchMode} on the wire. */
export const phaseSwitchModeTable: EnumTable<PhaseSwitchMode> = {
  names: { 0: "auto", 1: "force1", 2: "force3" },
};

/**
 * By which rules the charger decides when and how fast to charge.
 *
 * - `default` (3): Basic charging, as soon as the car is there, with the current that was asked for.
 * - `awattar` (4): Eco charging, when electricity is cheap or the sun shines.
 * - `nextTrip` (5): Daily trip, so that the car has its energy at a set time.
 *
 * @see spec/charger/enums/config.yaml
 */
export type LogicMode = "default" | "awattar" | "nextTrip";

/** Words for the numbers of {@link LogicMode} on the wire. */
export const logicModeTable: EnumTable<LogicMode> = { names: { 3: "default", 4: "awattar", 5: "nextTrip" } };

/**
 * Power that underfrequency control reckons from. The vendor does not explain the two words.
 *
 * - `typeNominal` (0): Nominal power, by the word.
 * - `typeActual` (1): Power of the moment, by the word.
 *
 * @see spec/charger/enums/grid-protection.yaml
 */
export type UnderfrequencyControlMode = "typeNominal" | "typeActual";

/** Words for the numbers of {@link UnderfrequencyControlMode} on the wire. */
export const underfrequencyControlModeTable: EnumTable<UnderfrequencyControlMode> = {
  names: { 0: "typeNominal", 1: "typeActual" },
};

/**
 * How the current of a group of chargers is determined.
 *
 * - `static` (0): The group has a fixed current.
 * - `dynamic` (1): The current follows the rest of the house, which a controller measures.
 *
 * @see spec/charger/enums/load-balancing.yaml
 */
export type LoadBalancingType = "static" | "dynamic";

/** Words for the numbers of {@link LoadBalancingType} on the wire. */
export const loadBalancingTypeTable: EnumTable<LoadBalancingType> = { names: { 0: "static", 1: "dynamic" } };

/**
 * What the meter in the charger is certified for.
 *
 * - `noCertification` (0): Not certified.
 * - `midOnly` (1): Certified under the European Measuring Instruments Directive.
 * - `midEichrecht` (2): Certified under that directive and under German calibration law, so charging can be billed.
 *
 * @see spec/charger/enums/mid-metering.yaml
 */
export type CertificationStatus = "noCertification" | "midOnly" | "midEichrecht";

/** Words for the numbers of {@link CertificationStatus} on the wire. */
export const certificationStatusTable: EnumTable<CertificationStatus> = {
  names: { 0: "noCertification", 1: "midOnly", 2: "midEichrecht" },
};

/**
 * Condition on which meter values go to the backend.
 *
 * - `whenTransactionId` (0): While the backend has given a transaction its number.
 * - `whenCharging` (1): While the car is charging.
 *
 * @see spec/charger/enums/ocpp-config.yaml
 */
export type OcppMeterValuesCondition = "whenTransactionId" | "whenCharging";

/** Words for the numbers of {@link OcppMeterValuesCondition} on the wire. */
export const ocppMeterValuesConditionTable: EnumTable<OcppMeterValuesCondition> = {
  names: { 0: "whenTransactionId", 1: "whenCharging" },
};

/**
 * State of a charging point in the words of OCPP 1.6.
 *
 * - `available` (0): Free for a new car.
 * - `preparing` (1): Somebody has begun, by plugging in or showing a card, but no transaction runs yet.
 * - `charging` (2): The car draws current.
 * - `suspendedEvse` (3): A transaction runs, but the charger gives no current.
 * - `suspendedEv` (4): Current is on offer, but the car takes none.
 * - `finishing` (5): The transaction has ended, the car is not gone yet.
 * - `reserved` (6): Kept free for somebody who reserved it.
 * - `unavailable` (7): Out of service.
 * - `faulted` (8): A fault keeps it from charging.
 *
 * @see spec/charger/enums/ocpp.yaml
 */
export type ChargePointStatus =
  | "available"
  | "preparing"
  | "charging"
  | "suspendedEvse"
  | "suspendedEv"
  | "finishing"
  | "reserved"
  | "unavailable"
  | "faulted";

/** Words for the numbers of {@link ChargePointStatus} on the wire. */
export const chargePointStatusTable: EnumTable<ChargePointStatus> = {
  names: {
    0: "available",
    1: "preparing",
    2: "charging",
    3: "suspendedEvse",
    4: "suspendedEv",
    5: "finishing",
    6: "reserved",
    7: "unavailable",
    8: "faulted",
  },
};

/**
 * What surplus charging thinks about the number of phases.
 *
 * - `force3` (0): Three phases without a choice.
 * - `wish1` (1): One phase would suit better.
 * - `wish3` (2): Three phases would suit better.
 *
 * @see spec/charger/enums/phases.yaml
 */
export type PhaseWishMode = "force3" | "wish1" | "wish3";

/** Words for the numbers of {@link PhaseWishMode} on the wire. */
export const phaseWishModeTable: EnumTable<PhaseWishMode> = {
  names: { 0: "force3", 1: "wish1", 2: "wish3" },
};

/**
 * Which way surplus charging rounds to whole amperes.
 *
 * - `preferPowerFromGrid` (0): Rather take a little power from the grid than give solar power away.
 * - `default` (1): Neither is preferred.
 * - `preferPowerToGrid` (2): Rather feed a little power in than take any from the grid.
 *
 * @see spec/charger/enums/pv-surplus.yaml
 */
export type RoundingMode = "preferPowerFromGrid" | "default" | "preferPowerToGrid";

/** Words for the numbers of {@link RoundingMode} on the wire. */
export const roundingModeTable: EnumTable<RoundingMode> = {
  names: { 0: "preferPowerFromGrid", 1: "default", 2: "preferPowerToGrid" },
};

/**
 * What the windows of a schedule do.
 *
 * - `disabled` (0): The schedule has no effect.
 * - `allow` (1): The car charges only inside the windows.
 * - `block` (2): The car does not charge inside the windows.
 * - `allowFromGrid` (3): Power from the grid is used only inside the windows; solar surplus may charge the car at any time.
 * - `blockFromGrid` (4): Power from the grid is not used inside the windows; solar surplus may charge the car at any time.
 *
 * @see spec/charger/enums/schedule.yaml
 */
export type ScheduleControl = "disabled" | "allow" | "block" | "allowFromGrid" | "blockFromGrid";

/** Words for the numbers of {@link ScheduleControl} on the wire. */
export const scheduleControlTable: EnumTable<ScheduleControl> = {
  names: { 0: "disabled", 1: "allow", 2: "block", 3: "allowFromGrid", 4: "blockFromGrid" },
};

// GENERATED from spec/ by `npm run generate`. Do not edit.

export { MetaData } from "./shared/meta-data.js";
export { Time } from "./shared/time.js";
export { Configuration } from "./charger/configuration.js";
export { ChargingStatus } from "./charger/charging-status.js";
export { Statistics } from "./charger/statistics.js";
export { Sensors } from "./controller/sensors.js";
export { Categories, type Category } from "./controller/categories.js";
export { Currents, type CurrentSensor } from "./controller/currents.js";
export { Voltages, type VoltageSensor } from "./controller/voltages.js";
export type { TimeServerSyncStatus, DaylightSavingMode } from "./shared/enums.js";
export type {
  CableUnlockStatus,
  CableLockMode,
  CarState,
  ChargeError,
  ChargingReason,
  ForceState,
  PhaseSwitchMode,
} from "./charger/enums.js";
export type { SensorPhase } from "./controller/enums.js";
export type { ElectricalReadings } from "./charger/structs.js";
export type {
  CategoryEnergy,
  CategoryCurrents,
  CurrentReading,
  VoltageReading,
} from "./controller/structs.js";
export type { ChargerStatus } from "./charger/charger-status.js";
export type { ControllerStatus } from "./controller/controller-status.js";
export { type ChargerSettings, chargerSettings } from "./charger/charger-settings.js";
export { type ControllerSettings, controllerSettings } from "./controller/controller-settings.js";
export { unitSeconds, unitSymbols } from "./units.js";
export { enumFields } from "./enum-fields.js";

// GENERATED from spec/ by `npm run generate`. Do not edit.

export { DeviceInfo } from "./shared/device-info.js";
export { ChargingState } from "./charger/charging-state.js";
export { Configuration } from "./charger/configuration.js";
export { Totals } from "./charger/totals.js";
export { Cards, type Card } from "./charger/cards.js";
export { Readings } from "./controller/readings.js";
export { Sensors, type Sensor } from "./controller/sensors.js";
export { Relays, type Relay } from "./controller/relays.js";
export type { Variant } from "./shared/enums.js";
export type { CarState, Fault, Reason, PhaseMode } from "./charger/enums.js";
export type { WirePhase } from "./controller/enums.js";
export type {
  CardEntry,
  CardUse,
  Meter,
  Address,
  Network,
  Schedule,
  TimeOfDay,
  Surplus,
} from "./charger/structs.js";
export type { SensorReading } from "./controller/structs.js";
export type { ChargerStatus } from "./charger/charger-status.js";
export type { ControllerStatus } from "./controller/controller-status.js";
export type { ChargerSettings } from "./charger/charger-settings.js";
export type { ControllerSettings } from "./controller/controller-settings.js";
export type { ModelByDevice } from "./models.js";

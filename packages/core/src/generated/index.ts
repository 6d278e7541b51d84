// GENERATED from spec/ by `npm run generate`. Do not edit.

export { MetaData } from "./shared/meta-data.js";
export { Time } from "./shared/time.js";
export { Device } from "./shared/device.js";
export { Wifi } from "./shared/wifi.js";
export { Network } from "./shared/network.js";
export { Cloud } from "./shared/cloud.js";
export { Mqtt } from "./shared/mqtt.js";
export { Modbus } from "./shared/modbus.js";
export { ElectricityPrices } from "./shared/electricity-prices.js";
export { Configuration } from "./charger/configuration.js";
export { ChargingStatus } from "./charger/charging-status.js";
export { Statistics } from "./charger/statistics.js";
export { EnergyMix } from "./charger/energy-mix.js";
export { MidMetering } from "./charger/mid-metering.js";
export { Limits } from "./charger/limits.js";
export { DigitalInput } from "./charger/digital-input.js";
export { Phases } from "./charger/phases.js";
export { Access } from "./charger/access.js";
export { RfidCards, type RfidCard } from "./charger/rfid-cards.js";
export { PvSurplus } from "./charger/pv-surplus.js";
export { CarCompatibility } from "./charger/car-compatibility.js";
export { PriceCharging } from "./charger/price-charging.js";
export { NextTrip } from "./charger/next-trip.js";
export { Schedule } from "./charger/schedule.js";
export { RandomDelay } from "./charger/random-delay.js";
export { LoadBalancing } from "./charger/load-balancing.js";
export { GridProtection } from "./charger/grid-protection.js";
export { Led } from "./charger/led.js";
export { CableLock } from "./charger/cable-lock.js";
export { ButtonLock } from "./charger/button-lock.js";
export { Ocpp } from "./charger/ocpp.js";
export { OcppConfig } from "./charger/ocpp-config.js";
export { Controllers } from "./charger/controllers.js";
export { Hardware } from "./charger/hardware.js";
export { Sensors } from "./controller/sensors.js";
export { Categories, type Category } from "./controller/categories.js";
export { CategorySetup } from "./controller/category-setup.js";
export { Currents, type CurrentSensor } from "./controller/currents.js";
export { Voltages, type VoltageSensor } from "./controller/voltages.js";
export { Mecmeter } from "./controller/mecmeter.js";
export { Display } from "./controller/display.js";
export type {
  TimeServerSyncStatus,
  DaylightSavingMode,
  WifiEncryptionType,
  WifiCipher,
  WifiStationStatus,
  WifiStateMachineState,
  WifiAntennaMode,
  WifiBandwidth,
} from "./shared/enums.js";
export type {
  AccessControl,
  ButtonLockMode,
  CableUnlockStatus,
  CableLockMode,
  CableLockFeedback,
  Iso15118Enablement,
  CarState,
  ChargeError,
  ChargingReason,
  ChargingDurationType,
  ForceState,
  PhaseSwitchMode,
  LogicMode,
  UnderfrequencyControlMode,
  LoadBalancingType,
  CertificationStatus,
  OcppMeterValuesCondition,
  ChargePointStatus,
  PhaseWishMode,
  RoundingMode,
  ScheduleControl,
} from "./charger/enums.js";
export type { SensorPhase } from "./controller/enums.js";
export type {
  ElectricityPrice,
  DnsServers,
  ConnectedEthernet,
  WifiConfiguration,
  WifiConfigurationChange,
  ConnectedWifi,
  WifiScanResult,
  WifiFeatures,
  WifiErrorLogEntry,
} from "./shared/structs.js";
export type {
  ElectricalReadings,
  ChargingDuration,
  FoundController,
  ControllerMdnsRecord,
  LedAnimation,
  LedRange,
  LoadBalancingTotalCurrent,
  ContactorPhases,
  InverterData,
  RfidCardSlot,
  RfidCardChange,
  DaySchedule,
  ScheduleRange,
  TimeOfDay,
} from "./charger/structs.js";
export type {
  CategoryEnergy,
  CategoryCurrents,
  CurrentReading,
  VoltageReading,
} from "./controller/structs.js";
export type { ChargerStatus } from "./charger/charger-status.js";
export type { ControllerStatus } from "./controller/controller-status.js";
export type { ChargerSettings } from "./charger/charger-settings.js";
export type { ControllerSettings } from "./controller/controller-settings.js";
export type { ModelByDevice } from "./models.js";

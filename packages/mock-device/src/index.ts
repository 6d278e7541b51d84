export type { DeviceState } from "./device/device-state.js";
export type { Interface, SeenRequest } from "./device/request-log.js";
export type { InterfaceOptions } from "./device-interfaces.js";
export { type FaultInfo, type FaultName, type FaultPlace, faultCatalogue } from "./faults/fault-catalogue.js";
export type { ActiveFault, FaultOptions, FaultSet } from "./faults/fault-set.js";
export type { MockFleetOptions } from "./fleet/fleet-options.js";
export { type FleetDevice, MockFleet } from "./fleet/mock-fleet.js";
export type { AppChannelOptions } from "./interfaces/app-channel/app-channel.js";
export { MockCloud, type MockCloudOptions } from "./interfaces/cloud/mock-cloud.js";
export { ListenError } from "./interfaces/listening.js";
export type { AnnounceOptions } from "./interfaces/mdns/announce.js";
export type { ModbusOptions } from "./interfaces/modbus/start-modbus.js";
export type { MqttOptions } from "./interfaces/mqtt/mqtt-options.js";
export { MissingPackageError } from "./interfaces/optional-package.js";
export { MockDevice } from "./mock-device.js";
export type { MockDeviceOptions } from "./mock-device-options.js";
export { Car, type CarOptions } from "./physics/car.js";
export { type CarModel, type CarModelName, carModels } from "./physics/car-models.js";
export type { ChargerPhysics } from "./physics/charger-physics.js";
export type { ChargerWorld } from "./physics/charger-world.js";
export { House } from "./physics/house.js";
export type { PricePeriod } from "./physics/prices.js";
export type { DeviceProfile } from "./profiles/device-profile.js";
export { profileNames } from "./profiles/profile-choice.js";
export { profileFromCapture } from "./profiles/profile-from-capture.js";
export { loadScenario, parseScenario } from "./scenarios/parse-scenario.js";
export type { RunScenarioOptions } from "./scenarios/run-scenario.js";
export type { Scenario } from "./scenarios/scenario.js";
export { ScenarioFileError, type ScenarioProblem } from "./scenarios/scenario-problem.js";
export {
  type CheckResult,
  ScenarioError,
  type ScenarioReport,
  type StepResult,
} from "./scenarios/scenario-report.js";
export { scenarioNames, shippedScenario } from "./scenarios/shipped-scenarios.js";
export { UnexpectedRequestsError } from "./unexpected-requests-error.js";
export type { KeyLookup } from "./writing/key-lookup.js";

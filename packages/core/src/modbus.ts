export { chargerModbus } from "./generated/modbus/charger-modbus.js";
export { controllerModbus } from "./generated/modbus/controller-modbus.js";
export type { ModbusInfo, RegisterInfo, RegisterValueInfo } from "./modbus/modbus-info.js";

// GENERATED from spec/controller/components.yaml, spec/shared/components.yaml by `npm run generate`. Do not edit.

import type { JsonClient } from "../../client/json-client.js";
import type { QueryOptions } from "../../client/query-options.js";
import { type ComponentLoaders, loadComponent } from "../../component-loaders.js";
import type { ComponentDefinition } from "../../component.js";
import { GoeDevice } from "../../goe-device.js";
import type { MetaData } from "../shared/meta-data.js";
import type { Time } from "../shared/time.js";
import type { Categories } from "./categories.js";
import type { ControllerStatus } from "./controller-status.js";
import type { Currents } from "./currents.js";
import type { Sensors } from "./sensors.js";
import type { Voltages } from "./voltages.js";

const loaders: ComponentLoaders<"controller"> = {
  meta: async () => (await import("../shared/meta-data.js")).MetaData,
  time: async () => (await import("../shared/time.js")).Time,
  device: async () => (await import("../shared/device.js")).Device,
  wifi: async () => (await import("../shared/wifi.js")).Wifi,
  network: async () => (await import("../shared/network.js")).Network,
  cloud: async () => (await import("../shared/cloud.js")).Cloud,
  mqtt: async () => (await import("../shared/mqtt.js")).Mqtt,
  modbus: async () => (await import("../shared/modbus.js")).Modbus,
  "electricity-prices": async () => (await import("../shared/electricity-prices.js")).ElectricityPrices,
  sensors: async () => (await import("./sensors.js")).Sensors,
  categories: async () => (await import("./categories.js")).Categories,
  "category-setup": async () => (await import("./category-setup.js")).CategorySetup,
  currents: async () => (await import("./currents.js")).Currents,
  voltages: async () => (await import("./voltages.js")).Voltages,
  mecmeter: async () => (await import("./mecmeter.js")).Mecmeter,
  display: async () => (await import("./display.js")).Display,
};

/** The components of a go-e Controller. */
export abstract class ControllerComponents extends GoeDevice<"controller", ControllerStatus> {
  /** Names of the components, as the command line and {@link component} take them. */
  readonly supportedComponents: readonly string[] = Object.keys(loaders);

  constructor(client: JsonClient<ControllerStatus>) {
    super("controller", client);
  }

  /**
   * The component of this name, imported when it is first asked for. An underscore counts as a hyphen.
   *
   * @throws TypeError when there is none; the message lists {@link supportedComponents}.
   */
  component(name: string): Promise<ComponentDefinition<unknown, "controller">> {
    return loadComponent("controller", loaders, name);
  }

  /**
   * Which device this is.
   *
   * Short for `get(MetaData, options)`, with the same errors.
   */
  async getMeta(options?: QueryOptions): Promise<MetaData> {
    return this.get((await import("../shared/meta-data.js")).MetaData, options);
  }

  /**
   * Clock, time zone and time server of the device.
   *
   * Short for `get(Time, options)`, with the same errors.
   */
  async getTime(options?: QueryOptions): Promise<Time> {
    return this.get((await import("../shared/time.js")).Time, options);
  }

  /**
   * Everything the controller measures.
   *
   * Short for `get(Sensors, options)`, with the same errors.
   */
  async getSensors(options?: QueryOptions): Promise<Sensors> {
    return this.get((await import("./sensors.js")).Sensors, options);
  }

  /**
   * Power, energy and currents by category, such as house, grid and solar.
   *
   * Short for `get(Categories, options)`, with the same errors.
   */
  async getCategories(options?: QueryOptions): Promise<Categories> {
    return this.get((await import("./categories.js")).Categories, options);
  }

  /**
   * Current sensors and what they measure.
   *
   * Short for `get(Currents, options)`, with the same errors.
   */
  async getCurrents(options?: QueryOptions): Promise<Currents> {
    return this.get((await import("./currents.js")).Currents, options);
  }

  /**
   * Voltage sensors and what they measure.
   *
   * Short for `get(Voltages, options)`, with the same errors.
   */
  async getVoltages(options?: QueryOptions): Promise<Voltages> {
    return this.get((await import("./voltages.js")).Voltages, options);
  }
}

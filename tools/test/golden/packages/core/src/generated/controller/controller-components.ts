// GENERATED from spec/controller/components.yaml, spec/shared/components.yaml by `npm run generate`. Do not edit.

import type { JsonClient } from "../../client/json-client.js";
import type { QueryOptions } from "../../client/query-options.js";
import { type ComponentLoaders, loadComponent } from "../../component-loaders.js";
import type { ComponentDefinition } from "../../component.js";
import { GoeDevice } from "../../goe-device.js";
import type { DeviceInfo } from "../shared/device-info.js";
import type { ControllerStatus } from "./controller-status.js";
import type { Readings } from "./readings.js";

const loaders: ComponentLoaders<"controller"> = {
  info: async () => (await import("../shared/device-info.js")).DeviceInfo,
  readings: async () => (await import("./readings.js")).Readings,
  sensors: async () => (await import("./sensors.js")).Sensors,
  relays: async () => (await import("./relays.js")).Relays,
};

/** The components of a mini controller. */
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
   * Who the device is.
   *
   * Short for `get(DeviceInfo, options)`, with the same errors.
   */
  async getInfo(options?: QueryOptions): Promise<DeviceInfo> {
    return this.get((await import("../shared/device-info.js")).DeviceInfo, options);
  }

  /**
   * Everything the controller measures.
   *
   * Short for `get(Readings, options)`, with the same errors.
   */
  async getReadings(options?: QueryOptions): Promise<Readings> {
    return this.get((await import("./readings.js")).Readings, options);
  }
}

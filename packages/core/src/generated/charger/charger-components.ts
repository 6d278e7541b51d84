// GENERATED from spec/charger/components.yaml, spec/shared/components.yaml by `npm run generate`. Do not edit.

import type { JsonClient, QueryOptions } from "../../client/json-client.js";
import { type ComponentLoaders, loadComponent } from "../../component-loaders.js";
import type { ComponentDefinition } from "../../component.js";
import { GoeDevice } from "../../goe-device.js";
import type { MetaData } from "../shared/meta-data.js";
import type { Time } from "../shared/time.js";
import type { ChargerStatus } from "./charger-status.js";
import type { ChargingStatus } from "./charging-status.js";
import type { Configuration } from "./configuration.js";
import type { Statistics } from "./statistics.js";

const loaders: ComponentLoaders<"charger"> = {
  meta: async () => (await import("../shared/meta-data.js")).MetaData,
  time: async () => (await import("../shared/time.js")).Time,
  config: async () => (await import("./configuration.js")).Configuration,
  "charging-status": async () => (await import("./charging-status.js")).ChargingStatus,
  stats: async () => (await import("./statistics.js")).Statistics,
};

/** The components of a go-e charger. */
export abstract class ChargerComponents extends GoeDevice<"charger", ChargerStatus> {
  /** Names of the components, as the command line and {@link component} take them. */
  readonly supportedComponents: readonly string[] = Object.keys(loaders);

  constructor(client: JsonClient<ChargerStatus>) {
    super("charger", client);
  }

  /**
   * The component of this name, imported when it is first asked for. An underscore counts as a hyphen.
   *
   * @throws TypeError when there is none; the message lists {@link supportedComponents}.
   */
  component(name: string): Promise<ComponentDefinition<unknown, "charger">> {
    return loadComponent("charger", loaders, name);
  }

  /**
   * Who the device is: serial number, name and firmware.
   *
   * Short for `get(MetaData, options)`, with the same errors.
   */
  async getMeta(options?: QueryOptions): Promise<MetaData> {
    return this.get((await import("../shared/meta-data.js")).MetaData, options);
  }

  /**
   * Clock of the device, its time zone and how the clock is set.
   *
   * Short for `get(Time, options)`, with the same errors.
   */
  async getTime(options?: QueryOptions): Promise<Time> {
    return this.get((await import("../shared/time.js")).Time, options);
  }

  /**
   * Settings of charging: energy limit, phases, presets and cable lock.
   *
   * Short for `get(Configuration, options)`, with the same errors.
   */
  async getConfig(options?: QueryOptions): Promise<Configuration> {
    return this.get((await import("./configuration.js")).Configuration, options);
  }

  /**
   * What happens at the plug now: car, permission, fault, energy and electrical readings.
   *
   * Short for `get(ChargingStatus, options)`, with the same errors.
   */
  async getStatus(options?: QueryOptions): Promise<ChargingStatus> {
    return this.get((await import("./charging-status.js")).ChargingStatus, options);
  }

  /**
   * Counters over the life of the charger.
   *
   * Short for `get(Statistics, options)`, with the same errors.
   */
  async getStats(options?: QueryOptions): Promise<Statistics> {
    return this.get((await import("./statistics.js")).Statistics, options);
  }
}

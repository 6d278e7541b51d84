// GENERATED from spec/charger/components.yaml, spec/shared/components.yaml by `npm run generate`. Do not edit.

import type { JsonClient } from "../../client/json-client.js";
import type { QueryOptions } from "../../client/query-options.js";
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
  device: async () => (await import("../shared/device.js")).Device,
  wifi: async () => (await import("../shared/wifi.js")).Wifi,
  network: async () => (await import("../shared/network.js")).Network,
  cloud: async () => (await import("../shared/cloud.js")).Cloud,
  mqtt: async () => (await import("../shared/mqtt.js")).Mqtt,
  modbus: async () => (await import("../shared/modbus.js")).Modbus,
  "electricity-prices": async () => (await import("../shared/electricity-prices.js")).ElectricityPrices,
  config: async () => (await import("./configuration.js")).Configuration,
  "charging-status": async () => (await import("./charging-status.js")).ChargingStatus,
  stats: async () => (await import("./statistics.js")).Statistics,
  "energy-mix": async () => (await import("./energy-mix.js")).EnergyMix,
  "mid-metering": async () => (await import("./mid-metering.js")).MidMetering,
  limits: async () => (await import("./limits.js")).Limits,
  "digital-input": async () => (await import("./digital-input.js")).DigitalInput,
  phases: async () => (await import("./phases.js")).Phases,
  access: async () => (await import("./access.js")).Access,
  "rfid-cards": async () => (await import("./rfid-cards.js")).RfidCards,
  "pv-surplus": async () => (await import("./pv-surplus.js")).PvSurplus,
  "car-compatibility": async () => (await import("./car-compatibility.js")).CarCompatibility,
  "price-charging": async () => (await import("./price-charging.js")).PriceCharging,
  "next-trip": async () => (await import("./next-trip.js")).NextTrip,
  schedule: async () => (await import("./schedule.js")).Schedule,
  "random-delay": async () => (await import("./random-delay.js")).RandomDelay,
  "load-balancing": async () => (await import("./load-balancing.js")).LoadBalancing,
  "grid-protection": async () => (await import("./grid-protection.js")).GridProtection,
  led: async () => (await import("./led.js")).Led,
  "cable-lock": async () => (await import("./cable-lock.js")).CableLock,
  "button-lock": async () => (await import("./button-lock.js")).ButtonLock,
  ocpp: async () => (await import("./ocpp.js")).Ocpp,
  "ocpp-config": async () => (await import("./ocpp-config.js")).OcppConfig,
  controllers: async () => (await import("./controllers.js")).Controllers,
  hardware: async () => (await import("./hardware.js")).Hardware,
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
   * Settings of charging: current, force state, energy limit, phases.
   *
   * Short for `get(Configuration, options)`, with the same errors.
   */
  async getConfig(options?: QueryOptions): Promise<Configuration> {
    return this.get((await import("./configuration.js")).Configuration, options);
  }

  /**
   * What happens at the plug now: car, permission, fault, readings.
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

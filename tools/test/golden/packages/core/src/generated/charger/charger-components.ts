// GENERATED from spec/charger/components.yaml, spec/shared/components.yaml by `npm run generate`. Do not edit.

import type { JsonClient } from "../../client/json-client.js";
import type { QueryOptions } from "../../client/query-options.js";
import { type ComponentLoaders, loadComponent } from "../../component-loaders.js";
import type { ComponentDefinition } from "../../component.js";
import { GoeDevice } from "../../goe-device.js";
import type { DeviceInfo } from "../shared/device-info.js";
import type { Cards } from "./cards.js";
import type { ChargerStatus } from "./charger-status.js";
import type { ChargingState } from "./charging-state.js";

const loaders: ComponentLoaders<"charger"> = {
  info: async () => (await import("../shared/device-info.js")).DeviceInfo,
  state: async () => (await import("./charging-state.js")).ChargingState,
  config: async () => (await import("./configuration.js")).Configuration,
  totals: async () => (await import("./totals.js")).Totals,
  cards: async () => (await import("./cards.js")).Cards,
};

/** The components of a mini charger. */
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
   * Who the device is.
   *
   * Short for `get(DeviceInfo, options)`, with the same errors.
   */
  async getInfo(options?: QueryOptions): Promise<DeviceInfo> {
    return this.get((await import("../shared/device-info.js")).DeviceInfo, options);
  }

  /**
   * What happens at the plug now.
   *
   * Short for `get(ChargingState, options)`, with the same errors.
   */
  async getState(options?: QueryOptions): Promise<ChargingState> {
    return this.get((await import("./charging-state.js")).ChargingState, options);
  }

  /**
   * Cards that may start charging.
   *
   * Short for `get(Cards, options)`, with the same errors.
   */
  async getCards(options?: QueryOptions): Promise<Cards> {
    return this.get((await import("./cards.js")).Cards, options);
  }
}

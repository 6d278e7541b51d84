import type { PvFeeder } from "./charging/pv-feeder.js";
import type { PvFeedOptions, PvSource } from "./charging/pv-reading.js";
import { CloudJsonClient } from "./client/cloud-json-client.js";
import type { CloudClientOptions } from "./client/cloud-json-reader.js";
import type { ClientOptions } from "./client/json-client.js";
import { LocalJsonClient } from "./client/local-json-client.js";
import { ControllerComponents } from "./generated/controller/controller-components.js";

/**
 * A go-e Controller: the meter that measures house, grid and solar and steers chargers.
 *
 * @example
 * const controller = GoeController.local("192.168.1.21");
 * const [voltages, currents] = await controller.getMany([Voltages, Currents]);
 */
export class GoeController extends ControllerComponents {
  /**
   * A controller in the local network. Its HTTP API must be switched on in the go-e app. Sends nothing yet.
   *
   * @param host Name or address, with or without port and `http://`. @throws TypeError for anything else.
   */
  static local(host: string, options?: ClientOptions): GoeController {
    return new GoeController(new LocalJsonClient(host, { ...options, device: "controller" }));
  }

  /**
   * A controller through go-e's cloud, which has chargers and controllers under one domain. Sends nothing yet.
   *
   * @param serial The six digits on the type label. @throws TypeError for anything else.
   * @param token The cloud API key of the go-e app. It travels in a header only and never stands in a message.
   */
  static cloud(serial: string, token: string, options?: CloudClientOptions): GoeController {
    return new GoeController(new CloudJsonClient(serial, token, { ...options, device: "controller" }));
  }

  /**
   * Tells the controller powers that no sensor of its own measures (key `ecp`: grid, solar, battery) again and again;
   * it passes them on to its chargers. Resolves to the feeder once the first reading went out.
   *
   * @throws RangeError for a reading or a time that cannot be.
   */
  async feedPvSurplus(source: PvSource, options?: PvFeedOptions): Promise<PvFeeder> {
    return (await import("./charging/feed-controller.js")).feedController(this.client, source, options);
  }
}

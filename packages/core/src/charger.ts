import type { ChargingExplanation } from "./charging/explanation.js";
import { CloudJsonClient } from "./client/cloud-json-client.js";
import type { CloudClientOptions } from "./client/cloud-json-reader.js";
import type { ClientOptions, QueryOptions } from "./client/json-client.js";
import { LocalJsonClient } from "./client/local-json-client.js";
import { ChargerComponents } from "./generated/charger/charger-components.js";

/**
 * A go-e charger: Home, Gemini, CORE or PRO.
 *
 * @example
 * const charger = GoeCharger.local("192.168.1.20");
 * const { carState, powerTotalW } = await charger.get(ChargingStatus);
 */
export class GoeCharger extends ChargerComponents {
  /**
   * A charger in the local network. Its HTTP API v2 must be switched on in the go-e app. Sends nothing yet.
   *
   * @param host Name or address, with or without port and `http://`. @throws TypeError for anything else.
   */
  static local(host: string, options?: ClientOptions): GoeCharger {
    return new GoeCharger(new LocalJsonClient(host, { ...options, device: "charger" }));
  }

  /**
   * A charger through go-e's cloud. The cloud API must be switched on in the go-e app. Sends nothing yet.
   *
   * @param serial The six digits on the type label. @throws TypeError for anything else.
   * @param token The cloud API key of the go-e app. It travels in a header only and never stands in a message.
   */
  static cloud(serial: string, token: string, options?: CloudClientOptions): GoeCharger {
    return new GoeCharger(new CloudJsonClient(serial, token, { ...options, device: "charger" }));
  }

  /**
   * Tells why the car charges, why it does not, or why it charges slowly, as data and in sentences. One request; keys
   * that the charger lacks or sends in another shape than expected are passed over.
   *
   * @throws As {@link get}, but for no key.
   */
  async explain(options?: QueryOptions): Promise<ChargingExplanation> {
    const { explanation } = await import("./charging/explain.js");
    return this.get(explanation, options);
  }
}

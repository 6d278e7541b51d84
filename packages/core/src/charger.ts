import type { ChargingExplanation } from "./charging/explanation.js";
import type { PvFeeder } from "./charging/pv-feeder.js";
import type { PvFeedOptions, PvSource } from "./charging/pv-reading.js";
import type { PhaseChoice } from "./charging/verbs.js";
import { CloudJsonClient } from "./client/cloud-json-client.js";
import type { CloudClientOptions } from "./client/cloud-json-reader.js";
import type { ClientOptions, QueryOptions } from "./client/json-client.js";
import { LocalJsonClient } from "./client/local-json-client.js";
import { ChargerComponents } from "./generated/charger/charger-components.js";
import type { SetOptions, Written } from "./writing/set-result.js";

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
   * Starts charging now, as the start button of go-e's app does: a charger that waits for a card is released
   * (transaction 0), any other is forced on (force state `on`), also in eco mode without sun.
   *
   * @throws As {@link set}. A car that is full or asleep does not charge for all that: see `explain`.
   */
  async startCharging<const O extends SetOptions>(options?: O): Promise<Written<O>> {
    return (await import("./charging/verbs.js")).startCharging(this, options) as Promise<Written<O>>;
  }

  /**
   * Stops charging until it is started again or the car is unplugged: force state `off` (key `frc`).
   *
   * @throws As {@link set}.
   */
  stopCharging<const O extends SetOptions>(options?: O): Promise<Written<O>> {
    return this.set({ forceState: "off" }, options) as Promise<Written<O>>;
  }

  /**
   * Lets a waiting car charge: without a card, or at the expense of the card in slot 1 to 10 (key `trx`). It holds
   * until the car is unplugged, or for a minute or two when none is there.
   *
   * Firmware before 055.2 takes no card and refuses it, which is a `GoeWriteError`; 055.2 to 055.5 note the card before
   * (goecharger/go-eCharger-API-v2#124).
   *
   * @throws RangeError for another slot. As {@link set}.
   */
  async authorize<const O extends SetOptions>(card?: number, options?: O): Promise<Written<O>> {
    return (await import("./charging/verbs.js")).authorize(this, card, options) as Promise<Written<O>>;
  }

  /**
   * Charges with one phase, with three, or lets the charger choose (key `psm`, firmware from 051.8 on). A change during
   * a session pauses it for some seconds.
   *
   * @throws TypeError for anything else. As {@link set}.
   */
  async setPhases<const O extends SetOptions>(phases: PhaseChoice, options?: O): Promise<Written<O>> {
    return (await import("./charging/verbs.js")).setPhases(this, phases, options) as Promise<Written<O>>;
  }

  /**
   * Ends charging after so much energy in a session, in Wh; `null` for no limit (key `dwo`). It stays for the next
   * session.
   *
   * @throws As {@link set}.
   */
  limitEnergy<const O extends SetOptions>(energyWh: number | null, options?: O): Promise<Written<O>> {
    return this.set({ energyLimitWh: energyWh }, options) as Promise<Written<O>>;
  }

  /**
   * Tells the charger the power at the grid again and again (key `ids`), so that it charges with surplus; resolves to
   * the feeder once the first reading went out. What keeps the charger from using it stands in `warnings`: it
   * acknowledges the values also then. `requestedCurrentA` stays the ceiling.
   *
   * @example
   * const feeder = await charger.feedPvSurplus({ gridPowerW: -2300 }, { onWarning: console.warn });
   * feeder.update({ gridPowerW: -1800 });
   *
   * @throws RangeError for a reading or a time that cannot be.
   */
  async feedPvSurplus(source: PvSource, options?: PvFeedOptions): Promise<PvFeeder> {
    return (await import("./charging/feed-charger.js")).feedCharger(this.client, source, options);
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

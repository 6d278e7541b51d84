import type { Car } from "./car.js";
import type { PricePeriod } from "./prices.js";

/** What surrounds a charger and is not up to it. Change it as you like; the charger sees it in its next second. */
export interface ChargerWorld {
  /** Car at the cable. Use `plug` and `unplug` to change it. */
  readonly car: Car | undefined;
  /**
   * Most current that the cable in the socket is made for (its PP resistor): 13, 20 or 32 A. `null`: none until a car
   * brings one of 32 A.
   */
  cableA: number | null;
  /** Whether the charger hangs on an adapter, so that keys `la1` and `la3` limit it; `undefined`: as the profile says, unlimited. */
  adapter: boolean | undefined;
  /** Phases of the connection. */
  gridPhases: 1 | 3;
  /** Voltage of L1 to L3, in volts. */
  gridVoltageV: readonly [number, number, number];
  gridFrequencyHz: number;
  /** Temperature around the charger, in °C. */
  ambientCelsius: number;
  /** Key `err`: number of a fault, 0 for none. */
  chargeError: number;
  /** Whether the charge controller answers; without it `car`, `err` and `pha` are null. */
  chargeControllerConnected: boolean;
  /** Current that the group grants while load balancing is on (key `loe`), `null` for no contact to the group. */
  groupCurrentA: number | null;
  /** Prices of electricity by time, as the charger fetches them. Empty: it has none. */
  prices: readonly PricePeriod[];
}

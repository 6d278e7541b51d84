import type { DeviceState } from "../device/device-state.js";
import { type Reason, reasons } from "./charging-reason.js";
import { isAmongCheapest, type PricePeriod } from "./prices.js";

const daySeconds = 86_400;
// Inferred: how long the test lasts by which the charger learns what the car draws, and the time it leaves spare.
const testMs = 60_000;
const spareS = 600;

/** What next-trip mode knows of this second. */
export interface TripMoment {
  readonly uptimeMs: number;
  readonly utcMs: number;
  /** Seconds since local midnight. */
  readonly secondOfDay: number;
  readonly sessionWh: number;
  /** Most power that the car was seen to draw, 0 before the test. */
  readonly carPowerW: number;
  readonly prices: readonly PricePeriod[];
}

/** Next-trip mode (`lmo` 5): the energy of key `ate` by the time of key `att`, at the best price or as late as possible. */
export class NextTrip {
  #testedFromMs: number | undefined;

  /** A car was plugged in. */
  startSession(): void {
    this.#testedFromMs = undefined;
  }

  decide(state: DeviceState, moment: TripMoment): Reason {
    const leftWh = state.number("ate") - moment.sessionWh;
    if (leftWh <= 0) return reasons.fallbackAutomaticStop;
    this.#testedFromMs ??= moment.uptimeMs;
    state.derive("tls", this.#testedFromMs);
    const testing = moment.uptimeMs - this.#testedFromMs < testMs || moment.carPowerW === 0;
    state.derive("tlf", !testing);
    if (testing) return reasons.automaticStopTestCharging;
    const neededS = (leftWh * 3600) / moment.carPowerW;
    const leftS = (state.number("att") - moment.secondOfDay + daySeconds) % daySeconds;
    if (leftS <= neededS + spareS) return reasons.automaticStopNotEnoughTime;
    const deadlineMs = moment.utcMs + leftS * 1000;
    return isAmongCheapest(moment.prices, moment.utcMs, deadlineMs, neededS)
      ? reasons.automaticStop
      : reasons.fallbackAutomaticStop;
  }
}

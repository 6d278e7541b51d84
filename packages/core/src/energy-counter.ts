/** Settings of an {@link EnergyCounter}. */
export interface EnergyCounterOptions {
  /**
   * Whether the readings start again at zero with each session, as `wh` does; then sessions add up. `eto` never does.
   * @default false
   */
  readonly resets?: boolean;
}

/**
 * A counter that never steps back, from readings that do. Cars give a little energy back when they are full, so that
 * `wh` and `eto` fall by parts of a Wh, even below zero (syssi/homeassistant-goecharger-mqtt#109 and #192,
 * marq24/ha-goecharger-api2#112), and programs that take each fall for a new counter count everything twice.
 *
 * One counter per device and key, fed with every reading in order. A session that is over before its second reading goes
 * unseen.
 *
 * @example
 * const session = new EnergyCounter({ resets: true });
 * const { energySinceConnectedWh } = await charger.get(ChargingStatus);
 * const countedWh = session.update(energySinceConnectedWh);
 */
export class EnergyCounter {
  readonly #resets: boolean;
  /** Energy of the sessions that are over. */
  #earlierWh = 0;
  /** The highest reading of this session; `undefined` before the first one. */
  #highestWh: number | undefined;
  /** The reading before, where it was so low that a new session may have begun. */
  #lowWh: number | undefined;

  constructor({ resets = false }: EnergyCounterOptions = {}) {
    this.#resets = resets;
  }

  /** Energy so far, in Wh, what the first reading showed included; `null` before there was one. */
  get totalWh(): number | null {
    return this.#highestWh === undefined ? null : this.#earlierWh + this.#highestWh;
  }

  /**
   * Takes a reading in Wh and returns the total. A reading that is missing or no finite number changes nothing; one
   * that is lower than before does not either, unless sessions are counted and it is the second in a row below half of
   * the highest: then a session has begun at zero. Once is a glitch.
   */
  update(readingWh: number | null | undefined): number | null {
    if (typeof readingWh !== "number" || !Number.isFinite(readingWh)) return this.totalWh;
    const highestWh = this.#highestWh ?? 0;
    if (this.#resets && readingWh < highestWh / 2) {
      this.#startSession(highestWh, readingWh);
    } else {
      this.#highestWh = Math.max(highestWh, readingWh);
      this.#lowWh = undefined;
    }
    return this.totalWh;
  }

  #startSession(endedWh: number, readingWh: number): void {
    if (this.#lowWh === undefined) {
      this.#lowWh = readingWh;
      return;
    }
    this.#earlierWh += endedWh;
    this.#highestWh = Math.max(0, this.#lowWh, readingWh);
    this.#lowWh = undefined;
  }
}

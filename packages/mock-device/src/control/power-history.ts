/** Powers of a second, in watts. */
export interface PowerSample {
  readonly carW: number;
  readonly pvW: number;
  readonly gridW: number;
}

/** Powers of the last seconds, oldest first, in whole watts. */
export interface PowerSeries {
  /** Seconds that were ever remembered, those that are forgotten included. */
  readonly seconds: number;
  readonly carW: readonly number[];
  readonly pvW: readonly number[];
  readonly gridW: readonly number[];
}

const halfHourS = 1800;
const channels = 3;

/** Remembers powers for half an hour, one sample per second, in memory that does not grow. */
export class PowerHistory {
  readonly #powers: Float32Array;
  readonly #seconds: number;
  #total = 0;

  constructor(seconds: number = halfHourS) {
    this.#seconds = seconds;
    this.#powers = new Float32Array(seconds * channels);
  }

  /** Samples that were ever added. */
  get total(): number {
    return this.#total;
  }

  add({ carW, pvW, gridW }: PowerSample): void {
    this.#powers.set([carW, pvW, gridW], (this.#total % this.#seconds) * channels);
    this.#total++;
  }

  series(): PowerSeries {
    return { seconds: this.#total, carW: this.#channel(0), pvW: this.#channel(1), gridW: this.#channel(2) };
  }

  #channel(channel: number): readonly number[] {
    const length = Math.min(this.#total, this.#seconds);
    return Array.from({ length }, (_, index) => {
      const place = (this.#total - length + index) % this.#seconds;
      return Math.round(this.#powers[place * channels + channel] ?? 0);
    });
  }
}

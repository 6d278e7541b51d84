/** Random numbers that come again in the same order from the same seed, so that a test that fails can be run again. */
export class Noise {
  #state: number;

  /** @param seed any integer */
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  // Mulberry32 by Tommy Ettinger, in the public domain: 32 bits of state per device are enough to shake voltages.
  /** From 0 up to, but not, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** From `-width` to `width`, equally likely. */
  spread(width: number): number {
    return (this.next() * 2 - 1) * width;
  }
}

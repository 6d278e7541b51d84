/** The house around the devices: what the sun gives and what is used, in watts. Several devices may share one. */
export class House {
  /** Power of the solar system. */
  pvW = 0;
  /** Power that the house uses, without cars. */
  loadW = 0;
  /** Power of the home battery; positive while it gives. */
  batteryW = 0;
  /**
   * Whether chargers are told of these powers every 5 s, as a go-e Controller does. Off at first, so that a client that
   * writes `ids` itself meets no other.
   */
  feedsChargers = false;
  readonly #draws = new Map<object, number>();

  /** Power that all cars of the house draw. */
  get carW(): number {
    let sum = 0;
    for (const draw of this.#draws.values()) sum += draw;
    return sum;
  }

  /** Power at the grid connection; negative while the house feeds in. */
  get gridW(): number {
    return this.loadW + this.carW - this.pvW - this.batteryW;
  }

  /** Notes what a charger draws. */
  draw(charger: object, powerW: number): void {
    if (powerW === 0) this.#draws.delete(charger);
    else this.#draws.set(charger, powerW);
  }
}

import type { DeviceState } from "../device/device-state.js";

// Inferred: what a wall box of this size does. It takes about ten minutes to warm up, and 16 A warm it by some 10 °C.
const timeConstantS = 600;
const risePerSquareAmpere = 0.04;
const limitFromCelsius = 65;
const offFromCelsius = 75;
const onAgainCelsius = 68;
const unlimitedA = 32;

/** The charger's warmth, and the current that it permits. */
export class Heat {
  #riseCelsius = 0;
  #tooHot = false;

  /** Lets a second pass at a current per phase. */
  step(state: DeviceState, ambientCelsius: number, currentA: number): void {
    const settled = risePerSquareAmpere * currentA * currentA;
    this.#riseCelsius += (settled - this.#riseCelsius) / timeConstantS;
    const hottest = ambientCelsius + this.#riseCelsius;
    this.#tooHot = hottest >= (this.#tooHot ? onAgainCelsius : offFromCelsius);
    state.derive("amt", this.#tooHot ? 0 : limitAt(hottest));
    this.#showTemperatures(state, ambientCelsius);
  }

  get tooHot(): boolean {
    return this.#tooHot;
  }

  // The sensors of a capture differ by some degrees; they keep their distance and follow the warmth.
  #showTemperatures(state: DeviceState, ambientCelsius: number): void {
    const first = state.initial("tma");
    if (!Array.isArray(first)) return;
    const lowest = Math.min(...first.map(Number));
    const shown = first.map((sensor: unknown) => {
      const celsius = ambientCelsius + this.#riseCelsius + Number(sensor) - lowest;
      // The sensors count in eighths (readings such as 24.125).
      return Math.round(celsius * 8) / 8;
    });
    state.derive("tma", shown);
  }
}

function limitAt(celsius: number): number {
  if (celsius < limitFromCelsius) return unlimitedA;
  const left = (offFromCelsius - celsius) / (offFromCelsius - limitFromCelsius);
  return Math.max(6, Math.floor(6 + (unlimitedA - 6) * left));
}

import type { DeviceState } from "../device/device-state.js";
import { float32 } from "./float32.js";
import type { Noise } from "./noise.js";

/** What flows to the car. */
export interface Flow {
  readonly currentA: number;
  /** Phases on which it flows, 0 for none. */
  readonly phases: 0 | 1 | 3;
}

// Readings of 055.0 and 055.7 are multiples of this.
const voltageStepV = 0.31;
const voltageWanderV = 1.5;
const idleNeutralV = 1.86;

/** Measures voltages, currents and powers, with the noise of a real meter, and adds up energy. */
export class Meter {
  readonly #noise: Noise | undefined;
  readonly #wholeNumbers: boolean;
  readonly #wander: [number, number, number] = [0, 0, 0];
  #history: Float32Array | undefined;
  #historyAt = 0;
  #powerW = 0;

  /**
   * @param noise left out for a meter without noise
   * @param wholeNumbers whether the firmware shows no fractions, as up to 054
   */
  constructor(noise: Noise | undefined, wholeNumbers: boolean) {
    this.#noise = noise;
    this.#wholeNumbers = wholeNumbers;
  }

  /** Power at this moment, as key `nrg` tells it. */
  get powerW(): number {
    return this.#powerW;
  }

  /** Measures for a second and shows it in `nrg`, `tpa`, `fhz` and `mmp`. */
  measure(state: DeviceState, flow: Flow, voltageV: readonly number[], frequencyHz: number): void {
    const voltages = voltageV.map((volts, phase) => this.#voltage(volts, phase));
    const currents = [0, 1, 2].map((phase) => this.#current(flow, phase));
    const factors = currents.map((amperes, phase) => this.#powerFactor(flow, phase, amperes));
    const powers = currents.map((amperes, phase) =>
      float32((amperes * (voltages[phase] ?? 0) * (factors[phase] ?? 0)) / 100),
    );
    this.#powerW = float32(powers.reduce((sum, power) => sum + power, 0));
    const charging = flow.phases > 0;
    const readings = [
      ...voltages,
      idleNeutralV,
      ...currents,
      ...powers,
      0,
      this.#powerW,
      ...factors,
      // "100 while charging, 0 when idle" in all readings that are known.
      charging ? 100 : 0,
    ];
    state.derive("nrg", this.#wholeNumbers ? readings.map(Math.round) : readings);
    state.derive("tpa", float32(this.#average()));
    state.derive("fhz", Math.round((frequencyHz + this.#spread(0.01)) * 1000) / 1000);
    state.derive("avgfhz", frequencyHz);
    if (this.#powerW > state.number("mmp")) state.derive("mmp", this.#powerW);
  }

  #spread(width: number): number {
    return this.#noise?.spread(width) ?? 0;
  }

  #voltage(nominal: number, phase: number): number {
    // A grid drifts, and comes back.
    const wander = (this.#wander[phase] ?? 0) * 0.98 + this.#spread(0.2);
    this.#wander[phase] = Math.max(-voltageWanderV, Math.min(voltageWanderV, wander));
    if (nominal === 0) return 0;
    const steps = Math.round((nominal + (this.#wander[phase] ?? 0)) / voltageStepV);
    return Math.round(steps * voltageStepV * 100) / 100;
  }

  // Down only: a current above what the car was allowed would be another fault.
  #current({ currentA, phases }: Flow, phase: number): number {
    if (phase < phases) return round3(currentA * (1 - Math.abs(this.#spread(0.004))));
    // On one phase the other two show some hundredths of an ampere (protocols of 055.0).
    return phases === 1 && this.#noise !== undefined ? round3(0.06 + this.#spread(0.02)) : 0;
  }

  #powerFactor({ phases }: Flow, phase: number, amperes: number): number {
    if (amperes === 0) return 0;
    if (phase < phases) return float32(99.9 + this.#spread(0.1));
    return float32(25 + this.#spread(10));
  }

  #average(): number {
    if (this.#history === undefined) {
      if (this.#powerW === 0) return 0;
      this.#history = new Float32Array(30);
    }
    this.#history[this.#historyAt] = this.#powerW;
    this.#historyAt = (this.#historyAt + 1) % this.#history.length;
    return this.#history.reduce((sum, power) => sum + power, 0) / this.#history.length;
  }
}

function round3(value: number): number {
  return Math.round(value * 1000) / 1000;
}

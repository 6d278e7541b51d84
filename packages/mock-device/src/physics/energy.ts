import type { DeviceState } from "../device/device-state.js";
import { addCardEnergy } from "./card-slots.js";

// Sources of the energy of a session, by the keys that count and show them.
const sources = [
  { counter: "whs", power: "ws" },
  { counter: "whb", power: "wb" },
  { counter: "whg", power: "wg" },
  { counter: "who", power: "wo" },
] as const;

/** Counts energy: of the session, of the device's life, of cards, and by where it came from. */
export class Energy {
  #sessionWh: number;
  #totalWh: number;
  #ofSource: readonly number[] = [0, 0, 0, 0];
  readonly #cards = new Map<number, number>();

  constructor(state: DeviceState) {
    this.#sessionWh = state.number("wh");
    this.#totalWh = state.number("eto");
  }

  get sessionWh(): number {
    return this.#sessionWh;
  }

  /** A car was plugged in: the session's counters begin anew. */
  startSession(state: DeviceState): void {
    this.#sessionWh = 0;
    this.#ofSource = [0, 0, 0, 0];
    this.#show(state);
  }

  /** Adds what flowed in a second at a power, for the card of a transaction if there is one. */
  add(state: DeviceState, powerW: number): void {
    const shares = powerShares(state, powerW);
    showPowers(state, shares);
    if (powerW === 0) return;
    const energyWh = powerW / 3600;
    this.#sessionWh += energyWh;
    this.#totalWh += energyWh;
    this.#ofSource = this.#ofSource.map((sum, index) => sum + (shares?.[index] ?? 0) / 3600);
    this.#addToCard(state, energyWh);
    this.#show(state);
  }

  #show(state: DeviceState): void {
    state.derive("wh", double(this.#sessionWh));
    // Whole watt-hours: clients read it as an integer (evcc).
    state.derive("eto", Math.floor(this.#totalWh + 1e-9));
    for (const [index, { counter }] of sources.entries()) {
      state.derive(counter, double(this.#ofSource[index] ?? 0));
    }
  }

  #addToCard(state: DeviceState, energyWh: number): void {
    const transaction = state.numberOrNull("trx");
    if (transaction === null || transaction < 1) return;
    const slot = transaction - 1;
    const countedWh = (this.#cards.get(slot) ?? 0) + energyWh;
    // The counters of cards can be written, so only what is new is added, in whole watt-hours.
    const whole = Math.floor(countedWh);
    this.#cards.set(slot, countedWh - whole);
    if (whole > 0) addCardEnergy(state, slot, whole);
  }
}

/** Power from sun, home battery, grid and elsewhere; `undefined` while nobody tells. */
function powerShares(state: DeviceState, powerW: number): readonly number[] | undefined {
  const gridW = state.numberOrNull("pgrid");
  if (gridW === null) return powerW === 0 ? undefined : [0, 0, 0, powerW];
  const grid = Math.min(powerW, Math.max(0, gridW));
  const battery = Math.min(powerW - grid, Math.max(0, state.number("pakku")));
  return [powerW - grid - battery, battery, grid, 0];
}

function showPowers(state: DeviceState, shares: readonly number[] | undefined): void {
  for (const [index, { power }] of sources.entries()) {
    state.derive(power, shares === undefined ? null : double(shares[index] ?? 0));
  }
}

// The captures show doubles with up to seven digits behind the point; more would be noise of the addition.
function double(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

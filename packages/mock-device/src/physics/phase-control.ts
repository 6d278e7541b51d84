import type { DeviceState } from "../device/device-state.js";
import type { ChargerWorld } from "./charger-world.js";

/** Why the number of phases is to be what it is. */
export interface PhaseWish {
  readonly phases: 1 | 3;
  /** The user, or the wiring, wants it so: done at once. Otherwise surplus charging does, which waits. */
  readonly forced: boolean;
}

/** Connects one phase or three, with the pause that a change needs while a car charges. */
export class PhaseControl {
  #phases: 1 | 3;
  #switchingUntilMs: number | undefined;
  #wishedSinceMs: number | undefined;
  #lastChangeMs = Number.NEGATIVE_INFINITY;

  constructor(state: DeviceState) {
    this.#phases = state.number("psm") === 1 ? 1 : 3;
  }

  /** Phases that are, or will be after the pause, connected. */
  get phases(): 1 | 3 {
    return this.#phases;
  }

  /** Whether the pause of a change is on. */
  get switching(): boolean {
    return this.#switchingUntilMs !== undefined;
  }

  /** Lets a second pass. `charging`: a car draws current, so that a change needs its pause. */
  step(state: DeviceState, uptimeMs: number, wish: PhaseWish, charging: boolean): void {
    if (this.#switchingUntilMs !== undefined) {
      if (uptimeMs >= this.#switchingUntilMs) this.#switchingUntilMs = undefined;
    } else if (wish.phases === this.#phases) {
      this.#wishedSinceMs = undefined;
    } else {
      this.#wishedSinceMs ??= uptimeMs;
      if (wish.forced || !charging || this.#waitedLongEnough(state, uptimeMs)) {
        this.#change(state, uptimeMs, wish.phases, charging);
      }
    }
    state.derive("fsp", this.#phases === 1);
    const shownWish = this.#wishedSinceMs ?? null;
    if (shownWish !== null) state.derive("fsptws", shownWish);
  }

  /** The device restarts, and its uptime begins anew: a pause that was on is over. */
  restart(): void {
    this.#switchingUntilMs = undefined;
    this.#wishedSinceMs = undefined;
    this.#lastChangeMs = Number.NEGATIVE_INFINITY;
  }

  #waitedLongEnough(state: DeviceState, uptimeMs: number): boolean {
    const wished = uptimeMs - (this.#wishedSinceMs ?? uptimeMs);
    return wished >= state.number("mpwst") && uptimeMs - this.#lastChangeMs >= state.number("mptwt");
  }

  #change(state: DeviceState, uptimeMs: number, phases: 1 | 3, charging: boolean): void {
    this.#phases = phases;
    this.#wishedSinceMs = undefined;
    this.#lastChangeMs = uptimeMs;
    state.derive("lfspt", uptimeMs);
    if (charging) this.#switchingUntilMs = uptimeMs + state.number("psmd");
  }
}

/** Phases that settings, wiring and surplus ask for. */
export function wishedPhases(
  state: DeviceState,
  world: ChargerWorld,
  surplusW: number | undefined,
  now: 1 | 3,
): PhaseWish {
  const mode = state.number("psm");
  if (world.gridPhases === 1 || mode === 1) return { phases: 1, forced: true };
  if (mode === 2 || surplusW === undefined) return { phases: 3, forced: true };
  // Between the two levels all stays as it is.
  const level = state.number("spl3");
  const band = state.number("psh");
  if (surplusW >= level) return { phases: 3, forced: false };
  return { phases: surplusW < level - band ? 1 : now, forced: false };
}

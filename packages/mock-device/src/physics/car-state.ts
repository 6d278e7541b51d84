import type { DeviceState } from "../device/device-state.js";
import type { ChargerWorld } from "./charger-world.js";

// Values of key `car` (enum CarState).
const idle = 1;
const charging = 2;
const waitCar = 3;
const complete = 4;
const error = 5;
const waitsForAccess = 2;

/** What a second of charging looks like from outside. */
export interface CarMoment {
  readonly world: ChargerWorld;
  /** Charging is allowed and offered. */
  readonly offered: boolean;
  /** Phases on which current flows, 0 for none. */
  readonly phases: 0 | 1 | 3;
  /** The charger acts as if the plug were pulled. */
  readonly simulated: boolean;
}

/** Shows the car in `car`, `pha`, `pnp`, `cdi` and the stamps of its changes. */
export class CarStateView {
  #startedMs: number | undefined;
  #chargedMs = 0;
  #phasesBefore: 1 | 3 = 3;
  #drewInSession = false;

  /** Phases on which current flowed last. */
  get phasesBefore(): 1 | 3 {
    return this.#phasesBefore;
  }

  /** The device restarts, and its uptime begins anew: nothing has happened since. */
  restart(): void {
    this.#startedMs = undefined;
  }

  show(state: DeviceState, now: number, moment: CarMoment): void {
    const { world, phases } = moment;
    if (phases > 0) {
      this.#phasesBefore = phases === 1 ? 1 : 3;
      this.#drewInSession = true;
    }
    if (world.car === undefined) this.#drewInSession = false;
    const car = this.#carState(state, moment);
    this.#stamp(state, now, car);
    state.derive("car", car);
    state.derive("pha", world.chargeControllerConnected ? contactors(world, phases) : null);
    if (phases > 0) state.derive("pnp", phases);
  }

  #carState(state: DeviceState, { world, offered, phases, simulated }: CarMoment): number | null {
    if (!world.chargeControllerConnected) return null;
    if (world.chargeError !== 0) return error;
    if (world.car === undefined || simulated) return idle;
    if (phases > 0) return charging;
    if (world.car.full && this.#drewInSession) return complete;
    if (offered) return waitCar;
    // A V4 shows 4 for a paused car and for one that was forced off (goecharger/go-eCharger-API-v2#156); that one which
    // waits for a card and has not charged shows 3 is inferred.
    return state.number("modelStatus") === waitsForAccess && !this.#drewInSession ? waitCar : complete;
  }

  #stamp(state: DeviceState, now: number, car: number | null): void {
    const before = state.get("car");
    if (car === charging && this.#startedMs === undefined) {
      this.#startedMs = now;
      state.derive("lcctc", now);
      state.derive("cdi", { type: 0, value: now });
    }
    if (car !== charging && this.#startedMs !== undefined) {
      this.#chargedMs = now - this.#startedMs;
      this.#startedMs = undefined;
      state.derive("lccfc", now);
      state.derive("cdi", { type: 1, value: this.#chargedMs });
    }
    if (before === charging && car === idle) state.derive("lccfc", now);
  }
}

// Behind the contactor L1 to L3, then before it (key `pha`).
function contactors({ gridPhases }: ChargerWorld, phases: number): boolean[] {
  return [0, 1, 2].map((phase) => phase < phases).concat([0, 1, 2].map((phase) => phase < gridPhases));
}

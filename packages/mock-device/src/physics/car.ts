import { type CarModel, type CarModelName, carModels } from "./car-models.js";

/** What a charger offers a car by its control pilot. */
export interface Offer {
  /** Most current per phase. */
  readonly currentA: number;
  /** Phases that are connected. */
  readonly phases: 1 | 3;
}

/** How a car comes to the charger. */
export interface CarOptions {
  /** Full share of its battery, 0 to 1. Default 0.5. */
  readonly stateOfCharge?: number;
}

// Cars take a little less than they may; the rows of real readings in protocols show 15.3 to 15.5 A at 16 A.
const drawnShare = 0.965;
const rampUpAPerS = 4;
// A car has to be off within 5 s once it is no longer allowed (IEC 61851-1).
const rampDownAPerS = 11;
// From plugging in to charging "within seconds"; after a pause cars took 10 to 15 s (goecharger/go-eCharger-API-v2#156).
const wakeS = 4;
const wakeAfterPauseS = 12;
// Where the battery begins to take less, and what is left of the current at the end; cars differ, this one is typical.
const taperFrom = 0.92;
const taperTo = 0.2;

/** A car at the cable: wakes, ramps, tapers and stops by itself. */
export class Car {
  readonly model: CarModel;
  readonly #name: CarModelName;
  #stateOfCharge: number;
  #currentA = 0;
  #stage: "resting" | "waking" | "drawing" = "resting";
  #wakeLeftS = 0;
  #hasPaused = false;

  constructor(name: CarModelName, { stateOfCharge = 0.5 }: CarOptions = {}) {
    const model = carModels[name];
    if (model === undefined) {
      throw new TypeError(
        `Unknown car ${JSON.stringify(name)}. Choose ${Object.keys(carModels).join(", ")}.`,
      );
    }
    if (!(stateOfCharge >= 0 && stateOfCharge <= 1)) {
      throw new RangeError(`stateOfCharge is ${stateOfCharge}. Give a number from 0 to 1.`);
    }
    this.#name = name;
    this.model = model;
    this.#stateOfCharge = stateOfCharge;
  }

  get name(): CarModelName {
    return this.#name;
  }

  /** Full share of its battery, 0 to 1. */
  get stateOfCharge(): number {
    return this.#stateOfCharge;
  }

  /** Current that it draws on each of its phases. */
  get currentA(): number {
    return this.#currentA;
  }

  get full(): boolean {
    return this.#stateOfCharge >= 1;
  }

  /** Whether its contact asks for power: state C of IEC 61851-1. */
  get drawing(): boolean {
    return this.#stage === "drawing" || this.#currentA > 0;
  }

  /** Lets a second pass under an offer; `null` when charging is not allowed. */
  step(offer: Offer | null): void {
    if (offer === null || this.full) {
      this.#rest();
      return;
    }
    if (this.#stage === "resting") {
      this.#stage = "waking";
      this.#wakeLeftS = this.#hasPaused ? wakeAfterPauseS : wakeS;
    }
    if (this.#stage === "waking" && --this.#wakeLeftS <= 0) this.#stage = "drawing";
    if (this.#stage !== "drawing") return;
    const wished = Math.min(offer.currentA, this.model.maxCurrentA * this.#taper()) * drawnShare;
    this.#currentA = Math.min(wished, this.#currentA + rampUpAPerS);
  }

  /** Puts energy into its battery. */
  charge(energyWh: number): void {
    this.#stateOfCharge = Math.min(1, this.#stateOfCharge + energyWh / this.model.batteryWh);
  }

  /** Acts as if it had just been plugged in, as cars do for which unplugging is simulated. */
  forgetPause(): void {
    this.#hasPaused = false;
  }

  #rest(): void {
    if (this.#stage === "drawing") this.#hasPaused = true;
    this.#stage = "resting";
    this.#currentA = Math.max(0, this.#currentA - rampDownAPerS);
  }

  #taper(): number {
    if (this.#stateOfCharge <= taperFrom) return 1;
    const left = (1 - this.#stateOfCharge) / (1 - taperFrom);
    return taperTo + (1 - taperTo) * left;
  }
}

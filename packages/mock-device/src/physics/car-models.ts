/** How a kind of car charges. */
export interface CarModel {
  /** Phases that its charger on board uses. */
  readonly phases: 1 | 3;
  /** Most current it draws, per phase. */
  readonly maxCurrentA: number;
  readonly batteryWh: number;
}

/** Names of the kinds of car that can be plugged in. */
export type CarModelName = "1-phase-16A" | "3-phase-16A" | "3-phase-32A";

/** The three kinds that make a difference to a charger; batteries are of usual size. */
export const carModels: Readonly<Record<CarModelName, CarModel>> = {
  "1-phase-16A": { phases: 1, maxCurrentA: 16, batteryWh: 40_000 },
  "3-phase-16A": { phases: 3, maxCurrentA: 16, batteryWh: 60_000 },
  "3-phase-32A": { phases: 3, maxCurrentA: 32, batteryWh: 80_000 },
};

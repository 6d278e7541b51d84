/** One value per phase. */
export interface PhaseValues<T = number> {
  readonly l1: T;
  readonly l2: T;
  readonly l3: T;
}

/** One value per phase and one for the neutral conductor. */
export interface PhaseValuesWithN<T = number> extends PhaseValues<T> {
  readonly n: T;
}
